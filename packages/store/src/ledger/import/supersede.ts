import type { FactLog } from '@aval/core/ledger';

/** Marks the earlier understandings of a file: their facts stay, and count no more. True when there was one. */
export async function supersede(log: FactLog, sha256: string, importId: number): Promise<boolean> {
  const older = await log.rows('SELECT 1 FROM import WHERE sha256 = $sha256 AND superseded_by IS NULL', { sha256 });
  await log.run('UPDATE import SET superseded_by = $importId WHERE sha256 = $sha256 AND superseded_by IS NULL', {
    sha256,
    importId,
  });
  return older.length > 0;
}

/** An object first named by a superseded import and still touched by another file belongs to that file. */
export const reviveObjects = (log: FactLog): Promise<void> =>
  log.run(`
    UPDATE object SET import_id = live.import_id FROM (
      SELECT x.object_id, max(e.import_id) AS import_id FROM object o
      JOIN import i ON i.import_id = o.import_id AND i.superseded_by IS NOT NULL
      JOIN event_object x ON x.object_id = o.object_id JOIN event e ON e.event_id = x.event_id
      JOIN import l ON l.import_id = e.import_id AND l.superseded_by IS NULL
      GROUP BY x.object_id) live
    WHERE object.object_id = live.object_id`);
