import type { Claim } from '@aval/core/explain';
import type { Lasting, TimeAnswer, TimeClock, WeekCalendar } from '@aval/core/time';
import type { SlotKnown } from '@aval/core/work';

export const DAYS = 7;
const DAY_SLOTS = 96;
const SLOT_MINUTES = 15;

/** The claims of what lasts, by one clock. */
export const claimsOf = ({ claims }: TimeAnswer, of: Lasting, clock: TimeClock): readonly Claim[] =>
  claims.filter(({ id }) => {
    const [family = '', asked = ''] = id.split('?');
    return family === `time.${of}` && new URLSearchParams(asked).get('clock') === (clock === 'working' ? clock : null);
  });

export const claimAt = ({ claims }: TimeAnswer, family: string): Claim | undefined =>
  claims.find(({ id }) => id.split('?')[0] === `time.${family}`);

/** Neighbouring quarters of an hour of a day that are known alike, from slot `from` to before `to` of the day. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly isOn: boolean;
  readonly known: SlotKnown;
}

/** The runs of one day of a calendar; Monday is 0. */
export function runsOf({ on, slots }: Pick<WeekCalendar, 'on' | 'slots'>, day: number): readonly Run[] {
  const runs: Run[] = [];
  for (let slot = 0; slot < DAY_SLOTS; slot += 1) {
    const place = day * DAY_SLOTS + slot;
    const [isOn, known] = [on[place] === '1', slots[place] ?? 'none'];
    const last = runs.at(-1);
    if (last !== undefined && last.isOn === isOn && last.known === known)
      runs[runs.length - 1] = { ...last, to: slot + 1 };
    else runs.push({ from: slot, to: slot + 1, isOn, known });
  }
  return runs;
}

const timeOf = (slot: number): string =>
  `${String(Math.floor((slot * SLOT_MINUTES) / 60)).padStart(2, '0')}:${String((slot * SLOT_MINUTES) % 60).padStart(2, '0')}`;

/** When a day is on shift, as a person writes it: `08:00–12:00, 13:00–17:30`; '' when it is free. */
export function spansOf(on: string, day: number): string {
  const marks = on.slice(day * DAY_SLOTS, (day + 1) * DAY_SLOTS);
  return [...marks.matchAll(/1+/g)]
    .map((run) => `${timeOf(run.index)}–${timeOf(run.index + run[0].length)}`)
    .join(', ');
}

const SPAN = /^(\d{1,2})(?:[:h.](\d{2})?)?\s*(?:-|–|—|to|à)\s*(\d{1,2})(?:[:h.](\d{2})?)?$/;

/** Reads what `spansOf` writes, and what people write instead (`8-12`, `8h à 12h30`), as 96 marks; undefined when it is none. */
export function readSpans(text: string): string | undefined {
  const marks = Array.from({ length: DAY_SLOTS }, () => '0');
  for (const part of text.split(/[,;]|\bet\b|\band\b/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = SPAN.exec(part.replaceAll(/\s*h\s*/g, 'h')) ?? [];
    if (fromHour === undefined || toHour === undefined) return undefined;
    const from = slotOf(fromHour, fromMinute);
    const to = slotOf(toHour, toMinute);
    if (from === undefined || to === undefined || from >= to) return undefined;
    marks.fill('1', from, to);
  }
  return marks.join('');
}

function slotOf(hour: string, minute: string): number | undefined {
  const slot = Number(hour) * 4 + Number(minute) / SLOT_MINUTES;
  return Number.isInteger(slot) && Number(minute) < 60 && slot <= DAY_SLOTS ? slot : undefined;
}

/** Hours on shift of a week of marks. */
export const hoursOf = (on: string): number => (on.replaceAll('0', '').length * SLOT_MINUTES) / 60;
