import type { Fate, Instant, Query } from '../ledger/index.ts';
import type { FedAnswer } from './answers.ts';
import { claimFed } from './claims/trace-claims.ts';
import { readReceipts } from './find-receipts.ts';
import { readChainState } from './picture.ts';
import { ACT, EXECUTIONS_OF_ACT, FED } from './trace.sql.ts';

/** What one act fed, before its claim is made of it. */
export type Fed = Omit<FedAnswer, 'claims'>;

/**
 * The receipts that one recorded act fed: those of its executions, not earlier than it (METHODS §2.1 Fed), each with
 * the share of the act that went there. When it fed none, `fate` says why: the fate of what it worked on, or
 * `no-client` when it belongs to no execution or came after the cash. Undefined when no act has that id.
 */
export async function traceAct(query: Query, eventId: number): Promise<FedAnswer | undefined> {
  const fed = await readFed(query, eventId);
  if (fed === undefined) return undefined;
  return { ...fed, claims: [await claimFed(query, await readChainState(query), fed)] };
}

interface ExecutionRow {
  readonly type: string;
  readonly key: string;
  readonly fate: Fate;
}

export async function readFed(query: Query, eventId: number): Promise<Fed | undefined> {
  const [act] = await query.rows<{ activity: string; at: Instant }>(ACT, { event: eventId });
  if (act === undefined) return undefined;
  const executions = await query.rows<ExecutionRow>(EXECUTIONS_OF_ACT, { event: eventId });
  const fed = await query.rows<{ receipt_id: number; share: number }>(FED, { event: eventId });
  const shares = new Map(fed.map((row) => [row.receipt_id, row.share]));
  const receipts = await readReceipts(query, [...shares.keys()]);
  return {
    eventId,
    activity: act.activity,
    at: act.at,
    leading: executions.map((row) => `${row.type} ${row.key}`),
    receipts: receipts.map((receipt) => ({ ...receipt, share: shares.get(receipt.receiptId) ?? 0 })),
    fate: receipts.length > 0 ? null : whyNone(executions),
  };
}

/** Open as long as anything is; else how it ended; after the cash there is no client. */
function whyNone(executions: readonly ExecutionRow[]): Fed['fate'] {
  const order: readonly Fate[] = ['open', 'refused', 'cancelled', 'declined', 'abandoned'];
  return order.find((fate) => executions.some((row) => row.fate === fate)) ?? 'no-client';
}
