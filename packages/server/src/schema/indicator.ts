import { Type } from 'typebox';
import { ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, shape, text, truth, whole } from './shape.ts';

const wanted = oneOf(['up', 'down']);

export const IndicatorRowSchema = shape('IndicatorRow', {
  name: text,
  isTold: truth,
  wanted,
  lacking: nullable(oneOf(['none', 'gaps', 'few-people', 'still'])),
  standing: nullable(oneOf(['leads', 'harmful', 'follows', 'unrelated'])),
  lag: nullable(whole),
  correlation: nullable(number),
  p: nullable(number),
  gainShare: nullable(number),
  values: Type.Array(number),
  claim: text,
});

export const IndicatorAnswerSchema = shape('IndicatorAnswer', {
  weeks: whole,
  firstWeek: nullable(text),
  cash: nullable(part({ values: Type.Array(number), unit: oneOf(['money', 'receipts']), currency: text })),
  indicators: listOf(IndicatorRowSchema),
  claims: listOf(ClaimSchema),
});

/** A figure that the company watches: the text of a file of days and values, and which way of it is better. */
export const ToldIndicatorSchema = shape('ToldIndicator', {
  text: Type.String({ maxLength: 1_500_000, description: 'Lines of a day and a value: 2026-01-05;12,5' }),
  wanted,
  file: Type.String({ maxLength: 255 }),
});
