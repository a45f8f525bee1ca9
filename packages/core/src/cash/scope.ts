import { CASH_BASES, NO_CURRENCY } from '../ledger/index.ts';
import type { CashBasis, Instant, Money, Query } from '../ledger/index.ts';
import { WHOLE } from './part.ts';
import type { CashPart } from './part.ts';
import { LEDGER_FRAME, demandGroups, moneyGroups } from './scope.sql.ts';

/** Receipts or payments of one direction, basis and currency. */
export interface MoneyGroup {
  readonly direction: 'in' | 'out';
  readonly basis: CashBasis;
  readonly currency: string;
  readonly count: number;
  /** Recorded acts; one act may be several receipts. */
  readonly factCount: number;
  /** How many of them say how much. */
  readonly pricedCount: number;
  readonly amount: number;
  /** How many of them say who pays, and how much these are. */
  readonly namedCount: number;
  readonly namedAmount: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

/** Leading objects of one fate and currency. */
export interface DemandGroup {
  readonly fate: string;
  readonly currency: string;
  /** True when no customer is known for them. */
  readonly nameless: boolean;
  readonly count: number;
  readonly valuedCount: number;
  readonly value: number;
  readonly firstAt: Instant | null;
}

/** What every cash claim starts from: what stands for cash in this ledger, and in which zone weeks are cut. */
export interface CashScope {
  /** What part of the ledger is told; the basis and the currency are those of the whole, so that parts can be compared. */
  readonly part: CashPart;
  readonly zone: string;
  readonly asOf: Instant | null;
  /** The coarsest unit that instants are told in, in milliseconds; null when no import says it. */
  readonly resolutionMs: number | null;
  /** The receipts that are added up: one basis, one currency. Null: no record says who pays. */
  readonly inflow: MoneyGroup | null;
  /** Inflow of the same basis in other currencies: listed, never added. */
  readonly otherCurrencies: readonly MoneyGroup[];
  /** Inflow of another basis, which may be the same money at another moment: never added. */
  readonly otherBases: readonly MoneyGroup[];
  readonly outflow: MoneyGroup | null;
  readonly demand: readonly DemandGroup[];
  /** Whether the customer of unsold demand is recorded, so that demand without one is demand of nobody; of the whole ledger. */
  readonly namesCustomers: boolean;
  /** Who pays, as far as the records of the whole ledger say. */
  readonly paidBy: 'customers' | 'unnamed' | 'nobody';
  /** Currency of the values of demand that are added up. */
  readonly currency: string;
}

/** Reads the scope in small aggregates: three, and two more for a part. */
export async function readScope(query: Query, part: CashPart = WHOLE): Promise<CashScope> {
  const [frame] = await query.rows<Frame>(LEDGER_FRAME);
  const money = await query.rows<MoneyGroup>(moneyGroups(WHOLE));
  const demand = await query.rows<DemandGroup>(demandGroups(WHOLE));
  const chosen = chooseCash(money, demand);
  const whole = {
    part,
    zone: frame?.zone ?? 'UTC',
    asOf: frame?.as_of ?? null,
    resolutionMs: frame?.resolution_ms ?? null,
    ...chosen,
    demand,
    namesCustomers: namesCustomers(demand),
    paidBy: paidByOf(chosen.inflow),
  };
  if (part.isWhole) return whole;
  return {
    ...whole,
    ...cutCash(whole, await query.rows<MoneyGroup>(moneyGroups(part))),
    demand: await query.rows<DemandGroup>(demandGroups(part)),
  };
}

/** What a part holds of the money that the whole is told in; of none, an inflow of nothing between the instants of the whole. */
function cutCash(whole: Chosen, money: readonly MoneyGroup[]): Omit<Chosen, 'currency'> {
  const same = (group: MoneyGroup | null): MoneyGroup | null =>
    group &&
    (money.find(
      (one) => one.direction === group.direction && one.basis === group.basis && one.currency === group.currency,
    ) ?? { ...group, ...NOTHING });
  const present = (groups: readonly MoneyGroup[]): readonly MoneyGroup[] =>
    groups.flatMap((group) => same(group) ?? []).filter(({ count }) => count > 0);
  const outflow = same(whole.outflow);
  return {
    inflow: same(whole.inflow),
    otherCurrencies: present(whole.otherCurrencies),
    otherBases: present(whole.otherBases),
    outflow: outflow && outflow.count > 0 ? outflow : null,
  };
}

const NOTHING = {
  count: 0,
  factCount: 0,
  pricedCount: 0,
  amount: 0,
  namedCount: 0,
  namedAmount: 0,
};

type Chosen = Pick<CashScope, 'inflow' | 'otherCurrencies' | 'otherBases' | 'outflow' | 'currency'>;

interface Frame {
  readonly zone: string | null;
  readonly as_of: Instant | null;
  readonly resolution_ms: number | null;
}

/**
 * Which money is the inflow: the basis nearest to money in the bank that is recorded at all, and of that basis the
 * currency of most receipts. A sale may be delivered, invoiced and received: its bases are never added.
 */
export function chooseCash(money: readonly MoneyGroup[], demand: readonly DemandGroup[]): Chosen {
  const inward = money.filter((group) => group.direction === 'in');
  const inflow = best(inward);
  const others = inward.filter((group) => group !== inflow);
  return {
    inflow,
    otherCurrencies: others.filter((group) => group.basis === inflow?.basis),
    otherBases: others.filter((group) => group.basis !== inflow?.basis),
    outflow: best(money.filter((group) => group.direction === 'out')),
    currency: inflow?.currency ?? mostValued(demand),
  };
}

const rank = (basis: CashBasis): number => CASH_BASES.indexOf(basis);

const best = (groups: readonly MoneyGroup[]): MoneyGroup | null =>
  groups.toSorted(
    (a, b) => rank(a.basis) - rank(b.basis) || b.count - a.count || (a.currency < b.currency ? -1 : 1),
  )[0] ?? null;

function mostValued(demand: readonly DemandGroup[]): string {
  const counts = new Map<string, number>();
  for (const group of demand) counts.set(group.currency, (counts.get(group.currency) ?? 0) + group.valuedCount);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? NO_CURRENCY;
}

/** Who pays, as far as the records say. */
const paidByOf = (inflow: MoneyGroup | null): CashScope['paidBy'] => {
  if (!inflow) return 'nobody';
  return inflow.namedCount > 0 ? 'customers' : 'unnamed';
};

/** The sum of an inflow; null when none of its records says how much. */
export const amountOf = (group: MoneyGroup | null): Money | null =>
  group && group.pricedCount > 0 ? { minor: group.amount, currency: group.currency } : null;

/**
 * Whether the customer of unsold demand is recorded, so that demand without one is demand of nobody. Where only
 * payments name the customer, a missing name says nothing.
 */
export const namesCustomers = (demand: readonly DemandGroup[]): boolean =>
  demand.some((group) => group.fate !== 'sold' && !group.nameless && group.count > 0);
