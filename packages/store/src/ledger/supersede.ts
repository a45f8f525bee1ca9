import type { FactLog } from '@aval/core/ledger';
import { settleKinds, settleObjects } from './import/settle.sql.ts';

/** Marks the earlier understandings of a file: their facts stay, and count no more. Answers which they were. */
export async function supersede(log: FactLog, sha256: string, importId: number): Promise<number[]> {
  const older = await log.rows<{ id: number }>(
    'SELECT import_id AS id FROM import WHERE sha256 = $sha256 AND superseded_by IS NULL',
    { sha256 },
  );
  for (const { id } of older) await log.run(`UPDATE import SET superseded_by = ${importId} WHERE import_id = ${id}`);
  return older.map(({ id }) => id);
}

/**
 * Makes objects and dictionaries show what the imports that count now say, after one was added and others count no more. Objects
 * that this import alone speaks of show it already.
 */
export async function settleAfter(log: FactLog, importId: number, superseded: readonly number[]): Promise<void> {
  const [other] = await log.rows(
    `SELECT 1 FROM import WHERE import_id <> ${importId} UNION ALL SELECT 1 FROM object_said WHERE import_id = 0 LIMIT 1`,
  );
  if (other !== undefined) {
    await log.run(
      settleObjects(`SELECT object_id FROM object_said WHERE import_id = ${importId}
        AND object_id IN (SELECT object_id FROM object_said WHERE import_id <> ${importId})`),
    );
    if (superseded.length > 0)
      await log.run(settleObjects(`SELECT object_id FROM object_said WHERE import_id IN (${superseded.join(', ')})`));
  }
  for (const statement of settleKinds()) await log.run(statement);
}
