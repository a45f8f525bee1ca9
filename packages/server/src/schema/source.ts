import { Type } from 'typebox';
import { LEVELS } from '@aval/core/chain';
import { IGNORED_THINGS, SOURCE_FORMATS } from '@aval/store';
import { UnderstandingSchema } from './mapping.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, whole } from './shape.ts';
import { instant, WorldSchema } from './units.ts';

export const ProblemSchema = shape('Problem', {
  type: text,
  title: text,
  status: whole,
  code: Type.String({ description: 'Stable; detail and next are said in the language of Accept-Language (fr, en)' }),
  detail: text,
  next: text,
});

export const CompanySchema = shape('Company', {
  company: Type.String({ examples: ['cables-martin'] }),
  name: Type.String({ examples: ['Câbles Martin'] }),
  world: ref(WorldSchema),
  ledgerState: Type.String({ description: 'Changes with every import' }),
  period: nullable(part({ from: instant, to: instant })),
  eventCount: whole,
  imports: whole,
  zone: Type.String({ examples: ['Europe/Paris'] }),
  problem: Type.Optional(ref(ProblemSchema)),
});

export const ProgressSchema = shape('Progress', {
  step: oneOf(['reading', 'profiling', 'writing', 'linking']),
  bytesDone: number,
  bytesTotal: number,
  rows: number,
  seconds: number,
});

export const PreviewSchema = shape('StagedTablePreview', {
  table: text,
  rowCount: whole,
  columns: Type.Array(text),
  sample: Type.Array(Type.Array(nullable(text))),
});

export const QualitySchema = shape('ImportQuality', {
  rowsRead: whole,
  rowsKept: whole,
  rowsRefused: whole,
  refusedByRule: Type.Array(part({ rule: text, rows: whole })),
  eventCount: whole,
  objectCount: whole,
  withoutActor: whole,
  withoutObject: whole,
  withoutTime: whole,
  duplicates: whole,
  impossibleOrder: whole,
  danglingReferences: whole,
  amountsUnreadable: whole,
  amountsDiffering: whole,
  period: nullable(part({ from: number, to: number })),
  resolution: Type.Optional(nullable(number)),
  rowsFolded: Type.Optional(whole),
  reversals: Type.Optional(whole),
  expectations: Type.Optional(whole),
  organisation: Type.Optional(whole),
});

export const SourceFileSchema = shape('SourceFile', {
  file: text,
  format: oneOf(SOURCE_FORMATS),
  bytes: whole,
  sha256: text,
  tables: Type.Array(text),
});

export const SourceStateSchema = shape('SourceState', {
  source: text,
  file: text,
  phase: oneOf(['receiving', 'reading', 'understood', 'importing', 'imported', 'failed', 'cancelled']),
  progress: nullable(ref(ProgressSchema)),
  tables: listOf(PreviewSchema),
  files: listOf(SourceFileSchema),
  reused: nullable(part({ importId: whole, file: text })),
  ignored: Type.Array(part({ what: oneOf(IGNORED_THINGS), count: whole, name: Type.Optional(text) })),
  understanding: nullable(ref(UnderstandingSchema)),
  quality: nullable(ref(QualitySchema)),
  importId: nullable(whole),
  problem: nullable(ref(ProblemSchema)),
});

export const ImportRowSchema = shape('ImportRow', {
  importId: whole,
  file: text,
  format: text,
  bytes: whole,
  importedAt: instant,
  supersededBy: nullable(whole),
  undone: Type.Boolean(),
  files: listOf(SourceFileSchema),
  quality: ref(QualitySchema),
});

export const UndoAnswerSchema = shape('UndoAnswer', {
  importId: whole,
  again: Type.Array(part({ importId: whole, file: text, rows: whole })),
});

export const ExportLimitSchema = shape('ExportLimit', { what: text, count: whole, says: text });

export const RefusedPageSchema = shape('RefusedPage', {
  total: whole,
  rows: Type.Array(
    part({
      table: text,
      row: whole,
      column: nullable(text),
      value: nullable(text),
      rule: text,
      says: text,
      next: text,
      record: text,
    }),
  ),
});

export const SearchHitSchema = shape('SearchHit', {
  kind: oneOf(['link', 'customer', 'object', 'receipt']),
  label: text,
  id: text,
  level: nullable(oneOf(LEVELS)),
});
