import type { Claim } from '@aval/core/explain';
import type { Association, LoyaltyAnswer, Retention, Tracked } from '@aval/core/loyalty';

/** The claims of some families of this lens, in the order asked for. */
export const claimsOf = ({ claims }: Pick<LoyaltyAnswer, 'claims'>, ...families: readonly string[]): readonly Claim[] =>
  families.flatMap((family) =>
    claims.filter(({ id }) => id === `loyalty.${family}` || id.startsWith(`loyalty.${family}?`)),
  );

export const claimAt = ({ claims }: Pick<LoyaltyAnswer, 'claims'>, id: string): Claim | undefined =>
  claims.find((claim) => claim.id === id);

/** One cell of the triangle: how deep it is coloured (0..1), or not yet observable. */
export interface TriangleCell {
  readonly share: number;
  readonly depth: number;
}

export interface TriangleRow {
  readonly cohort: Retention['cohorts'][number];
  readonly cells: readonly (TriangleCell | null)[];
}

/** The triangle with a cell for every period that any cohort has; null where the period is not over. Colours span up to the largest share. */
export function drawTriangle({ cohorts }: Retention): readonly TriangleRow[] {
  const most = Math.max(0.01, ...cohorts.flatMap(({ shares }) => shares));
  const periods = Math.max(0, ...cohorts.map(({ shares }) => shares.length));
  return cohorts.map((cohort) => ({
    cohort,
    cells: Array.from({ length: periods }, (_, i) => {
      const share = cohort.shares[i];
      return share === undefined ? null : { share, depth: share / most };
    }),
  }));
}

interface CurveBar {
  readonly start: string;
  readonly made: number;
  readonly expected: number;
  readonly isHeldOut: boolean;
}

export interface Curve {
  readonly bars: readonly CurveBar[];
  /** Weeks in a bar. */
  readonly weeks: number;
  /** Round counts, from zero. */
  readonly ticks: readonly number[];
  readonly most: number;
}

/** Weeks gathered so that at most `mostBars` stand side by side; the rest that fills no bar is left out. */
export function drawCurve({ weeks, heldOutFrom }: Tracked, mostBars: number): Curve {
  const size = Math.max(1, Math.ceil(weeks.length / Math.max(1, mostBars)));
  const bars = Array.from({ length: Math.floor(weeks.length / size) }, (_, i): CurveBar => {
    const some = weeks.slice(i * size, (i + 1) * size);
    const start = some[0]?.start ?? '';
    return {
      start,
      made: some.reduce((sum, one) => sum + one.made, 0),
      expected: some.reduce((sum, one) => sum + one.expected, 0),
      isHeldOut: start >= heldOutFrom,
    };
  });
  const step = roundStep(Math.max(1, ...bars.flatMap(({ made, expected }) => [made, expected])));
  const count = Math.ceil(Math.max(1, ...bars.flatMap(({ made, expected }) => [made, expected])) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  return { bars, weeks: size, ticks, most: count * step };
}

/** A step of 1, 2 or 5 times a power of ten that gives about four lines. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  return Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= most / 4) ?? power);
}

interface Dot {
  readonly group: Association['groups'][number];
  /** Parts of the width. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Dots {
  readonly dots: readonly Dot[];
  readonly ticks: readonly { readonly share: number; readonly at: number }[];
}

/** Rates with their intervals on one scale of tenths or fifths that holds them all. */
export function drawDots({ groups }: Pick<Association, 'groups'>): Dots {
  const low = Math.min(1, ...groups.map(({ interval }) => interval.low));
  const high = Math.max(0, ...groups.map(({ interval }) => interval.high));
  const step = high - low > 0.35 ? 0.2 : high - low > 0.12 ? 0.1 : 0.05;
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const count = Math.max(1, to - from);
  const at = (share: number): number => (share / step - from) / count;
  return {
    dots: groups.map((group) => ({
      group,
      at: at(group.rate),
      from: at(group.interval.low),
      to: at(group.interval.high),
    })),
    ticks: Array.from({ length: count + 1 }, (_, i) => ({ share: (from + i) * step, at: i / count })),
  };
}

/** What became of what was asked for, as parts of the whole; nothing asked for gives none. */
export function drawDemands({ sold, lost, open, asked }: LoyaltyAnswer['offers']['demands']): readonly {
  readonly name: 'sold' | 'lost' | 'open';
  readonly count: number;
  readonly part: number;
}[] {
  const all = { sold, lost, open };
  return (['sold', 'lost', 'open'] as const)
    .map((name) => ({ name, count: all[name], part: asked === 0 ? 0 : all[name] / asked }))
    .filter(({ count }) => count > 0);
}
