import type { FactLog } from '@aval/core/ledger';
import { asLedgerError } from '../ledger/ledger-error.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { withoutObjects } from './erase.ts';
import { writeJournal } from './journal.ts';
import type { PrivacyEffects } from './keepers.ts';
import { readPrivacy } from './privacy-file.ts';

/** What the rule on how long it is known who acted would take, or has taken. */
export interface Forgetting {
  /** Acts before this instant are nobody's; null when there is no rule. */
  readonly before: number | null;
  /** Acts that lose the person who did them. */
  readonly acts: number;
  /** People of whom nothing is left at all; null when they are one to four. */
  readonly people: number | null;
}

const FEWEST_PEOPLE = 5;

/** The first instant of the day that lies so many months back, UTC: a rule takes effect once a day. */
export function monthsBack(now: number, months: number): number {
  const day = new Date(now);
  const first = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1);
  const days = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months + 1, 0)).getUTCDate();
  return first + (Math.min(day.getUTCDate(), days) - 1) * 86_400_000;
}

const at = (before: number): string => `make_timestamp(CAST(${Math.trunc(before)} AS BIGINT) * 1000)`;

/** What the rule would take now, or another rule in its place; nothing is changed. */
export async function findForgetting(ledger: Ledger, now: number, personMonths?: number | null): Promise<Forgetting> {
  const months =
    personMonths === undefined ? (await readPrivacy(ledger.directory)).retention.personMonths : personMonths;
  if (months === null) return { before: null, acts: 0, people: 0 };
  const before = monthsBack(now, months);
  const [row] = await ledger.rows<{ acts: number; people: number }>(`
    SELECT count(DISTINCT e.event_id) AS acts, (SELECT count(*) FROM actor a WHERE a.actor_id NOT IN (${stillActing(before)})
      AND a.actor_id NOT IN (${stillNamed(before)})) AS people
    FROM event e LEFT JOIN (SELECT x.event_id FROM event_object x WHERE x.object_id IN (${PERSONS})) w ON w.event_id = e.event_id
    WHERE e."at" < ${at(before)} AND (e.actor_id IS NOT NULL OR w.event_id IS NOT NULL)`);
  const people = row?.people ?? 0;
  return { before, acts: row?.acts ?? 0, people: people > 0 && people < FEWEST_PEOPLE ? null : people };
}

/** Applies the rule, if there is one: who acted before it reaches is not known any more. All of it or nothing. */
export async function applyRetention(ledger: Ledger, effects: PrivacyEffects): Promise<Forgetting> {
  const now = effects.now();
  const { retention } = await readPrivacy(ledger.directory);
  const before = retention.personMonths === null ? null : monthsBack(now, retention.personMonths);
  if (before === null || !(await isDue(ledger, before))) return { before, acts: 0, people: 0 };
  const found = await findForgetting(ledger, now);
  await writeJournal(
    ledger.directory,
    { act: 'forgotten', by: effects.account, about: new Date(before).toISOString().slice(0, 10) },
    { at: now, account: effects.account },
  );
  try {
    await ledger.inTransaction((log) => forgetBefore(log, before, now));
    return found;
  } catch (error) {
    throw asLedgerError(error, ledger.company);
  }
}

/** The same inside a transaction of an import, whose older acts are nobody's from the first. */
export async function forgetBefore(log: FactLog, before: number, now: number): Promise<void> {
  if (!(await isDue(log, before))) return;
  const old = `SELECT e.event_id FROM event e WHERE e."at" < ${at(before)}`;
  const oldImports = `SELECT i.import_id FROM import i WHERE i.imported_at < ${at(before)}`;
  const gone = `SELECT o.object_id FROM object o WHERE o.object_id IN (${PERSONS})
    AND o.object_id NOT IN (SELECT x.object_id FROM event_object x) AND o.object_id IN (SELECT s.object_id FROM lost_person s)`;
  const statements = [
    `CREATE OR REPLACE TEMP TABLE lost_person AS SELECT DISTINCT x.object_id FROM event_object x
      WHERE x.object_id IN (${PERSONS}) AND x.event_id IN (${old})`,
    `UPDATE event SET actor_id = NULL WHERE actor_id IS NOT NULL AND "at" < ${at(before)}`,
    `DELETE FROM event_object WHERE object_id IN (${PERSONS}) AND event_id IN (${old})`,
    ...withoutObjects(`(${gone})`),
    `DELETE FROM organisation WHERE import_id IN (${oldImports}) AND actor_id NOT IN (${stillActing(before)})`,
    `UPDATE organisation SET manager_id = NULL WHERE manager_id NOT IN (${stillActing(before)})
      AND manager_id NOT IN (SELECT g.actor_id FROM organisation g) AND import_id IN (${oldImports})`,
    `DELETE FROM refused_person WHERE import_id IN (${oldImports})`,
    `CREATE OR REPLACE TEMP TABLE lost_actor AS SELECT a.actor_id FROM actor a
      WHERE a.actor_id NOT IN (${stillActing(before)}) AND a.actor_id NOT IN (${stillNamed(before)})`,
    `DELETE FROM kind_said WHERE dictionary = 'actor' AND id IN (SELECT l.actor_id FROM lost_actor l)`,
    `DELETE FROM actor WHERE actor_id IN (SELECT l.actor_id FROM lost_actor l)`,
    'DROP TABLE lost_person',
    'DROP TABLE lost_actor',
    `INSERT INTO forgotten VALUES ('retention', ${at(now)})`,
  ];
  for (const sql of statements) await log.run(sql);
}

/** Objects that are persons. */
const PERSONS = `SELECT p.object_id FROM object p JOIN object_type y ON y.type_id = p.type_id WHERE y.kind = 'worker'`;

const stillActing = (before: number): string =>
  `SELECT s.actor_id FROM event s WHERE s.actor_id IS NOT NULL AND s."at" >= ${at(before)}`;

/** Named in a table of people that came in since, or answering to somebody in one. */
const stillNamed = (before: number): string => {
  const since = `JOIN import i ON i.import_id = g.import_id WHERE i.imported_at >= ${at(before)}`;
  return `SELECT g.actor_id FROM organisation g ${since}
    UNION SELECT g.manager_id FROM organisation g ${since} AND g.manager_id IS NOT NULL`;
};

async function isDue(log: Pick<FactLog, 'rows'>, before: number): Promise<boolean> {
  const rows = await log.rows(`
    SELECT 1 FROM event e WHERE e.actor_id IS NOT NULL AND e."at" < ${at(before)}
    UNION ALL SELECT 1 FROM event_object x JOIN event e ON e.event_id = x.event_id
      WHERE e."at" < ${at(before)} AND x.object_id IN (${PERSONS}) LIMIT 1`);
  return rows.length > 0;
}
