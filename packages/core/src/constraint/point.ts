import type { Measured } from './measured.ts';
import { METHODS } from './track-record.ts';
import type { Method } from './track-record.ts';

/** What may hold the cash back. A policy (a gate, a window, a cap, an approval) is never named from records: it needs a trial. */
export type Suspect =
  | { readonly kind: 'market' }
  | { readonly kind: 'pool'; readonly pool: number }
  | { readonly kind: 'policy' };

/** What one method names; null: it could not look, or names nothing. */
interface Naming {
  readonly method: Method;
  readonly names: Suspect | null;
  readonly isKnown: boolean;
}

export type Unclear = 'delay' | 'close' | 'split' | 'no-pacing';

export interface Pointing {
  /** Null: the evidence cannot tell. */
  readonly suspect: Suspect | null;
  readonly unclear: Unclear | null;
  readonly agreeing: number;
  readonly looking: number;
  readonly namings: readonly Naming[];
}

/** From here on a pool gets more work than it can do (METHODS §4.2). */
const OVERLOADED = 1.02;

/** What each method names, and what they come to together: nothing unless pacing names it, and most of the methods that can look agree. */
export function point(measured: Measured): Pointing {
  const namings = METHODS.map((method) => ({ method, ...NAMERS[method](measured) }));
  const known = namings.filter(({ isKnown }) => isKnown);
  const [pacing] = namings;
  const suspect = pacing?.names ?? null;
  const agreeing = suspect === null ? 0 : known.filter(({ names }) => isSame(names, suspect)).length;
  const unclear = whyUnclear(measured, pacing, agreeing, known.length);
  return { suspect: unclear === null ? suspect : null, unclear, agreeing, looking: known.length, namings };
}

function whyUnclear(measured: Measured, pacing: Naming | undefined, agreeing: number, looking: number): Unclear | null {
  if (pacing?.isKnown !== true) return 'no-pacing';
  if (pacing.names === null) return largest(measured)?.bucket === delayOf(measured) ? 'delay' : 'close';
  return agreeing * 2 > looking ? null : 'split';
}

const isSame = (a: Suspect | null, b: Suspect): boolean =>
  a !== null && a.kind === b.kind && (a.kind !== 'pool' || b.kind !== 'pool' || a.pool === b.pool);

type Named = Omit<Naming, 'method'>;
const MARKET: Suspect = { kind: 'market' };
const UNKNOWN: Named = { names: null, isKnown: false };
const named = (names: Suspect | null): Named => ({ names, isKnown: true });

export const marketOf = ({ pools }: Measured): number => pools.length;
export const delayOf = ({ pools }: Measured): number => pools.length + 1;

function largest({ paces }: Measured): { readonly bucket: number; readonly isClear: boolean } | undefined {
  const order = (paces?.shares ?? [])
    .map((share, bucket) => ({ ...share, bucket }))
    .toSorted((a, b) => b.share - a.share);
  const [first, second] = order;
  return first && { bucket: first.bucket, isClear: second === undefined || first.low > second.high };
}

const NAMERS: Readonly<Record<Method, (measured: Measured) => Named>> = {
  pacing: (measured) => {
    const top = largest(measured);
    if (top === undefined) return UNKNOWN;
    if (!top.isClear || top.bucket === delayOf(measured)) return named(null);
    return named(top.bucket === marketOf(measured) ? MARKET : { kind: 'pool', pool: top.bucket });
  },
  load: ({ load }) => {
    const top = most(load.map((one) => one?.value ?? null));
    if (top === undefined) return UNKNOWN;
    return named(top.value >= OVERLOADED ? { kind: 'pool', pool: top.pool } : MARKET);
  },
  active: ({ active }) => {
    const shares = (active ?? []).map(({ sole, shifting }) => sole + shifting);
    const top = most(shares);
    if (top === undefined) return UNKNOWN;
    const none = 1 - shares.reduce((sum, one) => sum + one, 0);
    return named(top.value > none ? { kind: 'pool', pool: top.pool } : MARKET);
  },
  queue: ({ queues, pools }) => {
    const top = most(queues.map((one) => one?.waiting ?? null));
    if (top === undefined) return UNKNOWN;
    const isQueue = top.value >= Math.max(2, pools[top.pool]?.people ?? 0);
    return named(isQueue ? { kind: 'pool', pool: top.pool } : MARKET);
  },
};

function most(values: readonly (number | null)[]): { readonly pool: number; readonly value: number } | undefined {
  const known = values.flatMap((value, pool) => (value === null ? [] : [{ pool, value }]));
  return known.toSorted((a, b) => b.value - a.value)[0];
}
