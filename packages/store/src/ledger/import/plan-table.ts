import { ROW_COLUMN } from '@aval/core/mapping';
import type { ColumnRole, Mapping, TableMapping } from '@aval/core/mapping';
import { LedgerError } from '../ledger-error.ts';
import { literal, said } from '../sql-text.ts';
import { cellOf, isInterpreted } from './plan.ts';
import type { AmountColumn, KeyColumn, PlannedColumn, PlannedTable } from './plan.ts';
import { shapeOf } from './shape.ts';

export type StagedTable = Pick<PlannedTable, 'n' | 'name' | 'file' | 'source' | 'eventBase' | 'rowCount'>;

/** What the mapping makes of one staged table. Refuses a mapping that names columns which the table does not have. */
export function planTable(
  mapping: Mapping,
  staged: StagedTable,
  columns: readonly { readonly c: number; readonly name: string }[],
): PlannedTable {
  const found = mapping.tables.find(({ table }) => table === staged.name);
  const roles = found?.columns ?? {};
  const absent = Object.keys(roles).find(
    (name) => name !== ROW_COLUMN && roles[name]?.role !== 'ignore' && !columns.some((column) => column.name === name),
  );
  if (absent !== undefined) throw new LedgerError('column-missing', { table: staged.name, column: absent });
  const planned = columns.map(({ c, name }): PlannedColumn => ({
    c,
    name,
    role: roles[name] ?? { role: 'attribute' },
  }));
  const ofRow = rowColumn(columns, roles[ROW_COLUMN]);
  const keys = [...ofRow, ...planned].flatMap((column) => keyOf(mapping, column, planned));
  const amounts = planned.flatMap((column) => amountOf(staged.name, column, planned));
  const used = new Set(amounts.flatMap(({ times, discount }) => (discount === null ? times : [...times, discount])));
  return {
    ...staged,
    row: found?.row ?? 'ignore',
    activity: found?.activity?.trim() || null,
    cells: cellsOf(
      staged.source,
      planned.filter((column) => isInterpreted(column) || used.has(column.c)),
      ofRow,
    ),
    columns: planned,
    keys,
    own: ownOf(mapping, found, keys),
    isOwnSaid: found?.lines === true || keys.some(({ name }) => name === found?.key),
    amounts,
    moments: planned.flatMap(({ c, name, role }) =>
      role.role === 'moment' ? [{ c, name, activity: role.activity.trim(), format: role.format }] : [],
    ),
    promised: planned.flatMap(({ c, name, role }) =>
      role.role === 'promised'
        ? [{ c, name, format: role.format, kind: role.kind ?? 'promised', activity: role.activity?.trim() || null }]
        : [],
    ),
    isLines: found?.lines === true && found.row === 'event',
    reversal: found?.reversal ?? null,
    shape: found === undefined ? '' : shapeOf(found),
  };
}

function cellsOf(source: string, columns: readonly PlannedColumn[], ofRow: readonly PlannedColumn[]): string {
  const read = columns.map(({ c }) => said(`c${c}`));
  const own = ofRow.map(({ c }) => `, ${rowKey(read)} AS c${c}`);
  return `(SELECT source_row${columns.map(({ c }, i) => `, ${read[i]} AS c${c}`).join('')}${own.join('')} FROM ${source})`;
}

/** The cell of a row that is an object of its own, after those that the file has. */
const rowColumn = (
  columns: readonly { readonly c: number }[],
  role: ColumnRole | undefined,
): readonly PlannedColumn[] =>
  role === undefined ? [] : [{ c: Math.max(-1, ...columns.map(({ c }) => c)) + 1, name: ROW_COLUMN, role }];

/**
 * What names a row without a key: all that it says, and which of its equals it is. A later export of the same rows names
 * them the same.
 */
function rowKey(read: readonly string[]): string {
  if (read.length === 0) return 'CAST(source_row AS VARCHAR)';
  const text = `concat_ws(chr(31), ${read.map((cell) => `coalesce(${cell}, '')`).join(', ')})`;
  return `left(md5(${text}), 16) || '-' || row_number() OVER (PARTITION BY ${text} ORDER BY source_row)`;
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

/**
 * The row's own object: what the mapping says; else, where a row is an object, the key beside its type; else of acts the
 * leading object; else the first that is not who pays or is paid.
 */
function ownOf(mapping: Mapping, table: TableMapping | undefined, keys: readonly KeyColumn[]): number {
  const first = (isOwn: (key: KeyColumn) => boolean): number => keys.findIndex(isOwn);
  const candidates = [
    first(({ name }) => name === table?.key),
    first(({ fixedType, party }) => fixedType === null && party === null),
    ...(table?.row === 'event' ? [first(({ fixedType }) => fixedType === mapping.leading)] : []),
    first(({ party }) => party === null),
    table?.row === 'event' || keys.length === 0 ? -1 : 0,
  ];
  return candidates.find((found) => found >= 0) ?? -1;
}

function amountOf(table: string, column: PlannedColumn, columns: readonly PlannedColumn[]): AmountColumn[] {
  const { c, name, role } = column;
  if (role.role !== 'amount') return [];
  const place = (other: string): number => {
    const found = columns.find((candidate) => candidate.name === other);
    if (found === undefined) throw new LedgerError('column-missing', { table, column: other });
    return found.c;
  };
  const times = (role.times ?? []).map(place);
  const discount = role.discount === undefined ? null : place(role.discount);
  const isParts = role.rows === 'parts';
  const isExact = isParts || times.length > 0 || discount !== null;
  const { of, decimal } = role;
  return [{ ref: `${table}.${name}`, name, c, of, decimal, isParts, isExact, times, discount, isMinor: isMinor(role) }];
}

const isMinor = (role: ColumnRole): boolean => role.role === 'amount' && role.unit === 'minor';
