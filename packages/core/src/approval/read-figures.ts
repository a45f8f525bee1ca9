import type { Query } from '../ledger/index.ts';
import { wilson } from '../statistics/index.ts';
import type { Answers, Rate, WaitHours, WaitingNow } from './answers.ts';
import { countWaiting, factCounts, figures, period } from './measure.sql.ts';
import type { Measured } from './measure.sql.ts';
import type { ApprovalScope, Told } from './scope.ts';

/** What is counted of one gate. */
export interface GateFigures {
  readonly told: Told;
  readonly requests: number;
  readonly decisions: number;
  readonly wait: WaitHours | null;
  readonly holdsWork: boolean;
  readonly moneyDays: number | null;
  /** Minor units that stood before it on average. */
  readonly standing: number | null;
  readonly answers: Answers | null;
  readonly changed: Rate | null;
  readonly returned: Rate & { readonly count: number };
  readonly waiting: WaitingNow | null;
  readonly facts: Readonly<Record<Measured, number>>;
}

interface FigureRow {
  readonly place: number;
  readonly requests: number;
  readonly returned: number;
  readonly decisions: number;
  readonly waits: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly workingMedian: number | null;
  readonly workingP90: number | null;
  readonly holdsWork: number;
  readonly moneyDays: number | null;
  readonly yes: number;
  readonly no: number;
  readonly back: number;
  readonly left: number;
  readonly changed: number;
}

interface WaitingRow {
  readonly place: number;
  readonly requests: number;
  readonly value: number | null;
  readonly median: number;
  readonly stale: number;
  readonly usual: number;
}

/** The figures of every gate that is told; none of a gate that nothing passed in the part. */
export async function readFigures(query: Query, scope: ApprovalScope): Promise<GateFigures[]> {
  if (scope.told.length === 0) return [];
  const rows = await query.rows<FigureRow>(figures(query.dialect, scope));
  const facts = await query.rows<{ place: number } & Record<Measured, number>>(factCounts(scope));
  const waiting = await query.rows<WaitingRow>(countWaiting(query.dialect, scope));
  const [days] = await query.rows<{ days: number | null }>(period(query.dialect, scope));
  return rows.flatMap((row) => {
    const told = scope.told[row.place];
    const counted = facts.find(({ place }) => place === row.place);
    if (told === undefined || counted === undefined) return [];
    const now = waiting.find(({ place }) => place === row.place);
    return [
      { told, facts: counted, ...figuresOf(row, told, days?.days ?? 0), waiting: now ? waitingOf(now, scope) : null },
    ];
  });
}

const figuresOf = (row: FigureRow, told: Told, days: number): Omit<GateFigures, 'told' | 'facts' | 'waiting'> => ({
  requests: row.requests,
  decisions: row.decisions,
  wait: waitOf(row),
  holdsWork: row.holdsWork === 1,
  moneyDays: row.moneyDays,
  standing: row.moneyDays === null || days <= 0 ? null : row.moneyDays / days,
  answers: answersOf(row, told),
  changed: answersOf(row, told) && rateOf(row.changed, answered(row)),
  returned: { count: row.returned, ...(rateOf(row.returned, row.requests) ?? { rate: 0, low: 0, high: 1 }) },
});

function waitOf({ waits, median, p90, workingMedian, workingP90 }: FigureRow): WaitHours | null {
  return waits === 0 || median === null || p90 === null ? null : { median, p90, workingMedian, workingP90 };
}

const answered = ({ yes, no, back, left }: FigureRow): number => yes + no + back + left;

/** Fewer answers are those of fewer people. */
const FEWEST_ANSWERS = 5;

function answersOf(row: FigureRow, { namesPeople }: Told): Answers | null {
  if (namesPeople && answered(row) < FEWEST_ANSWERS) return null;
  const rate = rateOf(row.yes, answered(row));
  return rate && { ...rate, count: answered(row), no: row.no, back: row.back, left: row.left };
}

/** A rate and the interval of the true one; null of nothing. */
function rateOf(some: number, all: number): Rate | null {
  return all <= 0 ? null : { rate: some / all, ...wilson(some, all) };
}

const waitingOf = (row: WaitingRow, { currency }: ApprovalScope): WaitingNow => ({
  requests: row.requests,
  value: row.value === null || currency === null ? null : { minor: row.value, currency },
  medianHours: row.median,
  stale: row.stale,
  usual: row.usual,
});
