import { findPart } from '../filter/index.ts';
import type { Filter, Part, ToldPart } from '../filter/index.ts';
import { NO_CURRENCY } from '../ledger/index.ts';
import type { CashBasis, Instant, Query } from '../ledger/index.ts';
import type { Statement } from '../explain/index.ts';
import { daysOf } from './part-days.ts';
import { readState } from './state.ts';
import type { LoyaltyState } from './state.ts';

/** One customer, as derived; NaN where nothing is told. */
export interface Buyer {
  readonly partyId: number;
  readonly customer: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly purchases: number;
  readonly cash: number;
  readonly alive: number;
  readonly in13: number;
  readonly in52: number;
  readonly spend: number;
}

/** What every answer of this lens starts from. */
export interface Scope {
  readonly query: Query;
  readonly filter: Filter;
  /** Null: nothing may be told of this part, because of `refused`. */
  readonly part: ToldPart | null;
  readonly refused: Statement | null;
  readonly state: LoyaltyState;
  readonly basis: CashBasis | null;
  readonly currency: string;
  readonly asOf: Instant | null;
  readonly zone: string;
  readonly endDay: number;
  readonly paidBy: 'customers' | 'unnamed' | 'nobody';
  /** The customers of the part: who first bought in those months, or the customer asked for. */
  readonly buyers: readonly Buyer[];
  /** The same as a SQL condition on a party. */
  readonly isOfPart: (party: string) => string;
}

interface Frame {
  readonly basis: CashBasis | null;
  readonly currency: string | null;
  readonly asOf: Instant | null;
  readonly zone: string | null;
  readonly named: number;
}

const FRAME = `
SELECT d.basis AS basis, d.currency AS currency, d.as_of AS "asOf", (SELECT min(l.zone) FROM ledger l) AS zone,
  (SELECT count(*) FROM buyer b) AS named FROM derived_state d`;

export async function readScope(query: Query, filter: Filter): Promise<Scope> {
  const part: Part = await findPart(query, filter);
  const [frame] = await query.rows<Frame>(FRAME);
  const days = part.told ? await daysOf(query, part) : { from: 0, to: 0, end: 0 };
  const inPart = part.told ? buyersWithin(part, days) : 'FALSE';
  return {
    query,
    filter,
    part: part.told ? part : null,
    refused: part.told ? null : part.because,
    state: await readState(query),
    basis: frame?.basis ?? null,
    currency: frame?.currency ?? NO_CURRENCY,
    asOf: frame?.asOf ?? null,
    zone: frame?.zone ?? 'UTC',
    endDay: days.end,
    paidBy: frame?.basis == null ? 'nobody' : frame.named > 0 ? 'customers' : 'unnamed',
    buyers: part.told ? await readBuyers(query, inPart) : [],
    isOfPart: (party) => `${party} IN (SELECT CAST(b.party_id AS BIGINT) FROM buyer b WHERE ${inPart})`,
  };
}

function buyersWithin(part: ToldPart, { from, to }: { readonly from: number; readonly to: number }): string {
  const parties = part.partyIds === null ? [] : [`b.party_id IN (${part.partyIds.join(', ')})`];
  return [`b.first_day >= ${from}`, `b.first_day < ${to}`, ...parties].join(' AND ');
}

const readBuyers = (query: Query, inPart: string): Promise<Buyer[]> =>
  query.rows<Buyer>(`
SELECT CAST(b.party_id AS BIGINT) AS "partyId", o.key AS customer, CAST(b.first_day AS INTEGER) AS "firstDay",
  CAST(b.last_day AS INTEGER) AS "lastDay", CAST(b.purchases AS INTEGER) AS purchases, b.cash AS cash, b.alive AS alive,
  b.expected_13 AS "in13", b.expected_52 AS "in52", b.spend AS spend
FROM buyer b JOIN object o ON o.object_id = CAST(b.party_id AS BIGINT) WHERE ${inPart} ORDER BY b.cash DESC, o.key`);

/** Why nothing is told of who comes back; undefined when it is. */
export function whyNobody(scope: Scope): Statement | undefined {
  if (scope.refused !== null) return scope.refused;
  if (scope.paidBy !== 'customers') return { code: `loyalty.unknown.${scope.paidBy}`, values: {} };
  return scope.buyers.length === 0 ? { code: 'loyalty.unknown.empty', values: {} } : undefined;
}
