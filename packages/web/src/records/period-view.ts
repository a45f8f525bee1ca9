import type { ColumnGuess, DateProfile } from '@aval/core/mapping';

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Columns that say when something happened or is expected. */
export const datedColumns = (columns: readonly ColumnGuess[]): readonly ColumnGuess[] =>
  columns.filter(
    ({ date, value }) =>
      date?.from !== undefined && date.to !== undefined && ['start', 'end', 'moment', 'promised'].includes(value.role),
  );

/** From the first to the last date of all columns; null when none is known. */
export function periodOf(columns: readonly ColumnGuess[]): Period | null {
  const dated = datedColumns(columns);
  if (dated.length === 0) return null;
  return {
    from: Math.min(...dated.map(({ date }) => date?.from ?? Infinity)),
    to: Math.max(...dated.map(({ date }) => date?.to ?? -Infinity)),
  };
}

export interface Bar {
  /** 0..100 along the common axis. */
  readonly x: number;
  readonly width: number;
  /** 0..1 of the column's highest bar. */
  readonly height: number;
}

/** The bars of each date column on the axis of the whole period. */
export function barsOf(
  columns: readonly ColumnGuess[],
  { from, to }: Period,
): readonly { readonly guess: ColumnGuess; readonly bars: readonly Bar[] }[] {
  const span = Math.max(1, to - from);
  return datedColumns(columns).map((guess) => {
    const { from: first = from, to: last = to, bins = [] } = guess.date ?? ({} as Partial<DateProfile>);
    const width = Math.max(0.4, ((last - first) / span / Math.max(1, bins.length)) * 100);
    const highest = Math.max(1, ...bins);
    const start = ((first - from) / span) * 100;
    const bars = bins.map((count, n) => ({ x: start + n * width, width: width * 0.92, height: count / highest }));
    return { guess, bars };
  });
}

/** True when all dates are told as finely and settled alike: then it is said once for all. */
export const commonOf = (columns: readonly ColumnGuess[]): boolean =>
  new Set(datedColumns(columns).map(({ date }) => `${resolutionOf(date?.resolution)} ${date?.settledBy ?? ''}`))
    .size === 1;

/** The days named under the axis: its ends and its middle. */
export const ticksOf = ({ from, to }: Period) =>
  [
    { at: from, x: 0, edge: 'start' },
    ...(to - from > 2 * 86_400_000 ? [{ at: (from + to) / 2, x: 50, edge: 'middle' }] : []),
    ...(to > from ? [{ at: to, x: 100, edge: 'end' }] : []),
  ] as const;

/** How finely the instants are told. */
export function resolutionOf(milliseconds: number | undefined): 'unknown' | 'second' | 'minute' | 'hour' | 'day' {
  if (milliseconds === undefined) return 'unknown';
  if (milliseconds >= 86_400_000) return 'day';
  if (milliseconds >= 3_600_000) return 'hour';
  return milliseconds >= 60_000 ? 'minute' : 'second';
}
