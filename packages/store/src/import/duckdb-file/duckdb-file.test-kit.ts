import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../duckdb/database.ts';
import type { LittleAct } from '../little-log.test-kit.ts';
import { quotedText } from '../staged-names.ts';

/** The bytes of a file of the engine that was made so. */
export async function asDuckdbOf(...statements: readonly string[]): Promise<Buffer> {
  const path = join(tmpdir(), `aval-test-${randomUUID()}.duckdb`);
  try {
    const database = await Database.open(path, { memoryMiB: 256, threads: 1 });
    for (const statement of statements) await database.run(statement);
    database.close();
    return await readFile(path);
  } finally {
    await rm(path, { force: true });
  }
}

export function asDuckdb(log: readonly LittleAct[]): Promise<Buffer> {
  const text = (value: string | null): string => (value === null ? 'NULL' : quotedText(value));
  const rows = log.map(
    (act) => `(${[act.event, act.order, act.activity, act.time, act.who, act.amount].map(text).join(', ')})`,
  );
  const made =
    'CREATE TABLE acts (event VARCHAR PRIMARY KEY, "order" VARCHAR, activity VARCHAR, time VARCHAR, who VARCHAR, amount VARCHAR)';
  return rows.length === 0 ? asDuckdbOf(made) : asDuckdbOf(made, `INSERT INTO acts VALUES ${rows.join(', ')}`);
}
