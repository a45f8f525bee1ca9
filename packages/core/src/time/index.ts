export { LASTING, LEAD_ENDS, TIME_CLOCKS } from './answers.ts';
export type {
  EstimatedTime,
  Lasting,
  Lasts,
  LeadEnd,
  Spread,
  TimeAnswer,
  TimeClock,
  TimeRow,
  WeekCalendar,
} from './answers.ts';
export { deriveTime } from './derive-time.ts';
export { measureTime } from './measure-time.ts';
export { timeLens } from './time-lens.ts';
export { readSpans, readWeekHours, spansOf } from './week-hours.ts';
