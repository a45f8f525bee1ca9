export { gatherToday } from './gather-today.ts';
export type { LensClaim, NextStep, SaidReport, TodayAnswer, TodayChange } from './gather-today.ts';
