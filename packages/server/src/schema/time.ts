import { Type } from 'typebox';
import { LASTING, LEAD_ENDS } from '@aval/core/time';
import { SERVICE_STATES, SLOT_KNOWN, WEEK_SLOTS } from '@aval/core/work';
import { ClaimSchema } from './claim.ts';
import { listOf, nullable, number, oneOf, part, ref, shape, text, truth, whole } from './shape.ts';

export const SpreadOfTimeSchema = shape('SpreadOfTime', { median: number, p90: number });

export const LastsSchema = shape('Lasts', {
  of: oneOf(LASTING),
  end: nullable(oneOf(LEAD_ENDS)),
  acts: whole,
  clock: ref(SpreadOfTimeSchema),
  working: nullable(ref(SpreadOfTimeSchema)),
  claims: part({ clock: text, working: text }),
});

export const TimeRowSchema = shape('TimeRow', {
  name: text,
  work: nullable(ref(LastsSchema)),
  wait: nullable(ref(LastsSchema)),
});

export const WeekCalendarSchema = shape('WeekCalendar', {
  team: nullable(text),
  hours: number,
  weeks: whole,
  isSaid: truth,
  slots: Type.Array(oneOf(SLOT_KNOWN)),
  on: text,
  claim: text,
});

export const EstimatedTimeSchema = shape('EstimatedTime', {
  activity: text,
  state: oneOf(SERVICE_STATES),
  hours: nullable(number),
  low: nullable(number),
  high: nullable(number),
  acts: whole,
  claim: text,
});

export const TimeAnswerSchema = shape('TimeAnswer', {
  holdsWork: truth,
  leads: listOf(LastsSchema),
  links: listOf(TimeRowSchema),
  calendars: listOf(WeekCalendarSchema),
  estimates: listOf(EstimatedTimeSchema),
  claims: listOf(ClaimSchema),
});

export const ToldCalendarSchema = shape('ToldCalendar', {
  slots: Type.String({
    description: 'One character for each quarter of an hour of the week from Monday 00:00: 1 at work, 0 not',
    minLength: WEEK_SLOTS,
    maxLength: WEEK_SLOTS,
    pattern: '^[01]+$',
  }),
});
