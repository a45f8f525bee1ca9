import { expect, it } from 'vitest';
import { Fingerprints } from './fingerprints.ts';

it('tells a text that comes again from one that comes for the first time', () => {
  const seen = new Fingerprints();
  const texts = Array.from({ length: 200_000 }, (_, i) => `order-${i}`);
  expect(texts.every((text) => seen.add(text))).toBe(true);
  expect(texts.some((text) => seen.add(text))).toBe(false);
  expect(seen.add('')).toBe(true);
  expect(seen.add('')).toBe(false);
});
