import { basename } from 'node:path';
import { SourceError } from '../errors.ts';
import { readHead } from '../file-bytes.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadLimits, ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { withPlainFile } from '../whole-file.ts';
import { compoundFileError, isCompoundFile } from './compound-file.ts';
import { readMergedCells } from './merged-cells.ts';
import { readNumberKinds } from './number-format.ts';
import { readSharedStrings } from './rich-text.ts';
import { SheetRows } from './sheet-rows.ts';
import type { CellMeanings } from './sheet-rows.ts';
import { SheetTable } from './sheet-table.ts';
import { readWorkbook } from './workbook.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { WorkbookParts } from './workbook-parts.ts';

/** What the first entry of an Office document is called. */
const FIRST_ENTRY = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|customXml\/|mimetype|content\.xml)/i;
/** Names that spreadsheet programs give to a sheet nobody named. */
const UNNAMED =
  /^(sheet|feuil|feuille|tabelle|hoja|foglio|planilha|folha|blad|ark|arkusz|list|лист|シート|工作表)\s?\d*$/i;

/**
 * Excel workbooks (.xlsx, .xlsm): a table for each visible sheet with records. Days and times come as ISO text, formulas as
 * they were last computed; rows have the number that the spreadsheet shows.
 */
export const xlsxReader: SourceReader = {
  format: 'xlsx',
  recognises: (head, name) =>
    isCompoundFile(head) ||
    (isZip(head) && (FIRST_ENTRY.test(firstEntry(head)) || /\.(xls[xmb]|ods)(\.gz)?$/i.test(name))),
  read: async (path, sink, options) => {
    const file = options.name ?? basename(path);
    if (isCompoundFile(await readHead(path, options, 8))) throw await compoundFileError(path, file, options);
    const limits = { ...READ_LIMITS, ...options.limits };
    return withPlainFile(path, options, async (plain) => {
      const parts = await WorkbookParts.open(plain, file, limits, options.signal);
      try {
        await stage(parts, sink, limits, options);
      } finally {
        parts.close();
      }
    });
  },
};

const isZip = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';

function firstEntry(head: Uint8Array): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return bytes.length < 30 ? '' : bytes.toString('latin1', 30, 30 + bytes.readUInt16LE(26));
}

async function stage(parts: WorkbookParts, sink: StagingSink, limits: ReadLimits, options: ReadOptions): Promise<void> {
  const workbook = await readWorkbook(parts);
  const meanings: CellMeanings = {
    texts: await readSharedStrings(parts, workbook.sharedStrings),
    kinds: await readNumberKinds(parts, workbook.styles),
    from1904: workbook.from1904,
  };
  const wanted = visibleSheets(workbook, options);
  let rows = 0;
  for (const sheet of wanted) {
    const table = tableName(sheet, wanted, parts.file);
    const found = await stageSheet(parts, sheet.part, table, meanings, sink, limits, options);
    if (found === 0) options.onIgnored?.({ what: 'empty-sheet', count: 1, name: sheet.name });
    rows += found;
  }
  if (rows === 0) throw new SourceError('no-rows', { file: parts.file });
}

type SheetOfCells = Sheet & { readonly part: string };

function visibleSheets({ sheets }: Workbook, { onIgnored }: ReadOptions): SheetOfCells[] {
  const wanted: SheetOfCells[] = [];
  for (const sheet of sheets) {
    const { name, part, hidden } = sheet;
    if (hidden) onIgnored?.({ what: 'hidden-sheet', count: 1, name });
    else if (part === undefined) onIgnored?.({ what: 'not-a-table', count: 1, name });
    else wanted.push({ ...sheet, part });
  }
  return wanted;
}

/** A sheet alone that nobody named bears the name of its file. */
function tableName({ name }: Sheet, all: readonly Sheet[], file: string): string {
  const unnamed = name.trim() === '' || (all.length === 1 && UNNAMED.test(name.trim()));
  return unnamed ? file.replace(/(\.xls[xm])?(\.gz)?$/i, '') || file : name;
}

/** Records taken in. */
async function stageSheet(
  parts: WorkbookParts,
  part: string,
  name: string,
  meanings: CellMeanings,
  sink: StagingSink,
  limits: ReadLimits,
  { onIgnored }: ReadOptions,
): Promise<number> {
  const cells = new SheetRows(meanings);
  const merged = (rows: number): ReturnType<typeof readMergedCells> => readMergedCells(parts, part, rows);
  const table = new SheetTable(sink, { file: parts.file, table: name, columns: limits.columns, merged });
  await parts.scan(part, cells, () => {
    if (cells.rows.length === 0) return undefined;
    const rows = cells.rows;
    cells.rows = [];
    return table.add(rows);
  });
  await table.end();
  if (cells.errors > 0) onIgnored?.({ what: 'error-cell', count: cells.errors, name });
  return table.rowCount;
}
