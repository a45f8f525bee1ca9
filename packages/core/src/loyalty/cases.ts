import type { ToldPart } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { quantile } from '../statistics/index.ts';
import { countDemand, countServed, demandCases, servedCases } from './case.sql.ts';
import { daysOf } from './part-days.ts';

/** One case of what customers went through: hours, minor units and times; NaN where it is not recorded. */
export interface CaseRow {
  readonly response: number;
  /** What the case is worth: cases are compared with those of the same fifth. */
  readonly amount: number;
  readonly price: number;
  readonly promised: number;
  readonly lateness: number;
  readonly rework: number;
  readonly outcome: boolean;
  readonly moment: number;
  /** Set where it is compared with the same customer's other cases only. */
  readonly stratum: string | null;
  readonly leadingIds: readonly number[];
}

/** At most about so many cases are looked at; of more, one in several. */
const MOST_CASES = 40_000;
const everyOf = (count: number): number => Math.max(1, Math.ceil(count / MOST_CASES));
const HOUR = 3600;
const told = (value: number | null, per = 1): number => (value === null ? Number.NaN : value / per);

interface DemandRow {
  readonly leadingId: number;
  readonly outcome: boolean;
  readonly response: number | null;
  readonly amount: number | null;
  readonly price: number | null;
  readonly promised: number | null;
  readonly moment: number;
}

/** What was asked for and has ended: was it sold? */
export async function readDemandCases(query: Query, part: ToldPart, hasOffers: boolean): Promise<CaseRow[]> {
  const [all] = await query.rows<{ n: number }>(countDemand(query.dialect, part));
  const rows = await query.rows<DemandRow>(
    demandCases(query.dialect, part, { every: everyOf(all?.n ?? 0), hasOffers }),
  );
  return rows.map((row) => ({
    response: told(row.response, HOUR),
    amount: told(row.amount),
    price: told(row.price),
    promised: told(row.promised, HOUR),
    lateness: Number.NaN,
    rework: Number.NaN,
    outcome: row.outcome,
    moment: row.moment,
    stratum: null,
    leadingIds: [row.leadingId],
  }));
}

interface ServedRow {
  readonly partyId: number;
  readonly day: number;
  readonly leadingId: number;
  readonly response: number | null;
  readonly amount: number | null;
  readonly lateness: number | null;
  readonly rework: number;
}

interface Purchase {
  readonly day: number;
  readonly rows: readonly ServedRow[];
}

/** Gaps that a customer's own usual time is known from. */
const OWN_GAPS = 4;

/**
 * Purchases that could be followed for the usual time: did the customer come back within it? Usual is the median gap of that
 * customer where there are four gaps, and these are compared among themselves; else the median gap of all.
 */
export async function readReturnCases(query: Query, part: ToldPart): Promise<CaseRow[]> {
  const days = await daysOf(query, part);
  const parameters = { fromDay: days.from, toDay: days.to };
  const [all] = await query.rows<{ n: number }>(countServed(part), parameters);
  const rows = await query.rows<ServedRow>(servedCases(part, { every: everyOf(all?.n ?? 0) }), parameters);
  const customers = [...Map.groupBy(rows, ({ partyId }) => partyId)].map(([partyId, mine]) => ({
    partyId,
    purchases: [...Map.groupBy(mine, ({ day }) => day)].map(([day, paid]): Purchase => ({ day, rows: paid })),
  }));
  const usual = quantile(
    customers.flatMap(({ purchases }) => gapsOf(purchases)),
    0.5,
  );
  return customers.flatMap(({ partyId, purchases }) =>
    returnsOf(purchases, usual, Math.min(days.end, days.to - 1), `customer ${partyId}`),
  );
}

const gapsOf = (purchases: readonly Purchase[]): number[] =>
  purchases.slice(1).map(({ day }, i) => day - (purchases[i]?.day ?? day));

function returnsOf(purchases: readonly Purchase[], usualOfAll: number, end: number, own: string): CaseRow[] {
  const gaps = gapsOf(purchases);
  const isOften = gaps.length >= OWN_GAPS;
  const usual = isOften ? quantile(gaps, 0.5) : usualOfAll;
  return purchases.flatMap(({ day, rows }, i): CaseRow[] => {
    if (!(day + usual <= end)) return [];
    const mean = (of: (row: ServedRow) => number | null, per = 1): number => {
      const known = rows.map(of).filter((value) => value !== null);
      return known.reduce((sum, value) => sum + value, 0) / known.length / per;
    };
    return [
      {
        response: mean((row) => row.response, HOUR),
        lateness: mean((row) => row.lateness, HOUR),
        rework: mean((row) => row.rework),
        amount: rows.reduce((sum, row) => sum + (row.amount ?? Number.NaN), 0),
        price: Number.NaN,
        promised: Number.NaN,
        outcome: (gaps[i] ?? Infinity) <= usual,
        moment: 0,
        stratum: isOften ? own : null,
        leadingIds: rows.map(({ leadingId }) => leadingId),
      },
    ];
  });
}
