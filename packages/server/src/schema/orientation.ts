import { Type } from 'typebox';
import { CLOCKS, DIMENSIONS, DIRECTIONS } from '@aval/core/orientation';
import type { FacingName } from '@aval/core/orientation';
import { WAIT_CAUSES } from '@aval/core/work';
import { ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth, whole } from './shape.ts';
import { instant } from './units.ts';

const clock = oneOf(CLOCKS);
const clockUnit = oneOf(['minutes', 'acts', 'hand-offs', 'case-seconds']);
const facingName = Type.Unsafe<FacingName>({
  type: 'string',
  enum: [...new Set([...DIRECTIONS, ...WAIT_CAUSES, 'gathered'])],
});

export const FacingPartSchema = shape('FacingPart', {
  name: facingName,
  of: Type.Array(facingName),
  amount: number,
  share: number,
  range: nullable(part({ low: number, high: number })),
  claim: text,
});

export const ClockSharesSchema = shape('ClockShares', {
  clock,
  unit: clockUnit,
  total: number,
  parts: listOf(FacingPartSchema),
});

export const FacingRowSchema = shape('FacingRow', {
  name: text,
  amount: number,
  cells: Type.Array(part({ name: facingName, amount: nullable(number), claim: text })),
  claim: text,
});

export const ClockTableSchema = shape('ClockTable', { clock, unit: clockUnit, rows: listOf(FacingRowSchema) });

export const NeedSchema = shape('Need', {
  object: text,
  reason: oneOf(['never', 'not-since']),
  askedAt: instant,
  waitedHours: number,
});

export const OrientationAnswerSchema = shape('OrientationAnswer', {
  knowsHierarchy: truth,
  clocks: listOf(ClockSharesSchema),
  causes: nullable(ref(ClockSharesSchema)),
  tables: part({
    link: listOf(ClockTableSchema),
    team: listOf(ClockTableSchema),
    month: listOf(ClockTableSchema),
  } satisfies Record<(typeof DIMENSIONS)[number], unknown>),
  traced: part({
    claim: text,
    rows: Type.Array(part({ activity: text, traced: whole, untraced: whole, claim: text })),
  }),
  needs: part({ count: whole, claim: text, listed: listOf(NeedSchema) }),
  claims: listOf(ClaimSchema),
});
