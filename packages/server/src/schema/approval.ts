import { Type } from 'typebox';
import { ClaimSchema, StatementSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth, whole } from './shape.ts';
import { instant, MoneySchema } from './units.ts';

const rate = { rate: number, low: number, high: number };
const direction = oneOf(['rises', 'falls', 'none']);

export const TrendGroupSchema = shape('TrendGroup', {
  low: number,
  high: number,
  mean: number,
  count: whole,
  rate: number,
  interval: part({ low: number, high: number }),
});

const sale = { p: number, direction, groups: listOf(TrendGroupSchema), requests: whole };

export const GateAnswerSchema = shape('GateAnswer', {
  name: text,
  of: Type.Array(text),
  shape: nullable(oneOf(['hold', 'verdict', 'refusal', 'decision'])),
  requests: whole,
  decisions: whole,
  wait: nullable(part({ median: number, p90: number, workingMedian: nullable(number), workingP90: nullable(number) })),
  standing: nullable(ref(MoneySchema)),
  moneyDays: nullable(number),
  answers: nullable(part({ ...rate, count: number, no: number, back: number, left: number })),
  changed: nullable(part(rate)),
  returned: part(rate),
  levels: Type.Array(part({ name: text, share: number })),
  waiting: nullable(
    part({ requests: whole, value: nullable(ref(MoneySchema)), medianHours: number, stale: whole, usual: whole }),
  ),
  sale: nullable(part(sale)),
  claim: text,
});

export const WaitingRequestSchema = shape('WaitingRequest', {
  object: text,
  gate: text,
  sinceAt: instant,
  value: nullable(ref(MoneySchema)),
  isStale: truth,
  knownBy: oneOf(['opened', 'scheduled', 'before', 'usual']),
});

export const ApprovalAnswerSchema = shape('ApprovalAnswer', {
  because: nullable(ref(StatementSchema)),
  gates: listOf(GateAnswerSchema),
  waiting: listOf(WaitingRequestSchema),
  waitingCount: whole,
  steps: Type.Array(part({ ...sale, activity: text, isApproval: truth, q: number, claim: text })),
  suggested: Type.Array(part({ activity: text, claim: text })),
  claims: listOf(ClaimSchema),
});
