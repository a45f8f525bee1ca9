/** Answers already written out, bounded by their characters; the one asked longest ago goes first. */
export class AnswerCache {
  readonly #limit: number;
  readonly #answers = new Map<string, string>();
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): string | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** An answer larger than an eighth of the bound is not kept: it would push out all others. */
  set(key: string, answer: string): void {
    this.#drop(key);
    if (answer.length > this.#limit / 8) return;
    this.#answers.set(key, answer);
    this.#size += answer.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  /** Forgets every answer whose key starts so. */
  forget(prefix: string): void {
    for (const key of this.#answers.keys()) if (key.startsWith(prefix)) this.#drop(key);
  }

  #drop(key: string): void {
    this.#size -= this.#answers.get(key)?.length ?? 0;
    this.#answers.delete(key);
  }
}
