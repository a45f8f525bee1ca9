import type { Dialect } from '../ledger/index.ts';
import type { ToldPart } from './find-part.ts';

/** Whether an instant lies in the part, as a SQL condition; the whole period: TRUE. */
export const instantWithin = (dialect: Dialect, { from, to }: ToldPart, instant: string): string =>
  all([
    from === null ? undefined : `${instant} >= ${dialect.fromMillis(String(from))}`,
    to === null ? undefined : `${instant} < ${dialect.fromMillis(String(to))}`,
  ]);

/** Whether an execution is of the customer, by its leading object. */
export const leadingWithin = ({ partyIds }: ToldPart, leadingId: string): string =>
  partyIds === null
    ? 'TRUE'
    : `${leadingId} IN (SELECT y.leading_id FROM execution y WHERE y.party_id IN (${partyIds.join(', ')}))`;

/** Whether a team is the one that is asked for. */
export const teamWithin = ({ teamId }: ToldPart, team: string): string =>
  teamId === null ? 'TRUE' : `${team} = ${teamId}`;

/** All three, for a row of work: `step`, `session`, `wait` and what is made of them. */
export const workWithin = (
  dialect: Dialect,
  part: ToldPart,
  columns: { readonly at: string; readonly leadingId: string; readonly teamId: string },
): string =>
  all([
    instantWithin(dialect, part, columns.at),
    leadingWithin(part, columns.leadingId),
    teamWithin(part, columns.teamId),
  ]);

const all = (conditions: readonly (string | undefined)[]): string =>
  conditions.filter((one) => one !== undefined && one !== 'TRUE').join(' AND ') || 'TRUE';
