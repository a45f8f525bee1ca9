import { describe, expect, it } from 'vitest';
import type { AnswerTable } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import { LENSES } from '../lenses.ts';
import { ticksOf } from './draw-periods.ts';
import { fitText, wrapText } from './drawing.ts';
import { givenClaim, givenReport } from './given-report.test-kit.ts';
import { intervalLine, reasonsOf, shownTable } from './lines.ts';
import { gatherNotes } from './notes.ts';
import { MOST_CLAIMS, MOST_ROWS } from './report.ts';
import { reportHtml } from './html/report-html.ts';
import { reportJson } from './report-json.ts';
import { reportWords, sayIn } from './words.ts';

const french = sayIn('fr', 'UTC');

describe('a report', () => {
  it('has a chapter title for every lens, in both languages', () => {
    for (const { name } of LENSES)
      for (const locale of ['fr', 'en'] as const)
        expect([name, reportWords(locale).lens[name]]).not.toEqual([name, undefined]);
  });

  it('says method and limits once for the claims that share them', () => {
    const [one, two, three] = [givenClaim('a'), givenClaim('b'), givenClaim('c', { limits: [] })] as const;
    const { notes, noteOf } = gatherNotes([one, two, three]);
    expect([notes.length, noteOf(one), noteOf(two), noteOf(three)]).toEqual([2, 1, 1, 2]);
  });

  it('tells the first reasons that its chapter does not tell anyway, and how many more there are', () => {
    const claim = givenClaim('top', { because: ['a', 'b', 'c', 'd', 'e', 'f'] });
    const report = { ...givenReport(), reasons: { a: givenClaim('a'), b: givenClaim('b') } };
    const { told, more } = reasonsOf(report, claim, [claim, givenClaim('b')]);
    expect([told.map(({ id }) => id), more]).toEqual([['a'], 2]);
  });

  it('says the bounds of an estimate, unless its sentence does', () => {
    const quantity = { unit: 'share', value: 0.5 } as const;
    const figure = { known: true, quantity, interval: { low: 0.25, high: 0.75, coverage: 0.95 } } as const;
    expect(intervalLine(givenClaim('a', { figure }), french)).toMatch(/^entre 25\s% et 75\s%$/);
    const said = {
      code: '{low} – {high}',
      values: { low: { ...quantity, value: 0.25 }, high: { ...quantity, value: 0.75 } },
    };
    expect(intervalLine(givenClaim('a', { figure, statement: said }), french)).toBeNull();
  });
});

describe('a table of a document', () => {
  const table = (first: AnswerTable['rows'][number]['cells'][number], rows = 40): AnswerTable => ({
    code: 't',
    columns: [
      { code: 'a', kind: 'text' },
      { code: 'b', kind: 'figure' },
      { code: 'empty', kind: 'figure' },
    ],
    rows: Array.from({ length: rows }, (_, value) => ({ cells: [first, { unit: 'count', value }, null] })),
    rowCount: rows,
  });

  it('shows the first rows, of periods the last ones, and no column that says nothing', () => {
    const named = shownTable(table({ unit: 'name', value: 'x' }));
    const timed = shownTable(table({ unit: 'instant', value: 0 as Instant, precision: 'day' }));
    expect([named.rows.length, named.columns.length]).toEqual([MOST_ROWS, 2]);
    expect([named.rows[0]?.cells[1], timed.rows.at(-1)?.cells[1]]).toEqual([
      { unit: 'count', value: 0 },
      { unit: 'count', value: 39 },
    ]);
  });
});

describe('the HTML document', () => {
  const hostile = '<script>alert(1)</script>"\'\\';
  const claims = Array.from({ length: MOST_CLAIMS + 3 }, (_, i) => givenClaim(`cash.week?start=${i}`));

  it('needs nothing else: no script, no address that is fetched', () => {
    for (const locale of ['fr', 'en'] as const) {
      const html = reportHtml(givenReport({ claims }, hostile), [], locale);
      expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|url\(/i);
      expect(html.match(/https?:\/\/[^"]+/g) ?? []).toEqual([]);
      expect(html).toContain(`<html lang="${locale}">`);
    }
  });

  it('says what it leaves out', () => {
    expect(reportHtml(givenReport({ claims }), [], 'fr')).toContain('3 autres phrases ne figurent pas ici');
  });

  it('leads from each sentence to its note, and from the contents to each chapter', () => {
    const html = reportHtml(givenReport(), [], 'en');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(2);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('claims as data', () => {
  it('are said in both languages, with their addresses and what they rest on', () => {
    const { format, about, sections } = reportJson(givenReport({ claims: [givenClaim('cash.week?start=2026-01-05')] }));
    expect([format, about.ledgerState, about.sources[0]?.sha256.length]).toEqual(['aval-report', '1-abc', 64]);
    expect(sections[0]?.claims[0]).toMatchObject({
      page: '/c/acme/why/cash.week%3Fstart%3D2026-01-05',
      says: { fr: 'says cash.week?start=2026-01-05', en: 'says cash.week?start=2026-01-05' },
      figure: { known: true },
    });
  });
});

describe('a drawing', () => {
  it.each([
    [0, 4_500_000, [0, 2_000_000, 4_000_000, 6_000_000]],
    [-30, 70, [-50, 0, 50, 100]],
    [0, 0, [0, 0.5]],
  ])('from %d to %d has round ticks that hold it', (least, most, ticks) => {
    expect(ticksOf(least, most)).toEqual(ticks);
  });

  it('cuts words at spaces where it can, and says that it cut', () => {
    expect(wrapText('one two three', 10, 50, 2)).toEqual(['one two', 'three']);
    expect(fitText('Ratiopharmaceutical', 10, 60)).toMatch(/^Ratiophar?…$|…$/);
  });
});
