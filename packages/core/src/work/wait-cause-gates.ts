import { findGate, sampleStep } from './gate.ts';
import type { Gate } from './gate.ts';
import type { Column, OwnWaits } from './wait-cause-cut.ts';
import { onTheWall } from './wait-cause-shift.ts';
import type { Clock } from './wait-cause-shift.ts';

/** The gate of each activity, by its number, of an even sample of its waits; where there is none, undefined. */
export function findGates(
  { activity, enabled, begun, holdsWork }: OwnWaits,
  activityCount: number,
  clock: Clock,
): readonly (Gate | undefined)[] {
  const counts = Array.from({ length: activityCount }, () => 0);
  activity.forEach((one, i) => {
    if (holdsWork[i] === 0) counts[one] = (counts[one] ?? 0) + 1;
  });
  const seen = counts.map(() => 0);
  const places: number[][] = counts.map(() => []);
  activity.forEach((one, i) => {
    if (holdsWork[i] !== 0) return;
    if ((seen[one] ?? 0) % sampleStep(counts[one] ?? 0) === 0) places[one]?.push(i);
    seen[one] = (seen[one] ?? 0) + 1;
  });
  const wall = (column: Column, mine: readonly number[]): Float64Array =>
    Float64Array.from(mine, (i) => onTheWall(clock, column[i] ?? 0));
  return places.map((mine) => findGate({ enabled: wall(enabled, mine), begun: wall(begun, mine) }));
}
