import { RESOLUTION_MS } from '../ledger/index.ts';

/** What every answer about the chain starts from; one row, none before the first derivation. */
export const CHAIN_STATE = `
SELECT d.leading_type, d.currency, d.basis, d.as_of, d.has_durations, d.work_fact_count, d.open_work_count,
  d.concurrent_count, l.zone,
  (SELECT count(*) FROM execution x WHERE x.fate = 'sold') AS sold_count,
  (SELECT count(*) FROM execution x) AS execution_count,
  (SELECT sum(x.cash_minor) FROM execution x) AS cash_minor,
  (SELECT count(x.cash_minor) FROM execution x) AS priced_count,
  ${RESOLUTION_MS} AS resolution_ms
FROM derived_state d LEFT JOIN ledger l ON TRUE`;

export const CHAIN_LEVELS = 'SELECT c.level, c.offered, c.reason, c.gathered FROM chain_level c';

export const LINKS = `
SELECT c.link AS number, c.name, c.work_count, c.object_count, c.sold_count, c.cash_minor, c.timed_count, c.work_seconds,
  c.long_count, c.long_seconds, c.person_count, c.unnamed_count
FROM chain_link c WHERE c.level = $level ORDER BY c.work_count DESC, c.name`;

export const HAND_OFFS = `
SELECT h.link, h.to_link, h.chain_end, h.hand_off_count, h.return_count, h.median_wait_hours, h.p90_wait_hours,
  h.cash_minor, h.cash_weight
FROM chain_hand_off h WHERE h.level = $level ORDER BY h.hand_off_count DESC, h.link, h.to_link, h.chain_end`;

export const ENTRIES = `
SELECT e.link, e.entry_count FROM chain_entry e WHERE e.level = $level ORDER BY e.entry_count DESC, e.link`;

export const DONE_BY = `
SELECT d.link, d.name FROM chain_done_by d WHERE d.level = $level ORDER BY d.work_count DESC, d.name`;
