import { Type } from 'typebox';
import { ClaimSchema, QuantitySchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth } from './shape.ts';

const filter = part({
  from: Type.Optional(text),
  to: Type.Optional(text),
  customer: Type.Optional(text),
  team: Type.Optional(text),
});

export const ComparedRowSchema = shape('ComparedRow', {
  lens: text,
  question: text,
  left: ref(ClaimSchema),
  right: ref(ClaimSchema),
  change: nullable(part({ difference: ref(QuantitySchema), ratio: nullable(number), isApart: nullable(truth) })),
});

export const ComparisonSchema = shape('Comparison', { rows: listOf(ComparedRowSchema) });

export const TodayAnswerSchema = shape('TodayAnswer', {
  sentences: Type.Array(part({ lens: text, claim: ref(ClaimSchema) })),
  change: nullable(part({ left: filter, right: filter, rows: listOf(ComparedRowSchema) })),
  next: Type.Array(part({ lens: text, claim: ref(ClaimSchema), why: oneOf(['act', 'supply']) })),
});
