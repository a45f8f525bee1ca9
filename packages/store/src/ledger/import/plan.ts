import type { ColumnRole, Mapping, TableMapping } from '@aval/core/mapping';
import type { ObjectKind, Query } from '@aval/core/ledger';
import { LedgerError } from '../ledger-error.ts';
import { literal, said } from '../sql-text.ts';

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
}

export interface PlannedTable {
  readonly n: number;
  readonly name: string;
  readonly row: TableMapping['row'];
  readonly rowCount: number;
  /** What every row does, when no column says it. */
  readonly activity: string | null;
  /** The staged table in SQL, cells as they were read. */
  readonly source: string;
  /** The interpreted columns of it in SQL, blanks cut and empty cells NULL. */
  readonly cells: string;
  /** `event_id` of a row is this plus its `source_row`. */
  readonly eventBase: number;
  readonly columns: readonly PlannedColumn[];
  readonly keys: readonly KeyColumn[];
  readonly amounts: readonly AmountColumn[];
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

export const tablesOf = (plan: ImportPlan, row: TableMapping['row']): readonly PlannedTable[] =>
  plan.tables.filter((table) => table.row === row);

/** Acts of this import have an `event_id` above this. */
export const actsFloor = (plan: ImportPlan): number => tablesOf(plan, 'event')[0]?.eventBase ?? 0;

/** Kind of an object type: what the mapping says; who pays or is paid is a party; all else is walked. */
export function kindOf(plan: ImportPlan, type: string): ObjectKind {
  const isParty = plan.tables.some((table) => table.keys.some((key) => key.party !== null && key.fixedType === type));
  return plan.mapping.objects[type] ?? (isParty ? 'party' : 'flow');
}

/** What the mapping makes of the staged tables. Refuses a mapping that names what the file does not have. */
export async function planImport(
  query: Query,
  schema: string,
  importId: number,
  mapping: Mapping,
  key: Uint8Array,
): Promise<ImportPlan> {
  const staged = await query.rows<{ n: number; name: string }>(`SELECT n, name FROM ${schema}.staged_table ORDER BY n`);
  const columns = await query.rows<{ n: number; c: number; name: string }>(
    `SELECT n, c, name FROM ${schema}.staged_column ORDER BY n, c`,
  );
  const missing = mapping.tables.find(
    ({ table, row }) => row !== 'ignore' && !staged.some(({ name }) => name === table),
  );
  if (missing !== undefined) throw new LedgerError('table-missing', { table: missing.table });
  const [base] = await query.rows<{ next: number }>('SELECT coalesce(max(event_id), 0) AS next FROM event');
  let eventBase = base?.next ?? 0;
  const tables: PlannedTable[] = [];
  for (const { n, name } of staged) {
    const source = `${schema}.staged_${n}`;
    const [size] = await query.rows<{ rows: number; last: number }>(
      `SELECT count(*) AS "rows", coalesce(max(source_row), 0) AS last FROM ${source}`,
    );
    const table = planTable(
      mapping,
      { n, name, source, eventBase, rowCount: size?.rows ?? 0 },
      columns.filter((column) => column.n === n),
    );
    if (table.row === 'event') eventBase += size?.last ?? 0;
    tables.push(table);
  }
  return { importId, mapping, tables, refusedSource: `${schema}.staged_refused`, key };
}

type Staged = Pick<PlannedTable, 'n' | 'name' | 'source' | 'eventBase' | 'rowCount'>;

function planTable(mapping: Mapping, staged: Staged, columns: readonly { c: number; name: string }[]): PlannedTable {
  const found = mapping.tables.find(({ table }) => table === staged.name);
  const roles = found?.columns ?? {};
  const absent = Object.keys(roles).find(
    (name) => roles[name]?.role !== 'ignore' && !columns.some((column) => column.name === name),
  );
  if (absent !== undefined) throw new LedgerError('column-missing', { table: staged.name, column: absent });
  const planned = columns.map(({ c, name }): PlannedColumn => ({
    c,
    name,
    role: roles[name] ?? { role: 'attribute' },
  }));
  return {
    ...staged,
    row: found?.row ?? 'ignore',
    activity: found?.activity?.trim() || null,
    cells: `(SELECT source_row${planned
      .filter(isInterpreted)
      .map(({ c }) => `, ${said(`c${c}`)} AS c${c}`)
      .join('')} FROM ${staged.source})`,
    columns: planned,
    keys: planned.flatMap((column) => keyOf(mapping, column, planned)),
    amounts: planned.flatMap(({ c, name, role }) =>
      role.role === 'amount' ? [{ ref: `${staged.name}.${name}`, name, c, of: role.of, decimal: role.decimal }] : [],
    ),
  };
}

function keyOf(mapping: Mapping, { c, name, role }: PlannedColumn, columns: readonly PlannedColumn[]): KeyColumn[] {
  if (role.role === 'object') return [{ c, name, type: literal(role.type), fixedType: role.type, party: null }];
  if (role.role === 'customer' || role.role === 'supplier') {
    const type = mapping.objects[name] === undefined ? role.role : name;
    return [{ c, name, type: literal(type), fixedType: type, party: role.role }];
  }
  if (role.role !== 'object-key') return [];
  const typeColumn = columns.find((column) => column.role.role === 'object-type');
  return [{ c, name, type: typeColumn === undefined ? null : cellOf(typeColumn), fixedType: null, party: null }];
}
