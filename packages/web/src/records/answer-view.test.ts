import { expect, test } from 'vitest';
import type { Mapping } from '@aval/core/mapping';
import { consequencesOf, readDate } from './answer-view.ts';

const mapping = (format: string, leading = 'order'): Mapping => ({
  version: 1,
  zone: 'UTC',
  currency: 'EUR',
  leading,
  objects: {},
  activities: {},
  empties: [],
  cash: [],
  outcomes: [],
  tables: [{ table: 't', row: 'event', columns: { When: { role: 'end', format }, Act: { role: 'activity' } } }],
});
const examples = [{ table: 't', column: 'When', examples: ['10/05/2025'] }];

test('two ways to read a date are shown on an example', () => {
  const [dayFirst, monthFirst] = [mapping('%d/%m/%Y'), mapping('%m/%d/%Y')];
  const [consequence] = consequencesOf(dayFirst, [monthFirst], examples);
  expect(consequence).toMatchObject({
    what: 'column',
    column: 'When',
    example: '10/05/2025',
    readsAs: Date.UTC(2025, 4, 10),
  });
  expect(consequencesOf(monthFirst, [dayFirst], examples)[0]).toMatchObject({ readsAs: Date.UTC(2025, 9, 5) });
});

test('only what differs among the answers is shown', () => {
  expect(consequencesOf(mapping('iso', 'order'), [mapping('iso', 'invoice')], examples)).toEqual([
    { what: 'leading', type: 'order' },
  ]);
  expect(consequencesOf(mapping('iso'), [mapping('iso')], examples)).toEqual([]);
});

test('a value that is no date by the pattern reads as none', () => {
  expect(readDate('31/12/25 08:00', '%d/%m/%y %H:%M')).toBe(Date.UTC(2025, 11, 31));
  expect(readDate('12/31/2025', '%d/%m/%Y')).toBeNull();
  expect(readDate('2025-01-01', 'iso')).toBeNull();
});
