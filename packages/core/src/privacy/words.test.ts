import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORM_FIELDS } from './form.ts';
import { PROOFS } from './proofs.ts';
import { PRIVACY_WORDS } from './words.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('the words of the papers on privacy', () => {
  it('ask for each answer, say it, and say that it is missing, in both languages', () => {
    const codes = FORM_FIELDS.flatMap((field) => [`form.${field}`, `form.${field}.said`, `form.${field}.missing`]);
    for (const words of [PRIVACY_WORDS.fr, PRIVACY_WORDS.en])
      expect(codes.filter((code) => words[code] === undefined)).toEqual([]);
  });

  it('have a promise for each test that proves it', () => {
    for (const words of [PRIVACY_WORDS.fr, PRIVACY_WORDS.en])
      expect(PROOFS.filter(({ name }) => words[`word.proof-${name}`] === undefined)).toEqual([]);
  });

  it('are set as French is: no plain space before a high mark or inside « »', () => {
    const french = Object.values(PRIVACY_WORDS.fr).filter((phrase) => typeof phrase === 'string');
    expect(
      french.filter((phrase) => /«[^\u00a0]|[^\u00a0]»|\w'\w|[^\u00a0\u202f][;:?!](\s|$)| [:;!?»](?!\w)/u.test(phrase)),
    ).toEqual([]);
  });

  it('name tests that there are', () => {
    expect(PROOFS.filter(({ test }) => !existsSync(root + test)).map(({ test }) => test)).toEqual([]);
  });
});
