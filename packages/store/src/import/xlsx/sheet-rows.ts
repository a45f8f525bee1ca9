import type { XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import { columnOf } from './cell-place.ts';
import { numberText } from './cell-number.ts';
import type { NumberKind } from './number-format.ts';
import { RichText, unescaped } from './rich-text.ts';

/** A row with at least one value; `values` has holes where cells are empty. */
export interface SheetRow {
  /** As the spreadsheet shows it, from 1 on. */
  readonly row: number;
  readonly values: readonly (string | undefined)[];
}

export interface CellMeanings {
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/** Reads the cells of a sheet: rows gather in `rows` until they are taken. */
export class SheetRows implements XmlHandler {
  readonly recordAt = -1;
  wantsText = false;
  rows: SheetRow[] = [];
  /** Cells that hold an error (`#N/A`), or a formula that was never computed. */
  errors = 0;
  readonly #meanings: CellMeanings;
  readonly #rich = new RichText();
  #row = 0;
  #column = -1;
  #values: (string | undefined)[] = [];
  #type = '';
  #kind: NumberKind = 'number';
  #raw: string | undefined;
  #inline: string | undefined;
  #formula = false;

  constructor(meanings: CellMeanings) {
    this.#meanings = meanings;
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'c') this.#beginCell(tag);
    else if (name === 'v') this.#expect();
    else if (name === 'row') this.#beginRow(tag);
    else if (name === 'f') this.#formula = true;
    else if (name === 'is' || name === 't' || name === 'rPh') {
      this.#rich.open(name);
      this.wantsText = this.#rich.wanted;
    }
  }

  leaf(name: string, tag: XmlTag): void {
    if (name === 'c') this.#place(tag);
    else if (name === 'row') this.#beginRow(tag);
  }

  text(text: string): void {
    if (this.#rich.wanted) this.#rich.add(text);
    else this.#raw = this.#raw === undefined ? text : this.#raw + text;
  }

  close(name: string): void {
    if (name === 'v') this.wantsText = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (name === 'is') this.#inline = this.#rich.take();
    else if (name === 't' || name === 'rPh') {
      this.#rich.close(name);
      this.wantsText = false;
    }
  }

  #beginRow(tag: XmlTag): void {
    const row = Number(tag.attribute('r') ?? Number.NaN);
    this.#row = Number.isInteger(row) && row > this.#row ? row : this.#row + 1;
    this.#column = -1;
    this.#values = [];
  }

  #endRow(): void {
    if (this.#values.length > 0) this.rows.push({ row: this.#row, values: this.#values });
    this.#values = [];
  }

  #place(tag: XmlTag): void {
    const column = columnOf(tag.attribute('r') ?? '');
    this.#column = column >= 0 ? column : this.#column + 1;
  }

  #beginCell(tag: XmlTag): void {
    this.#place(tag);
    this.#type = tag.attribute('t') ?? 'n';
    const style = tag.attribute('s');
    this.#kind = style === null ? 'number' : (this.#meanings.kinds[Number(style)] ?? 'number');
    this.#raw = undefined;
    this.#inline = undefined;
    this.#formula = false;
  }

  #expect(): void {
    this.wantsText = true;
  }

  #endCell(): void {
    const value = this.#value();
    if (value !== undefined && value !== '') this.#values[this.#column] = value;
  }

  #value(): string | undefined {
    const raw = this.#raw;
    if (this.#inline !== undefined) return this.#inline;
    if (raw === undefined) {
      if (this.#formula && this.#type !== 'str') this.errors += 1;
      return undefined;
    }
    switch (this.#type) {
      case 's':
        return this.#meanings.texts[Number(raw)];
      case 'str':
        return unescaped(raw);
      case 'b':
        return raw.trim() === '1' ? 'true' : 'false';
      case 'e':
        this.errors += 1;
        return undefined;
      case 'd':
        return raw.trim();
      default:
        return numberText(raw.trim(), this.#kind, this.#meanings.from1904);
    }
  }
}
