import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../duckdb/database.ts';
import type { DatabaseLimits } from '../duckdb/database.ts';
import type { Declared, SourceFile, StagedTablePreview, StagingSink } from './source.ts';
import { stagedTable } from './staged-names.ts';
import { StagedTables } from './staged-tables.ts';
import type { StagingFile } from './staged-tables.ts';

const PREVIEW_ROWS = 20;
const STAGING_LIMITS: DatabaseLimits = { memoryMiB: 1024, threads: 2, blockBytes: 16 * 1024 };

/** Progress is asked for, never printed; FSST packs texts well in three quarters of the time that choosing takes. */
const SETTINGS = `
SET enable_progress_bar = true;
SET enable_progress_bar_print = false;
SET force_compression = 'fsst';`;

/**
 * The tables of one source as text, in a DuckDB file of their own: `staged_<n>(source_row, c0, c1, …)` in file order
 * (to read, not to write: it may be a view), named by `staged_table` and `staged_column`, the files they came from in
 * `staged_file`, the keys that a source declares in `staged_declared` (`to_table` null: a primary key), and the records
 * that could not be read in `staged_refused`.
 */
export interface Staging {
  readonly path: string;
  readonly database: Database;
  readonly sink: StagingSink;
  /** What the sink is given belongs to this file, until the next begins. */
  begin(file: StagingFile): void;
  /** The tables that the file at hand has given. */
  tablesHere(): readonly string[];
  /** Forgets them again. */
  forgetHere(): Promise<void>;
  recordFile(file: SourceFile): void;
  declare(declared: Declared): void;
  /** Forgets what was staged before. */
  clear(): Promise<void>;
  /** Writes what the sink still holds, and the names of tables and columns. */
  finish(): Promise<void>;
  /** Rows taken in so far, refused ones not counted. */
  rowCount(): number;
  refusedCount(): number;
  /** The first 20 rows of each table that has rows. */
  previews(): Promise<StagedTablePreview[]>;
  /** Closes and keeps the file. */
  close(): void;
  /** Closes and removes the file. */
  discard(): Promise<void>;
}

/** Opens `staging.duckdb` in the directory, made when absent; what an earlier reading left there is kept. */
export async function openStaging(directory: string, limits: DatabaseLimits = STAGING_LIMITS): Promise<Staging> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'staging.duckdb');
  const database = await Database.open(path, limits);
  await database.run(SETTINGS);
  const tables = new StagedTables(database);
  const close = (): void => database.close();
  return {
    path,
    database,
    sink: tables,
    begin: (file) => tables.begin(file),
    tablesHere: () => tables.tablesHere(),
    forgetHere: () => tables.forgetHere(),
    recordFile: (file) => tables.recordFile(file),
    declare: (declared) => tables.declare(declared),
    clear: () => tables.clear(),
    finish: () => tables.finish(),
    rowCount: () => tables.rowCount(),
    refusedCount: () => tables.refusedCount,
    previews: () => previewsOf(database),
    close,
    discard: async () => {
      close();
      await Promise.all([path, `${path}.wal`].map((file) => rm(file, { force: true })));
    },
  };
}

async function previewsOf(database: Database): Promise<StagedTablePreview[]> {
  const tables = await database.rows<{ n: number; name: string; rowCount: number }>(
    'SELECT n, name, row_count AS "rowCount" FROM staged_table ORDER BY n',
  );
  const previews: StagedTablePreview[] = [];
  for (const { n, name, rowCount } of tables) {
    const columns = await database.rows<{ name: string }>(`SELECT name FROM staged_column WHERE n = ${n} ORDER BY c`);
    const selected = columns.map((_, c) => `c${c}`).join(', ');
    const sample =
      columns.length === 0
        ? []
        : await sampleOf(database, `SELECT ${selected} FROM ${stagedTable(n)} LIMIT ${PREVIEW_ROWS}`);
    previews.push({ table: name, rowCount, columns: columns.map((column) => column.name), sample });
  }
  return previews;
}

async function sampleOf(database: Database, sql: string): Promise<(string | null)[][]> {
  const rows = await database.rows<Record<string, string | null>>(sql);
  return rows.map((row) => Object.values(row));
}
