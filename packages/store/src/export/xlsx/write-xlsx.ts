import type { ExportJob, Written } from '../export-job.ts';
import { ExportError } from '../export-error.ts';
import { textsOf, windowsOf } from '../read-windows.ts';
import { sourceWithin } from '../fact-table.ts';
import type { FactTable } from '../fact-table.ts';
import { extraColumns, tableZone } from '../tables/table-file.ts';
import { writeZip } from '../tables/zip-file.ts';
import { wholeMapping } from '../whole-mapping.ts';
import { wholeTables } from '../whole-tables.ts';
import { SHEET_FOOT, SHEET_ROWS, columnName, headerRow, rowText, sheetHead } from './sheet-xml.ts';
import { countRows } from './count-rows.ts';
import { workbookParts } from './workbook-xml.ts';

/**
 * An Excel workbook: a sheet a table, dates as dates (UTC), the header frozen and filtered, texts as texts. Refuses
 * (`too-many-rows`) a table that a sheet cannot hold: nothing is cut.
 */
export async function writeXlsx(job: ExportJob, path: string): Promise<Written> {
  const tables = wholeTables(job.scope);
  const sheets: { readonly table: FactTable; readonly rows: number }[] = [];
  for (const table of tables) sheets.push({ table, rows: await rowsOf(job, table) });
  const named = sheets.map(({ table, rows }) => ({
    name: table.name,
    range: `$A$1:$${columnName(table.columns.length - 1)}$${rows + 1}`,
  }));
  await writeZip(path, [
    ...workbookParts(named),
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      texts: () => sheetTexts(job, sheet.table, sheet.rows),
    })),
  ]);
  return {
    rows: sheets.reduce((total, { rows }) => total + rows, 0),
    mapping: wholeMapping(job.scope, tableZone, {
      attribute: '',
      told: '',
      extra: extraColumns(tables),
      escaped: true,
    }),
  };
}

async function rowsOf({ log, reading }: ExportJob, table: FactTable): Promise<number> {
  const rows = await countRows(log, table, reading.signal);
  if (rows + 1 > SHEET_ROWS) throw new ExportError('too-many-rows', { table: table.name, rows, limit: SHEET_ROWS - 1 });
  return rows;
}

async function* sheetTexts(job: ExportJob, table: FactTable, rows: number): AsyncGenerator<string> {
  yield sheetHead(table.columns) + headerRow(table.columns);
  let before = 1;
  for (const window of await windowsOf(job.log, table.ids)) {
    const within = { source: sourceWithin(table, window), ids: 'SELECT 1 AS id', order: table.order };
    const text = rowText(table, before);
    for await (const texts of textsOf(job.reading, within, text)) {
      before += texts.length;
      yield texts.join('');
    }
  }
  yield SHEET_FOOT(table.columns.length, rows);
}
