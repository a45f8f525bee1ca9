import { chipOf } from '../ledger/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { Claim, Statement } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import { claimAddress } from '../lens.ts';
import { claim, count, day, known, money, share, shareOf, statement, unknown, name as named } from './claim.ts';
import { inflowBetween, inflowOfCustomer } from './inflow.sql.ts';
import { gatherPeriods, nextStart } from './periods.ts';
import type { DayCash, PeriodUnit } from './periods.ts';
import { amountOf } from './scope.ts';
import type { CashScope, MoneyGroup } from './scope.ts';

/** What the queries of the inflow are asked with. */
export const inflowParameters = (scope: CashScope, inflow: MoneyGroup) => ({
  basis: inflow.basis,
  currency: inflow.currency,
  zone: scope.zone,
});

/** What came in; "not known" when no record says who pays, or none says how much. */
export function claimTotal(scope: CashScope, days: readonly DayCash[]): Claim {
  const { inflow } = scope;
  const amount = amountOf(inflow);
  const about = {
    id: 'cash.total',
    method: statement('cash.total.method'),
    refutedBy: statement('cash.total.refuted'),
  };
  if (!inflow) {
    return claim(scope, {
      ...about,
      statement: statement('cash.total.nobody'),
      figure: unknown('cash.payer.missing'),
      because: ['cash.payer'],
      factCount: 0,
    });
  }
  const values = { count: count(inflow.count), from: day(inflow.firstAt), to: day(inflow.lastAt) };
  const method = statement(`cash.total.method.${inflow.basis}`, { zone: named(scope.zone) });
  const months = gatherPeriods(days, 'month', inflow.currency).map((month) => month.claim);
  const isOfOne = scope.part.filter.customer !== undefined;
  if (inflow.count === 0) {
    const nothing = money({ minor: 0, currency: inflow.currency });
    return claim(scope, {
      ...about,
      method,
      statement: statement('cash.total.silent'),
      figure: known(nothing),
      limits: limitsOf(scope),
      isInflow: true,
      factCount: 0,
    });
  }
  return claim(scope, {
    ...about,
    method,
    limits: limitsOf(scope),
    because: isOfOne ? months : ['cash.payer', ...months],
    isInflow: true,
    factCount: inflow.factCount,
    ...(amount
      ? {
          statement: statement(`cash.total.${inflow.basis}`, { ...values, amount: money(amount) }),
          figure: known(money(amount)),
        }
      : { statement: statement('cash.total.unpriced', values), figure: unknown('cash.amount.missing') }),
  });
}

/** The total of a part that cannot be told, and why. */
export const claimUntold = (scope: CashScope, filter: Filter, because: Statement, id = 'cash.total'): Claim =>
  claim(
    { ...scope, part: { ...scope.part, filter } },
    {
      id,
      statement: statement('cash.total.nobody'),
      figure: { known: false, because },
      method: statement('cash.total.method'),
      refutedBy: statement('cash.total.refuted'),
      factCount: 0,
    },
  );

/** What the total leaves out, in words. */
function limitsOf(scope: CashScope): Statement[] {
  const unpriced = (scope.inflow?.count ?? 0) - (scope.inflow?.pricedCount ?? 0);
  return [
    ...(unpriced > 0 ? [statement('cash.limit.unpriced', { count: count(unpriced) })] : []),
    ...scope.otherCurrencies.map((group) =>
      statement('cash.limit.currency', {
        amount: money({ minor: group.amount, currency: group.currency }),
        count: count(group.count),
      }),
    ),
    ...scope.otherBases.map((group) =>
      statement(`cash.limit.basis.${group.basis}`, {
        amount: money({ minor: group.amount, currency: group.currency }),
        count: count(group.count),
      }),
    ),
    statement('cash.limit.recorded'),
  ];
}

interface InflowSum {
  readonly amount: number;
  readonly count: number;
  readonly factCount: number;
}

/** What came in during one week or month, silence included. */
export async function claimPeriod(
  query: Query,
  scope: CashScope,
  unit: PeriodUnit,
  start: string,
): Promise<Claim | undefined> {
  const { inflow } = scope;
  if (!inflow) return undefined;
  const parameters = { ...inflowParameters(scope, inflow), from: start, until: nextStart(unit, start) };
  const [sum] = await query.rows<InflowSum>(inflowBetween(query.dialect, scope.part), parameters);
  if (!sum) return undefined;
  const amount = { minor: sum.amount, currency: inflow.currency };
  return claim(scope, {
    id: claimAddress(`cash.${unit}`, { start }),
    statement: statement(
      `cash.${unit}${sum.count === 0 ? '.silent' : chipOf(inflow.basis) === 'booked' ? '.booked' : ''}`,
      {
        start: day(Date.parse(`${start}T00:00:00Z`) as Instant),
        amount: money(amount),
        count: count(sum.count),
      },
    ),
    figure: known(money(amount)),
    method: statement('cash.period.method', { zone: named(scope.zone) }),
    limits: limitsOf(scope),
    refutedBy: statement('cash.total.refuted'),
    factCount: sum.factCount,
    isInflow: true,
  });
}

/** What one customer paid, and its share of the inflow. Undefined for somebody who paid nothing and is not known. */
export async function claimCustomer(query: Query, scope: CashScope, customer: string): Promise<Claim | undefined> {
  const { inflow } = scope;
  if (!inflow) return undefined;
  const [sum] = await query.rows<InflowSum & { firstAt: Instant; lastAt: Instant }>(inflowOfCustomer(scope.part), {
    ...inflowParameters(scope, inflow),
    name: customer,
  });
  if (!sum || sum.count === 0) return undefined;
  const amount = { minor: sum.amount, currency: inflow.currency };
  return claim(scope, {
    id: claimAddress('cash.customer', { name: customer }),
    statement: statement('cash.customer', {
      customer: named(customer),
      amount: money(amount),
      count: count(sum.count),
      share: share(shareOf(sum.amount, inflow.amount)),
      from: day(sum.firstAt),
      to: day(sum.lastAt),
    }),
    figure: known(money(amount)),
    method: statement('cash.customer.method'),
    limits: limitsOf(scope),
    refutedBy: statement('cash.customer.refuted'),
    factCount: sum.factCount,
    isInflow: true,
  });
}
