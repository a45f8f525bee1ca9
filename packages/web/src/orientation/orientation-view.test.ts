import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClockTable } from '@aval/core/orientation';
import { facingPlaces, stackRows } from './orientation-view.ts';

const table = (
  clock: ClockTable['clock'],
  rows: Readonly<Record<string, Readonly<Record<string, number | null>>>>,
): ClockTable => ({
  clock,
  unit: clock === 'cause' ? 'case-seconds' : 'hand-offs',
  rows: Object.entries(rows).map(([name, cells]) => ({
    name,
    amount: Object.values(cells).reduce((sum: number, amount) => sum + (amount ?? 10), 0),
    cells: Object.entries(cells).map(([cell, amount]) => ({ name: cell as never, amount, claim: `${name} ${cell}` })),
    claim: name,
  })),
});

describe('stacked bars', () => {
  test('are as long as what waits there, beside the longest', () => {
    const [first, second] = stackRows(table('cause', { Pack: { busy: 30, away: 10 }, Ship: { busy: 10 } }));
    expect(first?.parts.map(({ name, width, share }) => [name, width, share])).toEqual([
      ['busy', 0.75, 0.75],
      ['away', 0.25, 0.25],
    ]);
    expect(second?.parts[0]?.width).toBe(0.25);
  });

  test('show what may not be told each as one part', () => {
    const [row] = stackRows(table('cause', { Pack: { busy: null, away: null, unexplained: 20 } }));
    expect(row?.parts.map(({ name, amount }) => [name, amount])).toEqual([
      ['unexplained', 20],
      ['hidden', 20],
    ]);
  });

  test('are never longer than the plot, and full where they are the longest', () => {
    const cells = fc.record({ busy: fc.nat(), away: fc.nat(), unexplained: fc.nat() });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), cells, { minKeys: 1 }), (rows) => {
        const widths = stackRows(table('cause', rows)).map(({ parts }) =>
          parts.reduce((sum, { width }) => sum + width, 0),
        );
        expect(Math.max(...widths)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('places', () => {
  test('stand once, with their share on each clock', () => {
    const tables = [
      table('hand-off', { Pack: { hierarchy: 5, client: 15 }, Ship: { client: 4 } }),
      table('cause', { Pack: { approval: 30, away: 10 } }),
    ];
    expect(
      facingPlaces(tables, 'link').map(({ name, upward }) => [name, upward['hand-off']?.share, upward.cause?.share]),
    ).toEqual([
      ['Pack', 0.25, 0.75],
      ['Ship', 0, undefined],
    ]);
  });

  test('say nothing where it may not be told', () => {
    expect(facingPlaces([table('cause', { Pack: { approval: null, away: null } })], 'link')[0]?.upward).toEqual({});
  });

  test('are months in the order they went', () => {
    const months = table('hand-off', { '2024-02-01': { client: 9 }, '2024-01-01': { client: 1 } });
    expect(facingPlaces([months], 'month').map(({ name }) => name)).toEqual(['2024-01-01', '2024-02-01']);
  });
});
