import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { ACTIVITY_KINDS, EXPECTATION_KINDS, OBJECT_KINDS } from '@aval/core/ledger';
import { ROW_MEANINGS, TOLD_FACTS } from '@aval/core/mapping';
import { StatementSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth } from './shape.ts';
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
        'manager',
      ]),
    }),
    part({ role: Type.Literal('object'), type: text }),
    part({ role: oneOf(['start', 'end']), format }),
    part({ role: Type.Literal('moment'), activity: text, format }),
    part({
      role: Type.Literal('promised'),
      format,
      kind: Type.Optional(oneOf(EXPECTATION_KINDS)),
      activity: Type.Optional(text),
    }),
    part({ role: Type.Literal('actor'), robots: Type.Optional(texts) }),
    part({ role: Type.Literal('actor-kind'), robots: texts }),
    part({
      role: Type.Literal('amount'),
      of: text,
      decimal: oneOf(['.', ',']),
      rows: Type.Optional(oneOf(['repeat', 'parts'])),
      times: Type.Optional(texts),
      discount: Type.Optional(text),
      unit: Type.Optional(oneOf(['major', 'minor'])),
    }),
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
  row: oneOf(ROW_MEANINGS),
  activity: Type.Optional(text),
  key: Type.Optional(text),
  lines: Type.Optional(truth),
  reversal: Type.Optional(part({ activity: text, prefix: Type.Optional(text) })),
  columns: Type.Record(Type.String(), ref(ColumnRoleSchema)),
});

const activities = Type.Record(Type.String(), oneOf(ACTIVITY_KINDS));

const ToldTableSchema = shape('ToldTable', {
  fact: oneOf(TOLD_FACTS),
  table: text,
  columns: Type.Record(Type.String(), text),
  types: Type.Optional(Type.Record(Type.String(), text)),
});

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
  told: Type.Optional(
    Type.Array(
      part({
        fact: oneOf(TOLD_FACTS),
        table: text,
        columns: Type.Record(Type.String(), text),
        types: Type.Optional(Type.Record(Type.String(), text)),
      }),
    ),
  ),
  escaped: Type.Optional(truth),
});

const guess = <T extends TSchema>(value: T) => ({ value, confidence: number, reasons: listOf(StatementSchema) });

const DateProfileSchema = part({
  format: text,
  share: number,
  hasTime: truth,
  hasZone: truth,
  alternative: Type.Optional(text),
  settledBy: Type.Optional(oneOf(['day-above-12', 'other-column', 'order', 'weekdays'])),
  resolution: Type.Optional(number),
  implausible: Type.Optional(number),
  from: Type.Optional(number),
  to: Type.Optional(number),
  bins: Type.Optional(Type.Array(number)),
});

const ColumnGuessSchema = shape('ColumnGuess', {
  table: text,
  column: text,
  examples: texts,
  emptyShare: number,
  date: nullable(DateProfileSchema),
  ...guess(ref(ColumnRoleSchema)),
});

const OpenQuestionSchema = shape('OpenQuestion', {
  id: text,
  asks: ref(StatementSchema),
  matters: Type.Optional(ref(StatementSchema)),
  answers: Type.Array(
    part({
      id: text,
      says: ref(StatementSchema),
      shows: listOf(StatementSchema),
      mapping: ref(MappingSchema),
      chosen: truth,
    }),
  ),
  answered: Type.Optional(truth),
});

const TableGuessSchema = shape('TableGuess', { table: text, rowCount: number, ...guess(oneOf(ROW_MEANINGS)) });

const ActivityGuessSchema = shape('ActivityGuess', {
  activity: text,
  count: number,
  end: nullable(oneOf(['cash', 'refused', 'cancelled', 'declined'])),
  ...guess(oneOf(ACTIVITY_KINDS)),
});

const columnOfTable = part({ table: text, column: text });
const JoinGuessSchema = shape('JoinGuess', {
  many: columnOfTable,
  one: columnOfTable,
  also: Type.Optional(Type.Array(part({ many: text, one: text }))),
  declared: truth,
  manyMatched: number,
  oneMatched: number,
  orphanRows: number,
  unnamedRows: number,
  joinedRows: number,
  matchedRows: number,
  orphans: texts,
  confidence: number,
  says: listOf(StatementSchema),
});

export const UnderstandingSchema = shape('Understanding', {
  mapping: ref(MappingSchema),
  columns: listOf(ColumnGuessSchema),
  leading: part(guess(text)),
  cash: part(guess(listOf(CashRuleSchema))),
  outcomes: part(guess(listOf(OutcomeRuleSchema))),
  activities: part(guess(activities)),
  tables: listOf(TableGuessSchema),
  acts: listOf(ActivityGuessSchema),
  joins: listOf(JoinGuessSchema),
  notes: listOf(StatementSchema),
  questions: listOf(OpenQuestionSchema),
  later: listOf(OpenQuestionSchema),
  missing: listOf(StatementSchema),
});

export const MAPPING_SHAPES = [
  ColumnRoleSchema,
  CashRuleSchema,
  OutcomeRuleSchema,
  TableMappingSchema,
  ToldTableSchema,
  MappingSchema,
  ColumnGuessSchema,
  TableGuessSchema,
  ActivityGuessSchema,
  JoinGuessSchema,
  OpenQuestionSchema,
  UnderstandingSchema,
];
