import { describe, expect, it } from 'vitest';
import { ACCESS_MONTHS, monthsOffered, namesIn, partValues, PERSON_MONTHS, questionName } from './privacy-view.ts';

describe('the rules that are offered', () => {
  it('hold the one that is set', () => {
    expect(monthsOffered(PERSON_MONTHS, 24)).toEqual(PERSON_MONTHS);
    expect(monthsOffered<number>(ACCESS_MONTHS, 9)).toEqual([3, 6, 9, 12, 24, 36]);
    expect(monthsOffered<number | null>(PERSON_MONTHS, 18)).toEqual([null, 6, 12, 18, 24, 36, 60]);
  });
});

describe('what is written and noted', () => {
  it('names of one person, one a line or with commas between them', () =>
    expect(namesIn(' jdupont\nJeanne Dupont, jdupont ;\n')).toEqual(['jdupont', 'Jeanne Dupont']));

  it('a question, by the name of its page', () => {
    expect(questionName('vain', { vain: 'Travail vain' })).toBe('Travail vain');
    expect(questionName('claims cash.total', { vain: 'Travail vain' })).toBe('claims cash.total');
  });

  it('a part, by its values', () => {
    expect(partValues('team=Lyon&level=role')).toEqual(['Lyon', 'role']);
    expect(partValues('')).toEqual([]);
  });
});
