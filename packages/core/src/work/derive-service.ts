import type { FactLog, Query } from '../ledger/index.ts';
import { RESOLUTION_MS } from '../ledger/index.ts';
import { estimateService } from './estimate-service.ts';
import type { CompletedActs } from './estimate-service.ts';
import { judgeService, unloggedRatio } from './judge-service.ts';
import type { ServiceState } from './judge-service.ts';
import { personShift } from './person-shift.ts';
import type { DaySpan, PersonShift } from './person-shift.ts';
import {
  COMPLETED_COLUMNS,
  completedActs,
  DOERS_OF_ACTIVITIES,
  latestFrom,
  personSpans,
  SERVICE_TABLES,
} from './service.sql.ts';
import { WEEK_SECONDS } from './week.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 3;
/** With more of the work timed than this, durations are recorded and nothing is estimated. */
const TIMED_SHARE = 0.5;
/** Where instants are told more coarsely, no duration can be read from them. */
const COARSEST_MS = 900_000;
const NONE = -1e17;
/** The latest million acts tell what ten million would. */
const MOST_ACTS = 1_000_000;

/**
 * Materialises `service_estimate` from what `deriveWork` made, which must have run before. Does nothing when that has not changed
 * since; all or nothing. Nothing is estimated where durations are recorded, or instants told too coarsely.
 */
export async function deriveService(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS service_state (state VARCHAR)');
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const state = `service ${DERIVATION} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT s.state FROM service_state s');
  if (known?.state === state) return;
  await log.inTransaction(async (ledger) => {
    for (const table of SERVICE_TABLES) await ledger.run(table);
    if (await needsEstimates(ledger)) await estimate(ledger);
    await ledger.run('DELETE FROM service_state');
    await ledger.run('INSERT INTO service_state VALUES ($state)', { state });
  });
}

async function needsEstimates(query: Query): Promise<boolean> {
  const [row] = await query.rows<{ acts: number; timed: number; resolutionMs: number | null }>(`
    SELECT (SELECT count(*) FROM wait w) + (SELECT count(*) FROM loose_act l) AS acts, (SELECT count(*) FROM session t) AS timed, ${RESOLUTION_MS} AS "resolutionMs"`);
  return row !== undefined && row.timed < TIMED_SHARE * row.acts && (row.resolutionMs ?? 0) <= COARSEST_MS;
}

async function estimate(ledger: FactLog): Promise<void> {
  await ledger.run(completedActs(ledger.dialect, await firstSecond(ledger)));
  const shifts = await readShifts(ledger);
  const services = estimateService(await readActs(ledger), (performer) => shifts.get(performer));
  const ratio = unloggedRatio(services.values());
  const doers = await ledger.rows<{ activity: number; people: number; unnamed: number; acts: number }>(
    DOERS_OF_ACTIVITIES,
  );
  const rows = doers.flatMap(({ activity, people, unnamed, acts }) => {
    const rules = services.get(activity);
    if (rules === undefined) return [];
    const judged = judgeService(rules, ratio, 1 - unnamed / acts);
    const gap = rules.gap?.mean ?? null;
    return `(${activity}, '${judged.state}', ${judged.mean}, ${judged.factor}, ${gap}, ${judged.acts}, ${people}, ${unnamed > 0})`;
  });
  if (rows.length > 0) await ledger.run(`INSERT INTO service_estimate VALUES ${rows.join(', ')}`);
  await ledger.run('INSERT INTO service_diagnosis VALUES ($ratio)', {
    ratio: ratio === null || !Number.isFinite(ratio) ? null : ratio,
  });
  await ledger.run('DROP TABLE completed');
}

/** Where there are more acts than are needed, from when on they are read; else null. */
async function firstSecond(query: Query): Promise<number | null> {
  const [size] = await query.rows<{ n: number }>('SELECT count(*) AS n FROM step s WHERE s.is_work');
  const all = size?.n ?? 0;
  if (all <= MOST_ACTS) return null;
  const [first] = await query.rows<{ seconds: number }>(latestFrom(query.dialect, MOST_ACTS, all));
  return first?.seconds ?? null;
}

async function readActs(ledger: FactLog): Promise<CompletedActs> {
  const [size] = await ledger.rows<{ n: number }>('SELECT count(*) AS n FROM completed c');
  const column = (): Float64Array => new Float64Array(size?.n ?? 0);
  const acts = { activity: column(), performer: column(), enabled: column(), before: column(), ended: column() };
  let from = 0;
  for await (const columns of ledger.doubles(COMPLETED_COLUMNS)) {
    Object.values(acts).forEach((whole, i) => whole.set(columns[i] ?? [], from));
    from += columns[0]?.length ?? 0;
  }
  for (const times of [acts.enabled, acts.before]) times.forEach((time, i) => time < NONE && (times[i] = NaN));
  return acts;
}

/** Working times of the people who are named; none in a record of less than two weeks. */
async function readShifts(ledger: FactLog): Promise<ReadonlyMap<number, PersonShift>> {
  const [span] = await ledger.rows<{ seconds: number | null }>(
    'SELECT max(c.wall) - min(c.wall) AS seconds FROM completed c',
  );
  if ((span?.seconds ?? 0) < 2 * WEEK_SECONDS) return new Map();
  const spans = await ledger.rows<DaySpan & { performer: number }>(personSpans(ledger.dialect));
  return new Map([...Map.groupBy(spans, ({ performer }) => performer)].map(([who, days]) => [who, personShift(days)]));
}

/** What completions say of the work time of an activity; `seconds` null when that is refused, `low` and `high` its error band. */
export interface ServiceTime {
  readonly activity: string;
  readonly state: ServiceState;
  readonly seconds: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly acts: number;
  /** Since the previous completion of the demand: the wait and the work. */
  readonly gapSeconds: number | null;
}

/**
 * Estimated work times where only completions are recorded, by name of activity; none where durations are. Activities of fewer than
 * five people are left out. An estimate is never to be added to recorded hours, and is told with its band.
 */
export async function readServiceTimes(query: Query): Promise<readonly ServiceTime[]> {
  const rows = await query.rows<Omit<ServiceTime, 'low' | 'high'> & { factor: number | null }>(`
    SELECT a.name AS activity, e.state, e.mean_seconds AS seconds, e.factor, e.acts, e.gap_seconds AS "gapSeconds"
    FROM service_estimate e JOIN activity a ON a.activity_id = e.activity_id
    WHERE e.people >= 5 OR (e.people = 0 AND e.state = 'nobody') ORDER BY e.acts DESC, a.name`);
  return rows.map(({ factor, ...row }) => ({
    ...row,
    low: row.seconds === null || factor === null ? null : row.seconds / factor,
    high: row.seconds === null || factor === null ? null : row.seconds * factor,
  }));
}
