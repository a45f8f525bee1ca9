export { COMPANY_CALENDAR, joinSlot, SLOT_MINUTES, WEEK_SLOTS, workingSeconds } from './calendar.sql.ts';
export { deriveWork } from './derive-work.ts';
export { estimateCalendar, readCalendar } from './estimate-calendar.ts';
export type { CalendarSlot, SlotKnown } from './estimate-calendar.ts';
export { CLIP_RULES, minutesBy } from './session.sql.ts';
export type { ClipRule } from './session.sql.ts';
export { deriveWaitCause } from './wait-cause.ts';
export { WAIT_CAUSES } from './wait-cause.sql.ts';
export type { WaitCause } from './wait-cause.sql.ts';
