/** Sessions of one person that hang together, in the order they began: all times in seconds. */
export interface OpenSessions {
  readonly started: readonly number[];
  /** How long each may be by one rule. */
  readonly lasts: readonly number[];
}

/**
 * Processor sharing (METHODS §1): a person with n sessions open gives each of them one n-th of every moment. Seconds of work of
 * each session; they add up to the time with at least one open.
 */
export function shareSeconds({ started, lasts }: OpenSessions): number[] {
  const ended = started.map((start, i) => start + (lasts[i] ?? 0));
  const lastsAtAll = started.map((_, i) => i).filter((i) => (lasts[i] ?? 0) > 0);
  const byEnd = lastsAtAll.toSorted((a, b) => (ended[a] ?? 0) - (ended[b] ?? 0));
  const seconds = started.map(() => 0);
  const givenAtStart = started.map(() => 0);
  let [open, given, now, next] = [0, 0, started[0] ?? 0, 0];
  const until = (time: number): void => {
    if (open > 0) given += (time - now) / open;
    now = time;
  };
  for (const i of byEnd) {
    const end = ended[i] ?? 0;
    for (; next < lastsAtAll.length && (started[lastsAtAll[next] ?? 0] ?? 0) < end; next += 1) {
      const opening = lastsAtAll[next] ?? 0;
      until(started[opening] ?? 0);
      givenAtStart[opening] = given;
      open += 1;
    }
    until(end);
    seconds[i] = given - (givenAtStart[i] ?? 0);
    open -= 1;
  }
  return seconds;
}
