import { minorDigits } from '@aval/core/explain';
import { NO_CURRENCY } from '@aval/core/ledger';
import type { ZipEntry } from '../export/tables/zip-file.ts';
import { workbookParts as exportParts } from '../export/xlsx/workbook-xml.ts';
import { xmlText } from '../export/xml-text.ts';

export interface WorkbookStyles {
  /** Currencies in the order of their number formats. */
  readonly currencies: readonly string[];
}

/** Places of the styles in `cellXfs`; currencies come after them. */
export const STYLE_PLACES = {
  plain: 0,
  header: 1,
  wrapped: 2,
  count: 3,
  decimal: 4,
  share: 5,
  hours: 6,
  month: 7,
  day: 8,
  minute: 9,
} as const;
const OTHERS = Object.keys(STYLE_PLACES).length;

export const currencyPlace = (n: number): number => OTHERS + n;

/** Number formats by the style that bears them, from id 164 on. */
const FORMATS = ['#,##0', '#,##0.##', '0.0%', '#,##0.0', 'yyyy\\-mm', 'yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd\\ hh:mm'];

/** Everything of a workbook of two sheets but the sheets themselves; the first is filtered over `range`. */
export function workbookParts(names: readonly string[], range: string, styles: WorkbookStyles): ZipEntry[] {
  const sheets = names.map((name, i) => ({ name: sheetName(name, i), range }));
  return exportParts(sheets)
    .filter(({ name }) => name !== 'xl/styles.xml' && name !== 'xl/workbook.xml')
    .concat([entry('xl/workbook.xml', workbook(sheets)), entry('xl/styles.xml', styleSheet(styles))]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const entry = (name: string, text: string): ZipEntry => ({
  name,
  async *texts() {
    yield HEAD + text;
  },
});

/** A name that Excel takes: at most 31 characters, none of those that mean something in a formula. */
const sheetName = (name: string, i: number): string =>
  name
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || `Sheet${i + 1}`;

const workbook = ([first, ...others]: readonly { readonly name: string; readonly range: string }[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${[first, ...others]
    .map((sheet, i) => `<sheet name="${xmlText(sheet?.name ?? '')}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join(
      '',
    )}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${xmlText(`'${first?.name ?? ''}'!${first?.range ?? ''}`)}</definedName></definedNames></workbook>`;

function styleSheet({ currencies }: WorkbookStyles): string {
  const formats = [...FORMATS, ...currencies.map(moneyFormat)];
  const numbers = formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xmlText(format)}"/>`);
  const numbered = formats.map(
    (_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const texts = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  ];
  const all = [...texts, ...numbered];
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${numbers.length}">${numbers.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${all.length}">${all.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** Thousands apart, as many digits as the currency has, and its code after it. */
function moneyFormat(currency: string): string {
  const digits = minorDigits(currency);
  const amount = `#,##0${digits === 0 ? '' : `.${'0'.repeat(digits)}`}`;
  return currency === NO_CURRENCY ? amount : `${amount}\\ "${currency}"`;
}
