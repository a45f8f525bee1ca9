export { gatherSmall, mayTell, together } from './privacy.ts';
export type { Doers, MayTell } from './privacy.ts';
export { hideCells } from './hide-cells.ts';
export type { Cell } from './hide-cells.ts';
export { wholeShares } from './whole-shares.ts';
export { LEVELS } from './answers.ts';
export type {
  ChainAnswer,
  ChainEnd,
  ChainLink,
  FedAnswer,
  HandOff,
  Level,
  LinkAnswer,
  ReceiptRow,
  TraceAnswer,
  TracedWork,
} from './answers.ts';
export { chainLens } from './chain-lens.ts';
export { deriveChain } from './derive-chain.ts';
export { SMALL_LINK, UNKNOWN_LINK } from './derive/chain-table.sql.ts';
export { findChain } from './find-chain.ts';
export { findLink } from './find-link.ts';
export { findReceipts } from './find-receipts.ts';
export type { ReceiptSort, ReceiptsAsked } from './find-receipts.ts';
export { traceAct } from './trace-act.ts';
export { traceReceipt } from './trace-receipt.ts';
