/** A load that was begun before it was known whether all records are sound. */
export interface LoadAhead {
  /** Rows that it took in; undefined when there was none or it came to nothing. Rejects when the caller's signal aborts. */
  rows(): Promise<number | undefined>;
  /** Stops it; resolves when it no longer touches the staging. */
  stop(): Promise<void>;
}

/** Begins a load; without one, there is nothing ahead. */
export function loadAhead(
  load: ((signal: AbortSignal) => Promise<number>) | undefined,
  signal: AbortSignal | undefined,
): LoadAhead {
  const control = new AbortController();
  const stopped = signal === undefined ? control.signal : AbortSignal.any([control.signal, signal]);
  const loading = load === undefined ? Promise.resolve(undefined) : load(stopped).catch(() => undefined);
  return {
    rows: async () => {
      const rows = await loading;
      signal?.throwIfAborted();
      return rows;
    },
    stop: async () => {
      control.abort();
      await loading;
    },
  };
}
