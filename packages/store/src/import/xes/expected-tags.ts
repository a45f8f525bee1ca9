/** An attribute element up to the opening quote of its value: `<string key="org:resource" value="`. */
export interface KnownTag {
  readonly prefix: string;
  readonly name: string;
  readonly key: string | null;
  /** The two attributes that came after it, the latest first. */
  next: KnownTag | undefined;
  other: KnownTag | undefined;
}

const NONE: KnownTag = { prefix: '\0', name: '', key: null, next: undefined, other: undefined };
/** Beyond this many the memory starts afresh: the head of a log may list more keys than its events ever use. */
const MOST_TAGS = 1000;

/**
 * Attributes of a log come in much the same order event after event: after one it is nearly always known which text
 * comes next, and comparing is cheaper than parsing.
 */
export class ExpectedTags {
  readonly #known = new Map<string, KnownTag>();
  tag: KnownTag = NONE;

  /** True when the text at `at` begins as one of the two expected tags; `tag` is then that one. */
  matches(text: string, at: number): boolean {
    const { next, other } = this.tag;
    if (next !== undefined && text.startsWith(next.prefix, at)) {
      this.tag = next;
      return true;
    }
    if (other !== undefined && text.startsWith(other.prefix, at)) {
      this.tag = other;
      return true;
    }
    return false;
  }

  /** Remembers an element that was parsed; `prefix` ends with the opening double quote of its value, its last attribute. */
  learn(prefix: string, name: string, key: string | null): void {
    if (key === null || !prefix.endsWith('"')) return;
    if (this.#known.size >= MOST_TAGS) this.#known.clear();
    const known = this.#known.get(prefix) ?? { prefix: copied(prefix), name, key, next: undefined, other: undefined };
    this.#known.set(known.prefix, known);
    const before = this.tag;
    if (before !== NONE && before.next !== known) [before.next, before.other] = [known, before.next];
    this.tag = known;
  }
}

/** A copy that does not keep alive the block it was cut from. */
const copied = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');
