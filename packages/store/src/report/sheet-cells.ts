import { xmlText } from '../export/xml-text.ts';
import { escaped } from '../ledger/import/quarantine-columns.ts';
import { columnName } from '../export/xlsx/sheet-xml.ts';
import { STYLE_PLACES, currencyPlace } from './workbook-parts.ts';

type Named = keyof typeof STYLE_PLACES;
/** How a cell looks: one of the named styles, or a currency by its place. */
export type CellStyle = Named | { readonly currency: number };

const placeOf = (style: CellStyle): number =>
  typeof style === 'string' ? STYLE_PLACES[style] : currencyPlace(style.currency);

/** Characters of a cell. */
const LONGEST = 32_000;

/** A cell without its place; `sheetXml` gives it one. Texts that a spreadsheet would compute are escaped. */
export const textCell = (text: string, style: Named = 'plain'): string =>
  text === ''
    ? ''
    : `s="${STYLE_PLACES[style]}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escaped(text.slice(0, LONGEST)).replaceAll(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1'))}</t></is></c>`;

export const numberCell = (value: number, style: CellStyle): string =>
  Number.isFinite(value) ? `s="${placeOf(style)}"><v>${value}</v></c>` : '';

/** A sheet of rows of cells, its first row frozen; filtered over `range` where there is one. */
export function sheetXml(rows: readonly (readonly string[])[], widths: readonly number[], range?: string): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const view =
    range === undefined
      ? '<sheetView workbookViewId="0"/>'
      : '<sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const body = rows.map(
    (cells, n) =>
      `<row r="${n + 1}">${cells.map((cell, i) => (cell === '' ? '' : `<c r="${columnName(i)}${n + 1}" ${cell}`)).join('')}</row>`,
  );
  const filter = range === undefined ? '' : `<autoFilter ref="${range.replaceAll('$', '')}"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData>${filter}</worksheet>
`;
}
