import { SourceError } from '../errors.ts';
import type { StagingSink, TableSink } from '../source.ts';
import type { CellRange } from './cell-place.ts';
import { columnNames, needsMergedCells, readHeader } from './sheet-header.ts';
import type { SheetHeader } from './sheet-header.ts';
import type { SheetRow } from './sheet-rows.ts';
import { isTotalRow } from './total-row.ts';

/** Rows that are looked at before the first is taken in, and rows held back until it is known that more follow. */
const [LEAD_ROWS, TAIL_ROWS] = [64, 8];

export interface SheetTableOptions {
  readonly file: string;
  readonly table: string;
  readonly columns: number;
  /** The merged cells that begin in the first rows; asked for only when they matter. */
  readonly merged: (rows: number) => Promise<readonly CellRange[]>;
}

/** Turns the rows of one sheet into a staged table: names from its header, titles above and totals below refused. */
export class SheetTable {
  readonly #sink: StagingSink;
  readonly #options: SheetTableOptions;
  #lead: SheetRow[] | undefined = [];
  #tail: SheetRow[] = [];
  #table: TableSink | undefined;
  #names: string[] = [];
  #header: SheetHeader['names'] = [];
  /** Columns of the staged table by columns of the sheet. */
  readonly #columns: (number | undefined)[] = [];
  rowCount = 0;

  constructor(sink: StagingSink, options: SheetTableOptions) {
    this.#sink = sink;
    this.#options = options;
  }

  async add(rows: readonly SheetRow[]): Promise<void> {
    for (const row of rows) {
      if (this.#lead === undefined) await this.#record(row);
      else if (this.#lead.push(row) >= LEAD_ROWS) await this.#begin(this.#lead);
    }
  }

  async end(): Promise<void> {
    if (this.#lead !== undefined && this.#lead.length > 0) await this.#begin(this.#lead);
    let last = this.#tail.length;
    while (last > 0 && isTotalRow(this.#tail[last - 1] as SheetRow)) last -= 1;
    for (const row of this.#tail.slice(0, last)) await this.#write(row);
    for (const row of this.#tail.slice(last)) this.#refuse(row, 'total-row');
  }

  async #begin(lead: readonly SheetRow[]): Promise<void> {
    this.#lead = undefined;
    const lastRow = lead.at(-1)?.row ?? 0;
    const ranges = needsMergedCells(lead) ? await this.#options.merged(lastRow) : [];
    const { names, before, records } = readHeader(lead, ranges);
    this.#header = names;
    for (const row of before) this.#refuse(row, 'before-header');
    for (const row of records) await this.#record(row);
  }

  async #record(row: SheetRow): Promise<void> {
    this.#tail.push(row);
    const next = this.#tail.length > TAIL_ROWS ? this.#tail.shift() : undefined;
    if (next !== undefined) await this.#write(next);
  }

  #write({ row, values }: SheetRow): void | Promise<void> {
    const table = this.#open();
    table.begin(row);
    for (let c = 0; c < values.length; c += 1) {
      const value = values[c];
      if (value !== undefined) table.set(this.#columns[c] ?? this.#column(c, table), value);
    }
    this.rowCount += 1;
    return table.end();
  }

  /** The table begins with its named columns; others are added when they have a value. */
  #open(): TableSink {
    if (this.#table !== undefined) return this.#table;
    const table = this.#sink.table(this.#options.table);
    this.#table = table;
    for (const [c, name] of this.#header.entries()) if (name !== undefined) this.#column(c, table);
    return table;
  }

  #column(c: number, table: TableSink): number {
    if (this.#names.length <= c) this.#names = columnNames(this.#header, c + 16);
    if (this.#columns.filter((column) => column !== undefined).length >= this.#options.columns)
      throw new SourceError('too-many-columns', { file: this.#options.file, limit: this.#options.columns });
    const column = table.column(this.#names[c] ?? `c${c + 1}`);
    this.#columns[c] = column;
    return column;
  }

  #refuse({ row, values }: SheetRow, rule: 'before-header' | 'total-row'): void {
    const record = Array.from(values, (value) => value ?? '')
      .join('\t')
      .trim();
    this.#sink.refuse({ table: this.#options.table, row, rule, value: null, record });
  }
}
