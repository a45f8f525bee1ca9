export type { CashAnswer, CashPeriod, CustomerCash, UnpaidWork } from './answers.ts';
