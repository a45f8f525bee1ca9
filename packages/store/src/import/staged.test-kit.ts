import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSource } from './read-source.ts';
import type { SourceRead } from './read-sources.ts';
import type { ReadOptions } from './source.ts';
import { openStaging } from './staging.ts';
import type { Staging } from './staging.ts';

type StagedRow = Readonly<Record<string, string | number | null>>;
interface RefusedRow {
  readonly row: number;
  readonly rule: string;
  readonly record: string;
}

/** A folder with a staging, for one test; removed by `done`. */
export interface Bench {
  readonly folder: string;
  readonly staging: Staging;
  file(name: string, bytes: Uint8Array | string): Promise<string>;
  read(name: string, bytes: Uint8Array | string, options?: ReadOptions): Promise<SourceRead>;
  /** Rows of a table under the names of its columns, with `row`; none when there is no such table. */
  rows(table: string): Promise<StagedRow[]>;
  refused(): Promise<RefusedRow[]>;
  done(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'aval-read-'));
  const staging = await openStaging(folder);
  const file = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  return {
    folder,
    staging,
    file,
    read: async (name, bytes, options = {}) =>
      readSource(await file(name, bytes), staging, { temporary: folder, ...options }),
    rows: (table) => rowsOf(staging, table),
    refused: () =>
      staging.database.rows('SELECT source_row AS "row", rule, record FROM staged_refused ORDER BY source_row'),
    done: async () => {
      await staging.discard();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function rowsOf({ database }: Staging, table: string): Promise<StagedRow[]> {
  const [found] = await database.rows<{ n: number }>('SELECT n FROM staged_table WHERE name = $table', { table });
  if (found === undefined) return [];
  const columns = await database.rows<{ c: number; name: string }>('SELECT c, name FROM staged_column WHERE n = $n', {
    n: found.n,
  });
  const selected = columns.map(({ c, name }) => `c${c} AS "${name.replaceAll('"', '""')}"`);
  return database.rows(`SELECT ${['source_row AS "row"', ...selected].join(', ')} FROM staged_${found.n}`);
}

/** The rejection of a promise, for a test that wants it. */
export const rejectionOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
