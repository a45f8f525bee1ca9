import { sqlIsWork } from '../../ledger/index.ts';
import { ACTIVE_IMPORTS, phasesWithoutWork } from './facts.sql.ts';

const INSTANCE_COLUMNS =
  'e.event_id AS instance_id, e.activity_id, e.started_at, e.at, e.team_id, e.role_id, e.actor_id, e.event_id, CAST(NULL AS BIGINT) AS start_event_id';

/** Rows that are paired: start and complete of activities that record both. */
const PACED = `e.started_at IS NULL AND e.phase IN ('start', 'complete')
  AND e.activity_id IN (SELECT s.activity_id FROM event s WHERE s.phase = 'start' AND s.import_id IN (${ACTIVE_IMPORTS}))`;

const WORKED = `e.import_id IN (${ACTIVE_IMPORTS}) AND (e.phase IS NULL OR e.phase NOT IN (${phasesWithoutWork}))`;

/** The flow object nearest to the leading type that an act touched: start and complete of one work item meet on it. */
export const PRIMARY_OBJECT = `
CREATE OR REPLACE TEMP TABLE primary_object AS
SELECT w.event_id, w.object_id FROM (
  SELECT eo.event_id, eo.object_id,
    row_number() OVER (PARTITION BY eo.event_id ORDER BY t.distance, eo.object_id) AS turn
  FROM event_object eo JOIN object o ON o.object_id = eo.object_id
  JOIN object_type t ON t.type_id = o.type_id AND t.distance IS NOT NULL) w
WHERE w.turn = 1`;

export const PRIMARY_OBJECT_OF_SINGLE =
  'CREATE OR REPLACE TEMP VIEW primary_object AS SELECT t.event_id, t.leading_id AS object_id FROM touch t';

/**
 * Activity instances where starts and completes are separate rows: paired first in, first out within an object and an
 * activity. A complete that finds no open start stands alone; a start that nothing completes is open work.
 */
export const PAIRED_INSTANCES = `
CREATE OR REPLACE TEMP TABLE instance AS
WITH paced AS (
  SELECT e.*, p.object_id, CASE WHEN e.phase = 'start' THEN 1 ELSE -1 END AS turn
  FROM event e JOIN primary_object p ON p.event_id = e.event_id
  WHERE e.import_id IN (${ACTIVE_IMPORTS}) AND ${PACED}),
counted AS (
  SELECT p.*, sum(p.turn) OVER (PARTITION BY p.object_id, p.activity_id ORDER BY p.at, p.event_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS depth FROM paced p),
lowest AS (
  SELECT c.*, min(c.depth) OVER (PARTITION BY c.object_id, c.activity_id ORDER BY c.at, c.event_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS low FROM counted c),
judged AS (
  SELECT l.*, l.phase = 'complete' AND l.depth < least(coalesce(l.low, 0), 0) AS alone FROM lowest l),
queued AS (
  SELECT j.*, row_number() OVER (PARTITION BY j.object_id, j.activity_id, j.phase ORDER BY j.at, j.event_id) AS place
  FROM judged j WHERE NOT j.alone)
SELECT ${INSTANCE_COLUMNS} FROM event e WHERE ${WORKED} AND NOT (${PACED})
UNION ALL
SELECT ${INSTANCE_COLUMNS} FROM judged e WHERE e.alone
UNION ALL
SELECT coalesce(c.event_id, s.event_id), s.activity_id, s.at, coalesce(c.at, s.at), coalesce(c.team_id, s.team_id),
  coalesce(c.role_id, s.role_id), coalesce(c.actor_id, s.actor_id), coalesce(c.event_id, s.event_id), s.event_id
FROM queued s LEFT JOIN queued c ON c.object_id = s.object_id AND c.activity_id = s.activity_id
  AND c.place = s.place AND c.phase = 'complete'
WHERE s.phase = 'start'`;

/** Activity instances where each row is one act. */
export const PLAIN_INSTANCES = `CREATE OR REPLACE TEMP VIEW instance AS SELECT ${INSTANCE_COLUMNS} FROM event e WHERE ${WORKED}`;

const STEP_TABLE = `
CREATE OR REPLACE TABLE step (
  leading_id BIGINT, instance_id BIGINT, activity_id INTEGER, is_work BOOLEAN, started_at TIMESTAMP, "at" TIMESTAMP,
  team_id INTEGER, role_id INTEGER, actor_id INTEGER, share DOUBLE, event_id BIGINT, start_event_id BIGINT)`;

/** One row an activity instance and execution, stored in the order of the execution. */
export const stepsFrom = (shares: 'single' | 'shared'): readonly string[] => [
  STEP_TABLE,
  `INSERT INTO step
SELECT t.leading_id, i.instance_id, i.activity_id, ${sqlIsWork('a.kind')}, i.started_at, i.at, i.team_id, i.role_id, i.actor_id,
  ${shares === 'single' ? 'CAST(1 AS DOUBLE)' : 't.share'}, i.event_id, i.start_event_id
FROM instance i JOIN ${shares === 'single' ? 'touch' : 'touch_share'} t ON t.event_id = i.event_id
JOIN activity a ON a.activity_id = i.activity_id
ORDER BY t.leading_id, coalesce(i.started_at, i.at), i.at, i.event_id`,
];
