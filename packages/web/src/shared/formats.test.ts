import { expect, test } from 'vitest';
import { formatsOf } from './formats.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('money is written as the reader writes it', () => {
  const money = { minor: 17_926_060_475, currency: 'EUR' };
  expect(plain(formatsOf('fr', 'UTC').money(money))).toBe('179 260 604,75 €');
  expect(formatsOf('en', 'UTC').money(money)).toBe('€179,260,604.75');
  expect(plain(formatsOf('fr', 'UTC').moneyShort(money))).toBe('179 M €');
});

test('money without a named currency is a bare amount', () => {
  expect(formatsOf('en', 'UTC').moneyShort({ minor: 17_926_060_475, currency: 'XXX' })).toBe('179M');
});

test('an instant is said in the zone of the company', () => {
  const at = Date.parse('2016-01-03T23:30:00Z');
  expect(formatsOf('en', 'Europe/Paris').day(at)).toBe('4 Jan 2016');
  expect(formatsOf('en', 'nowhere/at-all').zone).toBe('UTC');
});

test('a week start keeps its date in every zone', () => {
  expect(formatsOf('fr', 'America/Los_Angeles').date('2016-01-04')).toBe('4 janv. 2016');
});

test('file sizes are written in units a person reads', () => {
  expect(plain(formatsOf('fr', 'UTC').bytes(26_214_400))).toBe('26,2 Mo');
});
