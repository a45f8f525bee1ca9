const [LF, QUOTE] = [10, 34];

/** Counts the records of a CSV that is known to be well written, and measures the longest. */
export class CopiedRows {
  rows = 0;
  longest = 0;
  #length = 0;
  #quoted = false;

  push(block: Uint8Array): void {
    let quoted = this.#quoted;
    let start = -this.#length;
    for (let i = 0; i < block.length; i += 1) {
      const c = block[i];
      if (c === QUOTE) quoted = !quoted;
      else if (c === LF && !quoted) {
        this.rows += 1;
        this.longest = Math.max(this.longest, i - start);
        start = i + 1;
      }
    }
    this.#quoted = quoted;
    this.#length = block.length - start;
  }

  /** Bytes of the record that is not finished yet. */
  get unfinished(): number {
    return this.#length;
  }
}
