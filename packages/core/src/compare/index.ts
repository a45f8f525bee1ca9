export { compareParts } from './compare-parts.ts';
export type { AskLens, Change, ComparedRow, Comparison } from './compare-parts.ts';
export { lastMonths } from './last-periods.ts';
