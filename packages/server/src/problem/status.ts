import type { ExportErrorCode, LedgerErrorCode } from '@aval/store';

/** HTTP status of each refusal; the code is stable, its words are below. */
export const STATUS = {
  'request-invalid': 400,
  'filter-not-read': 400,
  'body-unreadable': 400,
  'url-unreadable': 400,
  'url-too-long': 414,
  'request-unreadable': 400,
  'origin-unknown': 403,
  'host-unknown': 421,
  'route-unknown': 404,
  'company-unknown': 404,
  'company-busy': 409,
  'confirm-missing': 409,
  'worlds-not-mixed': 409,
  'source-unknown': 404,
  'source-not-ready': 409,
  'source-empty': 422,
  'sources-full': 503,
  'files-full': 413,
  'watchers-full': 503,
  'upload-cut': 400,
  'body-too-large': 413,
  'type-unsupported': 415,
  'disk-full': 507,
  'mapping-too-large': 413,
  'mapping-refused': 422,
  'mapping-incomplete': 409,
  'import-unknown': 404,
  'link-unknown': 404,
  'receipt-unknown': 404,
  'act-unknown': 404,
  'claim-unknown': 404,
  stopping: 503,
  unexpected: 500,
} as const satisfies Record<string, number>;

/** HTTP status of what the ledger refuses. */
export const LEDGER_STATUS: Readonly<Record<LedgerErrorCode, number>> = {
  locked: 503,
  absent: 404,
  'not-a-ledger': 409,
  newer: 409,
  'other-world': 409,
  'disk-full': 507,
  'no-permission': 503,
  'out-of-memory': 503,
  'key-missing': 409,
  name: 400,
  damaged: 500,
  'table-missing': 422,
  'column-missing': 422,
  'role-missing': 422,
  zone: 422,
  pattern: 422,
  'amount-object': 422,
  currency: 422,
  'cash-amount': 422,
  'import-missing': 404,
  'import-replaced': 409,
  closed: 503,
  failed: 500,
};

/** HTTP status of what stands in the way of an export. */
export const EXPORT_STATUS: Readonly<Record<ExportErrorCode, number>> = {
  nothing: 409,
  'type-unknown': 404,
  'customer-unknown': 404,
  'too-many-rows': 422,
  'disk-full': 507,
  'no-permission': 503,
  'no-folder': 503,
};

export type ProblemCode = keyof typeof STATUS;
