import { literal } from '../sql-text.ts';
import { MASK, keptCells } from './mask.ts';
import type { ImportPlan } from './plan.ts';

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
  const scrub = (text: string): string =>
    patterns(people).reduce(
      (inner, pattern) => `regexp_replace(${inner}, ${literal(pattern)}, ${literal(MASK)}, 'g')`,
      text,
    );
  return `INSERT INTO refused SELECT ${plan.importId}, n, source_row, NULL, ${scrub('value')}, rule, ${scrub('record')} FROM ${plan.refusedSource}`;
}

const NAMES_A_PATTERN = 400;

function patterns(people: readonly string[]): string[] {
  const names = people.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const groups = Array.from(
    { length: Math.ceil(names.length / NAMES_A_PATTERN) },
    (_, i) => String.raw`\b(?:${names.slice(i * NAMES_A_PATTERN, (i + 1) * NAMES_A_PATTERN).join('|')})\b`,
  );
  return [...groups, String.raw`[^\s@,;"]+@[^\s@,;"]+\.[A-Za-z]{2,}`];
}
