import { NO_CURRENCY, RESOLUTION_MS } from '../ledger/index.ts';
import type { CashPart } from './part.ts';

/** Imports that count: not superseded by a newer understanding of the same file. */
export const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

export const LEDGER_FRAME = `
SELECT (SELECT min(l.zone) FROM ledger l) AS zone,
  (SELECT max(e.at) FROM event e WHERE e.import_id IN (${LIVE})) AS as_of,
  ${RESOLUTION_MS} AS resolution_ms`;

/** Money by direction, basis and currency: a handful of rows whatever the ledger. */
export const moneyGroups = ({ receipts }: CashPart): string => `
SELECT c.direction AS direction, c.basis AS basis, coalesce(c.currency, '${NO_CURRENCY}') AS currency,
  count(*) AS "count", count(DISTINCT c.event_id) AS "factCount", count(c.amount_minor) AS "pricedCount",
  CAST(coalesce(sum(c.amount_minor), 0) AS BIGINT) AS amount,
  count(c.party_id) AS "namedCount",
  CAST(coalesce(sum(CASE WHEN c.party_id IS NOT NULL THEN c.amount_minor END), 0) AS BIGINT) AS "namedAmount",
  min(c.at) AS "firstAt", max(c.at) AS "lastAt"
FROM cash c WHERE c.import_id IN (${LIVE}) AND ${receipts}
GROUP BY c.direction, c.basis, coalesce(c.currency, '${NO_CURRENCY}')`;

/** Leading objects by fate, currency, and whether their customer is known. */
export const demandGroups = ({ requests }: CashPart): string => `
SELECT x.fate AS fate, coalesce(x.currency, '${NO_CURRENCY}') AS currency, x.party_id IS NULL AS nameless,
  count(*) AS "count", count(x.value_minor) AS "valuedCount",
  CAST(coalesce(sum(x.value_minor), 0) AS BIGINT) AS value, min(x.first_at) AS "firstAt"
FROM execution x WHERE ${requests}
GROUP BY x.fate, coalesce(x.currency, '${NO_CURRENCY}'), x.party_id IS NULL`;

/** The receipts that are added up, as \`c\`; parameters $basis, $currency. */
export const inflowOf = ({ receipts }: CashPart): string => `
FROM cash c WHERE c.direction = 'in' AND c.basis = $basis AND coalesce(c.currency, '${NO_CURRENCY}') = $currency
  AND c.import_id IN (${LIVE}) AND ${receipts}`;

/** The payments that are added up, as \`c\`; parameters $basis, $currency. */
export const outflowOf = (part: CashPart): string => inflowOf(part).replace("'in'", "'out'");
