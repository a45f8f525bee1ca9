import { LEDGER_TABLES, LEDGER_VERSION } from '@aval/core/ledger';
import type { FactLog, Query } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';

/**
 * Brings a ledger of an earlier version to the shape of today, in one transaction: the facts stay as they are. What version 1 did
 * not keep apart is said by the import that said it last: after an undo of it, what others had said before is not known any more.
 * Version 2 lacks the tables of erased people and of what people told, and which Aval made an import.
 */
export async function upgradeLedger(log: FactLog, version: number): Promise<void> {
  await log.inTransaction(async (ledger) => {
    if (version < 2) {
      await ledger.run('ALTER TABLE import ADD COLUMN IF NOT EXISTS resolution_ms BIGINT');
      await ledger.run('ALTER TABLE import_table ADD COLUMN IF NOT EXISTS file_n SMALLINT');
    }
    await ledger.run('ALTER TABLE import ADD COLUMN IF NOT EXISTS aval_version VARCHAR');
    await ledger.run(LEDGER_TABLES);
    if (version < 2) {
      for (const statement of FILLED) await ledger.run(statement);
      for (const statement of await eventKeys(ledger)) await ledger.run(statement);
    }
    await ledger.run(`UPDATE ledger SET version = ${LEDGER_VERSION}`);
  });
}

const FILLED = [
  'UPDATE import_table SET file_n = 1',
  'INSERT INTO import_file SELECT import_id, 1, file, format, bytes, sha256 FROM import ORDER BY import_id',
  `INSERT INTO object_said
    WITH named AS (
      SELECT e.import_id, x.object_id FROM event_object x JOIN event e ON e.event_id = x.event_id
      UNION SELECT import_id, source_id FROM object_object
      UNION SELECT import_id, target_id FROM object_object
      UNION SELECT import_id, object_id FROM object)
    SELECT n.import_id, n.object_id, CASE WHEN o.import_id = n.import_id THEN o.value_minor END,
      CASE WHEN o.import_id = n.import_id THEN o.currency END, CASE WHEN o.import_id = n.import_id THEN o.promised_at END, false
    FROM named n JOIN object o ON o.object_id = n.object_id`,
  `INSERT INTO kind_said SELECT 0, 'activity', activity_id, kind FROM activity
    UNION ALL SELECT 0, 'actor', actor_id, kind FROM actor UNION ALL SELECT 0, 'object_type', type_id, kind FROM object_type`,
  `INSERT INTO set_aside SELECT r.import_id, i.import_id, count(*) FROM refused r JOIN import i ON i.import_id < r.import_id
    WHERE r.rule = 'already-known' GROUP BY r.import_id, i.import_id`,
];

/** What the source called each act, read again from the kept records. */
async function eventKeys(query: Query): Promise<string[]> {
  const tables = await query.rows<{ importId: number; n: number; name: string; mapping: string }>(`
    SELECT i.import_id AS "importId", t.source_table AS n, t.name, i.mapping FROM import i JOIN import_table t ON t.import_id = i.import_id`);
  const found: string[] = [];
  for (const { importId, n, name, mapping } of tables) {
    const table = (JSON.parse(mapping) as Mapping).tables.find((candidate) => candidate.table === name);
    const key = Object.entries(table?.columns ?? {}).find(([, { role }]) => role === 'event-key')?.[0];
    if (table?.row !== 'event' || key === undefined) continue;
    const [column] = await query.rows<{ c: number }>(
      'SELECT c FROM import_column WHERE import_id = $importId AND source_table = $n AND name = $key',
      { importId, n, key },
    );
    if (column !== undefined)
      found.push(`INSERT INTO event_key SELECT e.event_id, md5_number_lower(trim(r.c${column.c})) FROM event e
        JOIN record_${importId}_${n} r ON r.source_row = e.source_row
        WHERE e.import_id = ${importId} AND e.source_table = ${n} AND r.c${column.c} IS NOT NULL`);
  }
  return found;
}
