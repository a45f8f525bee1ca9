import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LogWriter } from '../little-log.test-kit.ts';

/** The bytes of a SQLite file that was made so. */
export function asSqliteOf(make: (database: DatabaseSync) => void): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'aval-sqlite-'));
  const path = join(folder, 'made.sqlite');
  try {
    const database = new DatabaseSync(path);
    make(database);
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The little log as one table. */
export const asSqlite: LogWriter = (log) =>
  asSqliteOf((database) => {
    database.exec(
      'BEGIN; CREATE TABLE acts (event TEXT PRIMARY KEY, "order" TEXT, activity TEXT, time TEXT, who TEXT, amount TEXT)',
    );
    const insert = database.prepare('INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?)');
    for (const act of log) insert.run(act.event, act.order, act.activity, act.time, act.who, act.amount);
    database.exec('COMMIT');
  });
