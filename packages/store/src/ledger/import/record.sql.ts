import { literal } from '../sql-text.ts';
import { keptCells } from './mask.ts';
import type { ImportPlan } from './plan.ts';
import { scrubMails, scrubNames } from './scrub.sql.ts';

export type Masks = ReadonlyMap<number, ReadonlySet<number>>;

/** Keeps each table as it was read, people masked, and the names of its columns. */
export function recordStatements(plan: ImportPlan, masks: Masks): string[] {
  return plan.tables.flatMap((table) => {
    const masked = masks.get(table.n) ?? new Set<number>();
    const cells = keptCells(plan, table, masked).map((cell, i) => `, ${cell} AS c${table.columns[i]?.c}`);
    const names = table.columns.map(
      ({ c, name }) => `(${plan.importId}, ${table.n}, ${c}, ${literal(name)}, ${masked.has(c)})`,
    );
    return [
      `CREATE TABLE record_${plan.importId}_${table.n} AS SELECT source_row${cells.join('')} FROM ${table.source}`,
      `INSERT INTO import_table VALUES (${plan.importId}, ${table.n}, ${literal(table.name)}, ${table.rowCount}, ${table.file})`,
      ...(names.length === 0 ? [] : [`INSERT INTO import_column VALUES ${names.join(', ')}`]),
    ];
  });
}

/** Carries over the records that the reader could not cut into columns; `people` are the names to mask in them. */
export function unreadStatement(plan: ImportPlan, people: readonly string[]): string {
  const scrub = (text: string): string => scrubMails(scrubNames(text, people));
  return `INSERT INTO refused SELECT ${plan.importId}, n, source_row, NULL, ${scrub('value')}, rule, ${scrub('record')} FROM ${plan.refusedSource}`;
}
