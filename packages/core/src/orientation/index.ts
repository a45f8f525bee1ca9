export { CLOCKS, DIMENSIONS, DIRECTIONS } from './answers.ts';
export type {
  Clock,
  ClockShares,
  ClockTable,
  ClockUnit,
  Dimension,
  Direction,
  FacingName,
  FacingPart,
  FacingRow,
  Need,
  Needs,
  OrientationAnswer,
  TracedActs,
} from './answers.ts';
export { deriveOrientation } from './derive-orientation.ts';
export { measureOrientation } from './measure-orientation.ts';
export { orientationLens } from './orientation-lens.ts';
