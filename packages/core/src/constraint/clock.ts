import type { Query } from '../ledger/index.ts';
import { COMPANY_CALENDAR } from '../work/index.ts';

const QUARTER = 900;
const QUARTERS_OF_A_DAY = 96;

/** The company's time: working time until an instant, and the part of the calendar that an instant lies in. Seconds since 1970, UTC. */
export interface Clock {
  /** Whether working hours are known; without them all hours work. */
  readonly isKnown: boolean;
  readonly first: number;
  readonly quarterCount: number;
  /** Of every quarter of an hour: seconds worked before it, whether it is on shift, week (−1: none recorded), slot of the week, month. */
  readonly before: Float64Array;
  readonly isOn: Uint8Array;
  readonly week: Int32Array;
  readonly slot: Int16Array;
  readonly month: Int32Array;
}

interface Quarter {
  readonly quarter: number;
  readonly week: number;
  readonly slot: number;
  readonly month: number;
  readonly isOn: boolean | null;
}

/** Reads the wall clock and the calendar that `deriveWork` made, quarter by quarter, so that changes of the clock cost nothing. */
export async function readClock(query: Query): Promise<Clock> {
  const quarters = await query.rows<Quarter>(`
    SELECT z.quarter, z.week, z.slot, z.month, c.is_on AS "isOn" FROM zone_quarter z
    LEFT JOIN calendar_slot c ON c.calendar_id = ${COMPANY_CALENDAR} AND c.slot = z.slot ORDER BY z.quarter`);
  return makeClock(quarters);
}

function makeClock(quarters: readonly Quarter[]): Clock {
  const first = quarters[0]?.quarter ?? 0;
  const quarterCount = quarters.length === 0 ? 0 : (quarters.at(-1)?.quarter ?? first) - first + 1;
  const isKnown = quarters.some(({ isOn }) => isOn !== null);
  const clock = {
    isKnown,
    first,
    quarterCount,
    before: new Float64Array(quarterCount + 1),
    isOn: new Uint8Array(quarterCount).fill(isKnown ? 0 : 1),
    week: new Int32Array(quarterCount).fill(-1),
    slot: new Int16Array(quarterCount),
    month: new Int32Array(quarterCount),
  };
  for (const { quarter, week, slot, month, isOn } of quarters) {
    const place = quarter - first;
    if (isOn !== null) clock.isOn[place] = isOn ? 1 : 0;
    clock.week[place] = week;
    clock.slot[place] = slot;
    clock.month[place] = month;
  }
  for (let place = 0; place < quarterCount; place += 1)
    clock.before[place + 1] = (clock.before[place] ?? 0) + (clock.isOn[place] === 1 ? QUARTER : 0);
  return clock;
}

/** The place of the quarter that an instant lies in, within the clock. */
export const placeOf = (clock: Clock, seconds: number): number =>
  Math.max(0, Math.min(clock.quarterCount - 1, Math.floor(seconds / QUARTER) - clock.first));

/** Working seconds from the clock's beginning until an instant; before it and after its end every second counts. */
export function workedUntil(clock: Clock, seconds: number): number {
  const quarter = seconds / QUARTER - clock.first;
  const place = Math.floor(quarter);
  if (place < 0) return quarter * QUARTER;
  if (place >= clock.quarterCount)
    return (clock.before[clock.quarterCount] ?? 0) + (quarter - clock.quarterCount) * QUARTER;
  return (clock.before[place] ?? 0) + (clock.isOn[place] === 1 ? (quarter - place) * QUARTER : 0);
}

/** Parts of the week of six hours each: what is compared is compared at the same time of the week. */
export const stratumOf = (clock: Clock, seconds: number): number =>
  Math.floor((clock.slot[placeOf(clock, seconds)] ?? 0) / (QUARTERS_OF_A_DAY / 4));
