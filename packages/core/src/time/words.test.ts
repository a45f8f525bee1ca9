import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayText } from '../explain/index.ts';
import { SERVICE_STATES } from '../work/index.ts';
import { TIME_WORDS } from './words.ts';

const codes = Object.keys(TIME_WORDS.fr).filter((code) => !/^word\.|\.(table|column)\./.test(code));

const said = (code: string, locale: 'fr' | 'en', hours: number, p90: number): string =>
  sayText(
    {
      code,
      values: {
        median: { unit: 'hours', value: hours },
        p90: { unit: 'work', value: p90 },
        mean: { unit: 'work', value: 2 },
        low: { unit: 'work', value: 1 },
        high: { unit: 'work', value: 4 },
        hours: { unit: 'count', value: 40 },
        weeks: { unit: 'count', value: 12 },
        activities: { unit: 'count', value: 3 },
        all: { unit: 'count', value: 4 },
        activity: { unit: 'name', value: 'Devis' },
        team: { unit: 'name', value: 'Atelier' },
        unit: { unit: 'word', value: 'day' },
      },
    },
    TIME_WORDS,
    locale,
  );

const sentences = (locale: 'fr' | 'en'): string[] =>
  codes.flatMap((code) => [said(code, locale, 0, 0), said(code, locale, 0, 5), said(code, locale, 3, 90)]);

describe('the words of the lens on time', () => {
  it('hold every code the lens says', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !/test|words/.test(file));
    const source = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');
    const used = [...source.matchAll(/'(time\.(?:limit|unknown|refuted|estimate|column|calendar)\.[a-z.-]+)'/g)].map(
      ([, code]) => code!,
    );
    const places = ['', '.link'].flatMap((place) => ['', '.working'].map((clock) => `${place}${clock}`));
    const made = [
      ...['sold', 'lost', 'recorded'].flatMap((end) => [`time.lead.${end}`, `time.lead.${end}.working`]),
      ...places.flatMap((end) => [`time.work${end}`, `time.wait${end}`, `time.wait.held${end}`]),
      ...['lead', 'work', 'wait', 'wait.held', 'calendar', 'estimate'].map((of) => `time.${of}.method`),
      ...['', '.said', '.team', '.team.said', '.unknown'].map((end) => `time.calendar${end}`),
      ...['recorded', 'identified', 'unidentified', 'refused'].map((state) => `time.estimates.${state}`),
      ...['few', 'nobody', 'at-once'].map((state) => `time.unknown.${state}`),
      ...SERVICE_STATES.map((state) => `word.time-${state}`),
      ...['links', 'calendars', 'estimates'].map((table) => `time.table.${table}`),
    ];
    expect(used.length).toBeGreaterThan(10);
    expect([...used, ...made].filter((code) => !(code in TIME_WORDS.fr))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('are whole sentences in %s with no value left unsaid', (locale) => {
    expect(sentences(locale).filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
    expect(sentences(locale).filter((sentence) => !/^[«\dA-ZÀÉ].*\.$/s.test(sentence))).toEqual([]);
  });

  it('keep French typography: no-break spaces, curved apostrophes', () => {
    expect(sentences('fr').filter((sentence) => / [;:!?»%]|« |'/.test(sentence))).toEqual([]);
  });
});
