import { Type } from 'typebox';
import { listOf, nullable, number, oneOf, part, ref, shape, text, whole } from './shape.ts';
import { cashChip, instant, MoneySchema } from './units.ts';

export const QuantitySchema = Type.Union(
  [
    part({ unit: Type.Literal('money'), minor: whole, currency: text }),
    part({ unit: oneOf(['count', 'share', 'hours', 'work']), value: number }),
    part({ unit: Type.Literal('instant'), value: instant, precision: oneOf(['month', 'day', 'minute']) }),
    part({ unit: oneOf(['name', 'word']), value: text }),
  ],
  { $id: 'Quantity', description: 'A value in a sentence, with its unit' },
);

export const StatementSchema = shape('Statement', {
  code: Type.String({ description: 'Code of the sentence; its words are in the catalogue of each language' }),
  values: Type.Record(Type.String(), ref(QuantitySchema)),
});

export const FigureSchema = Type.Union(
  [
    part({
      known: Type.Literal(true),
      quantity: ref(QuantitySchema),
      interval: Type.Optional(part({ low: number, high: number, coverage: number })),
    }),
    part({ known: Type.Literal(false), because: ref(StatementSchema) }),
  ],
  { $id: 'Figure', description: 'A figure with its unit, or why it is not known' },
);

export const ClaimSchema = shape('Claim', {
  id: Type.String({ description: 'Permanent address of the question', examples: ['cash.week?start=2016-01-04'] }),
  statement: ref(StatementSchema),
  figure: ref(FigureSchema),
  basis: nullable(cashChip),
  asOf: nullable(instant),
  method: ref(StatementSchema),
  limits: listOf(StatementSchema),
  refutedBy: ref(StatementSchema),
  because: Type.Array(text),
  factCount: whole,
});

export const EvidenceSourceSchema = shape('EvidenceSource', {
  importId: whole,
  file: text,
  sha256: text,
  mappingSha256: text,
  importedAt: instant,
  avalVersion: nullable(text),
});

export const WhyAnswerSchema = shape('WhyAnswer', {
  claim: ref(ClaimSchema),
  because: listOf(ClaimSchema),
  sources: listOf(EvidenceSourceSchema),
});

export const actorKind = nullable(oneOf(['human', 'robot', 'unknown']));

export const FactSchema = shape('Fact', {
  eventId: whole,
  file: text,
  importId: whole,
  table: whole,
  row: whole,
  at: instant,
  startedAt: nullable(instant),
  activity: text,
  phase: nullable(text),
  actor: actorKind,
  team: nullable(text),
  role: nullable(text),
  objects: Type.Array(text),
  money: nullable(ref(MoneySchema)),
  record: Type.Record(Type.String(), nullable(text)),
});

export const FactsPageSchema = shape('FactsPage', { total: whole, facts: listOf(FactSchema) });
