import type { Column } from './wait-cause-cut.ts';

const INDEX_BITS = 26;
const LOW_BITS = 32 - INDEX_BITS;
const INDEX_MASK = 2 ** INDEX_BITS - 1;

/**
 * The places of moments (seconds) in the order of time, told to the millisecond; of the same moment in the order given. Sorts
 * whole 64-bit words, a time and its place in each: ten times faster than comparing by a function. At most 67 million.
 */
export function inOrderOfTime(moments: Column): Uint32Array {
  const count = moments.length;
  if (count > INDEX_MASK) throw new RangeError(`more than ${INDEX_MASK} moments cannot be put in order at once`);
  let first = Infinity;
  for (const moment of moments) if (moment < first) first = moment;
  const keys = new BigUint64Array(count);
  const words = new Uint32Array(keys.buffer);
  for (let i = 0; i < count; i += 1) {
    const time = Math.round(((moments[i] ?? 0) - first) * 1000);
    const high = Math.floor(time / 2 ** LOW_BITS);
    words[2 * i] = (((time - high * 2 ** LOW_BITS) << INDEX_BITS) | i) >>> 0;
    words[2 * i + 1] = high;
  }
  keys.sort();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) order[i] = (words[2 * i] ?? 0) & INDEX_MASK;
  return order;
}
