import { ROW_COLUMN } from '@aval/core/mapping';
import { kindOf } from './plan.ts';
import { literal, said, somebody } from '../sql-text.ts';
import { isImplausible } from './act-rules.sql.ts';
import { storedPerson } from './dictionary.sql.ts';
import { relationEnds } from './link.sql.ts';
import { standingActs } from './lines.sql.ts';
import { columnOf, momentOf, personColumns, readTable, sourceRowOf } from './plan.ts';
import type { ImportPlan, PlannedColumn, PlannedTable } from './plan.ts';

/** Characters of a refused row, and of the value that broke the rule, that are kept. */
const RECORD_CHARACTERS = 64 * 1024;
const VALUE_CHARACTERS = 200;

interface Column {
  readonly name: string;
  readonly c: number;
}

/** Rows of a table that are not facts, or that say something which is none: `(source_row, broken)` in SQL, and the column it is about. */
interface Broken {
  readonly rows: string;
  readonly column: (rule: string) => Column | undefined;
}

/**
 * Writes `refused`: what breaks a rule, its row whole, with the column and value that broke it; and the pseudonyms of the
 * people in such rows. Reads the kept records, where people are masked.
 */
export function refusalStatements(plan: ImportPlan): string[] {
  return plan.tables.flatMap((table) =>
    table.row === 'ignore'
      ? []
      : [...brokenOf(table).map((broken) => refuse(plan, table, broken)), ...peopleOfRefused(plan, table)],
  );
}

function refuse(plan: ImportPlan, table: PlannedTable, { rows, column }: Broken): string {
  const choose = (what: (column: Column) => string): string => {
    const cases = ROW_RULES.flatMap((rule) => {
      const found = column(rule);
      return found === undefined ? [] : [`WHEN '${rule}' THEN ${what(found)}`];
    });
    return cases.length === 0 ? 'NULL' : `CASE CAST(b.broken AS VARCHAR) ${cases.join(' ')} END`;
  };
  return `INSERT INTO refused SELECT ${plan.importId}, ${table.n}, r.source_row, ${choose(({ name }) => literal(name))},
    left(${choose(({ c }) => `r.c${c}`)}, ${VALUE_CHARACTERS}), b.broken, left(${recordJson(table)}, ${RECORD_CHARACTERS})
    FROM record_${plan.importId}_${table.n} r JOIN (${rows}) b ON b.source_row = r.source_row`;
}

const recordJson = (table: PlannedTable): string =>
  `CAST(json_object(${table.columns.map(({ c, name }) => `${literal(name)}, r.c${c}`).join(', ')}) AS VARCHAR)`;

function brokenOf(table: PlannedTable): Broken[] {
  const promised =
    table.row === 'event' || table.row === 'object' ? table.promised.map((_, j) => brokenPromise(table, j)) : [];
  if (table.row === 'event' && table.moments.length > 0)
    return [...table.moments.map((_, k) => brokenMoment(table, k)), ...promised];
  const read = readTable(table);
  const row = table.row === 'event' ? sourceRowOf(table, 'event_id') : 'source_row';
  const isBroken = `broken IS NOT NULL AND broken <> 'folded'`;
  const odd = {
    rows: `SELECT source_row, odd AS broken FROM ${read} WHERE odd IS NOT NULL`,
    column: () => personColumns(table).manager,
  };
  return [
    {
      rows: `SELECT ${row} AS source_row, broken FROM ${read} WHERE ${table.row === 'event' ? isBroken : 'broken IS NOT NULL'}`,
      column: (rule) => culprits(table)[rule],
    },
    ...promised,
    ...(table.row === 'person' ? [odd] : []),
  ];
}

/** A moment that is not an act; the first also stands for what the row breaks as a whole. */
function brokenMoment(table: PlannedTable, k: number): Broken {
  const moment = table.moments[k];
  return {
    rows: `SELECT ${sourceRowOf(table, 'event_id')} AS source_row, broken FROM act_${table.n}
      WHERE broken IS NOT NULL AND broken <> 'folded' AND ${momentOf(table, 'event_id')} = ${k}`,
    column: (rule) => (rule === 'object-missing' ? culprits(table)[rule] : moment),
  };
}

/** What is promised of a row that is kept, and cannot be read. */
function brokenPromise(table: PlannedTable, j: number): Broken {
  const rows = table.row === 'event' ? standingActs(table) : `(SELECT * FROM thing_${table.n} WHERE broken IS NULL)`;
  const row = table.row === 'event' ? sourceRowOf(table, 'event_id') : 'source_row';
  return {
    rows: `SELECT DISTINCT ${row} AS source_row, CASE WHEN p${j} IS NULL THEN 'promised-unreadable' ELSE 'promised-implausible' END AS broken
      FROM ${rows} WHERE p${j}_said AND (p${j} IS NULL OR ${isImplausible(`p${j}`)})`,
    column: () => table.promised[j],
  };
}

/** The rules that a row which was cut into columns may break. */
export const ROW_RULES = [
  'artificial',
  'time-missing',
  'end-unreadable',
  'start-unreadable',
  'end-implausible',
  'start-implausible',
  'activity-missing',
  'object-missing',
  'already-known',
  'object-type-missing',
  'event-unknown',
  'object-unknown',
  'target-unknown',
  'told-unreadable',
  'person-missing',
  'manager-unknown',
  'manager-cycle',
  'promised-unreadable',
  'promised-implausible',
] as const;

/** The column that a rule is about. */
function culprits(table: PlannedTable): Readonly<Record<string, Column | undefined>> {
  const end = columnOf(table, 'end') ?? columnOf(table, 'start');
  const own = table.keys[Math.max(0, table.own)];
  const object = own?.name === ROW_COLUMN ? undefined : own;
  return {
    artificial: columnOf(table, 'activity'),
    'time-missing': end ?? table.moments[0],
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
    'person-missing': personColumns(table).person,
  };
}

/** Rules of rows in which nothing is to be corrected. */
export const SETTLED_RULES = ['already-known', 'artificial'] as const;

/** Keeps who acted in rows that may be corrected and imported again, under their pseudonyms. */
function peopleOfRefused(plan: ImportPlan, table: PlannedTable): string[] {
  const isPerson = ({ role }: PlannedColumn): boolean =>
    role.role === 'actor' ||
    role.role === 'manager' ||
    (role.role === 'object' && kindOf(plan, role.type) === 'worker') ||
    (table.row === 'person' && role.role === 'object');
  return table.columns.filter(isPerson).map(({ c }) => {
    const text = somebody('text', plan.mapping.empties);
    return `INSERT INTO refused_person SELECT ${plan.importId}, ${table.n}, source_row, ${c}, ${storedPerson('who', plan)}
      FROM (SELECT source_row, ${text} AS who FROM (SELECT source_row, ${said(`c${c}`)} AS text FROM ${table.source}
        WHERE source_row IN (SELECT source_row FROM refused WHERE import_id = ${plan.importId} AND source_table = ${table.n}
          AND rule NOT IN (${SETTLED_RULES.map(literal).join(', ')})))) WHERE who IS NOT NULL`;
  });
}
