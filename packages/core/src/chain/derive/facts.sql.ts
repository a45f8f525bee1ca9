import { CASH_BASES } from '../../ledger/index.ts';

/** Imports that count: not superseded by a newer understanding of the same file. */
export const ACTIVE_IMPORTS = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/** What the derived tables depend on: the imports, how often people were forgotten, and the version of the derivation itself. */
export const FORGOTTEN_STATE = 'SELECT count(*) AS times FROM forgotten f';
export const IMPORT_STATE = 'SELECT i.import_id, i.superseded_by FROM import i ORDER BY i.import_id';

/** Leading types named by the active imports, the one that most often stands with customer cash first, then the latest. */
export const IMPORT_MAPPINGS = `
SELECT i.import_id, i.mapping,
  (SELECT count(*) FROM cash c WHERE c.import_id = i.import_id AND c.direction = 'in') AS receipt_count
FROM import i WHERE i.superseded_by IS NULL
ORDER BY receipt_count DESC, i.import_id DESC`;

/**
 * Life-cycle steps that are no work of their own (IEEE 1849, XES standard transitions):
 * somebody was told to work, stopped, or went on.
 */
const PHASES_WITHOUT_WORK = [
  'schedule',
  'assign',
  'reassign',
  'suspend',
  'resume',
  'withdraw',
  'manualskip',
  'autoskip',
  'pi_abort',
  'ate_abort',
  'unknown',
] as const;

export const phasesWithoutWork = PHASES_WITHOUT_WORK.map((phase) => `'${phase}'`).join(', ');

/** What the whole ledger says about itself, in one row. */
export const LEDGER_OVERVIEW = `
SELECT
  (SELECT max(e.at) FROM event e WHERE e.import_id IN (${ACTIVE_IMPORTS})) AS as_of,
  (SELECT count(*) FROM event e WHERE e.phase = 'start' AND e.import_id IN (${ACTIVE_IMPORTS})) AS start_count,
  (SELECT count(*) FROM event e WHERE e.started_at IS NOT NULL AND e.import_id IN (${ACTIVE_IMPORTS})) AS started_count,
  (SELECT count(*) FROM event e WHERE e.phase IN (${phasesWithoutWork}) AND e.import_id IN (${ACTIVE_IMPORTS})) AS idle_phase_count`;

/**
 * What the inflow is counted in: the basis nearest to money in the bank that is recorded at all, and of it the currency
 * of most receipts. The same sale may be delivered, invoiced and received: its bases are never added, nor currencies.
 */
export const MAIN_CASH = `
SELECT c.currency, c.basis, count(*) AS receipt_count FROM cash c
WHERE c.direction = 'in' AND c.import_id IN (${ACTIVE_IMPORTS})
GROUP BY c.currency, c.basis
ORDER BY CASE c.basis ${CASH_BASES.map((basis, rank) => `WHEN '${basis}' THEN ${rank}`).join(' ')} ELSE ${CASH_BASES.length} END,
  receipt_count DESC, c.currency LIMIT 1`;
