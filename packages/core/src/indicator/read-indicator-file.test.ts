import { describe, expect, it } from 'vitest';
import { readIndicatorFile } from './read-indicator-file.ts';

describe('a file of a watched figure', () => {
  it.each([
    ['semicolons and a heading', 'Jour;Taux\n2026-01-05;12,5\n2026-01-12;13'],
    ['commas', '2026-01-05,12.5\r\n2026-01-12,13\r\n'],
    ['tabs and days first', 'day\tvalue\n05/01/2026\t12,5\n12.01.2026\t13'],
    ['quotes and shares', '\uFEFF"2026-01-05","12,5 %"\n"2026-01-12","13 %"'],
  ])('is read with %s', (_, text) =>
    expect(readIndicatorFile(text)).toEqual({
      rows: [
        { day: '2026-01-05', value: 12.5 },
        { day: '2026-01-12', value: 13 },
      ],
    }),
  );

  it('names each line that is no day and value', () => {
    const read = readIndicatorFile('day;value\n2026-01-05;1\n2026-02-30;2\n2026-01-06;many');
    expect('problems' in read && read.problems.map(({ values }) => values['line'])).toEqual([
      { unit: 'count', value: 3 },
      { unit: 'count', value: 4 },
    ]);
  });

  it('says that an empty one is empty', () =>
    expect(readIndicatorFile('\n')).toEqual({ problems: [{ code: 'indicator.file.empty', values: {} }] }));

  it('takes the last of a day told twice', () =>
    expect(readIndicatorFile('2026-01-05;1\n2026-01-05;2')).toEqual({ rows: [{ day: '2026-01-05', value: 2 }] }));
});
