import { SLOT_MINUTES, WEEK_SLOTS } from './calendar.sql.ts';

/** How a slot of the week is known to be on shift or not. */
export type SlotKnown = 'seen' | 'between' | 'said' | 'none';

export interface CalendarSlot {
  readonly isOn: boolean;
  readonly knownBy: SlotKnown;
}

/** A shorter record tells nothing of a week (METHODS §5.4). */
const LEAST_WEEKS = 2;
/** Work counts as usual in a slot when it, or a neighbour within half an hour, was seen in this share of the weeks. */
const USUAL_SHARE = 0.05;
const NEIGHBOUR_SLOTS = 2;
/** An unseen gap of at most an hour between two slots of work is work. */
const GAP_SLOTS = 60 / SLOT_MINUTES;

/**
 * The weekly calendar of a group of people from the weeks in which work began or ended in each slot: `weeksSeen[slot]` of
 * `weeks`. A stray Sunday is not usual; a quiet quarter of an hour inside the day is. Undefined below two weeks.
 */
export function estimateCalendar(weeksSeen: readonly number[], weeks: number): readonly CalendarSlot[] | undefined {
  if (weeks < LEAST_WEEKS) return undefined;
  const least = Math.max(LEAST_WEEKS, USUAL_SHARE * weeks);
  const seen = Array.from({ length: WEEK_SLOTS }, (_, slot) => {
    let most = 0;
    for (let near = slot - NEIGHBOUR_SLOTS; near <= slot + NEIGHBOUR_SLOTS; near += 1) {
      most = Math.max(most, weeksSeen[(near + WEEK_SLOTS) % WEEK_SLOTS] ?? 0);
    }
    return (weeksSeen[slot] ?? 0) > 0 && most >= least;
  });
  return seen.map((isSeen, slot) => {
    if (isSeen) return { isOn: true, knownBy: 'seen' };
    return isBetween(seen, slot) ? { isOn: true, knownBy: 'between' } : { isOn: false, knownBy: 'none' };
  });
}

function isBetween(seen: readonly boolean[], slot: number): boolean {
  const at = (place: number): boolean => seen[(place + WEEK_SLOTS) % WEEK_SLOTS] ?? false;
  for (let before = 1; before <= GAP_SLOTS; before += 1) {
    if (!at(slot - before)) continue;
    for (let after = 1; after <= GAP_SLOTS + 1 - before; after += 1) if (at(slot + after)) return true;
    return false;
  }
  return false;
}

/** A calendar that a person wrote: one character a slot, `1` on shift. Undefined when it is none. */
export const readCalendar = (slots: string): readonly CalendarSlot[] | undefined =>
  slots.length === WEEK_SLOTS && /^[01]+$/.test(slots)
    ? Array.from(slots, (slot) => ({ isOn: slot === '1', knownBy: 'said' as const }))
    : undefined;
