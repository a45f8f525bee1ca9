import { expect, test } from 'vitest';
import { nameTick, timeStep, timeTicks } from './time-axis.ts';

const DAY = 86_400_000;

test('lines keep their distance at every scale', () => {
  expect(timeStep(90 * DAY, 1000)).toEqual({ unit: 'day', count: 14 });
  expect(timeStep(0.5 * DAY, 1000)).toEqual({ unit: 'hour', count: 3 });
  expect(timeStep(4000 * DAY, 600)).toEqual({ unit: 'year', count: 2 });
});

test('days begin at midnight of the company, also where the clock changes', () => {
  const from = Date.UTC(2024, 2, 30);
  const ticks = timeTicks(from, from + 3 * DAY, { unit: 'day', count: 1 }, 'Europe/Paris');
  expect(ticks.map((tick) => new Date(tick).toISOString())).toEqual([
    '2024-03-30T23:00:00.000Z',
    '2024-03-31T22:00:00.000Z',
    '2024-04-01T22:00:00.000Z',
  ]);
});

test('months begin on their first day', () => {
  const ticks = timeTicks(Date.UTC(2024, 0, 15), Date.UTC(2024, 4, 2), { unit: 'month', count: 1 }, 'UTC');
  expect(ticks.map((tick) => nameTick(tick, { unit: 'month', count: 1 }, 'en', 'UTC'))).toEqual([
    'Feb 2024',
    'Mar 2024',
    'Apr 2024',
    'May 2024',
  ]);
});
