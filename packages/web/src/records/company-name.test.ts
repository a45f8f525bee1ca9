import { expect, test } from 'vitest';
import { freeSlug, nameFromFile, slugOf } from './company-name.ts';

test('a company is first called after its file', () => {
  expect(nameFromFile('o2c_export-2016.csv.gz')).toBe('O2c export 2016');
  expect(nameFromFile('.csv')).toBe('');
});

test('its address has no accent, blank or sign', () => {
  expect(slugOf('  Forges & Aciéries de l’Est ')).toBe('forges-acieries-de-l-est');
  expect(slugOf('!!!')).toBe('');
});

test('two companies of one name have two addresses', () => {
  expect(freeSlug('Acmé', ['acme'])).toBe('acme-2');
  expect(freeSlug('…', [])).toBe('entreprise');
});
