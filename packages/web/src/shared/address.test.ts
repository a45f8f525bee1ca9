import { expect, test } from 'vitest';
import { parseAddress, writeAddress } from './address.ts';

test('values stay plain text, both ways', () => {
  const values = { level: 'team', why: 'chain.link?level=team&link=Prép. & envoi' };
  expect(parseAddress(writeAddress(values))).toEqual(values);
});

test('what is not set leaves no trace in the address', () => {
  expect(writeAddress({ why: undefined, level: '' })).toBe('');
});
