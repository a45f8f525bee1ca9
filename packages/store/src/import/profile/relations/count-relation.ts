import type { RelationProfile } from '@aval/core/mapping';
import type { Database } from '../../../duckdb/database.ts';
import { said } from '../../../ledger/sql-text.ts';
import { stagedTable } from '../../staged-names.ts';

/** Columns of a table, by their places: a key of one or of several. */
export interface KeyPlace {
  readonly n: number;
  readonly columns: readonly number[];
}

export type RelationCounts = Pick<
  RelationProfile,
  'manyMatched' | 'oneMatched' | 'orphanRows' | 'unnamedRows' | 'joinedRows' | 'matchedRows' | 'orphans'
>;

const ORPHANS = 5;

/** Counts over all rows of both tables how their keys meet. A key with an empty part names nothing, and is not counted. */
export async function countRelation(database: Database, many: KeyPlace, one: KeyPlace): Promise<RelationCounts> {
  await database.run(
    `CREATE OR REPLACE TEMP TABLE profile_met AS
     SELECT m.v AS m, o.v AS o, coalesce(m.n, 0) AS mn, coalesce(o.n, 0) AS "on" FROM (${valuesSql(many)}) m FULL JOIN (${valuesSql(one)}) o ON m.v = o.v`,
  );
  try {
    const [row] = await database.rows<Record<string, number>>(
      `SELECT count(m) AS m, count(o) AS o, count(*) FILTER (m IS NOT NULL AND o IS NOT NULL) AS both,
         coalesce(sum(mn) FILTER (o IS NULL), 0) AS orphan, coalesce(sum("on") FILTER (m IS NULL), 0) AS unnamed,
         CAST(coalesce(sum(CAST(mn AS DOUBLE) * "on"), 0) AS DOUBLE) AS joined, coalesce(sum(mn) FILTER (o IS NOT NULL), 0) AS matched FROM profile_met`,
    );
    const orphans = await database.rows<{ v: string }>(
      `SELECT m AS v FROM profile_met WHERE o IS NULL ORDER BY mn DESC, m LIMIT ${ORPHANS}`,
    );
    const count = (name: string): number => row?.[name] ?? 0;
    return {
      manyMatched: count('both') / Math.max(1, count('m')),
      oneMatched: count('both') / Math.max(1, count('o')),
      orphanRows: count('orphan'),
      unnamedRows: count('unnamed'),
      joinedRows: count('joined'),
      matchedRows: count('matched'),
      orphans: orphans.map(({ v }) => v),
    };
  } finally {
    await database.run('DROP TABLE IF EXISTS profile_met');
  }
}

/** The different values of a key with their rows; of several columns, their values one after the other. */
function valuesSql({ n, columns }: KeyPlace): string {
  const cells = columns.map((c) => said(`c${c}`));
  const value = cells.length === 1 ? (cells[0] ?? '') : `(${cells.join(` || ' · ' || `)})`;
  return `SELECT ${value} AS v, count(*) AS n FROM ${stagedTable(n)} GROUP BY v HAVING v IS NOT NULL`;
}
