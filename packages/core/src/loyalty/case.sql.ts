import { instantWithin, leadingWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Dialect } from '../ledger/index.ts';
import type { Experience } from './answers.ts';

/** One in so many is looked at, where there are too many. */
export interface Sampled {
  readonly every: number;
  readonly hasOffers: boolean;
}

/** What was asked for in a part, as `x`. */
export const demandWithin = (dialect: Dialect, part: ToldPart): string =>
  `experience x WHERE ${instantWithin(dialect, part, 'x.first_at')} AND ${leadingWithin(part, 'x.leading_id')}`;

/** Purchases in a part with what they paid for, as `u` and `x`. Parameters $fromDay, $toDay. */
const servedWithin = ({ partyIds }: ToldPart): string =>
  `served u JOIN experience x ON x.leading_id = u.leading_id
WHERE u.day >= CAST($fromDay AS BIGINT) AND u.day < CAST($toDay AS BIGINT)
  AND ${partyIds === null ? 'TRUE' : `u.party_id IN (${partyIds.join(', ')})`}`;

/** Price and delay are those of an offer where offers are recorded. */
const ofOffer = (column: string, hasOffers: boolean): string =>
  hasOffers ? `CASE WHEN x.is_offered THEN ${column} END` : column;

export const demandCases = (dialect: Dialect, part: ToldPart, { every, hasOffers }: Sampled): string => `
SELECT x.leading_id AS "leadingId", x.fate = 'sold' AS outcome, x.response_seconds AS response, x.value_minor AS amount,
  ${ofOffer('x.value_minor', hasOffers)} AS price, ${ofOffer('x.promised_seconds', hasOffers)} AS promised, x.moment AS moment
FROM ${demandWithin(dialect, part)} AND x.fate <> 'open' AND mod(x.leading_id, ${every}) = 0`;

export const countDemand = (dialect: Dialect, part: ToldPart): string => `
SELECT count(*) AS n FROM ${demandWithin(dialect, part)} AND x.fate <> 'open'`;

export const servedCases = (part: ToldPart, { every }: Pick<Sampled, 'every'>): string => `
SELECT u.party_id AS "partyId", u.day AS day, x.leading_id AS "leadingId", x.response_seconds AS response,
  x.value_minor AS amount, x.late_seconds AS lateness, x.rework AS rework
FROM ${servedWithin(part)} AND mod(u.party_id, ${every}) = 0 ORDER BY u.party_id, u.day`;

export const countServed = (part: ToldPart): string => `SELECT count(*) AS n FROM ${servedWithin(part)}`;

/** What a case must say to be looked at for an experience. */
export const experienceColumn = (experience: Experience, hasOffers: boolean): string =>
  ({
    response: 'x.response_seconds',
    price: ofOffer('x.value_minor', hasOffers),
    promised: ofOffer('x.promised_seconds', hasOffers),
    lateness: 'x.late_seconds',
    rework: 'x.rework',
  })[experience];

export const demandFacts = (dialect: Dialect, part: ToldPart, column: string): string => `
SELECT DISTINCT x.event_id AS event_id FROM ${demandWithin(dialect, part)} AND x.fate <> 'open' AND ${column} IS NOT NULL`;

export const servedFacts = (part: ToldPart, column: string): string => `
SELECT DISTINCT x.event_id AS event_id FROM ${servedWithin(part)} AND ${column} IS NOT NULL`;
