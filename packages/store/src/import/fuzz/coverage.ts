import { Session } from 'node:inspector/promises';

/** Which blocks of the readers' code have been reached since it was opened. */
export class Coverage {
  readonly #session = new Session();
  /** One byte a character of each script. */
  readonly #reached = new Map<string, Uint8Array>();

  static async open(): Promise<Coverage> {
    const coverage = new Coverage();
    coverage.#session.connect();
    await coverage.#session.post('Profiler.enable');
    await coverage.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return coverage;
  }

  /** True when what ran since the last time reached code that nothing had reached before. */
  async hasGrown(): Promise<boolean> {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    let grown = false;
    for (const { url, functions } of result) {
      if (!/\/store\/src\/import\/(?!fuzz\/)/.test(url)) continue;
      const end = Math.max(...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset)));
      const now = new Uint8Array(end);
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      if (this.#add(url, now)) grown = true;
    }
    return grown;
  }

  #add(url: string, now: Uint8Array): boolean {
    const before = this.#reached.get(url);
    if (before === undefined || before.length < now.length) {
      now.set(before?.map((reached, i) => reached | (now[i] ?? 0)) ?? []);
      this.#reached.set(url, now);
      return true;
    }
    let grown = false;
    for (let i = 0; i < now.length; i += 1) {
      if (now[i] === 0 || before[i] === 1) continue;
      before[i] = 1;
      grown = true;
    }
    return grown;
  }

  /** Characters of code that were reached. */
  size(): number {
    return [...this.#reached.values()].reduce((sum, reached) => sum + reached.reduce((n, one) => n + one, 0), 0);
  }

  close(): void {
    this.#session.disconnect();
  }
}
