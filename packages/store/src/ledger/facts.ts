import type { Instant, Query } from '@aval/core/ledger';
import type { EvidenceFact, EvidenceQuery } from '@aval/core/explain';

/** A fact with the row it was read from: column names and cells, people masked. */
export type FactWithRecord = EvidenceFact & { readonly record: Readonly<Record<string, string | null>> };

export interface FactsPage {
  readonly total: number;
  readonly facts: readonly FactWithRecord[];
}

/** The facts that an evidence query names, each id once, in the order they were imported. */
export async function findFacts(
  query: Query,
  evidence: EvidenceQuery,
  page: { offset: number; limit: number },
): Promise<FactsPage> {
  const [found] = await query.rows<{ total: number; ids: number[] | null }>(
    `WITH wanted AS MATERIALIZED (SELECT event_id FROM (${evidence.sql}) WHERE event_id IS NOT NULL)
      SELECT (SELECT count(*) FROM wanted) AS total, (SELECT list(event_id ORDER BY event_id) FROM (
        SELECT event_id FROM wanted ORDER BY event_id LIMIT ${Math.trunc(page.limit)} OFFSET ${Math.trunc(page.offset)})) AS ids`,
    evidence.parameters,
  );
  return { total: found?.total ?? 0, facts: await readFacts(query, found?.ids ?? []) };
}

interface FactRow {
  readonly eventId: number;
  readonly file: string;
  readonly importId: number;
  readonly table: number;
  readonly row: number;
  readonly at: Instant;
  readonly startedAt: Instant | null;
  readonly activity: string;
  readonly phase: string | null;
  readonly actor: EvidenceFact['actor'];
  readonly team: string | null;
  readonly role: string | null;
}

/** The facts of some acts, in the order of their ids. */
async function readFacts(query: Query, ids: readonly number[]): Promise<FactWithRecord[]> {
  if (ids.length === 0) return [];
  const list = ids.map((id) => Math.trunc(id)).join(', ');
  const rows = await query.rows<FactRow>(`
    SELECT e.event_id AS "eventId", coalesce(f.file, i.file) AS file, e.import_id AS "importId", e.source_table AS "table", e.source_row AS "row", e."at",
      e.started_at AS "startedAt", a.name AS activity, e.phase, k.kind AS actor, t.name AS team, r.name AS role
    FROM event e JOIN import i ON i.import_id = e.import_id JOIN activity a ON a.activity_id = e.activity_id
    LEFT JOIN import_table b ON b.import_id = e.import_id AND b.source_table = e.source_table
    LEFT JOIN import_file f ON f.import_id = e.import_id AND f.n = b.file_n
    LEFT JOIN actor k ON k.actor_id = e.actor_id LEFT JOIN team t ON t.team_id = e.team_id LEFT JOIN role r ON r.role_id = e.role_id
    WHERE e.event_id IN (${list}) ORDER BY e.event_id`);
  const [objects, money, records] = [
    await objectsOf(query, list),
    await moneyOf(query, list),
    await recordsOf(query, rows),
  ];
  return rows.map((row) => ({
    ...row,
    objects: objects.get(row.eventId) ?? [],
    money: money.get(row.eventId) ?? null,
    record: records.get(`${row.importId}.${row.table}.${row.row}`) ?? {},
  }));
}

/** `type key` of the objects of each act, people left out. */
async function objectsOf(query: Query, list: string): Promise<Map<number, string[]>> {
  const rows = await query.rows<{ id: number; label: string }>(`
    SELECT DISTINCT x.event_id AS id, t.name || ' ' || o.key AS label FROM event_object x
    JOIN object o ON o.object_id = x.object_id JOIN object_type t ON t.type_id = o.type_id
    WHERE x.event_id IN (${list}) AND t.kind <> 'worker' ORDER BY id, label`);
  const found = new Map<number, string[]>();
  for (const { id, label } of rows) found.set(id, [...(found.get(id) ?? []), label]);
  return found;
}

/** The money of each act, when it is of one currency and its amount is known. */
async function moneyOf(query: Query, list: string): Promise<Map<number, EvidenceFact['money']>> {
  const rows = await query.rows<{ id: number; minor: number | null; currency: string }>(`
    SELECT event_id AS id, CAST(sum(amount_minor) AS BIGINT) AS minor, min(currency) AS currency FROM cash
    WHERE event_id IN (${list}) GROUP BY event_id HAVING count(DISTINCT currency) = 1`);
  return new Map(rows.map(({ id, minor, currency }) => [id, minor === null ? null : { minor, currency }]));
}

/** The kept rows by `import.table.row`. */
async function recordsOf(query: Query, rows: readonly FactRow[]): Promise<Map<string, Record<string, string | null>>> {
  const found = new Map<string, Record<string, string | null>>();
  for (const [place, wanted] of Map.groupBy(rows, ({ importId, table }) => `${importId}_${table}`)) {
    const [importId = 0, table = 0] = place.split('_').map(Number);
    const columns = await query.rows<{ c: number; name: string }>(
      'SELECT c, name FROM import_column WHERE import_id = $importId AND source_table = $table ORDER BY c',
      { importId, table },
    );
    const records = await query.rows<Record<string, string | null> & { source_row: number }>(
      `SELECT * FROM record_${importId}_${table} WHERE source_row IN (${wanted.map(({ row }) => row).join(', ')})`,
    );
    for (const record of records) {
      found.set(
        `${importId}.${table}.${record.source_row}`,
        Object.fromEntries(columns.map(({ c, name }) => [name, record[`c${c}`] ?? null])),
      );
    }
  }
  return found;
}
