import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../duckdb/database.ts';
import type { LittleAct } from '../little-log.test-kit.ts';
import { quotedText } from '../staged-names.ts';

/** The bytes of a Parquet file with the answer of a question. */
export async function asParquetOf(select: string, settings = ''): Promise<Uint8Array> {
  const path = join(tmpdir(), `aval-test-${randomUUID()}.parquet`);
  const database = await Database.open(':memory:', { memoryMiB: 256, threads: 1 });
  try {
    await database.run(`COPY (${select}) TO ${quotedText(path)} (FORMAT parquet${settings})`);
    return await readFile(path);
  } finally {
    database.close();
    await rm(path, { force: true });
  }
}

const FIELDS = ['event', 'order', 'activity', 'time', 'who', 'amount'] as const;

export function asParquet(log: readonly LittleAct[]): Promise<Uint8Array> {
  const text = (value: string | null): string => (value === null ? 'NULL' : quotedText(value));
  const rows = log.map((act) => `(${FIELDS.map((field) => text(act[field])).join(', ')})`);
  const names = FIELDS.map((field) => `"${field}"`).join(', ');
  const nothing = FIELDS.map((field) => `CAST(NULL AS VARCHAR) AS "${field}"`).join(', ');
  const values = rows.length === 0 ? `SELECT ${nothing} WHERE false` : `FROM (VALUES ${rows.join(', ')}) t(${names})`;
  return asParquetOf(values);
}
