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
export { deriveChain } from './derive-chain.ts';
