import type { WaitedWork, WaitPart, WaitTrace } from '@aval/core/work';
import { waitStep, type WaitStep } from '../chain/wait-scale.ts';
import { joinShared, waitedHours } from './shared-work.ts';

export type RowsBy = 'object' | 'link';

/** One recorded act on the time axis; `index` tells it from all others of the picture. Instants are epoch milliseconds. */
export interface TraceBar {
  readonly index: number;
  readonly work: WaitedWork;
  readonly from: number;
  readonly to: number;
  /** False when only the end is recorded: the act is then a point. */
  readonly hasLength: boolean;
  /** The wait before it, drawn to its left, with the shares of its causes (none told: empty); null for the first act of its leading object. */
  readonly wait: {
    readonly from: number;
    readonly hours: number;
    readonly step: WaitStep;
    readonly causes: readonly (WaitPart & { readonly share: number })[];
  } | null;
}

export interface TraceRow {
  readonly id: string;
  readonly bars: readonly TraceBar[];
}

export interface TracePicture {
  readonly rows: readonly TraceRow[];
  /** Why something waited, in the order they are told; empty when no cause is known. */
  readonly causes: readonly WaitPart['cause'][];
  readonly from: number;
  readonly to: number;
}

const HOUR = 3_600_000;
const CAUSE_ORDER: readonly WaitPart['cause'][] = [
  'customer',
  'supplier',
  'approval',
  'away',
  'gate',
  'batch',
  'synchronisation',
  'priority',
  'busy',
  'unexplained',
  'gathered',
];

/** How rows are cut when the reader has not said: a row an object when several take part, else a row a link. */
export function usualRows(answer: Pick<WaitTrace, 'work' | 'receipt'>): RowsBy {
  return new Set(answer.work.map((work) => objectOf(work, answer.receipt.customer))).size > 1 ? 'object' : 'link';
}

/** The object a piece of work is shown under: its leading object, or the single other one it was done on; never the customer. */
function objectOf(work: WaitedWork, customer: string | null): string {
  const others = work.objects.filter(
    (object) => object !== work.leading && (customer === null || !object.endsWith(` ${customer}`)),
  );
  return others.length === 1 ? (others[0] ?? work.leading) : work.leading;
}

/** The row that all changes of state share when rows are links: they are no work, and nobody is their client. */
export const STATES = '…states';

/**
 * Rows in the order in which they begin (changes of state first), bars in time order, from the first act to the
 * receipt. In one row an act stands once, however many leading objects it served. No work gives no row.
 */
export function drawTrace(answer: Pick<WaitTrace, 'work' | 'receipt'>, by: RowsBy): TracePicture {
  const rowOf = (work: WaitedWork): string => {
    if (by === 'object') return objectOf(work, answer.receipt.customer);
    return work.kind === 'state' ? STATES : work.activity;
  };
  let index = 0;
  const rows = [...Map.groupBy(answer.work, rowOf)]
    .map(([id, work]) => ({ id, bars: inTime(joinShared(work).map((one) => barOf(one, index++))) }))
    .toSorted((a, b) => Number(b.id === STATES) - Number(a.id === STATES) || startOf(a) - startOf(b));
  const bars = rows.flatMap((row) => row.bars);
  const causes = [...new Set(bars.flatMap((bar) => bar.work.waitCauses.map(({ cause }) => cause)))];
  const to = bars.reduce<number>((latest, bar) => Math.max(latest, bar.to), answer.receipt.at);
  const from = bars.reduce((least, bar) => Math.min(least, bar.from), to);
  return { rows, causes: CAUSE_ORDER.filter((one) => causes.includes(one)), from: from === to ? to - HOUR : from, to };
}

const inTime = (bars: readonly TraceBar[]): readonly TraceBar[] =>
  bars.toSorted((a, b) => a.from - b.from || a.to - b.to);
const startOf = (row: TraceRow): number => row.bars[0]?.from ?? 0;

function barOf(work: WaitedWork, index: number): TraceBar {
  const from = Math.min(work.startedAt ?? work.at, work.at);
  const hours = waitedHours(work) ?? 0;
  const causes = work.waitCauses.map((part) => ({ ...part, share: part.hours / hours }));
  const wait = hours > 0 ? { from: from - hours * HOUR, hours, step: waitStep(hours) ?? 0, causes } : null;
  return { index, work, from, to: work.at, hasLength: work.startedAt !== null && work.startedAt < work.at, wait };
}

/** Bars that would stand on top of each other at this scale, drawn as one. */
export interface BarCluster {
  readonly bars: readonly TraceBar[];
  readonly from: number;
  readonly to: number;
}

/** Gathers neighbouring bars closer than `nearest` pixels; a single bar is a cluster of one. Bars come in time order. */
export function clusterBars(bars: readonly TraceBar[], pixelsPerMs: number, nearest = 3): readonly BarCluster[] {
  const clusters: { bars: TraceBar[]; from: number; to: number }[] = [];
  for (const bar of bars) {
    const last = clusters.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : (bar.from - last.to) * pixelsPerMs;
    const short = last !== undefined && (Math.max(last.to, bar.to) - last.from) * pixelsPerMs < 10;
    if (last !== undefined && gap < nearest && short) {
      last.bars.push(bar);
      last.to = Math.max(last.to, bar.to);
    } else clusters.push({ bars: [bar], from: bar.from, to: bar.to });
  }
  return clusters;
}

/** Rows that are drawn before a reader asks for the rest. */
export const SHOWN_ROWS = 40;

export type BarKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';
export const isBarKey = (key: string): key is BarKey =>
  ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);

/** The bar one key further: along its row, or the nearest in time on the row above or below. Stays at an end. */
export function moveBar(rows: readonly TraceRow[], index: number, key: BarKey): number {
  const row = rows.findIndex((one) => one.bars.some((bar) => bar.index === index));
  const bars = rows[row]?.bars ?? [];
  const at = bars.findIndex((bar) => bar.index === index);
  const here = bars[at];
  if (here === undefined) return index;
  switch (key) {
    case 'ArrowRight':
      return bars[at + 1]?.index ?? index;
    case 'ArrowLeft':
      return bars[at - 1]?.index ?? index;
    case 'Home':
      return bars[0]?.index ?? index;
    case 'End':
      return bars.at(-1)?.index ?? index;
    case 'ArrowUp':
    case 'ArrowDown':
      return nearestIn(rows[row + (key === 'ArrowDown' ? 1 : -1)]?.bars ?? [], here.from) ?? index;
  }
}

function nearestIn(bars: readonly TraceBar[], at: number): number | undefined {
  return bars.toSorted((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0]?.index;
}
