import type { ExportJob, Written } from '../export-job.ts';
import { csvLine, csvOf } from '../csv-text.ts';
import { textOfCell } from '../fact-table.ts';
import type { FactTable } from '../fact-table.ts';
import { makeFlat } from '../flat/make-flat.ts';
import { tableNames } from '../flat/flat-names.ts';
import { writingTo } from '../out-file.ts';
import { textsOf } from '../read-windows.ts';
import { wholeMapping } from '../whole-mapping.ts';
import { wholeTables } from '../whole-tables.ts';
import { extraColumns, tableZone } from './table-file.ts';
import { writeZip } from './zip-file.ts';

/** Spreadsheets read UTF-8 only where they see this mark. */
const MARK = '\uFEFF';

/**
 * CSV (RFC 4180, UTF-8): one file, a row an act, where it holds everything; else an archive of one file a table. Instants are
 * ISO 8601 in UTC, amounts whole minor units, formulas escaped.
 */
export async function writeCsv(job: ExportJob, path: string): Promise<Written> {
  const flat = await makeFlat(job, tableNames(job.scope), 'acts');
  if (flat.losesNothing) {
    const rows = await writingTo(path, async (file) => {
      let lines = 0;
      for await (const texts of linesOf(job, flat.table)) {
        await file.write(texts.join(''));
        lines += texts.length;
      }
      return lines - 1;
    });
    return { rows, mapping: { ...flat.mapping(job.stem), escaped: true } };
  }
  const tables = wholeTables(job.scope);
  let rows = 0;
  await writeZip(
    path,
    tables.map((table) => ({
      name: `${table.name}.csv`,
      async *texts() {
        for await (const texts of linesOf(job, table)) {
          rows += texts.length;
          yield texts.join('');
        }
      },
    })),
  );
  const mapping = wholeMapping(job.scope, tableZone, {
    attribute: '',
    told: '',
    extra: extraColumns(tables),
    escaped: true,
  });
  return { rows: rows - tables.length, mapping, extension: '.zip' };
}

/** The header and the rows of a table, each line with its end. */
async function* linesOf(job: ExportJob, table: FactTable): AsyncGenerator<readonly string[]> {
  yield [MARK + csvLine(table.columns.map(({ name }) => name))];
  const cells = table.columns.map((column) =>
    column.kind === 'text' ? csvOf(column.sql) : `coalesce(${textOfCell(column)}, '')`,
  );
  yield* textsOf(job.reading, table, `${cells.join(` || ',' || `)} || chr(13) || chr(10)`);
}
