import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { ACTIVITY_KINDS, OBJECT_KINDS } from '@aval/core/ledger';
import { StatementSchema } from './claim.ts';
import { listOf, number, oneOf, part, ref, shape, text, truth } from './shape.ts';
import { cashBasis } from './units.ts';

const texts = Type.Array(text);
const format = Type.String({
  description: 'A strptime pattern, or iso, epoch-s, epoch-ms',
  examples: ['%d/%m/%Y', 'iso'],
});

const ColumnRoleSchema = Type.Union(
  [
    part({
      role: oneOf([
        'ignore',
        'attribute',
        'object-key',
        'object-type',
        'target-key',
        'qualifier',
        'event-key',
        'activity',
        'phase',
        'team',
        'role',
        'customer',
        'supplier',
        'currency',
      ]),
    }),
    part({ role: Type.Literal('object'), type: text }),
    part({ role: oneOf(['start', 'end', 'promised']), format }),
    part({ role: Type.Literal('actor'), robots: Type.Optional(texts) }),
    part({ role: Type.Literal('actor-kind'), robots: texts }),
    part({ role: Type.Literal('amount'), of: text, decimal: oneOf(['.', ',']) }),
  ],
  { $id: 'ColumnRole', description: 'What one column says about its row' },
);

const CashRuleSchema = shape('CashRule', {
  activities: texts,
  phase: Type.Optional(text),
  direction: oneOf(['in', 'out']),
  basis: cashBasis,
  amount: Type.Optional(text),
});

const OutcomeRuleSchema = shape('OutcomeRule', {
  activities: texts,
  fate: oneOf(['refused', 'cancelled', 'declined']),
});

const TableMappingSchema = shape('TableMapping', {
  table: text,
  row: oneOf(['event', 'object', 'event-object', 'object-object', 'ignore']),
  activity: Type.Optional(text),
  columns: Type.Record(Type.String(), ref(ColumnRoleSchema)),
});

const activities = Type.Record(Type.String(), oneOf(ACTIVITY_KINDS));

export const MappingSchema = shape('Mapping', {
  version: Type.Literal(1),
  zone: Type.String({ examples: ['Europe/Paris'] }),
  currency: Type.String({ examples: ['EUR'] }),
  tables: listOf(TableMappingSchema),
  objects: Type.Record(Type.String(), oneOf(OBJECT_KINDS)),
  leading: text,
  cash: listOf(CashRuleSchema),
  outcomes: listOf(OutcomeRuleSchema),
  activities,
  empties: texts,
});

const guess = <T extends TSchema>(value: T) => ({ value, confidence: number, reasons: listOf(StatementSchema) });

const ColumnGuessSchema = shape('ColumnGuess', {
  table: text,
  column: text,
  examples: texts,
  ...guess(ref(ColumnRoleSchema)),
});

const OpenQuestionSchema = shape('OpenQuestion', {
  id: text,
  asks: ref(StatementSchema),
  answers: Type.Array(part({ says: ref(StatementSchema), mapping: ref(MappingSchema), chosen: truth })),
  answered: Type.Optional(truth),
});

export const UnderstandingSchema = shape('Understanding', {
  mapping: ref(MappingSchema),
  columns: listOf(ColumnGuessSchema),
  leading: part(guess(text)),
  cash: part(guess(listOf(CashRuleSchema))),
  outcomes: part(guess(listOf(OutcomeRuleSchema))),
  activities: part(guess(activities)),
  questions: listOf(OpenQuestionSchema),
  missing: listOf(StatementSchema),
});

export const MAPPING_SHAPES = [
  ColumnRoleSchema,
  CashRuleSchema,
  OutcomeRuleSchema,
  TableMappingSchema,
  MappingSchema,
  ColumnGuessSchema,
  OpenQuestionSchema,
  UnderstandingSchema,
];
