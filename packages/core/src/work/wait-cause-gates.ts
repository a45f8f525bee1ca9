import { findGate } from './gate.ts';
import type { Gate } from './gate.ts';
import type { OwnWaits } from './wait-cause-cut.ts';
import { onTheWall } from './wait-cause-shift.ts';
import type { Clock } from './wait-cause-shift.ts';

/** The gate of each activity, by its number; where there is none, undefined. */
export function findGates(
  { activity, enabled, begun, holdsWork }: OwnWaits,
  activityCount: number,
  clock: Clock,
): readonly (Gate | undefined)[] {
  const places: number[][] = Array.from({ length: activityCount }, () => []);
  activity.forEach((one, i) => holdsWork[i] === 0 && places[one]?.push(i));
  const wall = (column: Float64Array, mine: readonly number[]): Float64Array =>
    Float64Array.from(mine, (i) => onTheWall(clock, column[i] ?? 0));
  return places.map((mine) => findGate({ enabled: wall(enabled, mine), begun: wall(begun, mine) }));
}
