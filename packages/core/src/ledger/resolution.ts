const COARSE = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;
export type CoarseUnit = (typeof COARSE)[number][1];

/** The unit that instants are told in, where it is a minute or more; undefined when they are told finer, or it is not known. */
export const coarseUnit = (resolutionMs: number | null): CoarseUnit | undefined =>
  COARSE.find(([least]) => resolutionMs !== null && resolutionMs >= least)?.[1];

/** The coarsest unit of the live imports, in milliseconds, as a scalar of SQL; NULL when none says it. */
export const RESOLUTION_MS = '(SELECT max(i.resolution_ms) FROM import i WHERE i.superseded_by IS NULL)';
