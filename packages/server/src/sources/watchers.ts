import type { Progress } from '@aval/store';

export interface Watcher {
  readonly progress: (progress: Progress) => void;
  /** The state changed: ask for it. */
  readonly state: () => void;
}

/** At most ten lines of progress a second: what a person can see move. */
const PROGRESS_EVERY_MS = 100;

/** Who is watching one source now. */
export class Watchers {
  readonly #now: () => number;
  readonly #watchers = new Set<Watcher>();
  #toldAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get count(): number {
    return this.#watchers.size;
  }

  /** Watches until the answered function is called. */
  add(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  tellProgress(progress: Progress): void {
    const now = this.#now();
    if (now - this.#toldAt < PROGRESS_EVERY_MS) return;
    this.#toldAt = now;
    for (const watcher of this.#watchers) watcher.progress(progress);
  }

  tellState(): void {
    for (const watcher of this.#watchers) watcher.state();
  }
}
