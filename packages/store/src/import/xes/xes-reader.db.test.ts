import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ignored, ReadLimits } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';

describe('an XES log', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  const event = (inside: string): string => `<event><string key="concept:name" value="A"/>${inside}</event>`;
  const log = (inside: string): string =>
    `<log xes.version="1.0"><global scope="event"><string key="x" value="D"/></global>${inside}</log>`;

  it('repeats the attributes of the case on its events', async () => {
    await bench.read(
      'l.xes',
      log(`<trace><string key="concept:name" value="c1"/><int key="n" value="7"/>${event('')}${event('')}</trace>`),
    );
    const row = { 'case:concept:name': 'c1', 'case:n': '7', 'concept:name': 'A' };
    expect(await bench.rows('events')).toEqual([
      { row: 1, ...row },
      { row: 2, ...row },
    ]);
  });

  it('keeps nested attributes below the name of the outer one', async () => {
    const nested =
      '<string key="unit" value="U"><string key="site" value="S"><int key="floor" value="2"/></string></string>';
    await bench.read('l.xes', log(`<trace>${event(nested)}</trace>`));
    expect(await bench.rows('events')).toEqual([
      { row: 1, 'concept:name': 'A', unit: 'U', 'unit/site': 'S', 'unit/site/floor': '2' },
    ]);
  });

  it('counts the lists that it passes over, and attributes of the case that come too late', async () => {
    const ignored: Ignored[] = [];
    const list = '<list key="l"><values><string key="v" value="1"/></values></list>';
    const text = log(
      `<trace>${event(list)}<string key="late" value="1"/></trace><trace>${event(`${list}<list key="e"/>`)}</trace>`,
    );
    await bench.read('l.xes', text, { onIgnored: (passed) => ignored.push(passed) });
    expect(ignored).toEqual([
      { what: 'list-attribute', count: 3 },
      { what: 'late-case-attribute', count: 1 },
    ]);
    expect(await bench.rows('events')).toEqual([
      { row: 1, 'concept:name': 'A' },
      { row: 2, 'concept:name': 'A' },
    ]);
  });

  it('puts cases without events into a table of their own', async () => {
    await bench.read('l.xes', log(`<trace><string key="concept:name" value="c1"/></trace><trace>${event('')}</trace>`));
    expect(await bench.rows('traces')).toEqual([{ row: 1, 'case:concept:name': 'c1' }]);
    expect(await bench.rows('events')).toHaveLength(1);
  });

  it('accepts events outside any case', async () => {
    await bench.read('l.xes', log(`<trace><string key="concept:name" value="c1"/>${event('')}</trace>${event('')}`));
    expect((await bench.rows('events')).map((row) => row['case:concept:name'])).toEqual(['c1', null]);
  });

  it('adds columns whenever they turn up, also after many rows', async () => {
    const late = event('<string key="late" value="yes"/>');
    await bench.read('l.xes', log(`<trace>${event('').repeat(5000)}${late}${event('').repeat(5000)}</trace>`));
    const rows = await bench.rows('events');
    expect(rows).toHaveLength(10_001);
    expect(rows.filter(({ late: value }) => value !== null)).toEqual([{ row: 5001, 'concept:name': 'A', late: 'yes' }]);
  });

  it('is read in the encoding that its prolog or its first bytes say', async () => {
    const text = `<log><trace><string key="concept:name" value="é"/>${event('')}</trace></log>`;
    const latin = Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${text}`, 'latin1');
    const wide = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le');
    for (const bytes of [latin, wide, Buffer.from(text)]) {
      await bench.read('l.xes', bytes);
      expect((await bench.rows('events')).map((row) => row['case:concept:name'])).toEqual(['é']);
    }
  });

  const many = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<string key="k${i}" value="${'v'.repeat(90)}"/>`).join('');

  it.each<[string, string, string, Partial<ReadLimits>]>([
    ['entities of its own', `<!DOCTYPE log [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${log('')}`, 'forbidden-entity', {}],
    ['elements nested too deep', `<log><trace><event>${'<string key="k" value="v">'.repeat(70)}`, 'too-deep', {}],
    ['an event too long', log(`<trace>${event(many(40))}</trace>`), 'line-too-long', { recordBytes: 3000 }],
    ['a case too long', log(`<trace>${many(40)}${event('')}</trace>`), 'line-too-long', { recordBytes: 3000 }],
    ['too many columns', log(`<trace>${event(many(40))}</trace>`), 'too-many-columns', { columns: 30 }],
    ['a zero character', log(`<trace>${event('<string key="k" value="\0"/>')}</trace>`), 'malformed', {}],
  ])('is refused for %s, and nothing is left', async (_, text, code, limits) => {
    expect(await rejectionOf(bench.read('l.xes', text, { limits }))).toMatchObject({ code, fault: { file: 'l.xes' } });
    expect(bench.staging.rowCount()).toBe(0);
  });
});
