import type { Money, Query } from '../ledger/index.ts';
import type { Claim } from '../explain/index.ts';
import { claimAddress } from '../lens.ts';
import { claim, count, known, name, share, shareOf, statement, unknown } from './claim.ts';
import { inflowParameters } from './claim-inflow.ts';
import { concentrationOf, largestCustomers } from './inflow.sql.ts';
import type { CashScope, MoneyGroup } from './scope.ts';

/** Who pays, as far as the records say; the claim that all others of this lens stand on. Undefined of one customer, and of nothing. */
export function claimPayer(scope: CashScope, customers: number): Claim | undefined {
  const { inflow } = scope;
  if (inflow && !scope.part.isWhole && (scope.part.filter.customer !== undefined || inflow.count === 0))
    return undefined;
  const { paidBy } = scope;
  const draft = {
    id: 'cash.payer',
    method: statement('cash.payer.method'),
    refutedBy: statement('cash.payer.refuted'),
    limits: [],
    factCount: inflow?.factCount ?? 0,
    isInflow: true,
  };
  if (!inflow || paidBy === 'nobody') {
    const seen = scope.outflow ? 'cash.payer.nobody.outflow' : 'cash.payer.nobody';
    return claim(scope, { ...draft, statement: statement(seen), figure: unknown('cash.payer.missing') });
  }
  if (paidBy === 'unnamed') {
    return claim(scope, {
      ...draft,
      statement: statement('cash.payer.unnamed', { count: count(inflow.count) }),
      figure: unknown('cash.payer.nameless'),
    });
  }
  const all = inflow.namedCount === inflow.count;
  const values = {
    customers: count(customers),
    count: count(inflow.count - inflow.namedCount),
    share: share(namedShare(inflow)),
  };
  return claim(scope, {
    ...draft,
    statement: statement(all ? `cash.payer.customers${booked(inflow)}` : 'cash.payer.partly', values),
    figure: known(count(customers)),
  });
}

/** What was invoiced or delivered names who owes, not who paid. */
const booked = ({ basis }: MoneyGroup): '' | '.booked' =>
  basis === 'invoiced' || basis === 'delivered' ? '.booked' : '';

const namedShare = (inflow: MoneyGroup): number =>
  inflow.amount === 0 ? shareOf(inflow.namedCount, inflow.count) : shareOf(inflow.namedAmount, inflow.amount);

/** Inflow whose payer is not recorded; null when every receipt names one, or none does so with an amount. */
export const unnamedCash = (inflow: MoneyGroup | null): Money | null =>
  inflow && inflow.namedCount < inflow.count && inflow.pricedCount > 0
    ? { minor: inflow.amount - inflow.namedAmount, currency: inflow.currency }
    : null;

export interface CustomerRow {
  readonly customer: string;
  readonly cash: number;
  readonly receipts: number;
}

/** Customers by cash, largest first. */
export const findLargest = (query: Query, scope: CashScope, limit: number): Promise<CustomerRow[]> =>
  scope.inflow && scope.inflow.namedCount > 0
    ? query.rows<CustomerRow>(largestCustomers(scope.part), { ...inflowParameters(scope, scope.inflow), limit })
    : Promise.resolve([]);

export interface Concentration {
  readonly customers: number;
  readonly half: number;
  readonly fourFifths: number;
  readonly hhi: number | null;
}

export async function findConcentration(query: Query, scope: CashScope): Promise<Concentration> {
  const none = { customers: 0, half: 0, fourFifths: 0, hhi: null };
  if (!scope.inflow || scope.inflow.namedCount === 0) return none;
  const [row] = await query.rows<Concentration>(concentrationOf(scope.part), inflowParameters(scope, scope.inflow));
  return row ?? none;
}

/** On how few customers the inflow rests. Undefined when no customer is named or none paid. */
export function claimConcentration(
  scope: CashScope,
  found: Concentration,
  largest: readonly CustomerRow[],
): Claim | undefined {
  const { inflow } = scope;
  const [first] = largest;
  if (!inflow || !first || found.hhi === null || found.half === 0) return undefined;
  const values = {
    half: count(found.half),
    fourFifths: count(found.fourFifths),
    customers: count(found.customers),
    first: name(first.customer),
    share: share(shareOf(first.cash, inflow.namedAmount)),
    equal: count(Math.round(1 / found.hhi)),
  };
  return claim(scope, {
    id: 'cash.concentration',
    statement: statement(found.customers === 1 ? 'cash.concentration.single' : 'cash.concentration', values),
    figure: known(count(found.half)),
    method: statement('cash.concentration.method', values),
    limits:
      inflow.namedCount < inflow.count
        ? [statement('cash.limit.unnamed', { count: count(inflow.count - inflow.namedCount) })]
        : [],
    refutedBy: statement('cash.customer.refuted'),
    because: ['cash.total', ...largest.slice(0, 5).map((row) => claimAddress('cash.customer', { name: row.customer }))],
    factCount: inflow.factCount,
    isInflow: true,
  });
}
