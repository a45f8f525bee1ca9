import { traceReceipt } from '../chain/index.ts';
import type { TraceAnswer, TracedWork } from '../chain/index.ts';
import type { Query } from '../ledger/index.ts';
import { WAIT_CAUSES } from './wait-cause.sql.ts';
import type { WaitCause } from './wait-cause.sql.ts';

/** A part of the wait before an act; `gathered`: who was there or busy, of work that fewer than five people do. */
export interface WaitPart {
  readonly cause: WaitCause | 'gathered';
  /** By the clock. */
  readonly hours: number;
}

/** An act with why it waited since the work before it ended, in the order of WAIT_CAUSES; empty when it did not, or is no work. */
export type WaitedWork = TracedWork & { readonly waitCauses: readonly WaitPart[] };

/** All the work behind a receipt, and why it waited. */
export interface WaitTrace extends Omit<TraceAnswer, 'work'> {
  readonly work: readonly WaitedWork[];
}

/** Causes that say something of the people who do the work. */
const OF_PEOPLE = "('away', 'priority', 'busy')";

const CAUSES_BEHIND = `
SELECT t.name AS type, o.key, w.instance_id AS event,
  CASE WHEN f.activity_id IS NOT NULL AND w.cause IN ${OF_PEOPLE} THEN 'gathered' ELSE w.cause END AS cause, sum(w.seconds) / 3600 AS hours
FROM receipt_share r JOIN wait_cause w ON w.leading_id = r.leading_id
JOIN object o ON o.object_id = r.leading_id JOIN object_type t ON t.type_id = o.type_id
LEFT JOIN few_doers f ON f.activity_id = w.activity_id
WHERE r.receipt_id = $receipt GROUP BY 1, 2, 3, 4`;

/** `traceReceipt` with the causes of the waits, as `deriveWaitCause` found them. Undefined when no receipt of a customer has that id. */
export async function traceWaits(query: Query, receiptId: number): Promise<WaitTrace | undefined> {
  const trace = await traceReceipt(query, receiptId);
  if (trace === undefined) return undefined;
  const rows = await query.rows<{ type: string; key: string; event: number } & WaitPart>(CAUSES_BEHIND, {
    receipt: receiptId,
  });
  const found = Map.groupBy(rows, (row) => `${row.event} ${row.type} ${row.key}`);
  return {
    ...trace,
    work: trace.work.map((work) => ({ ...work, waitCauses: inOrder(found.get(nameOf(work)) ?? []) })),
  };
}

const nameOf = ({ events, leading }: TracedWork): string => `${events.at(-1) ?? ''} ${leading}`;

const inOrder = (parts: readonly WaitPart[]): WaitPart[] =>
  parts.map(({ cause, hours }) => ({ cause, hours })).toSorted((a, b) => placeOf(a) - placeOf(b));

/** Gathered ones last. */
const placeOf = ({ cause }: WaitPart): number => {
  const place = WAIT_CAUSES.findIndex((one) => one === cause);
  return place < 0 ? WAIT_CAUSES.length : place;
};

/** Hours an act waited: since the work before it where the causes are told, else since the act before it; null for the first. */
export const waitedHours = ({ waitCauses, waitHours }: WaitedWork): number | null =>
  waitCauses.length > 0 ? waitCauses.reduce((sum, { hours }) => sum + hours, 0) : waitHours;

/** The cause of most of a wait; undefined when it did not wait. */
export const mainCause = (parts: readonly WaitPart[]): WaitPart | undefined =>
  parts.toSorted((a, b) => b.hours - a.hours)[0];
