/** Rows of a page of receipts. */
export const PAGE = 25;

/** The orders the server knows. */
export const RECEIPT_SORTS = ['latest', 'largest'] as const;
export type ReceiptSort = (typeof RECEIPT_SORTS)[number];

export const sortOf = (text: string | undefined): ReceiptSort =>
  RECEIPT_SORTS.find((sort) => sort === text) ?? 'latest';

/** Pages are written from 1 in the address and counted from 0 here; anything else is the first. */
export function pageAt(text: string | undefined): number {
  const page = Number(text);
  return Number.isInteger(page) && page > 1 ? page - 1 : 0;
}

/** Which receipts a page shows, counted from 1; `to` is 0 when there are none. */
export const pageEnds = (page: number, total: number): { readonly from: number; readonly to: number } => ({
  from: Math.min(page * PAGE + 1, total),
  to: Math.min((page + 1) * PAGE, total),
});
