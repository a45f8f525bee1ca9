/** How the cells of a column are written: an instant is UTC, a number whole. */
export type CellKind = 'text' | 'instant' | 'number';

export interface FactColumn {
  readonly name: string;
  readonly kind: CellKind;
  /** SQL over `source`. */
  readonly sql: string;
}

/** One table of an export: what a row is, as SQL that is run window by window, so that memory is bounded by the window. */
export interface FactTable {
  readonly name: string;
  readonly columns: readonly FactColumn[];
  /** SQL after FROM; `{from}` and `{to}` stand for the first and last id of a window. */
  readonly source: string;
  /** SQL that gives the column `id` windows are cut on, one row a row of the table or a few. */
  readonly ids: string;
  readonly order: string;
}

export interface Window {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** The source of a table within a window. */
export const sourceWithin = (table: Pick<FactTable, 'source'>, { from, to }: Pick<Window, 'from' | 'to'>): string =>
  table.source.replaceAll('{from}', String(from)).replaceAll('{to}', String(to));

/** An instant as ISO 8601 in UTC, as short as it can be said: to the second, the millisecond or the microsecond. */
export const isoOf = (instant: string): string =>
  `strftime(${instant}, '%Y-%m-%dT%H:%M:%S') || CASE WHEN epoch_us(${instant}) % 1000000 = 0 THEN 'Z'
    WHEN epoch_us(${instant}) % 1000 = 0 THEN strftime(${instant}, '.%gZ') ELSE strftime(${instant}, '.%fZ') END`;

/** A cell as text, NULL when it says nothing. */
export const textOfCell = ({ kind, sql }: Pick<FactColumn, 'kind' | 'sql'>): string =>
  kind === 'instant' ? isoOf(sql) : kind === 'number' ? `CAST(${sql} AS VARCHAR)` : sql;

/** Names that differ also where upper and lower case are the same; later ones give way. */
export function distinctColumns(columns: readonly FactColumn[]): FactColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name.trim() || 'c';
    for (let k = 2; taken.has(name.toLowerCase()); k += 1) name = `${column.name.trim()} (${k})`;
    taken.add(name.toLowerCase());
    return { ...column, name };
  });
}

export const column = (name: string, sql: string, kind: CellKind = 'text'): FactColumn => ({ name, sql, kind });
