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

/** Hours on shift of a week of marks. */
export const hoursOf = (on: string): number => (on.replaceAll('0', '').length * SLOT_MINUTES) / 60;
