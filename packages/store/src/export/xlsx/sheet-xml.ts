import { escaped, escapedCell } from '../../ledger/import/quarantine-columns.ts';
import type { FactColumn, FactTable } from '../fact-table.ts';
import { xmlOf, xmlText } from '../xml-text.ts';
import { STYLES } from './workbook-xml.ts';

/** Rows of a sheet, the header among them. */
export const SHEET_ROWS = 1_048_576;
/** Characters of a cell. */
const CELL_CHARACTERS = 32_767;

/** `A`, `B`, … `Z`, `AA`: the name of a column by its place from 0. */
export const columnName = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : columnName(Math.floor(place / 26) - 1) + columnName(place % 26);

const WIDTHS = { text: 22, instant: 20, number: 14 } as const;

export const sheetHead = (columns: readonly FactColumn[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns
    .map(({ kind }, i) => `<col min="${i + 1}" max="${i + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;

export const SHEET_FOOT = (columns: number, rows: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${rows + 1}"/></worksheet>\n`;

export const headerRow = (columns: readonly FactColumn[]): string =>
  `<row r="1">${columns
    .map(
      ({ name }, i) =>
        `<c r="${columnName(i)}1" s="${STYLES.header}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escaped(name))}</t></is></c>`,
    )
    .join('')}</row>`;

/** One row as XML, in SQL; `before`: rows of the sheet above the window. Empty cells are not written. */
export function rowText({ columns, order }: FactTable, before: number): string {
  const n = `(row_number() OVER (ORDER BY ${order}) + ${before})`;
  const cells = columns.map((column, i) => `coalesce(${cellText(column, columnName(i), n)}, '')`);
  return `'<row r="' || ${n} || '">' || ${cells.join(' || ')} || '</row>'`;
}

function cellText({ kind, sql }: FactColumn, name: string, n: string): string {
  const open = `'<c r="${name}' || ${n} || `;
  if (kind === 'number') return `${open}'"><v>' || ${sql} || '</v></c>'`;
  if (kind === 'instant') return `${open}'" s="${STYLES.instant}"><v>' || ${serialOf(sql)} || '</v></c>'`;
  return `${open}'" t="inlineStr"><is><t xml:space="preserve">' || ${stringOf(sql)} || '</t></is></c>'`;
}

/** Days since 1899-12-30, as spreadsheets count them, to the millisecond. */
const serialOf = (sql: string): string => `printf('%.11f', epoch_ms(${sql}) / 86400000.0 + 25569)`;

/**
 * A text as ST_Xstring (ECMA-376 §22.9.2.19): what reads like an escape is escaped, and what a spreadsheet would compute once it is
 * copied elsewhere. Cut where a cell is full.
 */
const stringOf = (sql: string): string =>
  xmlOf(`regexp_replace(left(${escapedCell(sql)}, ${CELL_CHARACTERS}), '_(x[0-9A-Fa-f]{4}_)', '_x005F_\\1', 'g')`);
