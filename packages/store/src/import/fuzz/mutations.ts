import { gzipSync } from 'node:zlib';
import type { Chance } from './random.ts';

/** What may be put into an input, and what it is made of besides itself. */
export interface Material {
  readonly tokens: readonly string[];
  readonly corpus: readonly Uint8Array[];
}

type Mutation = (input: Buffer, chance: Chance, material: Material) => Buffer;

/** Inputs grow no larger than this, or than what they were made from. */
const MOST_BYTES = 64 * 1024;
const BYTES = [0, 1, 9, 10, 13, 0x22, 0x27, 0x3c, 0x7f, 0x80, 0xc3, 0xe9, 0xfe, 0xff];
const ODD_TEXTS = ['', '0', '-1', '1e999', '99999999999999999999', '9007199254740993', 'null', 'NaN', '\0', '\uFEFF'];
const MORE_ODD_TEXTS = ['=1+1', '\u202E', '\u0000\u0001', '😀', 'é', "'", '"', '""', '\r', '\n', '\r\n', '\t', ' '];

const flipBit: Mutation = (input, chance) => {
  const at = chance.below(input.length);
  input[at] = (input[at] ?? 0) ^ (1 << chance.below(8));
  return input;
};
const setByte: Mutation = (input, chance) => {
  input[chance.below(input.length)] = chance.one(BYTES);
  return input;
};
const remove: Mutation = (input, chance) => {
  const at = chance.below(input.length);
  return Buffer.concat([input.subarray(0, at), input.subarray(at + chance.length(input.length))]);
};
const cut: Mutation = (input, chance) => input.subarray(0, chance.below(input.length));
const repeat: Mutation = (input, chance) => {
  const at = chance.below(input.length);
  const part = input.subarray(at, at + chance.length(256));
  const times = chance.length(Math.floor(MOST_BYTES / Math.max(1, part.length)));
  return Buffer.concat([input.subarray(0, at), ...Array.from({ length: times }, () => part), input.subarray(at)]);
};
const insert: Mutation = (input, chance, { tokens }) => {
  const at = chance.below(input.length + 1);
  const text = chance.one(chance.below(3) === 0 ? [...ODD_TEXTS, ...MORE_ODD_TEXTS] : tokens);
  return Buffer.concat([input.subarray(0, at), Buffer.from(text), input.subarray(at)]);
};
const splice: Mutation = (input, chance, { corpus }) => {
  const other = chance.one(corpus);
  return Buffer.concat([input.subarray(0, chance.below(input.length)), other.subarray(chance.below(other.length))]);
};
const swap: Mutation = (input, chance) => {
  const [a, b] = [chance.below(input.length), chance.below(input.length)].toSorted((x, y) => x - y);
  const middle = a === undefined || b === undefined ? 0 : a + Math.floor((b - a) / 2);
  return Buffer.concat([input.subarray(0, a), input.subarray(middle, b), input.subarray(a, middle), input.subarray(b)]);
};

/** Words, numbers and marks of a text, each by itself. */
const PARTS = /[\p{L}\d_:.+-]+|\s+|[^]/gu;

/** Puts another token, an odd value or another part of the text in the place of one of its parts. */
const replacePart: Mutation = (input, chance, { tokens }) => {
  const parts = input.toString('latin1').match(PARTS) ?? [];
  if (parts.length === 0) return input;
  const choices = [tokens, ODD_TEXTS, MORE_ODD_TEXTS, parts];
  parts[chance.below(parts.length)] = Buffer.from(chance.one(chance.one(choices))).toString('latin1');
  return Buffer.from(parts.join(''), 'latin1');
};
/** Doubles, drops or moves a whole line. */
const moveLine: Mutation = (input, chance) => {
  const lines = input.toString('latin1').split('\n');
  const [line = ''] = lines.splice(chance.below(lines.length), chance.below(3) === 0 ? 0 : 1);
  for (let k = chance.below(3); k > 0; k -= 1) lines.splice(chance.below(lines.length + 1), 0, line);
  return Buffer.from(lines.join('\n'), 'latin1');
};
const recode: Mutation = (input, chance) => {
  const text = input.toString('utf8');
  const mark = chance.one([[], [0xff, 0xfe], [0xef, 0xbb, 0xbf]]);
  return Buffer.concat([Buffer.from(mark), Buffer.from(text, chance.one(['utf16le', 'latin1', 'utf8'] as const))]);
};
const compress: Mutation = (input, chance) => {
  const packed = gzipSync(input);
  return chance.below(2) === 0 ? packed : Buffer.concat([packed, gzipSync(input)]);
};

const OFTEN: readonly Mutation[] = [
  flipBit,
  setByte,
  remove,
  repeat,
  insert,
  splice,
  replacePart,
  replacePart,
  moveLine,
];
const SELDOM: readonly Mutation[] = [cut, swap, recode];

/** An input that differs from another in one to four places. */
export function mutated(from: Uint8Array, chance: Chance, material: Material): Uint8Array {
  let input: Buffer = Buffer.from(from);
  for (let k = 1 + chance.below(4); k > 0 && input.length > 0; k -= 1) {
    const mutation = chance.one(chance.below(8) === 0 ? SELDOM : OFTEN);
    input = Buffer.from(mutation(input, chance, material)).subarray(0, Math.max(MOST_BYTES, from.length));
  }
  return chance.below(32) === 0 ? compress(input, chance, material) : input;
}
