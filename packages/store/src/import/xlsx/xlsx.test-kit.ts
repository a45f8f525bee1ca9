import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { LittleAct } from '../little-log.test-kit.ts';

/** A cell: text, a number, nothing, or its XML with `@` for its place. */
export type TestCell = string | number | null | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merged?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly sharedStrings?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The letters of a 0-based column. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function cellXml(cell: TestCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replaceAll('@', place);
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function sheetXml({ rows, merged = [] }: TestSheet): string {
  const lines = rows.map((cells, r) => {
    const xml = cells.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join('');
    return xml === '' ? '' : `<row r="${r + 1}">${xml}</row>`;
  });
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merging = merges === '' ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`;
  return `${PROLOG}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merging}</worksheet>`;
}

function stylesXml(formats: readonly string[]): string {
  const custom = formats.map(
    (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code).replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = [
    '<xf numFmtId="0"/>',
    '<xf numFmtId="14"/>',
    '<xf numFmtId="22"/>',
    ...formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`),
  ];
  return `${PROLOG}<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
}

/** Parts of a workbook by name. Styles: 0 plain, 1 the usual day, 2 day and time, 3… `formats`. */
export function workbookParts({
  sheets,
  formats = [],
  from1904 = false,
  sharedStrings,
}: TestWorkbook): Map<string, string> {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  relations.push(`<Relationship Id="rIdS" Type="${RELATION}/styles" Target="styles.xml"/>`);
  relations.push(`<Relationship Id="rIdT" Type="${RELATION}/sharedStrings" Target="/xl/sharedStrings.xml"/>`);
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts = new Map([
    ['[Content_Types].xml', `${PROLOG}<Types/>`],
    [
      '_rels/.rels',
      `${PROLOG}<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${PROLOG}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `${PROLOG}<Relationships xmlns="${packages}">${relations.join('')}</Relationships>`],
    ['xl/styles.xml', stylesXml(formats)],
    ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
  ]);
  if (sharedStrings !== undefined)
    parts.set('xl/sharedStrings.xml', `${PROLOG}<sst xmlns="${MAIN}">${sharedStrings}</sst>`);
  return parts;
}

/** The bytes of a zip with these parts. */
export function zipped(parts: ReadonlyMap<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

export const asWorkbook = (workbook: TestWorkbook): Promise<Buffer> => zipped(workbookParts(workbook));

const FIELDS = ['event', 'order', 'activity', 'time', 'who', 'amount'] as const;

/** The little log as one sheet. */
export function asXlsx(log: readonly LittleAct[]): Promise<Buffer> {
  const rows = log.map((act) => FIELDS.map((field) => act[field]));
  return asWorkbook({ sheets: [{ name: 'Sheet1', rows: [FIELDS, ...rows] }] });
}
