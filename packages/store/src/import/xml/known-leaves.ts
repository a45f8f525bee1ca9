/** An element without content up to the opening quote of its last attribute: `<string key="org:resource" value="`. */
export interface KnownLeaf {
  readonly prefix: Uint8Array;
  readonly name: string;
  readonly key: string;
  /** What the handler remembers of it; -1 at first. */
  slot: number;
  /** The two leaves that came after it, the latest first. */
  next: KnownLeaf | undefined;
  other: KnownLeaf | undefined;
}

/** Beyond this many the memory starts afresh: the head of a log may list more keys than its events ever use. */
const MOST_LEAVES = 1000;

const blank = (): KnownLeaf => ({
  prefix: new Uint8Array([0]),
  name: '',
  key: '',
  slot: -1,
  next: undefined,
  other: undefined,
});

/**
 * Attributes of a log come in much the same order event after event: after one it is nearly always known which bytes
 * come next, and comparing is cheaper than parsing.
 */
export class KnownLeaves {
  readonly #known = new Map<string, KnownLeaf>();
  #last = blank();

  /** The expected leaf that the bytes at `at` begin as. */
  expected(bytes: Uint8Array, at: number): KnownLeaf | undefined {
    const { next, other } = this.#last;
    if (next !== undefined && beginsWith(bytes, at, next.prefix)) return (this.#last = next);
    if (other !== undefined && beginsWith(bytes, at, other.prefix)) return (this.#last = other);
    return undefined;
  }

  /** Remembers a leaf that was parsed; `prefix` ends with the opening double quote of its last attribute. */
  learn(prefix: Uint8Array, name: string, key: string): void {
    if (this.#known.size >= MOST_LEAVES) this.#known.clear();
    const written = Buffer.from(prefix.buffer, prefix.byteOffset, prefix.length).toString('latin1');
    const known = this.#known.get(written) ?? { ...blank(), prefix: Uint8Array.from(prefix), name, key };
    this.#known.set(written, known);
    const before = this.#last;
    if (before.next !== known) [before.next, before.other] = [known, before.next];
    this.#last = known;
  }
}

function beginsWith(bytes: Uint8Array, at: number, prefix: Uint8Array): boolean {
  for (let i = 1; i < prefix.length; i += 1) if (bytes[at + i] !== prefix[i]) return false;
  return true;
}
