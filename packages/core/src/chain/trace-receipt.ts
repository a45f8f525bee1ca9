import { isWorkKind } from '../ledger/index.ts';
import type { ActivityKind, Instant, Query } from '../ledger/index.ts';
import type { TraceAnswer, TracedWork } from './answers.ts';
import { claimBehind, claimLead, claimReceiptWork } from './claims/trace-claims.ts';
import { SMALL_LINK } from './derive/chain-table.sql.ts';
import { readReceipts } from './find-receipts.ts';
import { readChainState } from './picture.ts';
import { OBJECTS_BEHIND, SHARES, workBehind } from './trace.sql.ts';

/** What a trace says before its claims are made of it. */
export type Trace = Omit<TraceAnswer, 'claims'>;

/**
 * All the work behind one receipt: the acts of the executions it pays, not later than it (METHODS §2.1 Behind), in the
 * order they began. An act shared by several leading objects stands once for each, with its share. Undefined when no
 * receipt of a customer has that id.
 */
export async function traceReceipt(query: Query, receiptId: number): Promise<TraceAnswer | undefined> {
  const trace = await readTrace(query, receiptId);
  if (trace === undefined) return undefined;
  const state = await readChainState(query);
  const claims = [
    claimBehind(query, state, trace),
    claimLead(query, state, trace),
    claimReceiptWork(query, state, trace),
  ];
  return { ...trace, claims: await Promise.all(claims) };
}

export async function readTrace(query: Query, receiptId: number): Promise<Trace | undefined> {
  const [receipt] = await readReceipts(query, [receiptId]);
  if (receipt === undefined) return undefined;
  const work = await readWork(query, receiptId);
  const shares = await query.rows<{ type: string; key: string; amount_minor: number | null }>(SHARES, {
    receipt: receiptId,
  });
  const currency = receipt.amount?.currency;
  const first = work.reduce((earliest, act) => Math.min(earliest, act.startedAt ?? act.at), receipt.at as number);
  return {
    receipt,
    work,
    shares: shares.map((share) => ({
      leading: `${share.type} ${share.key}`,
      amount: share.amount_minor === null || currency === undefined ? null : { minor: share.amount_minor, currency },
    })),
    workMinutes: minutesOf(work),
    leadHours: (receipt.at - first) / 3_600_000,
  };
}

interface WorkRow {
  readonly event_id: number;
  readonly start_event_id: number | null;
  readonly activity: string;
  readonly kind: ActivityKind;
  readonly type: string;
  readonly key: string;
  readonly started_at: Instant | null;
  readonly at: Instant;
  readonly share: number;
  readonly actor: TracedWork['actor'];
  readonly team: string | null;
  readonly role: string | null;
  readonly wait_hours: number | null;
}

async function readWork(query: Query, receipt: number): Promise<TracedWork[]> {
  const rows = await query.rows<WorkRow>(workBehind(query.dialect, SMALL_LINK), { receipt });
  const objects = await query.rows<{ event_id: number; type: string; key: string }>(OBJECTS_BEHIND, { receipt });
  const touched = Map.groupBy(objects, (one) => one.event_id);
  return rows.map((row) => ({
    events:
      row.start_event_id === null || row.start_event_id === row.event_id
        ? [row.event_id]
        : [row.start_event_id, row.event_id],
    activity: row.activity,
    kind: row.kind,
    leading: `${row.type} ${row.key}`,
    objects: (touched.get(row.event_id) ?? []).map((one) => `${one.type} ${one.key}`),
    startedAt: row.started_at,
    at: row.at,
    team: row.team,
    role: row.role,
    actor: row.actor,
    share: row.share,
    waitHours: row.wait_hours,
  }));
}

/** Minutes of the work whose start and end are recorded, each times its share; null where none is. */
function minutesOf(work: readonly TracedWork[]): number | null {
  const timed = work.filter((act) => isWorkKind(act.kind) && act.startedAt !== null && act.at > act.startedAt);
  return timed.length === 0
    ? null
    : timed.reduce((sum, act) => sum + act.share * (act.at - (act.startedAt ?? act.at)), 0) / 60_000;
}
