import { Type } from 'typebox';
import { LEVELS } from '@aval/core/chain';
import { ACTIVITY_KINDS } from '@aval/core/ledger';
import { WAIT_CAUSES } from '@aval/core/work';
import { actorKind, ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, whole } from './shape.ts';
import { fate, instant, MoneySchema } from './units.ts';

export const level = oneOf(LEVELS);
const money = nullable(ref(MoneySchema));

export const ChainLinkSchema = shape('ChainLink', {
  link: text,
  workCount: whole,
  objectCount: whole,
  reachShare: number,
  cashThrough: money,
  workHours: nullable(number),
  doneBy: Type.Array(text),
  claim: text,
});

export const HandOffSchema = shape('HandOff', {
  from: text,
  to: text,
  end: nullable(oneOf(['customer', 'open', 'refused', 'cancelled', 'declined', 'abandoned'])),
  count: whole,
  share: number,
  cashThrough: money,
  medianWaitHours: nullable(number),
  p90WaitHours: nullable(number),
  returnCount: whole,
  claim: text,
});

export const ChainAnswerSchema = shape('ChainAnswer', {
  level,
  levels: Type.Array(level),
  leadingType: text,
  links: listOf(ChainLinkSchema),
  handOffs: listOf(HandOffSchema),
  entries: Type.Array(part({ link: text, count: whole })),
  hidden: nullable(part({ handOffs: whole, links: whole, shownShare: number })),
  gathered: whole,
  claims: listOf(ClaimSchema),
});

const receiptRow = {
  receiptId: whole,
  at: instant,
  amount: money,
  customer: nullable(text),
  pays: Type.Array(text),
  activity: text,
};
export const ReceiptRowSchema = shape('ReceiptRow', receiptRow);
export const ReceiptsPageSchema = shape('ReceiptsPage', { total: whole, receipts: listOf(ReceiptRowSchema) });

export const LinkAnswerSchema = shape('LinkAnswer', {
  link: ref(ChainLinkSchema),
  clients: listOf(HandOffSchema),
  suppliers: listOf(HandOffSchema),
  customers: Type.Array(part({ customer: text, cash: ref(MoneySchema), objectCount: whole, claim: text })),
  otherCustomerCount: whole,
  weeks: Type.Array(part({ week: text, workCount: whole })),
  receipts: listOf(ReceiptRowSchema),
  claims: listOf(ClaimSchema),
});

export const TracedWorkSchema = shape('TracedWork', {
  events: Type.Array(whole),
  activity: text,
  kind: oneOf(ACTIVITY_KINDS),
  leading: text,
  objects: Type.Array(text),
  startedAt: nullable(instant),
  at: instant,
  team: nullable(text),
  role: nullable(text),
  actor: actorKind,
  share: number,
  waitHours: nullable(number),
  waitCauses: Type.Array(part({ cause: oneOf([...WAIT_CAUSES, 'gathered'] as const), hours: number })),
});

export const TraceAnswerSchema = shape('TraceAnswer', {
  receipt: ref(ReceiptRowSchema),
  work: listOf(TracedWorkSchema),
  shares: Type.Array(part({ leading: text, amount: money })),
  workMinutes: nullable(number),
  leadHours: number,
  claims: listOf(ClaimSchema),
});

export const FedReceiptSchema = shape('FedReceipt', { ...receiptRow, share: number });

export const FedAnswerSchema = shape('FedAnswer', {
  eventId: whole,
  activity: text,
  at: instant,
  leading: Type.Array(text),
  receipts: listOf(FedReceiptSchema),
  fate: nullable(Type.Union([fate, Type.Literal('no-client')])),
  claims: listOf(ClaimSchema),
});
