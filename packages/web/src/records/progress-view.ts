import type { SourceState } from '@aval/server/contract';

type Progress = NonNullable<SourceState['progress']>;

export interface ProgressView {
  /** What is being done: once all is read, its columns are examined. */
  readonly step: Progress['step'];
  /** 0..1; null when the end is not known. */
  readonly share: number | null;
  readonly rowsPerSecond: number | null;
  /** Null until there is enough to judge by (half a second and one per cent). */
  readonly secondsLeft: number | null;
}

/** How far a reading or an import is, at which rate, and how long it will still take at the rate so far. */
export function viewProgress({ step, bytesDone, bytesTotal, rows, seconds }: Progress): ProgressView {
  const isRead = step === 'reading' && bytesTotal > 0 && bytesDone >= bytesTotal;
  const share = bytesTotal > 0 && !isRead ? Math.min(1, bytesDone / bytesTotal) : null;
  const canJudge = share !== null && share >= 0.01 && seconds >= 0.5;
  return {
    step: isRead ? 'profiling' : step,
    share,
    rowsPerSecond: !isRead && seconds >= 0.5 && rows > 0 ? rows / seconds : null,
    secondsLeft: canJudge ? (seconds / share) * (1 - share) : null,
  };
}
