import { expect, test } from 'vitest';
import { LENSES } from '@aval/core/lenses';
import { lastOf, pageOfLens } from './today-view.ts';

test('each lens has the page that shows what it says', () =>
  expect(LENSES.filter(({ name }) => pageOfLens(name) === undefined).map(({ name }) => name)).toEqual([]));

test('the picture shows the last weeks', () => {
  const weeks = [1, 2, 3].map((n) => ({ start: `2016-01-0${n}` }) as never);
  expect(lastOf(weeks, 2)).toEqual(weeks.slice(1));
});
