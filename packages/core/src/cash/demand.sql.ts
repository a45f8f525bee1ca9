import { NO_CURRENCY } from '../ledger/index.ts';
import type { Dialect } from '../ledger/index.ts';
import type { CashPart } from './part.ts';

/** Upper bounds in days of the ages of open demand; older than the last is the rest. */
export const AGES_IN_DAYS = [7, 30, 90, 180] as const;

/** The record that first spoke of each leading object. */
const FIRST_RECORD = '(SELECT s.leading_id, min(s.event_id) AS event_id FROM step s GROUP BY s.leading_id)';

/** Number of the age class of an execution, 0 youngest; parameter $asOf in epoch milliseconds. */
function ageClass(dialect: Dialect): string {
  const days = `${dialect.secondsBetween('x.first_at', dialect.fromMillis('$asOf'))} / 86400`;
  return `CASE ${AGES_IN_DAYS.map((upTo, i) => `WHEN ${days} <= ${upTo} THEN ${i}`).join(' ')} ELSE ${AGES_IN_DAYS.length} END`;
}

/** Open demand as `x`: where customers are recorded, demand without one is nobody's. Parameter $namesCustomers. */
const openOf = ({ requests }: CashPart): string =>
  `execution x WHERE x.fate = 'open' AND NOT (CAST($namesCustomers AS BOOLEAN) AND x.party_id IS NULL) AND ${requests}`;
const VALUE = `CASE WHEN coalesce(x.currency, '${NO_CURRENCY}') = $currency THEN x.value_minor END`;

/** Open demand by age, values in $currency. */
export const openByAge = (dialect: Dialect, part: CashPart): string => `
SELECT ${ageClass(dialect)} AS "ageClass", count(*) AS "objectCount",
  count(${VALUE}) AS "valuedCount", CAST(coalesce(sum(${VALUE}), 0) AS BIGINT) AS value, min(x.first_at) AS "firstAt"
FROM ${openOf(part)} GROUP BY 1 ORDER BY 1`;

/** The first record of each open leading object; of one age class when $ageClass is not negative. */
export const openFacts = (dialect: Dialect, part: CashPart): string => `
SELECT DISTINCT r.event_id AS event_id FROM (
  SELECT x.leading_id FROM ${openOf(part)}
    AND (CAST($ageClass AS INTEGER) < 0 OR ${ageClass(dialect)} = CAST($ageClass AS INTEGER))) x
JOIN ${FIRST_RECORD} r ON r.leading_id = x.leading_id`;

/** The first record of each leading object that has a value in $currency. */
export const valueFacts = ({ requests }: CashPart): string => `
SELECT DISTINCT r.event_id AS event_id FROM (SELECT x.leading_id FROM execution x WHERE ${VALUE} IS NOT NULL AND ${requests}) x
JOIN ${FIRST_RECORD} r ON r.leading_id = x.leading_id`;

/** How many facts a query of facts returns. */
export const countOf = (facts: string): string => `SELECT count(*) AS "factCount" FROM (${facts}) f`;
