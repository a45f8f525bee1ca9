import { Type } from 'typebox';
import { METHODS } from '@aval/core/constraint';
import { ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth, whole } from './shape.ts';

const bucket = oneOf(['market', 'delay', 'pool']);

export const ConstraintNamedSchema = shape('ConstraintNamed', {
  kind: oneOf(['market', 'pool', 'policy']),
  name: nullable(text),
});

export const ConstraintMethodSchema = shape('ConstraintMethod', {
  method: oneOf(METHODS),
  names: nullable(ref(ConstraintNamedSchema)),
  isKnown: truth,
  record: part({ marketAndPools: number, all: number }),
  claim: text,
});

export const PacingShareSchema = shape('PacingShare', {
  bucket,
  name: nullable(text),
  share: number,
  low: number,
  high: number,
  claim: text,
});

export const ConstraintPoolSchema = shape('ConstraintPool', {
  name: text,
  by: oneOf(['team', 'skill', 'activity']),
  people: nullable(whole),
  load: nullable(part({ value: number, low: number, high: number })),
  active: nullable(part({ sole: number, shifting: number, low: number, high: number })),
  queue: nullable(part({ waiting: number, medianHours: number })),
  loadClaim: text,
  activeClaim: text,
  queueClaim: text,
});

export const QueueLawSchema = shape('QueueLaw', {
  activity: text,
  kind: oneOf(['capacity', 'undecided', 'outside']),
  kappa: number,
  low: number,
  high: number,
  waits: whole,
  claim: text,
});

const period = part({
  start: text,
  count: whole,
  shares: Type.Array(part({ bucket, name: nullable(text), share: number })),
  claim: text,
});

export const ConstraintEvidenceSchema = shape('ConstraintEvidence', {
  pointsTo: nullable(ref(ConstraintNamedSchema)),
  unclear: nullable(oneOf(['delay', 'close', 'split', 'no-pacing'])),
  agreeing: whole,
  looking: whole,
  verdict: Type.Union([
    part({ known: Type.Literal(false), because: Type.Literal('not-tried') }),
    part({ known: Type.Literal(true), constraint: ref(ConstraintNamedSchema) }),
  ]),
  methods: listOf(ConstraintMethodSchema),
  pacing: listOf(PacingShareSchema),
  pools: listOf(ConstraintPoolSchema),
  axis: part({ unit: oneOf(['week', 'month']), periods: Type.Array(period) }),
  laws: listOf(QueueLawSchema),
  claims: listOf(ClaimSchema),
});
