import { describe, expect, test } from 'vitest';
import type { ColumnGuess } from '@aval/core/mapping';
import { barsOf, periodOf, resolutionOf } from './period-view.ts';

const DAY = 86_400_000;
const dated = (column: string, from: number, to: number, role: 'moment' | 'promised' = 'moment'): ColumnGuess =>
  ({
    table: 'orders',
    column,
    value: { role, format: 'iso', activity: column },
    date: { format: 'iso', share: 1, hasTime: false, hasZone: false, from, to, bins: [1, 2, 0, 1] },
  }) as unknown as ColumnGuess;

describe('the time axis of a source', () => {
  const columns = [dated('ordered', 0, 50 * DAY), dated('due', 50 * DAY, 100 * DAY, 'promised')];
  const attribute = { ...dated('born', -9999 * DAY, 0), value: { role: 'attribute' } } as ColumnGuess;

  test('goes from the first to the last date that says something', () => {
    expect(periodOf([...columns, attribute])).toEqual({ from: 0, to: 100 * DAY });
    expect(periodOf([attribute])).toBeNull();
  });

  test('puts each column where its dates are', () => {
    const [ordered, due] = barsOf(columns, { from: 0, to: 100 * DAY });
    expect(ordered?.bars.map(({ x, height }) => [x, height])).toEqual([
      [0, 0.5],
      [12.5, 1],
      [25, 0],
      [37.5, 0.5],
    ]);
    expect(due?.bars[0]?.x).toBe(50);
  });

  test('says how finely instants are told', () => {
    expect([undefined, 1, 1000, 60_000, 3_600_000, DAY].map(resolutionOf)).toEqual([
      'unknown',
      'second',
      'second',
      'minute',
      'hour',
      'day',
    ]);
  });
});
