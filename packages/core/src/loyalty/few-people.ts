import { quantile } from '../statistics/index.ts';
import type { TrendRow } from '../statistics/index.ts';
import type { Query } from '../ledger/index.ts';
import type { CaseRow } from './cases.ts';

/** No figure is made about fewer people than this. */
const FEWEST_PEOPLE = 5;

/** Who worked on each execution, people only. */
const PEOPLE = `
SELECT DISTINCT s.leading_id, s.actor_id FROM step s JOIN actor a ON a.actor_id = s.actor_id AND a.kind = 'human'
WHERE s.is_work`;

/**
 * True when some people are named and the work on one of the quarters of the cases is of fewer than five of them. Reads only until
 * each quarter has five.
 */
export async function isOfFewPeople(
  query: Query,
  cases: readonly CaseRow[],
  rows: readonly TrendRow[],
): Promise<boolean> {
  const quarters = quartersOf(rows);
  const quarterOf = new Map(cases.flatMap(({ leadingIds }, i) => leadingIds.map((id) => [id, quarters[i] ?? 0])));
  const people = [0, 1, 2, 3].map(() => new Set<number>());
  const asked = new Set(quarters);
  const isMany = (): boolean => [...asked].every((quarter) => (people[quarter]?.size ?? 0) >= FEWEST_PEOPLE);
  for await (const { columns, rowCount } of query.batches(PEOPLE)) {
    const [leading = [], actor = []] = columns;
    for (let i = 0; i < rowCount; i += 1) {
      const quarter = quarterOf.get(Number(leading[i]));
      if (quarter !== undefined) people[quarter]?.add(Number(actor[i]));
    }
    if (isMany()) return false;
  }
  return people.some(({ size }) => size > 0);
}

/** The quarter of each case, cut among like cases as the trend does. */
function quartersOf(rows: readonly TrendRow[]): number[] {
  const byStratum = Map.groupBy(rows, ({ stratum }) => stratum);
  const cuts = new Map(
    [...byStratum].map(([stratum, mine]) => {
      const exposures = mine.map(({ exposure }) => exposure);
      return [stratum, [0.25, 0.5, 0.75].map((q) => quantile(exposures, q))];
    }),
  );
  return rows.map(({ stratum, exposure }) => (cuts.get(stratum) ?? []).filter((cut) => exposure > cut).length);
}
