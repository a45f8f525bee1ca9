import { expect, test } from 'vitest';
import { patternName, patternsBeside } from './date-words.ts';

test('a date pattern is said in the letters of the reader', () => {
  expect(patternName('%d/%m/%Y %H:%M', 'fr')).toBe('JJ/MM/AAAA hh:mm');
  expect(patternName('fr:%d %B %Y', 'fr')).toBe('JJ mois AAAA');
  expect(patternName('%-m/%-d/%y', 'en')).toBe('MM/DD/YY');
  expect(patternName('iso', 'fr')).toBe('AAAA-MM-JJ (ISO 8601)');
});

test('beside a pattern stands the one with day and month changed about', () => {
  expect(patternsBeside('%d/%m/%Y')).toEqual(['%d/%m/%Y', '%m/%d/%Y', 'iso']);
  expect(patternsBeside('iso')).toEqual(['iso']);
});
