import type { AxisPeriod, ConstraintEvidence, LawEvidence, PacingShare } from '@aval/core/constraint';
import type { Claim } from '@aval/core/explain';

/** A part of a bar of 100 %: where it begins and how long it is, 0 to 1. `shade`: which of the tones of pools, from 0. */
export interface Segment {
  readonly key: string;
  readonly bucket: PacingShare['bucket'];
  readonly name: string | null;
  readonly shade: number;
  readonly from: number;
  readonly share: number;
}

/** Tones that pools can be told apart by; further ones begin anew, told apart by their place. */
const SHADES = 4;

type Part = Pick<PacingShare, 'bucket' | 'name' | 'share'>;

/** Lays parts one after the other: the market, pools, outside delay; shares add up to 1. */
export function segmentsOf(parts: readonly Part[], shadeOf: (name: string | null) => number): readonly Segment[] {
  let from = 0;
  return parts.map(({ bucket, name, share }) => {
    const segment = { key: `${bucket} ${name ?? ''}`, bucket, name, shade: shadeOf(name), from, share };
    from += share;
    return segment;
  });
}

/** The tone of each pool, the same in every picture: pools in the order of the answer. */
export function shadesOf({ pools }: Pick<ConstraintEvidence, 'pools'>): (name: string | null) => number {
  const places = new Map(pools.map(({ name }, i) => [name, i % SHADES]));
  return (name) => places.get(name ?? '') ?? 0;
}

/** One column a period of the time axis; `segments` is empty where too little cash came in. */
export interface Column {
  readonly period: AxisPeriod;
  readonly segments: readonly Segment[];
}

export const columnsOf = (answer: ConstraintEvidence): readonly Column[] =>
  answer.axis.periods.map((period) => ({ period, segments: segmentsOf(period.shares, shadesOf(answer)) }));

/** A label with a day, month and year, in pixels; and the room to the next. */
const LABEL = 84;
const APART = 12;

/** Which columns carry a label so that labels neither touch nor leave the picture; the first always does. */
export function labelledColumns(count: number, width: number): ReadonlySet<number> {
  const slot = Math.max(width, 1) / Math.max(count, 1);
  const step = Math.max(1, Math.ceil((LABEL + APART) / slot));
  const fits = (i: number): boolean => i === 0 || (i % step === 0 && i * slot + LABEL <= width);
  return new Set(Array.from({ length: count }, (_, i) => i).filter(fits));
}

/** The scale of the queue-law: at least from 0 to 1, wider where intervals are; never beyond −0.5 and 2. */
export function lawScale(laws: readonly LawEvidence[]): (kappa: number) => number {
  const low = Math.max(-0.5, Math.min(0, ...laws.map((law) => law.low)));
  const high = Math.min(2, Math.max(1, ...laws.map((law) => law.high)));
  return (kappa) => (Math.min(high, Math.max(low, kappa)) - low) / (high - low);
}

/** Whether most acts have no duration, so that work and waiting are one share. */
export const isUntimed = ({ claims }: Pick<ConstraintEvidence, 'claims'>): boolean =>
  claims.some(({ statement }) => statement.code === 'constraint.pacing.delay.untimed');

/** Whether anything is known of a pool beside the pace. */
export const knowsPools = ({ pools }: Pick<ConstraintEvidence, 'pools'>): boolean =>
  pools.some(({ load, active, queue }) => load !== null || active !== null || queue !== null);

/** The first sentence, and that nothing was tried. */
export const leadClaims = ({ claims }: ConstraintEvidence): readonly Claim[] =>
  claims.filter(({ id }) => /^constraint\.(points|verdict)(\?|$)/.test(id));
