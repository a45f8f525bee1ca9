import { literal } from '../sql-text.ts';
import { MASK, keptCells } from './mask.ts';
import { columnOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { relationEnds, ownKey } from './link.sql.ts';

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
      `INSERT INTO import_table VALUES (${plan.importId}, ${table.n}, ${literal(table.name)}, ${table.rowCount})`,
      ...(names.length === 0 ? [] : [`INSERT INTO import_column VALUES ${names.join(', ')}`]),
    ];
  });
}

/** Characters of a refused row, and of the value that broke the rule, that are kept. */
const RECORD_CHARACTERS = 64 * 1024;
const VALUE_CHARACTERS = 200;

/** Writes `refused`: each row that breaks a rule, whole, with the column and value that broke it. Reads the kept records. */
export function refusalStatements(plan: ImportPlan): string[] {
  return plan.tables.flatMap((table) => {
    if (table.row === 'ignore') return [];
    const rows = table.row === 'event' ? 'act' : `${table.row === 'object' ? 'thing' : 'link'}_${table.n}`;
    const ofTable = table.row === 'event' ? ` AND source_table = ${table.n}` : '';
    const columns = culprits(table);
    const choose = (what: (column: { name: string; c: number }) => string): string => {
      const cases = Object.entries(columns).flatMap(([rule, column]) =>
        column === undefined ? [] : [`WHEN '${rule}' THEN ${what(column)}`],
      );
      return cases.length === 0 ? 'NULL' : `CASE b.broken ${cases.join(' ')} END`;
    };
    return [
      `INSERT INTO refused SELECT ${plan.importId}, ${table.n}, r.source_row, ${choose(({ name }) => literal(name))},
        left(${choose(({ c }) => `r.c${c}`)}, ${VALUE_CHARACTERS}), b.broken, left(${recordJson(table)}, ${RECORD_CHARACTERS})
        FROM record_${plan.importId}_${table.n} r JOIN (SELECT source_row, broken FROM ${rows} WHERE broken IS NOT NULL${ofTable}) b
          ON b.source_row = r.source_row`,
    ];
  });
}

const recordJson = (table: PlannedTable): string =>
  `CAST(json_object(${table.columns.map(({ c, name }) => `${literal(name)}, r.c${c}`).join(', ')}) AS VARCHAR)`;

/** The column that a rule is about. */
function culprits(table: PlannedTable): Readonly<Record<string, { name: string; c: number } | undefined>> {
  const end = columnOf(table, 'end') ?? columnOf(table, 'start');
  const object =
    table.keys[
      table.row === 'event'
        ? Math.max(
            0,
            table.keys.findIndex(({ party }) => party === null),
          )
        : ownKey(table)
    ];
  return {
    'time-missing': end,
    'end-unreadable': columnOf(table, 'end'),
    'start-unreadable': columnOf(table, 'start'),
    'end-implausible': columnOf(table, 'end'),
    'start-implausible': columnOf(table, 'start'),
    'activity-missing': columnOf(table, 'activity'),
    'object-missing': object,
    'object-type-missing': columnOf(table, 'object-type'),
    'event-unknown': columnOf(table, 'event-key'),
    'object-unknown': object,
    'target-unknown': table.row === 'object-object' ? relationEnds(table)[1] : undefined,
  };
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
