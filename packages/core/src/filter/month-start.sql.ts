import type { Dialect } from '../ledger/index.ts';

const ZONE = '(SELECT l.zone FROM ledger l)';

/** The first instants of month `$from` and of the month after `$to` (dates, or NULL), in milliseconds. */
export const monthStart = (dialect: Dialect): string => `
SELECT CAST(round(${dialect.secondsSince(dialect.fromZone('CAST(CAST($from AS DATE) AS TIMESTAMP)', ZONE))} * 1000) AS BIGINT) AS "from",
  CAST(round(${dialect.secondsSince(dialect.fromZone(`CAST($to AS DATE) + INTERVAL '1' MONTH`, ZONE))} * 1000) AS BIGINT) AS "to"`;
