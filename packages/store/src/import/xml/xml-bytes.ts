import { MARKED, PLAIN, WIDE } from './xml-tag.ts';

export const [TAB, LF, CR, SPACE, BANG, DOUBLE, SINGLE, SLASH, LESS, EQUALS, GREATER, QUESTION] = [
  9, 10, 13, 32, 33, 34, 39, 47, 60, 61, 62, 63,
];
const AMPERSAND = 38;
export const CLOSING = 1;
export const ILLEGAL = 8;
export const UNFINISHED = 16;

/** What each byte does to a value: nothing, closes it, needs decoding, is wide, is not allowed. */
function kindsWithin(quote: number): Uint8Array {
  const kinds = new Uint8Array(256).fill(PLAIN);
  kinds.fill(ILLEGAL, 0, SPACE).fill(WIDE, 0x80);
  for (const c of [TAB, LF, CR, AMPERSAND]) kinds[c] = MARKED;
  kinds[quote] = CLOSING;
  return kinds;
}
export const IN_DOUBLE = kindsWithin(DOUBLE);
export const IN_SINGLE = kindsWithin(SINGLE);

export const NAME_ENDS = new Uint8Array(256);
for (const c of [0, TAB, LF, CR, SPACE, SLASH, GREATER, EQUALS, LESS, DOUBLE, SINGLE]) NAME_ENDS[c] = 1;
