import { describe, expect, it } from 'vitest';
import { LOCALES, sayText } from '../../explain/index.ts';
import type { Statement } from '../../explain/index.ts';
import { profileOf } from '../given-records.test-kit.ts';
import { answerQuestions } from '../answer-questions.ts';
import type { Mapping } from '../mapping.ts';
import { reuseMapping } from '../reuse-mapping.ts';
import { understand } from '../understand.ts';
import { validateMapping } from '../validate.ts';
import { MAPPING_WORDS } from '../words.ts';
import { HELD_OUT } from './held-out.test-kit.ts';
import { recordsOf } from './rules.test-kit.ts';
import { STORIES } from './stories.test-kit.ts';

const settings = { zone: 'Europe/Paris', currency: 'EUR' };
const sources = [...STORIES, ...HELD_OUT].map((story) => {
  const profile = profileOf({ tables: story.tables.map(recordsOf) });
  return { story: story.story, profile, understood: understand(profile, settings) };
});

describe('of every source', { timeout: 60_000 }, () => {
  it('the mapping is one: it passes its schema', () => {
    const refused = sources.flatMap(({ story, understood }) => {
      const checked = validateMapping(JSON.parse(JSON.stringify(understood.mapping)));
      return 'problems' in checked ? [`${story}: ${checked.problems.map((one) => one.code).join(' ')}`] : [];
    });
    expect(refused).toEqual([]);
  });

  it('giving the mapping back as it is changes nothing', () => {
    const changed = sources.filter(
      ({ profile, understood }) =>
        JSON.stringify(understand(profile, { ...settings, corrected: understood.mapping }).mapping) !==
        JSON.stringify(understood.mapping),
    );
    expect(changed.map(({ story }) => story)).toEqual([]);
  });

  it('it can be imported, or what is missing is said', () => {
    const lacking = sources.filter(
      ({ understood }) =>
        understood.missing.length > 0 && understood.mapping.tables.some((table) => table.row === 'event'),
    );
    expect(
      lacking.map(({ story, understood }) => `${story} ${understood.missing.map((one) => one.code).join()}`),
    ).toEqual([]);
  });

  it('at most five questions are asked at once, each with answers of their own ids', () => {
    for (const { understood } of sources) {
      expect(understood.questions.length).toBeLessThanOrEqual(5);
      for (const { answers } of [...understood.questions, ...understood.later]) {
        expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
        expect(answers.filter(({ chosen }) => chosen)).toHaveLength(1);
        expect(answers.every(({ shows }) => shows.length > 0)).toBe(true);
      }
    }
  });

  it('an answer by its id stands, and is not asked again', () => {
    for (const { profile, understood } of sources) {
      for (const question of understood.questions) {
        const other = question.answers.find(({ chosen }) => !chosen);
        if (!other) continue;
        const answered = answerQuestions(understood, { [question.id]: other.id });
        expect('problems' in answered).toBe(false);
        const again = understand(profile, { ...settings, corrected: answered as Mapping });
        const asked = again.questions.find(({ id }) => id === question.id);
        expect(asked === undefined || asked.answered === true).toBe(true);
      }
    }
  });

  it('a question answered as it was guessed is not asked again either', () => {
    for (const { profile, understood } of sources) {
      const ids = understood.questions.map(({ id }) => id);
      if (ids.length === 0) continue;
      const chosen = understood.questions.map(({ id, answers }) => [id, answers.find((one) => one.chosen)?.id ?? '']);
      const corrected = answerQuestions(understood, Object.fromEntries(chosen)) as Mapping;
      const again = understand(profile, { ...settings, corrected, answered: ids });
      expect(again.questions.filter(({ answered }) => answered !== true)).toEqual([]);
    }
  });

  it('a later export of the same shape is understood alike under its new names, and nothing is asked', () => {
    for (const { story, profile, understood } of sources) {
      const renamed = { ...profile, tables: profile.tables.map((one) => ({ ...one, table: `${one.table}-2025` })) };
      const reused = reuseMapping(renamed, [understood.mapping]);
      expect(
        reused?.tables.map(({ table }) => table),
        story,
      ).toEqual(renamed.tables.map(({ table }) => table));
      const again = understand(renamed, { ...settings, ...(reused ? { corrected: reused } : {}), settled: true });
      expect(again.questions, story).toEqual([]);
      expect(again.mapping.cash, story).toEqual(reused?.cash);
    }
  });

  it('everything that is said has its words in both languages', () => {
    const said = sources.flatMap(({ understood }): Statement[] => [
      ...understood.columns.flatMap((one) => one.reasons),
      ...understood.tables.flatMap((one) => one.reasons),
      ...understood.acts.flatMap((one) => one.reasons),
      ...understood.joins.flatMap((one) => one.says),
      ...understood.notes,
      ...understood.missing,
      ...[...understood.questions, ...understood.later].flatMap((one) => [
        one.asks,
        ...(one.matters ? [one.matters] : []),
        ...one.answers.flatMap((answer) => [answer.says, ...answer.shows]),
      ]),
      ...[understood.leading, understood.cash, understood.outcomes].flatMap((one) => one.reasons),
    ]);
    for (const locale of LOCALES) {
      const texts = new Set(said.map((statement) => sayText(statement, MAPPING_WORDS, locale)));
      expect([...texts].filter((text) => /mapping\.|\{|word\.|undefined|NaN/.test(text))).toEqual([]);
    }
  });
});
