import { sqlIsWork } from '../ledger/index.ts';

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/**
 * Recorded work that stands in no execution, such as a report that no demand asked for: one row an act, its record as
 * `instance_id`. An act that is told by a start and an end apart, on no object, is known by its end only.
 */
export const LOOSE_ACT = `
CREATE OR REPLACE TABLE loose_act AS
SELECT e.event_id AS instance_id, e.activity_id, e.actor_id, e.team_id, e.started_at, e."at"
FROM event e JOIN activity a ON a.activity_id = e.activity_id AND ${sqlIsWork('a.kind')}
WHERE e.import_id IN (${LIVE}) AND (e.phase IS NULL OR e.phase = 'complete')
  AND NOT EXISTS (SELECT 1 FROM step s WHERE s.event_id = e.event_id)`;
