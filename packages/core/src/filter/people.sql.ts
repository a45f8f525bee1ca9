import type { Dialect } from '../ledger/index.ts';

const ZONE = '(SELECT l.zone FROM ledger l)';

/** Months in which something was done, and the people who did it. */
export const MONTHS_OF_PEOPLE = (dialect: Dialect): string => `
SELECT CAST(date_trunc('month', ${dialect.inZone('s."at"', ZONE)}) AS DATE) AS month,
  coalesce(list(DISTINCT s.actor_id) FILTER (WHERE k.kind <> 'robot'), []) AS people
FROM step s LEFT JOIN actor k ON k.actor_id = s.actor_id GROUP BY 1 ORDER BY 1`;

/** The first instants of month `$from` and of the month after `$to` (dates, or NULL), in milliseconds. */
export const monthStart = (dialect: Dialect): string => `
SELECT CAST(round(${dialect.secondsSince(dialect.fromZone('CAST(CAST($from AS DATE) AS TIMESTAMP)', ZONE))} * 1000) AS BIGINT) AS "from",
  CAST(round(${dialect.secondsSince(dialect.fromZone(`CAST($to AS DATE) + INTERVAL '1' MONTH`, ZONE))} * 1000) AS BIGINT) AS "to"`;

const PEOPLE = (condition: string): string => `
SELECT count(DISTINCT s.actor_id) FILTER (WHERE ${condition}) AS within,
  count(DISTINCT s.actor_id) FILTER (WHERE NOT coalesce(${condition}, FALSE)) AS others
FROM step s JOIN actor k ON k.actor_id = s.actor_id AND k.kind <> 'robot'
LEFT JOIN execution x ON x.leading_id = s.leading_id`;

export const peopleOfCustomer = (partyIds: readonly number[]): string =>
  PEOPLE(`x.party_id IN (${partyIds.join(', ')})`);
export const peopleOfTeam = (teamId: number): string => PEOPLE(`s.team_id = ${teamId}`);
