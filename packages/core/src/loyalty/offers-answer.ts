import type { Claim } from '../explain/index.ts';
import { quantile } from '../statistics/index.ts';
import { claimLoyalty } from './address.ts';
import type { Association, Offers } from './answers.ts';
import { demandWithin } from './case.sql.ts';
import { claim, count, hours, known, share, statement, unknown } from './claim.ts';
import { NO_FACTS, countFacts } from './evidence.ts';
import type { Scope } from './scope.ts';

const listed = (ids: readonly number[]): string => [-1, ...ids].join(', ');

/** Offers by what became of them, and what was asked for. */
export async function answerOffers(scope: Scope): Promise<Offers> {
  const { query, part, state, filter } = scope;
  const isRecorded = state.offerIds.sent.length > 0;
  const none = { asked: 0, sold: 0, lost: 0, open: 0 };
  const about = { claim: claimLoyalty('offers', filter) };
  if (part === null) return { ...about, acts: null, demands: none };
  const [demands] = await query.rows<Offers['demands']>(`
SELECT count(*) AS asked, count(CASE WHEN x.fate = 'sold' THEN 1 END) AS sold, count(CASE WHEN x.fate = 'open' THEN 1 END) AS open,
  count(CASE WHEN x.fate NOT IN ('sold', 'open') THEN 1 END) AS lost
FROM ${demandWithin(query.dialect, part)} AND ${isRecorded ? 'x.is_offered' : 'TRUE'}`);
  if (!isRecorded) return { ...about, acts: null, demands: demands ?? none };
  const { sent, won, lost } = state.offerIds;
  const acts = (ids: readonly number[]): string =>
    `count(DISTINCT CASE WHEN s.activity_id IN (${listed(ids)}) THEN s.instance_id END)`;
  const [row] = await query.rows<{ sent: number; won: number; lost: number }>(`
SELECT ${acts(sent)} AS sent, ${acts(won)} AS won, ${acts(lost)} AS lost
FROM step s JOIN (SELECT x.leading_id FROM ${demandWithin(query.dialect, part)}) y ON y.leading_id = s.leading_id
WHERE s.activity_id IN (${listed([...sent, ...won, ...lost])})`);
  return { ...about, acts: row ?? { sent: 0, won: 0, lost: 0 }, demands: demands ?? none };
}

/** The acts on offers; where none are recorded, the first record of each demand. */
export function offerFacts({ query, part, state }: Scope): string {
  if (part === null) return NO_FACTS;
  const { sent, won, lost } = state.offerIds;
  if (sent.length === 0) return `SELECT DISTINCT x.event_id AS event_id FROM ${demandWithin(query.dialect, part)}`;
  return `SELECT DISTINCT s.event_id AS event_id FROM step s
JOIN (SELECT x.leading_id FROM ${demandWithin(query.dialect, part)}) y ON y.leading_id = s.leading_id
WHERE s.activity_id IN (${listed([...sent, ...won, ...lost])})`;
}

export async function claimOffers(
  scope: Scope,
  { acts, demands, claim: id }: Offers,
  found: readonly Association[],
): Promise<Claim> {
  const about = {
    id,
    limits: [statement('loyalty.offers.limit')],
    method: statement('loyalty.offers.method'),
    refutedBy: statement('loyalty.offers.refuted'),
    because: found.filter(({ outcome }) => outcome === 'sold').map((one) => one.claim),
    factCount: await countFacts(scope.query, offerFacts(scope)),
  };
  const values = {
    asked: count(demands.asked),
    sold: count(demands.sold),
    lost: count(demands.lost),
    open: count(demands.open),
    sent: count(acts?.sent ?? 0),
    ...(scope.state.offerIds.won.length === 0 ? {} : { won: count(acts?.won ?? 0) }),
    ...(scope.state.offerIds.lost.length === 0 ? {} : { gone: count(acts?.lost ?? 0) }),
  };
  if (scope.refused !== null) {
    const figure = { known: false, because: scope.refused } as const;
    return claim(scope, { ...about, statement: statement('loyalty.offers.unknown'), figure });
  }
  const ended = demands.sold + demands.lost;
  const isPaid = scope.paidBy !== 'nobody';
  const isNone = acts === null && (!isPaid || demands.asked === 0 || demands.lost + demands.open === 0);
  if (acts === null)
    return claim(scope, {
      ...about,
      statement: statement(isNone ? 'loyalty.offers.unknown' : 'loyalty.offers.unrecorded', values),
      figure: unknown(isPaid ? 'loyalty.offers.missing' : 'loyalty.unknown.nobody'),
    });
  return claim(scope, {
    ...about,
    statement: statement('loyalty.offers', values),
    figure: known(share(ended === 0 ? 0 : demands.sold / ended)),
  });
}

interface Promised {
  readonly late: number;
}

const PROMISED = (scope: Scope): string =>
  scope.part === null ? NO_FACTS : `${demandWithin(scope.query.dialect, scope.part)} AND x.late_seconds IS NOT NULL`;

export const promiseFacts = (scope: Scope): string =>
  scope.part === null ? NO_FACTS : `SELECT DISTINCT x.event_id AS event_id FROM ${PROMISED(scope)}`;

/** How many dated promises were kept. */
export async function claimPromises(scope: Scope): Promise<Claim> {
  const { query, part } = scope;
  const rows = part === null ? [] : await query.rows<Promised>(`SELECT x.late_seconds AS late FROM ${PROMISED(scope)}`);
  const late = rows.filter((row) => row.late > 0).map((row) => row.late / 3600);
  const about = {
    id: claimLoyalty('promises', scope.filter),
    method: statement('loyalty.promises.method'),
    limits: [statement('loyalty.promises.limit')],
    refutedBy: statement('loyalty.promises.refuted'),
    factCount: await countFacts(query, promiseFacts(scope)),
  };
  if (rows.length === 0) {
    const figure =
      scope.refused === null ? unknown('loyalty.promises.missing') : { known: false as const, because: scope.refused };
    return claim(scope, { ...about, statement: statement('loyalty.promises.unknown'), figure });
  }
  const values = {
    promises: count(rows.length),
    late: count(late.length),
    share: share(1 - late.length / rows.length),
    by: hours(late.length === 0 ? 0 : quantile(late, 0.5)),
  };
  return claim(scope, {
    ...about,
    statement: statement(late.length === 0 ? 'loyalty.promises.all' : 'loyalty.promises', values),
    figure: known(values.share),
  });
}
