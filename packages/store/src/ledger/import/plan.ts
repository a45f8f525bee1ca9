import type { ColumnRole, DateFormat, Mapping, Reversal, TableMapping } from '@aval/core/mapping';
import type { ExpectationKind, ObjectKind } from '@aval/core/ledger';
import { literal } from '../sql-text.ts';

export interface PlannedColumn {
  readonly name: string;
  readonly c: number;
  readonly role: ColumnRole;
}

/** A column (or a column with its type column) that names an object. */
export interface KeyColumn {
  readonly name: string;
  readonly c: number;
  /** SQL of the object type's name; null when only the key tells which object it is. */
  readonly type: string | null;
  /** The type when it is the same on every row. */
  readonly fixedType: string | null;
  /** Who pays or is paid, rather than what the work is on. */
  readonly party: 'customer' | 'supplier' | null;
}

export interface AmountColumn {
  /** `table.column`, as cash rules name it. */
  readonly ref: string;
  readonly name: string;
  readonly c: number;
  readonly of: string;
  readonly decimal: '.' | ',';
  /** The object's amount is the sum of its rows, rather than repeated on each. */
  readonly isParts: boolean;
  /** Computed or added up: kept with all decimals until the whole is rounded to minor units. */
  readonly isExact: boolean;
  /** Columns of the same row that the amount is multiplied with. */
  readonly times: readonly number[];
  /** Column of the same row with the share that is taken off. */
  readonly discount: number | null;
  readonly isMinor: boolean;
}

/** A date column that is an act of its own. */
interface Moment {
  readonly name: string;
  readonly c: number;
  readonly activity: string;
  readonly format: DateFormat;
}

/** A date column that says what is expected, and by when. */
export interface PromisedColumn {
  readonly name: string;
  readonly c: number;
  readonly format: DateFormat;
  readonly kind: ExpectationKind;
  readonly activity: string | null;
}

export interface PlannedTable {
  readonly n: number;
  readonly name: string;
  /** The file of the source that the table came from, from 1. */
  readonly file: number;
  readonly row: TableMapping['row'];
  readonly rowCount: number;
  /** What every row does, when no column says it. */
  readonly activity: string | null;
  /** The staged table in SQL, cells as they were read. */
  readonly source: string;
  /** The interpreted columns of it in SQL, blanks cut and empty cells NULL. */
  readonly cells: string;
  /** `event_id` of an act is this plus its place among all acts that the rows may tell, see `eventIdOf`. */
  readonly eventBase: number;
  readonly columns: readonly PlannedColumn[];
  readonly keys: readonly KeyColumn[];
  /** Which of `keys` is the row's own object; -1 when no column names one. */
  readonly own: number;
  /** Every row must name its own object; otherwise any object will do. */
  readonly isOwnSaid: boolean;
  readonly amounts: readonly AmountColumn[];
  /** Not empty: each row tells as many acts as it fills of these. */
  readonly moments: readonly Moment[];
  readonly promised: readonly PromisedColumn[];
  /** Rows of one activity, instant and own object are one act. */
  readonly isLines: boolean;
  readonly reversal: Reversal | null;
  /** What tells acts of this table from acts of other sources that merely share keys. */
  readonly shape: string;
}

/** Everything the statements of one import are made from. */
export interface ImportPlan {
  readonly importId: number;
  readonly mapping: Mapping;
  readonly tables: readonly PlannedTable[];
  /** SQL of the view of records that the reader could not read. */
  readonly refusedSource: string;
  readonly key: Uint8Array;
}

/** The column of a table that has a role, if any. */
export const columnOf = (table: PlannedTable, role: ColumnRole['role']): PlannedColumn | undefined =>
  table.columns.find((column) => column.role.role === role);

/** What the cell of a column says, in SQL over `cells`; NULL when the table has no such column. */
export const cellOf = (column: { readonly c: number } | undefined): string =>
  column === undefined ? 'CAST(NULL AS VARCHAR)' : `c${column.c}`;

/** What the rows of a table do, in SQL over `cells`: what their column says, else the one act that all of them are. */
export function activityCell(table: PlannedTable): string {
  const column = columnOf(table, 'activity');
  return column === undefined && table.activity !== null ? literal(table.activity) : cellOf(column);
}

/** True of a column that facts are made of. */
export const isInterpreted = ({ role }: PlannedColumn): boolean => role.role !== 'ignore' && role.role !== 'attribute';

export const tablesOf = (plan: ImportPlan, ...rows: readonly TableMapping['row'][]): readonly PlannedTable[] =>
  plan.tables.filter((table) => rows.includes(table.row));

/** Acts of this import have an `event_id` above this. */
export const actsFloor = (plan: ImportPlan): number => tablesOf(plan, 'event')[0]?.eventBase ?? 0;

/** How many acts a row may tell. */
export const actsPerRow = (table: PlannedTable): number => Math.max(1, table.moments.length);

/** The id of the `moment`-th act (from 0) of a row, and from an id its row and moment, in SQL. */
export const eventIdOf = (table: PlannedTable, row: string, moment = 0): string =>
  actsPerRow(table) === 1
    ? `${table.eventBase} + ${row}`
    : `${table.eventBase} + (${row} - 1) * ${actsPerRow(table)} + ${moment + 1}`;
export const sourceRowOf = (table: PlannedTable, eventId: string): string =>
  actsPerRow(table) === 1
    ? `${eventId} - ${table.eventBase}`
    : `(${eventId} - ${table.eventBase} - 1) // ${actsPerRow(table)} + 1`;
export const momentOf = (table: PlannedTable, eventId: string): string =>
  `(${eventId} - ${table.eventBase} - 1) % ${actsPerRow(table)}`;

/** The temporary table of what the rows of a table say. */
export const readTable = (table: PlannedTable): string => {
  const names = { event: 'act', object: 'thing', person: 'person', 'event-object': 'link', 'object-object': 'link' };
  return table.row === 'ignore' ? '' : `${names[table.row]}_${table.n}`;
};

/** Kind of an object type: what the mapping says; who pays or is paid is a party; all else is walked. */
export function kindOf(plan: ImportPlan, type: string): ObjectKind {
  const isParty = plan.tables.some((table) => table.keys.some((key) => key.party !== null && key.fixedType === type));
  return plan.mapping.objects[type] ?? (isParty ? 'party' : 'flow');
}

/** The columns of a table that names people: who each row is about, and whom they answer to. */
export const personColumns = (
  table: PlannedTable,
): { readonly person: PlannedColumn | undefined; readonly manager: PlannedColumn | undefined } => {
  const own = table.keys[table.own];
  const person = columnOf(table, 'actor') ?? table.columns.find(({ c }) => c === own?.c);
  return { person, manager: columnOf(table, 'manager') };
};
