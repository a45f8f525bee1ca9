const LEAST = 1024;

/**
 * Remembers which texts were seen by 64 bits of each: sixteen bytes a text whatever its length, which bounds what a log of
 * many objects costs. Two texts are taken for one with a chance of n² in 4 × 10¹⁹.
 */
export class Fingerprints {
  #slots = new Uint32Array(LEAST * 2);
  #count = 0;

  /** True when the text comes for the first time. */
  add(text: string): boolean {
    if (this.#count * 2 >= this.#slots.length / 2) this.#grow();
    const [low, high] = hashes(text);
    const isNew = put(this.#slots, low, high);
    if (isNew) this.#count += 1;
    return isNew;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let i = 0; i < this.#slots.length; i += 2) {
      const low = this.#slots[i] ?? 0;
      if (low !== 0) put(larger, low, this.#slots[i + 1] ?? 0);
    }
    this.#slots = larger;
  }
}

function put(slots: Uint32Array, low: number, high: number): boolean {
  const most = slots.length / 2 - 1;
  for (let at = high & most; ; at = (at + 1) & most) {
    const known = slots[at * 2];
    if (known === 0) {
      slots[at * 2] = low;
      slots[at * 2 + 1] = high;
      return true;
    }
    if (known === low && slots[at * 2 + 1] === high) return false;
  }
}

/** Two independent 32-bit hashes; the first is never zero. */
function hashes(text: string): [low: number, high: number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x9e3779b1);
    b = Math.imul(b ^ c, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a >>> 0 || 1, b >>> 0];
}
