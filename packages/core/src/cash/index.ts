export type { CashAnswer, CashPeriod, CustomerCash, UnpaidWork } from './answers.ts';
export { cashLens } from './cash-lens.ts';
export { measureCash } from './measure-cash.ts';
