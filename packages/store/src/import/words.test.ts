import { LOCALES } from '@aval/core/explain';
import { describe, expect, it } from 'vitest';
import { SOURCE_ERROR_CODES, SourceError } from './errors.ts';
import { inWords } from './in-words.test-kit.ts';
import { IGNORED_THINGS, REFUSAL_RULES } from './source.ts';
import { SOURCE_WORDS } from './words.ts';

const words = (locale: (typeof LOCALES)[number]): string[] => Object.keys(SOURCE_WORDS[locale]);

describe('the words of the readers', () => {
  it.each(LOCALES)('say every error, what to do about it, and every rule (%s)', (locale) => {
    for (const code of SOURCE_ERROR_CODES) {
      const statements = words(locale).filter((word) => word.startsWith(`source.${code}`));
      expect(statements).toContain(`source.${code}.next`);
      expect(statements.length).toBeGreaterThan(1);
    }
    for (const rule of REFUSAL_RULES)
      expect(words(locale)).toEqual(expect.arrayContaining([`refused.${rule}`, `refused.${rule}.next`]));
  });

  it.each(LOCALES)('say every error without a blank or a code, whatever is known of the place (%s)', (locale) => {
    const facts = [{}, { line: 3 }, { offset: 9 }, { value: 'x' }, { limit: 50 }];
    for (const code of SOURCE_ERROR_CODES)
      for (const a of facts)
        for (const b of facts) {
          const error = new SourceError(code, { file: 'f.csv', ...a, ...b });
          for (const statement of [error.statement, error.next]) expect(inWords(statement, locale)).not.toBe('');
        }
  });

  it.each(LOCALES)('name everything that may be passed over (%s)', (locale) => {
    expect(words(locale)).toEqual(expect.arrayContaining(IGNORED_THINGS.map((what) => `ignored.${what}`)));
  });

  it('are said with a hard space before double punctuation in French', () => {
    const texts = Object.values(SOURCE_WORDS.fr).map((phrase) => String(phrase).replaceAll(/\S+:\/\/\S+/g, ''));
    expect(texts.filter((text) => / [:;!?»]|« /.test(text) || /[^\s\u00A0\u202F][;!?»]/.test(text))).toEqual([]);
  });

  it('name the place when it is known', () => {
    expect(new SourceError('truncated', { file: 'f', offset: 9 }).statement).toEqual({
      code: 'source.truncated.at-offset',
      values: { file: { unit: 'name', value: 'f' }, offset: { unit: 'count', value: 9 } },
    });
    expect(new SourceError('truncated', { file: 'f' }).statement.code).toBe('source.truncated');
  });

  it('show at most 200 characters of what was found', () => {
    expect(new SourceError('malformed', { file: 'f', value: 'x'.repeat(1000) }).fault.value).toHaveLength(200);
  });
});
