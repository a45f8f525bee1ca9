import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { quotedName, quotedText } from '../../import/staged-names.ts';
import type { ExportJob, Written } from '../export-job.ts';
import { sourceWithin } from '../fact-table.ts';
import type { FactColumn, FactTable } from '../fact-table.ts';
import { makeFlat } from '../flat/make-flat.ts';
import { tableNames } from '../flat/flat-names.ts';
import { windowsOf } from '../read-windows.ts';
import { wholeMapping } from '../whole-mapping.ts';
import { wholeTables } from '../whole-tables.ts';
import { extraColumns, tableZone } from './table-file.ts';
import { writeZip } from './zip-file.ts';

/** Parquet, as CSV: one file where it holds everything, else an archive of one a table. Instants carry their zone (UTC). */
export async function writeParquet(job: ExportJob, path: string): Promise<Written> {
  const flat = await makeFlat(job, tableNames(job.scope), 'acts');
  if (flat.losesNothing) {
    const made = await writeTable(job, flat.table);
    await rename(made.path, path);
    return { rows: made.rows, mapping: flat.mapping(job.stem) };
  }
  const tables = wholeTables(job.scope);
  const made: { readonly name: string; readonly path: string; readonly rows: number }[] = [];
  for (const table of tables) made.push({ name: `${table.name}.parquet`, ...(await writeTable(job, table)) });
  await writeZip(path, made);
  return {
    rows: made.reduce((total, { rows }) => total + rows, 0),
    mapping: wholeMapping(job.scope, tableZone, { attribute: '', told: '', extra: extraColumns(tables) }),
    extension: '.zip',
  };
}

const TYPES = { text: 'VARCHAR', instant: 'TIMESTAMPTZ', number: 'BIGINT' } as const;

/** Collects the windows of a table in the engine, which keeps on disk what memory does not hold, and has it write the file. */
async function writeTable(job: ExportJob, table: FactTable): Promise<{ path: string; rows: number }> {
  const { log, reading, temporary } = job;
  const path = join(temporary, `${table.name}.parquet`);
  const columns = table.columns.map(({ name, kind }) => `${quotedName(name)} ${TYPES[kind]}`);
  await log.run(`CREATE OR REPLACE TEMP TABLE out_table (${columns.join(', ')})`);
  for (const window of await windowsOf(log, table.ids)) {
    reading.signal?.throwIfAborted();
    await log.run(
      `INSERT INTO out_table SELECT ${table.columns.map(valueOf).join(', ')} FROM ${sourceWithin(table, window)} ORDER BY ${table.order}`,
    );
    reading.onRows?.(window.rows);
  }
  const [counted] = await log.rows<{ rows: number }>('SELECT count(*) AS "rows" FROM out_table');
  await log.run(`COPY out_table TO ${quotedText(path)} (FORMAT parquet, COMPRESSION zstd)`);
  await log.run('DROP TABLE out_table');
  return { path, rows: counted?.rows ?? 0 };
}

const valueOf = ({ kind, sql }: FactColumn): string => (kind === 'instant' ? `timezone('UTC', ${sql})` : sql);
