import { describe, expect, it } from 'vitest';
import { findGate, nextOpening } from './gate.ts';

const DAY = 86_400;
const at = (day: number, hour: number): number => day * DAY + hour * 3600;

/** Work that arrives all day long and is let through at one time of some days; seconds from a Monday. */
function letThrough(hour: number, days: readonly number[], weeks = 6) {
  const openings = Array.from({ length: weeks * 7 }, (_, day) => day)
    .filter((day) => days.includes(day % 7))
    .map((day) => at(day, hour));
  const enabled = Array.from({ length: weeks * 7 - 7 }, (_, day) => [3, 9.4, 13.7, 20.2].map((h) => at(day, h))).flat();
  const begun = enabled.map((from) => openings.find((opening) => opening >= from) ?? from);
  return { enabled: Float64Array.from(enabled), begun: Float64Array.from(begun) };
}

describe('a gate', () => {
  it('is found when all work is let through at the same hour', () => {
    const gate = findGate(letThrough(11, [0, 1, 2, 3, 4, 5, 6]));
    expect(gate?.minute).toBeGreaterThanOrEqual(11 * 60 - 1);
    expect(gate?.minute).toBeLessThanOrEqual(11 * 60 + 1);
    expect(gate?.days).toEqual([true, true, true, true, true, true, true]);
  });

  it('opens only on the days it needs', () => {
    expect(findGate(letThrough(11, [0, 1, 2, 3, 4]))?.days).toEqual([true, true, true, true, true, false, false]);
  });

  it('is not where work begins soon after it may', () => {
    const { enabled } = letThrough(11, [0]);
    expect(findGate({ enabled, begun: enabled.map((from, i) => from + 60 * (i % 50)) })).toBeUndefined();
  });

  it('is not where everything waits for days, at any hour', () => {
    const { enabled } = letThrough(11, [0]);
    expect(findGate({ enabled, begun: enabled.map((from, i) => from + 2 * DAY + 977 * i) })).toBeUndefined();
  });

  it('is not told of few waits', () => {
    const { enabled, begun } = letThrough(11, [0, 1, 2, 3, 4, 5, 6]);
    expect(findGate({ enabled: enabled.subarray(0, 20), begun: begun.subarray(0, 20) })).toBeUndefined();
  });

  it('opens next at the first opening not before', () => {
    const gate = { minute: 600, days: [true, false, false, false, false, false, false] };
    expect(nextOpening(gate, at(0, 9))).toBe(at(0, 10));
    expect(nextOpening(gate, at(0, 10))).toBe(at(0, 10));
    expect(nextOpening(gate, at(0, 11))).toBe(at(7, 10));
  });
});
