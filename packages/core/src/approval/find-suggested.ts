import type { Claim } from '../explain/index.ts';
import type { Dialect, FactLog, Query } from '../ledger/index.ts';
import { addressOf, claim, count, hours, named, share, statement } from './claim.ts';
import type { ApprovalScope } from './scope.ts';

/** METHODS §3: nearly everything passes, few do it, and it waits far longer than it takes. */
const PASSES = 0.97;
const WAIT_OVER_WORK = 10;
/** Few performers: at most so much of all who are recorded, and never fewer than five, of whom nothing is told. */
const FEW_OF_ALL = 0.2;
const FEWEST_ACTS = 100;

/** An activity of work that behaves like an approval. */
export interface Suggested {
  readonly id: number;
  readonly activity: string;
  readonly passes: number;
  readonly wait: number;
  readonly work: number;
  readonly facts: number;
}

/** Work that few of all who are recorded do, but no fewer than five: seldom any, so that the rest is seldom asked. */
const DONE_BY_FEW = `
WITH done AS (
  SELECT s.activity_id, s.actor_id, count(*) AS acts FROM step s
  WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id) GROUP BY s.activity_id, s.actor_id)
SELECT d.activity_id AS id FROM done d JOIN activity a ON a.activity_id = d.activity_id AND a.kind = 'work'
LEFT JOIN actor k ON k.actor_id = d.actor_id GROUP BY d.activity_id
HAVING sum(d.acts) >= ${FEWEST_ACTS} AND count(CASE WHEN k.kind <> 'robot' THEN 1 END) >= 5
  AND count(CASE WHEN k.kind <> 'robot' THEN 1 END) <= ${FEW_OF_ALL} * (SELECT count(*) FROM actor k WHERE k.kind <> 'robot')`;

/** Of these activities, those that wait far longer than they take. */
const slow = (dialect: Dialect, ids: string): string => `
WITH timed AS (
  SELECT w.activity_id, ${dialect.quantile('w.seconds', 0.5)} / 3600 AS wait FROM wait w
  WHERE NOT w.holds_work AND w.activity_id IN (${ids}) GROUP BY w.activity_id),
worked AS (
  SELECT t.activity_id, ${dialect.quantile('t.minutes', 0.5)} / 60 AS work FROM session t WHERE t.activity_id IN (${ids}) GROUP BY t.activity_id)
SELECT a.activity_id AS id, t.wait, w.work FROM activity a
JOIN timed t ON t.activity_id = a.activity_id JOIN worked w ON w.activity_id = a.activity_id
WHERE t.wait > ${WAIT_OVER_WORK} * w.work ORDER BY t.wait DESC, a.name`;

/** How often what these activities did passed: went on to what was not done before, and was not declined. */
const passing = (ids: string): string => `
WITH paced AS (
  SELECT s.leading_id, s.activity_id, lead(s.activity_id) OVER inside AS next_id, row_number() OVER inside AS nth
  FROM step s WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)
    AND s.leading_id IN (SELECT q.leading_id FROM step q WHERE q.activity_id IN (${ids}))
  WINDOW inside AS (PARTITION BY s.leading_id ORDER BY coalesce(s.started_at, s."at"), s."at", s.instance_id)),
earliest AS (SELECT p.leading_id, p.activity_id, min(p.nth) AS nth FROM paced p GROUP BY p.leading_id, p.activity_id)
SELECT p.activity_id AS id, avg(CASE WHEN f.nth <= p.nth OR (p.next_id IS NULL AND x.fate = 'declined') THEN 0.0 ELSE 1.0 END) AS passes
FROM paced p JOIN execution x ON x.leading_id = p.leading_id
LEFT JOIN earliest f ON f.leading_id = p.leading_id AND f.activity_id = p.next_id
WHERE p.activity_id IN (${ids}) GROUP BY p.activity_id`;

type Found = Pick<Suggested, 'id' | 'passes' | 'wait' | 'work'>;

async function suggestions(query: Query): Promise<readonly Found[]> {
  const few = await query.rows<{ id: number }>(DONE_BY_FEW);
  if (few.length === 0) return [];
  const waiting = await query.rows<Omit<Found, 'passes'>>(slow(query.dialect, idsOf(few)));
  if (waiting.length === 0) return [];
  const passes = await query.rows<{ id: number; passes: number }>(passing(idsOf(waiting)));
  return waiting
    .map((one) => ({ ...one, passes: passes.find(({ id }) => id === one.id)?.passes ?? 0 }))
    .filter((one) => one.passes >= PASSES);
}

const idsOf = (rows: readonly { readonly id: number }[]): string => rows.map(({ id }) => Math.trunc(id)).join(', ');

const SUGGESTED_TABLE = `
CREATE OR REPLACE TABLE approval_suggested (activity_id INTEGER, place INTEGER, passes DOUBLE, wait DOUBLE, "work" DOUBLE, facts BIGINT)`;

/** Writes `approval_suggested`: activities of all records that behave like approvals, the longest wait first. */
export async function deriveSuggested(ledger: FactLog): Promise<void> {
  await ledger.run(SUGGESTED_TABLE);
  for (const [place, { id: activity, passes, wait, work }] of (await suggestions(ledger)).entries())
    await ledger.run(
      `INSERT INTO approval_suggested SELECT $activity, $place, $passes, $wait, $work, count(*) FROM (${SUGGESTED_FACTS}) f`,
      { activity, place, passes, wait, work },
    );
}

/** Work that looks like an approval; a person says in Records what it is. Of all records only. */
export const findSuggested = async (query: Query, scope: ApprovalScope): Promise<readonly Suggested[]> =>
  Object.keys(scope.filter).length > 0
    ? []
    : query.rows<Suggested>(
        `SELECT t.activity_id AS id, a.name AS activity, t.passes, t.wait, t."work", t.facts FROM approval_suggested t
         JOIN activity a ON a.activity_id = t.activity_id ORDER BY t.place`,
      );

export const suggestedAddress = (scope: ApprovalScope, { activity }: Suggested): string =>
  addressOf(scope, 'suggested', { activity });

/** Why an activity looks like an approval. */
export const claimSuggested = (scope: ApprovalScope, found: Suggested): Claim =>
  claim(scope, {
    id: suggestedAddress(scope, found),
    statement: statement('approval.suggested', {
      activity: named(found.activity),
      passes: share(found.passes),
      wait: hours(found.wait),
      work: hours(found.work),
    }),
    figure: { known: true, quantity: share(found.passes) },
    method: statement('approval.suggested.method'),
    refutedBy: statement('approval.suggested.refuted'),
    factCount: found.facts,
  });

/** The records of an activity's finished acts: $activity. */
export const SUGGESTED_FACTS = `
SELECT DISTINCT f.event_id AS event_id FROM (
  SELECT s.event_id FROM step s WHERE s.is_work AND s.activity_id = $activity AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)
  UNION ALL
  SELECT s.start_event_id FROM step s WHERE s.is_work AND s.activity_id = $activity AND s.start_event_id <> s.event_id) f`;

/** How many activities are suggested, in one sentence. */
export const claimAllSuggested = (scope: ApprovalScope, found: readonly Suggested[]): Claim =>
  claim(scope, {
    id: addressOf(scope, 'suggestions'),
    statement: statement(found.length === 0 ? 'approval.suggestions.none' : 'approval.suggestions', {
      count: count(found.length),
    }),
    figure: { known: true, quantity: count(found.length) },
    method: statement('approval.suggested.method'),
    refutedBy: statement('approval.suggested.refuted'),
    because: found.map((one) => suggestedAddress(scope, one)),
    factCount: 0,
  });
