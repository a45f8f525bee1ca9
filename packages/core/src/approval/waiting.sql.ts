import type { Dialect } from '../ledger/index.ts';

/** So much of what stands at an activity must go on to one gate, before what stands there is said to wait for it. */
const USUAL_SHARE = 0.8;

/**
 * Adds to `approval_visit` and `approval_fact` the open requests that wait for a gate by nothing but what usually follows: after
 * their last record, which is an act, at least four in five requests that went on or ended went on to this gate. $asOf.
 */
export const usualWaits = (dialect: Dialect): readonly { readonly sql: string; readonly needsAsOf?: true }[] => [
  {
    sql: `
CREATE OR REPLACE TEMP TABLE approval_stands AS
WITH followed AS (
  SELECT s.leading_id, s.activity_id, s."at", s.share, s.event_id, s.start_event_id,
    lead(s.activity_id) OVER inside AS next_id, row_number() OVER inside AS nth
  FROM step s WHERE s.is_work AND (s.start_event_id IS NULL OR s.start_event_id <> s.event_id)
  WINDOW inside AS (PARTITION BY s.leading_id ORDER BY coalesce(s.started_at, s."at"), s."at", s.instance_id)),
ended AS (
  SELECT f.*, p.gate_id AS own_gate, q.gate_id AS next_gate, f.next_id IS NULL AND x.fate = 'open' AND x.last_at <= f."at" AS stands
  FROM followed f JOIN execution x ON x.leading_id = f.leading_id
  LEFT JOIN approval_act p ON p.activity_id = f.activity_id LEFT JOIN approval_act q ON q.activity_id = f.next_id AND q.part <> 'opens'),
passed AS (SELECT e.activity_id, count(*) AS n FROM ended e WHERE NOT e.stands GROUP BY e.activity_id),
usual AS (
  SELECT e.activity_id, e.next_gate AS gate_id FROM ended e JOIN passed p ON p.activity_id = e.activity_id
  WHERE NOT e.stands AND e.next_gate IS NOT NULL
  GROUP BY e.activity_id, e.next_gate, p.n HAVING count(*) >= ${USUAL_SHARE} * p.n AND p.n >= 20)
SELECT u.gate_id, e.leading_id, e."at", e.share, e.event_id, e.start_event_id,
  1 + coalesce((SELECT max(v.nth) FROM approval_visit v WHERE v.gate_id = u.gate_id AND v.leading_id = e.leading_id), 0) AS nth
FROM ended e JOIN usual u ON u.activity_id = e.activity_id
WHERE e.stands AND NOT EXISTS (SELECT 1 FROM approval_visit v WHERE v.leading_id = e.leading_id AND v.answer = 'waiting')
  AND NOT EXISTS (SELECT 1 FROM step o WHERE o.leading_id = e.leading_id AND o.is_work AND o.start_event_id = o.event_id)`,
  },
  {
    sql: `
INSERT INTO approval_visit
SELECT s.gate_id, s.leading_id, s.nth, 'usual', s."at", NULL, NULL, ${dialect.fromMillis('$asOf')}, 'waiting', FALSE, FALSE, NULL, NULL, s.share,
  NULL, NULL, NULL, x.value_minor, x.currency, x.fate
FROM approval_stands s JOIN execution x ON x.leading_id = s.leading_id`,
    needsAsOf: true,
  },
  {
    sql: `
INSERT INTO approval_fact
SELECT DISTINCT f.gate_id, f.leading_id, f.nth, f.event_id, FALSE FROM (
  SELECT s.gate_id, s.leading_id, s.nth, s.event_id FROM approval_stands s
  UNION ALL
  SELECT s.gate_id, s.leading_id, s.nth, s.start_event_id FROM approval_stands s WHERE s.start_event_id IS NOT NULL) f`,
  },
];
