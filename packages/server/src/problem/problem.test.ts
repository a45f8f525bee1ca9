import { describe, expect, test } from 'vitest';
import { languageOf, localeOf } from './language.ts';
import { problemOf } from './problem.ts';
import { STATUS } from './status.ts';
import { PROBLEM_WORDS } from './words.ts';
import type { ProblemCode } from './status.ts';

describe('the words of problems', () => {
  test('are complete in both languages: title, detail and next of every code', () => {
    const wanted = Object.keys(STATUS).flatMap((code) => ['title', 'detail', 'next'].map((part) => `${code}.${part}`));
    for (const locale of ['fr', 'en'] as const) {
      expect(Object.keys(PROBLEM_WORDS[locale])).toEqual(expect.arrayContaining(wanted));
    }
    expect(Object.keys(PROBLEM_WORDS.fr).toSorted()).toEqual(Object.keys(PROBLEM_WORDS.en).toSorted());
  });

  test('name the same values in both languages', () => {
    const named = (phrase: unknown): string[] =>
      [...String(phrase).matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').toSorted();
    for (const code of Object.keys(PROBLEM_WORDS.fr)) {
      expect(named(PROBLEM_WORDS.fr[code]), code).toEqual(named(PROBLEM_WORDS.en[code]));
    }
  });

  test('keep French typography: no plain space before a high mark or inside « »', () => {
    for (const phrase of Object.values(PROBLEM_WORDS.fr)) expect(String(phrase)).not.toMatch(/ [:;!?»](?!\w)|« /);
  });

  test('say what happened and what to do next', () => {
    expect(problemOf('company-unknown' satisfies ProblemCode, { company: { unit: 'name', value: 'x' } }, 'en')).toEqual(
      {
        type: 'urn:aval:problem:company-unknown',
        title: 'Unknown company',
        status: 404,
        code: 'company-unknown',
        detail: 'No company is called “x” in this workspace.',
        next: 'Choose a company of the list, or drop a file to create one.',
      },
    );
  });
});

describe('the language of an answer', () => {
  test('is the one a download or an event stream names', () => {
    const request = { url: '/api/x?format=csv&lang=en', headers: { 'accept-language': 'fr' } };
    expect(languageOf(request, { locale: 'fr' })).toBe('en');
  });

  test.each([
    [undefined, 'fr'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, en;q=0.4, fr;q=0.8', 'fr'],
    ['de', 'fr'],
    ['*', 'fr'],
    ['en;q=0', 'fr'],
    [';;;,q=,=', 'fr'],
  ])('%j is answered in %s', (header, locale) => {
    expect(localeOf(header, 'fr')).toBe(locale);
  });
});
