import type { Dialect } from '../ledger/index.ts';
import type { Level } from './answers.ts';

/** Work items of a link by the ISO week (Monday, in the ledger's zone) their last session began in: $link, $zone. */
export const weeksOf = (level: Level, dialect: Dialect): string => `
SELECT CAST(CAST(date_trunc('week', ${dialect.inZone('h.started_at', 'CAST($zone AS VARCHAR)')}) AS DATE) AS VARCHAR) AS week, count(*) AS work_count
FROM hand_off_${level} h WHERE h.link = $link AND h.closes GROUP BY 1 ORDER BY 1`;
