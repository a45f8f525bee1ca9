import { instantWithin, leadingWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect } from '../ledger/index.ts';

/** One in so many is looked at, where there are too many. */
export interface Sampled {
  readonly every: number;
}

/** What was asked for in a part, as `x`. */
export const demandWithin = (dialect: Dialect, part: ToldPart): string =>
  `experience x WHERE ${instantWithin(dialect, part, 'x.first_at')} AND ${leadingWithin(part, 'x.leading_id')}`;

/** Purchases in a part with what they paid for, as `u` and `x`. Parameters $fromDay, $toDay. */
export const servedWithin = ({ partyIds }: ToldPart): string =>
  `served u JOIN experience x ON x.leading_id = u.leading_id
WHERE u.day >= CAST($fromDay AS BIGINT) AND u.day < CAST($toDay AS BIGINT)
  AND ${partyIds === null ? 'TRUE' : `u.party_id IN (${partyIds.join(', ')})`}`;

const MEASURED = `x.response_seconds AS response, x.value_minor AS price, x.promised_seconds AS promised, x.moment AS moment`;

export const demandCases = (dialect: Dialect, part: ToldPart, { every }: Sampled): string => `
SELECT x.leading_id AS "leadingId", x.fate = 'sold' AS outcome, ${MEASURED}
FROM ${demandWithin(dialect, part)} AND x.fate <> 'open' AND mod(x.leading_id, ${every}) = 0`;

export const countDemand = (dialect: Dialect, part: ToldPart): string => `
SELECT count(*) AS n FROM ${demandWithin(dialect, part)} AND x.fate <> 'open'`;

export const servedCases = (part: ToldPart, { every }: Sampled): string => `
SELECT u.party_id AS "partyId", u.day AS day, x.leading_id AS "leadingId", x.response_seconds AS response,
  x.value_minor AS price, x.late_seconds AS lateness, x.rework AS rework
FROM ${servedWithin(part)} AND mod(u.party_id, ${every}) = 0 ORDER BY u.party_id, u.day`;

export const countServed = (part: ToldPart): string => `SELECT count(*) AS n FROM ${servedWithin(part)}`;

/** What a case must say to be looked at for an experience. */
export const EXPERIENCE_COLUMN = {
  response: 'x.response_seconds',
  price: 'x.value_minor',
  promised: 'x.promised_seconds',
  lateness: 'x.late_seconds',
  rework: 'x.rework',
} as const;

export const demandFacts = (dialect: Dialect, part: ToldPart, column: string): string => `
SELECT DISTINCT x.event_id AS event_id FROM ${demandWithin(dialect, part)} AND x.fate <> 'open' AND ${column} IS NOT NULL`;

export const servedFacts = (part: ToldPart, column: string): string => `
SELECT DISTINCT x.event_id AS event_id FROM ${servedWithin(part)} AND ${column} IS NOT NULL`;
