import type { TableProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { stagedTable } from '../staged-names.ts';
import { someObjects } from './sample.ts';
import type { StagedTable } from './sample.ts';

/**
 * How far the value of a key fixes the other columns: share of rows, among keys that stand on several rows, whose key has
 * one value of the column (rows without a value say nothing). Nothing is said of a key that stands on one row each, nor of
 * a column that has one value. Values are compared by their hashes.
 */
export async function measureDetermines(
  database: Database,
  table: StagedTable,
  keys: readonly string[],
  columns: TableProfile['columns'],
): Promise<TableProfile['determines']> {
  const measured = keys
    .map((by) => ({ by, k: table.columns.indexOf(by) }))
    .filter(({ k }) => k >= 0 && repeats(columns[k]));
  const varied = table.columns.map((column, c) => ({ column, c })).filter(({ c }) => isVaried(columns[c]));
  if (measured.length === 0 || varied.length === 0) return [];
  const hashes = varied.map(({ c }) => `CASE WHEN c${c} IS NOT NULL THEN hash(c${c}) END AS h${c}`);
  const found: { by: string; column: string; share: number }[] = [];
  for (const { by, k } of measured) {
    const others = varied.filter(({ c }) => c !== k);
    if (others.length === 0) continue;
    const fixed = others.map(({ c }) => `(min(h${c}) IS NOT DISTINCT FROM max(h${c})) AS f${c}`);
    const shares = others.map(({ c }) => `sum(n) FILTER (f${c}) / sum(n) AS s${c}`);
    const [row] = await database.rows<Record<string, number | null>>(
      `SELECT sum(n) AS n, ${shares.join(', ')} FROM (
         SELECT count(*) AS n, ${fixed.join(', ')} FROM (
           SELECT hash(c${k}) AS k, ${hashes.join(', ')} FROM ${stagedTable(table.n)}
           WHERE ${said(`c${k}`)} IS NOT NULL AND ${someObjects(table, `c${k}`)})
         GROUP BY k HAVING count(*) > 1)`,
    );
    if (!row || (row['n'] ?? 0) === 0) continue;
    for (const { column, c } of others) found.push({ by, column, share: row[`s${c}`] ?? 0 });
  }
  return found;
}

type Column = TableProfile['columns'][number] | undefined;

const isVaried = (column: Column): boolean => (column?.distinctCount ?? 0) > 1;

/** False for a key that stands on one row each: it tells nothing of others. */
const repeats = (column: Column): boolean =>
  column !== undefined && column.distinctCount < column.rowCount - column.emptyCount;
