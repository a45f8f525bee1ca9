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

/** An instant as ISO 8601 in UTC: to the second, else with three or six digits more. */
export function isoOf(instant: string): string {
  const text = `CAST(${instant} AS VARCHAR)`;
  return `replace(CASE length(${text}) WHEN 19 THEN ${text} ELSE rpad(${text}, CASE WHEN length(${text}) <= 23 THEN 23 ELSE 26 END, '0') END, ' ', 'T') || 'Z'`;
}

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
