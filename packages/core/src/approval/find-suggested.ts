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

const suggestions = (dialect: Dialect): string => `
WITH paced AS (
  SELECT s.leading_id, s.activity_id, s.actor_id, lead(s.activity_id) OVER inside AS next_id,
    row_number() OVER inside AS nth
  FROM step s WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)
  WINDOW inside AS (PARTITION BY s.leading_id ORDER BY coalesce(s.started_at, s."at"), s."at", s.instance_id)),
earliest AS (SELECT p.leading_id, p.activity_id, min(p.nth) AS nth FROM paced p GROUP BY p.leading_id, p.activity_id),
passed AS (
  SELECT p.activity_id, avg(CASE WHEN f.nth <= p.nth OR (p.next_id IS NULL AND x.fate = 'declined') THEN 0.0 ELSE 1.0 END) AS passes,
    count(*) AS acts, count(DISTINCT CASE WHEN k.kind <> 'robot' THEN p.actor_id END) AS people
  FROM paced p JOIN execution x ON x.leading_id = p.leading_id LEFT JOIN actor k ON k.actor_id = p.actor_id
  LEFT JOIN earliest f ON f.leading_id = p.leading_id AND f.activity_id = p.next_id GROUP BY p.activity_id),
timed AS (
  SELECT w.activity_id, ${dialect.quantile('w.seconds', 0.5)} / 3600 AS wait FROM wait w WHERE NOT w.holds_work GROUP BY w.activity_id),
worked AS (SELECT t.activity_id, ${dialect.quantile('t.minutes', 0.5)} / 60 AS work FROM session t GROUP BY t.activity_id)
SELECT a.activity_id AS id, p.passes, t.wait, w.work FROM passed p
JOIN activity a ON a.activity_id = p.activity_id AND a.kind = 'work'
JOIN timed t ON t.activity_id = p.activity_id JOIN worked w ON w.activity_id = p.activity_id
WHERE p.acts >= ${FEWEST_ACTS} AND p.passes >= ${PASSES} AND t.wait > ${WAIT_OVER_WORK} * w.work AND p.people >= 5
  AND p.people <= ${FEW_OF_ALL} * (SELECT count(*) FROM actor k WHERE k.kind <> 'robot')
ORDER BY t.wait DESC, a.name`;

const SUGGESTED_TABLE = `
CREATE OR REPLACE TABLE approval_suggested (activity_id INTEGER, place INTEGER, passes DOUBLE, wait DOUBLE, "work" DOUBLE, facts BIGINT)`;

/** Writes `approval_suggested`: activities of all records that behave like approvals, the longest wait first. */
export async function deriveSuggested(ledger: FactLog): Promise<void> {
  await ledger.run(SUGGESTED_TABLE);
  const found = await ledger.rows<{ id: number; passes: number; wait: number; work: number }>(
    suggestions(ledger.dialect),
  );
  for (const [place, { id: activity, passes, wait, work }] of found.entries())
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
