import type { Query } from '../ledger/index.ts';
import type { Claim, ClaimId } from '../explain/index.ts';
import { NO_FILTER } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import { claimAddress } from '../lens.ts';
import type { CashAnswer, CustomerCash } from './answers.ts';
import { shareOf } from './claim.ts';
import { answerOpen, claimOpen, claimValue, findOpen } from './claim-demand.ts';
import { claimTotal, claimUntold, inflowParameters } from './claim-inflow.ts';
import { answerOutflow, claimOutflow } from './claim-outflow.ts';
import { claimConcentration, claimPayer, findConcentration, findLargest, unnamedCash } from './claim-payer.ts';
import type { CustomerRow } from './claim-payer.ts';
import { claimAllUnpaid, claimUnpaid } from './claim-unpaid.ts';
import { findUnpaid } from './find-unpaid.ts';
import { inflowByDay } from './inflow.sql.ts';
import { gatherPeriods } from './periods.ts';
import type { DayCash } from './periods.ts';
import { addressWithin, findCashPart } from './part.ts';
import { amountOf, readScope } from './scope.ts';
import type { CashScope, MoneyGroup } from './scope.ts';

const LISTED_CUSTOMERS = 50;

/**
 * Inflow from customers of the whole ledger, or of some months, or of one customer: by week and month of its zone, by customer, what is still open, what work
 * reached no cash, what went out. Only aggregates are read. Without a receipt, `paidBy` is 'nobody', the claims say what
 * is missing, and every list is empty but the outflow.
 */
export async function measureCash(
  query: Query,
  filter: Filter = NO_FILTER,
  listed = LISTED_CUSTOMERS,
): Promise<CashAnswer> {
  const asked = await findCashPart(query, filter);
  if ('because' in asked) return { ...NOTHING, claims: [claimUntold(await readScope(query), filter, asked.because)] };
  const scope = await readScope(query, asked.part);
  const { inflow } = scope;
  const days = await findDays(query, scope);
  const largest = await findLargest(query, scope, listed);
  const found = await findConcentration(query, scope);
  const open = inflow ? await findOpen(query, scope) : [];
  const unpaid = await findUnpaid(query, scope);
  const within = <R extends { readonly claim: ClaimId }>(rows: readonly R[]): R[] =>
    rows.map((row) => ({ ...row, claim: addressWithin(filter, row.claim) }));
  const claims = [
    claimTotal(scope, days),
    claimPayer(scope, found.customers),
    filter.customer === undefined ? claimConcentration(scope, found, largest) : undefined,
    inflow ? await claimOpen(query, scope, open, -1) : undefined,
    claimAllUnpaid(scope, unpaid),
    ...unpaid.map((row) => claimUnpaid(scope, unpaid, row.work.reason)),
    claimOutflow(scope),
    await claimValue(query, scope),
  ];
  return {
    paidBy: scope.paidBy,
    basis: inflow?.basis ?? null,
    total: amountOf(inflow),
    receiptCount: inflow?.count ?? 0,
    weeks: within(gatherPeriods(days, 'week', scope.currency)),
    months: within(gatherPeriods(days, 'month', scope.currency)),
    customers: inflow ? within(largest.map((row) => customerCash(row, inflow))) : [],
    otherCustomers: othersOf(inflow, largest, found.customers),
    unnamed: unnamedCash(inflow),
    open: answerOpen(scope, open),
    unpaid: unpaid.map((row) => row.work),
    outflow: answerOutflow(scope),
    otherCurrencies: scope.otherCurrencies.flatMap((group) => amountOf(group) ?? []),
    claims: claims.filter((claim): claim is Claim => claim !== undefined),
  };
}

/** The lists of a part that nothing can be told of. */
const NOTHING: CashAnswer = {
  paidBy: 'nobody',
  basis: null,
  total: null,
  receiptCount: 0,
  weeks: [],
  months: [],
  customers: [],
  otherCustomers: null,
  unnamed: null,
  open: { objectCount: 0, value: null, ages: [] },
  unpaid: [],
  outflow: null,
  otherCurrencies: [],
  claims: [],
};

/** Inflow by day where the company is. */
export const findDays = (query: Query, scope: CashScope): Promise<DayCash[]> =>
  scope.inflow
    ? query.rows<DayCash>(inflowByDay(query.dialect, scope.part), inflowParameters(scope, scope.inflow))
    : Promise.resolve([]);

const customerCash = (row: CustomerRow, inflow: MoneyGroup): CustomerCash => ({
  customer: row.customer,
  cash: { minor: row.cash, currency: inflow.currency },
  receiptCount: row.receipts,
  share: shareOf(row.cash, inflow.amount),
  claim: claimAddress('cash.customer', { name: row.customer }),
});

function othersOf(
  inflow: MoneyGroup | null,
  largest: readonly CustomerRow[],
  customers: number,
): CashAnswer['otherCustomers'] {
  if (!inflow || customers <= largest.length) return null;
  const listed = largest.reduce((sum, row) => sum + row.cash, 0);
  return { count: customers - largest.length, cash: { minor: inflow.namedAmount - listed, currency: inflow.currency } };
}
