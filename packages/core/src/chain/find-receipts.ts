import type { Instant, Query } from '../ledger/index.ts';
import type { ReceiptRow } from './answers.ts';
import { RECEIPT_COUNT, paysAmong, receiptPage, receiptsAmong } from './receipts.sql.ts';

/** `-at`, `at`, `-amount` and `amount` are other names of the same four. */
export type ReceiptSort = 'latest' | 'earliest' | 'largest' | 'smallest' | '-at' | 'at' | '-amount' | 'amount';

const ORDER = {
  latest: 'latest',
  earliest: 'earliest',
  largest: 'largest',
  smallest: 'smallest',
  '-at': 'latest',
  at: 'earliest',
  '-amount': 'largest',
  amount: 'smallest',
} as const;

export interface ReceiptsAsked {
  readonly offset: number;
  readonly limit: number;
  readonly sort: ReceiptSort;
  /** Key of the customer who pays; all when left out. */
  readonly customer?: string | undefined;
}

/** Receipts of customers of every basis and currency by pages, each with what it pays; `total` of all pages. */
export async function findReceipts(
  query: Query,
  asked: ReceiptsAsked,
): Promise<{ total: number; receipts: ReceiptRow[] }> {
  const customer = asked.customer ?? null;
  const [counted] = await query.rows<{ total: number }>(RECEIPT_COUNT, { customer });
  const rows = await query.rows<StoredReceipt>(receiptPage(ORDER[asked.sort]), {
    customer,
    offset: asked.offset,
    limit: asked.limit,
  });
  return { total: counted?.total ?? 0, receipts: await withWhatTheyPay(query, rows) };
}

/** The receipts of these ids, in that order; ids that are no receipt are left out. */
export async function readReceipts(query: Query, ids: readonly number[]): Promise<ReceiptRow[]> {
  if (ids.length === 0) return [];
  const rows = await withWhatTheyPay(query, await query.rows<StoredReceipt>(receiptsAmong(ids)));
  const byId = new Map(rows.map((row) => [row.receiptId, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface StoredReceipt {
  readonly receipt_id: number;
  readonly at: Instant;
  readonly amount_minor: number | null;
  readonly currency: string;
  readonly customer: string | null;
  readonly activity: string | null;
}

async function withWhatTheyPay(query: Query, rows: readonly StoredReceipt[]): Promise<ReceiptRow[]> {
  if (rows.length === 0) return [];
  const pays = await query.rows<{ receipt_id: number; type: string; key: string }>(
    paysAmong(rows.map((row) => row.receipt_id)),
  );
  const paid = Map.groupBy(pays, (one) => one.receipt_id);
  return rows.map((row) => ({
    receiptId: row.receipt_id,
    at: row.at,
    amount: row.amount_minor === null ? null : { minor: row.amount_minor, currency: row.currency },
    customer: row.customer,
    pays: (paid.get(row.receipt_id) ?? []).map((one) => `${one.type} ${one.key}`),
    activity: row.activity ?? '',
  }));
}
