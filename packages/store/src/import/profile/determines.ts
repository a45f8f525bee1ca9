import type { TableProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { someObjects } from './sample.ts';
import type { StagedTable } from './sample.ts';
import { stagedTable } from '../staged-names.ts';

/**
 * How far the value of a key fixes the other columns: share of rows, among keys that stand on several rows, whose key has
 * one value of the column (rows without a value say nothing). Nothing is said of a key that stands on one row each, nor of a column that has one value.
 */
export async function measureDetermines(
  database: Database,
  table: StagedTable,
  keys: readonly string[],
  columns: TableProfile['columns'],
): Promise<TableProfile['determines']> {
  const found: { by: string; column: string; share: number }[] = [];
  for (const by of keys) {
    const k = table.columns.indexOf(by);
    const others = table.columns
      .map((column, c) => ({ column, c }))
      .filter(({ c }) => c !== k && (columns[c]?.distinctCount ?? 0) > 1);
    if (k < 0 || others.length === 0) continue;
    const fixed = others.map(
      ({ c }) =>
        `(min(hash(c${c})) FILTER (c${c} IS NOT NULL) IS NOT DISTINCT FROM max(hash(c${c})) FILTER (c${c} IS NOT NULL)) AS f${c}`,
    );
    const shares = others.map(({ c }) => `sum(n) FILTER (f${c}) / sum(n) AS s${c}`);
    const key = said(`c${k}`);
    const [row] = await database.rows<Record<string, number | null>>(
      `SELECT sum(n) AS n, ${shares.join(', ')} FROM (
         SELECT count(*) AS n, ${fixed.join(', ')} FROM ${stagedTable(table.n)}
         WHERE ${key} IS NOT NULL AND ${someObjects(table, `c${k}`)} GROUP BY c${k} HAVING count(*) > 1)`,
    );
    if (!row || (row.n ?? 0) === 0) continue;
    for (const { column, c } of others) found.push({ by, column, share: row[`s${c}`] ?? 0 });
  }
  return found;
}
