const SLOTS = 1024;

interface Slot {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Names that come again and again, so that a text is made of each only once. Holds at most 1,024. */
export class InternedNames {
  readonly #slots: (Slot | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

  /** The name that stands from `start` up to `end`, as UTF-8. */
  name(bytes: Buffer, start: number, end: number): string {
    let hash = end - start;
    for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0;
    const at = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    const slot = this.#slots[at];
    if (slot !== undefined && sameBytes(slot.bytes, bytes, start, end)) return slot.text;
    const own = Uint8Array.prototype.slice.call(bytes, start, end);
    const text = bytes.toString('utf8', start, end);
    this.#slots[at] = { bytes: own, text };
    return text;
  }
}

function sameBytes(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i += 1) if (known[i] !== bytes[start + i]) return false;
  return true;
}
