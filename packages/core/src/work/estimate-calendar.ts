import { SLOT_MINUTES, WEEK_SLOTS } from './week.ts';

/**
 * How a slot of the week is known to be on shift or not: work was `seen`, or lies `between` two slots of work, or a person `said`
 * it; somebody `waited` through it while nobody worked, so that it is off; nothing is known of it but that `others` of the
 * company work then; or nobody does (`none`).
 */
export const SLOT_KNOWN = ['seen', 'between', 'others', 'waited', 'none', 'said'] as const;
export type SlotKnown = (typeof SLOT_KNOWN)[number];

export interface CalendarSlot {
  readonly isOn: boolean;
  readonly knownBy: SlotKnown;
}

/** In how many of `weeks` each slot was worked in, and in how many somebody waited through it while a person was free. */
export interface SlotEvidence {
  readonly seen: readonly number[];
  readonly waited: readonly number[];
  readonly weeks: number;
}

/** A shorter record tells nothing of a week (METHODS §5.4). */
const LEAST_WEEKS = 2;
/** Work counts as usual in a slot when it, or a neighbour within half an hour, was seen in this share of the weeks. */
const USUAL_SHARE = 0.05;
const NEIGHBOUR_SLOTS = 2;
/** An unseen gap of at most an hour between two slots of work is work. */
const GAP_SLOTS = 60 / SLOT_MINUTES;

/**
 * The weekly calendar of a group of people, in three states (METHODS §5.4): on where work is usual, off where somebody usually
 * waited and nobody worked, and where nothing is known as the whole company. A stray Sunday is not usual; a quiet quarter of an
 * hour inside the day is. Undefined below two weeks.
 */
export function estimateCalendar(
  { seen, waited, weeks }: SlotEvidence,
  company?: readonly CalendarSlot[],
): readonly CalendarSlot[] | undefined {
  if (weeks < LEAST_WEEKS) return undefined;
  const least = Math.max(LEAST_WEEKS, USUAL_SHARE * weeks);
  const usual = usualSlots(seen, least);
  return usual.map((isUsual, slot) => {
    if (isUsual) return { isOn: true, knownBy: 'seen' };
    if (isBetween(usual, slot)) return { isOn: true, knownBy: 'between' };
    if ((waited[slot] ?? 0) >= least) return { isOn: false, knownBy: 'waited' };
    return company?.[slot]?.isOn === true ? { isOn: true, knownBy: 'others' } : { isOn: false, knownBy: 'none' };
  });
}

function usualSlots(seen: readonly number[], least: number): boolean[] {
  return Array.from({ length: WEEK_SLOTS }, (_, slot) => {
    let most = 0;
    for (let near = slot - NEIGHBOUR_SLOTS; near <= slot + NEIGHBOUR_SLOTS; near += 1) {
      most = Math.max(most, seen[(near + WEEK_SLOTS) % WEEK_SLOTS] ?? 0);
    }
    return (seen[slot] ?? 0) > 0 && most >= least;
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

/** A calendar as `readCalendar` reads it. */
export const writeCalendar = (slots: readonly Pick<CalendarSlot, 'isOn'>[]): string =>
  slots.map(({ isOn }) => (isOn ? '1' : '0')).join('');
