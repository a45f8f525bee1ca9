import { expect, test } from 'vitest';
import { findLocale } from './locale-choice.ts';

test('the language chosen before wins over the browser', () => {
  expect(findLocale('en', ['fr-FR'])).toBe('en');
});

test('the first of French and English that the browser prefers is taken', () => {
  expect(findLocale(null, ['de-DE', 'fr-CA', 'en-US'])).toBe('fr');
  expect(findLocale(null, ['en-GB', 'fr'])).toBe('en');
});

test('a browser that prefers neither gets English', () => {
  expect(findLocale('xx', ['ja'])).toBe('en');
});
