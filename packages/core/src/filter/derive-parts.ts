import type { FactLog, SqlValue } from '../ledger/index.ts';
import { cutParts } from './cut-parts.ts';
import type { Done } from './cut-parts.ts';
import { FEWEST_PEOPLE } from './hold-together.ts';
import { ALL_DONE, PART_MONTHS, PARTS, partsDone } from './part.sql.ts';

/**
 * Materialises which customers, teams and months may be told each by themselves: `part` (with `told`) and `part_month` (the
 * spans that months are told in). Reads what `deriveChain` made, and is part of it.
 */
export async function deriveParts(log: FactLog): Promise<void> {
  for (const sql of [partsDone(log.dialect), PART_MONTHS, PARTS]) await log.run(sql, { fewest: FEWEST_PEOPLE });
  const done: Done[] = [];
  for await (const { rowCount, columns } of log.batches(ALL_DONE)) {
    const [customer, team, month, person] = columns;
    for (let row = 0; row < rowCount; row += 1)
      done.push({
        customer: numberOf(customer?.[row]),
        team: numberOf(team?.[row]),
        month: String(month?.[row]).slice(0, 10),
        person: Number(person?.[row]),
      });
  }
  await log.run('DROP TABLE part_done');
  const { customers, teams, months } = cutParts(done);
  for (const [kind, told] of [
    ['customer', customers],
    ['team', teams],
  ] as const)
    if (told.size > 0)
      await log.run(`UPDATE part SET told = TRUE WHERE kind = '${kind}' AND id IN (${[...told].join(', ')})`);
  const spans = months.map(({ first, last }) => `(DATE '${first}', DATE '${last}')`);
  if (spans.length > 0) await log.run(`INSERT INTO part_month VALUES ${spans.join(', ')}`);
}

const numberOf = (value: SqlValue | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);
