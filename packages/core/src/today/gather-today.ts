import type { Comparison, ComparedRow } from '../compare/index.ts';
import type { Claim, Quantity } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import { readAddress } from '../lens.ts';
import type { LensReport } from '../lens.ts';

/** The first page: what a management reads aloud, what changed, what to look at next. */
export interface TodayAnswer {
  /** The first sentence of each lens whose figure is known, in the order of the product; of what is not, `next` says what is missing. */
  readonly sentences: readonly LensClaim[];
  /** The last whole month beside the one before; null where the records do not cover two. */
  readonly change: TodayChange | null;
  /** Lists that somebody can act on now, and figures that the records could tell if they held more. */
  readonly next: readonly NextStep[];
}

export interface LensClaim {
  readonly lens: string;
  readonly claim: Claim;
}

export interface TodayChange {
  readonly left: Filter;
  readonly right: Filter;
  readonly rows: readonly ComparedRow[];
}

export interface NextStep extends LensClaim {
  readonly why: 'act' | 'supply';
}

/** What a lens said of all the records. */
export interface SaidReport {
  readonly lens: string;
  readonly report: LensReport;
}

/** Claims that stand over a list to act on. */
const TO_ACT = ['approval.waiting', 'orientation.unanswered', 'vain.orphans', 'loyalty.lost'];
const MOST_STEPS = 5;
/** Rows of the change that are told: the questions of the first sentences, then others as they come. */
const MOST_ROWS = 7;

/** Puts the first page together from what the lenses said. */
export function gatherToday(
  reports: readonly SaidReport[],
  change: (Comparison & Omit<TodayChange, 'rows'>) | null,
): TodayAnswer {
  const firsts = reports.flatMap(({ lens, report }) => report.claims.slice(0, 1).map((claim) => ({ lens, claim })));
  const sentences = firsts.filter(({ claim }) => claim.figure.known);
  return {
    sentences,
    change: change === null ? null : { left: change.left, right: change.right, rows: told(change.rows) },
    next: nextSteps(reports).slice(0, MOST_STEPS),
  };
}

/** Rows whose figure changed, each lens's first ones first. */
function told(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const moved = rows.filter(({ change }) => change !== null && countsSome(change.difference));
  const byLens = [...Map.groupBy(moved, ({ lens }) => lens).values()];
  return byLens
    .flatMap((ofLens) => ofLens.map((row, place) => ({ row, place })))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, MOST_ROWS)
    .map(({ row }) => row);
}

function nextSteps(reports: readonly SaidReport[]): readonly NextStep[] {
  const all = reports.flatMap(({ lens, report }) => report.claims.map((claim) => ({ lens, claim })));
  const toAct = TO_ACT.flatMap((family) =>
    all.filter(
      ({ claim: { id, figure } }) => readAddress(id)?.family === family && figure.known && countsSome(figure.quantity),
    ),
  );
  const unknown = reports.flatMap(({ lens, report }) =>
    report.claims.slice(0, 1).flatMap((claim) => (claim.figure.known ? [] : [{ lens, claim }])),
  );
  return [
    ...toAct.map((one) => ({ ...one, why: 'act' as const })),
    ...unknown.map((one) => ({ ...one, why: 'supply' as const })),
  ];
}

const countsSome = (quantity: Quantity): boolean =>
  quantity.unit === 'money' ? quantity.minor !== 0 : quantity.value !== 0;
