import { createHmac } from 'node:crypto';
import { readPseudonymKey } from '../ledger/pseudonym.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Everything that a ledger says, as sorted texts: two ledgers that say the same have equal contents. */
export interface LedgerContent {
  readonly acts: readonly string[];
  readonly objects: readonly string[];
  readonly relations: readonly string[];
  readonly cash: readonly string[];
  readonly outcomes: readonly string[];
  readonly expectations: readonly string[];
  readonly organisation: readonly string[];
  readonly kinds: readonly string[];
}

const LIVE = 'SELECT import_id FROM import WHERE superseded_by IS NULL';

/** What a ledger holds, as another ledger would say it that read its export: people under the key of that one, small groups unnamed. */
export async function contentFor(ledger: Ledger, reader: Ledger): Promise<LedgerContent> {
  const key = await readPseudonymKey(reader.directory);
  if (key === undefined) throw new Error('the reader has no key');
  const small = new Set([...(await smallGroups(ledger, 'team')), ...(await smallGroups(ledger, 'role'))]);
  return contentWith(ledger, {
    person: (pseudonym) => createHmac('sha256', key).update(pseudonym).digest('hex'),
    group: (name) => (small.has(name) ? null : name),
  });
}

/** Groups of one to four people who act in their name, or where nobody does, who belong to them. */
async function smallGroups(ledger: Ledger, group: 'team' | 'role'): Promise<string[]> {
  const people = async (table: string): Promise<Map<string, Set<number>>> => {
    const rows = await ledger.rows<{ name: string; actor: number }>(
      `SELECT DISTINCT g.name, x.actor_id AS actor FROM ${table} x JOIN actor k ON k.actor_id = x.actor_id AND k.kind <> 'robot'
        JOIN ${group} g ON g.${group}_id = x.${group}_id`,
    );
    return new Map(
      [...Map.groupBy(rows, ({ name }) => name)].map(([name, of]) => [name, new Set(of.map(({ actor }) => actor))]),
    );
  };
  const [acting, belonging] = [await people('event'), await people('organisation')];
  return [...new Set([...acting.keys(), ...belonging.keys()])].filter(
    (name) => (acting.get(name) ?? belonging.get(name) ?? new Set()).size < 5,
  );
}

/** What a ledger holds as it is. */
export const contentOf = (ledger: Ledger): Promise<LedgerContent> =>
  contentWith(ledger, { person: (pseudonym) => pseudonym, group: (name) => name });

interface Saying {
  readonly person: (pseudonym: string) => string;
  readonly group: (name: string) => string | null;
}

type Row = Readonly<Record<string, string | number | null>>;

async function contentWith(ledger: Ledger, { person, group }: Saying): Promise<LedgerContent> {
  const rows = (sql: string): Promise<Row[]> => ledger.rows<Row>(sql);
  const named = (value: unknown, name: (text: string) => string | null): string | null =>
    typeof value === 'string' ? name(value) : null;
  const objects = new Map(
    (
      await rows(
        'SELECT o.object_id AS id, t.name AS type, t.kind, o.key FROM object o JOIN object_type t ON t.type_id = o.type_id',
      )
    ).map(({ id, type, kind, key }) => [id, `${type} ${kind === 'worker' ? named(key, person) : key}`]),
  );
  const touched = new Map<unknown, string[]>();
  for (const { event, object, qualifier } of await rows(
    'SELECT DISTINCT event_id AS event, object_id AS object, qualifier FROM event_object',
  ))
    touched.set(event, [...(touched.get(event) ?? []), JSON.stringify([objects.get(object ?? null), qualifier])]);
  const acts = new Map(
    (
      await rows(`SELECT e.event_id AS id, a.name AS activity, e.phase, e.started_at AS start, e."at", k.pseudonym, k.kind, t.name AS team, r.name AS role
        FROM event e JOIN activity a ON a.activity_id = e.activity_id LEFT JOIN actor k ON k.actor_id = e.actor_id
        LEFT JOIN team t ON t.team_id = e.team_id LEFT JOIN role r ON r.role_id = e.role_id WHERE e.import_id IN (${LIVE})`)
    ).map((e) => [
      e['id'],
      JSON.stringify([
        e['activity'],
        e['phase'],
        e['start'],
        e['at'],
        named(e['pseudonym'], person),
        e['kind'],
        named(e['team'], group),
        named(e['role'], group),
        (touched.get(e['id']) ?? []).toSorted(),
      ]),
    ]),
  );
  const told = async (sql: string, say: (row: Row) => unknown[]): Promise<string[]> =>
    (await rows(sql)).map((row) => JSON.stringify(say(row))).toSorted();
  const object = (id: unknown): string | null => objects.get(id as number | null) ?? null;
  return {
    acts: [...acts.values()].toSorted(),
    objects: await told(
      `SELECT o.object_id AS id, t.kind, o.value_minor, CASE WHEN o.value_minor IS NOT NULL THEN o.currency END AS currency, o.promised_at
        FROM object o JOIN object_type t ON t.type_id = o.type_id`,
      (o) => [object(o['id']), o['kind'], o['value_minor'], o['currency'], o['promised_at']],
    ),
    relations: await told(
      `SELECT DISTINCT source_id, target_id, qualifier FROM object_object WHERE import_id IN (${LIVE})`,
      (r) => [object(r['source_id']), object(r['target_id']), r['qualifier']],
    ),
    cash: await told(`SELECT * FROM cash WHERE import_id IN (${LIVE})`, (c) => [
      acts.get(c['event_id'] ?? null),
      object(c['object_id']),
      object(c['party_id']),
      c['at'],
      c['amount_minor'],
      c['currency'],
      c['direction'],
      c['basis'],
    ]),
    outcomes: await told(`SELECT * FROM outcome WHERE import_id IN (${LIVE})`, (o) => [
      object(o['object_id']),
      o['fate'],
      o['at'],
      acts.get(o['event_id'] ?? null),
    ]),
    expectations: await told(
      `SELECT x.object_id, x.kind, a.name, x.due_at FROM expectation x LEFT JOIN activity a ON a.activity_id = x.activity_id WHERE x.import_id IN (${LIVE})`,
      (x) => [object(x['object_id']), x['kind'], x['name'], x['due_at']],
    ),
    organisation: await told(
      `SELECT k.pseudonym, m.pseudonym AS manager, t.name AS team, r.name AS role FROM organisation g
        LEFT JOIN actor k ON k.actor_id = g.actor_id LEFT JOIN actor m ON m.actor_id = g.manager_id
        LEFT JOIN team t ON t.team_id = g.team_id LEFT JOIN role r ON r.role_id = g.role_id WHERE g.import_id IN (${LIVE})`,
      (g) => [
        named(g['pseudonym'], person),
        named(g['manager'], person),
        named(g['team'], group),
        named(g['role'], group),
      ],
    ),
    kinds: await told(
      `SELECT name, kind FROM activity WHERE activity_id IN (
        SELECT activity_id FROM event WHERE import_id IN (${LIVE}) UNION SELECT activity_id FROM expectation WHERE import_id IN (${LIVE}))`,
      (a) => [a['name'], a['kind']],
    ),
  };
}
