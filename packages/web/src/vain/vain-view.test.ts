import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VainRow } from '@aval/core/vain';
import { classParts, cutOf, namesIn, rowParts, rowsInOrder } from './vain-view.ts';

const row = (name: string, amount: number, cells: VainRow['cells'] = [], together: number | null = null): VainRow => ({
  name,
  amount,
  cells,
  together,
  claim: `vain.link?activity=${name}`,
});
const cell = (name: VainRow['cells'][number]['name'], amount: number | null) => ({ name, amount, claim: name });

test('the parts of a bar follow each other without a gap and fill it', () => {
  const names = ['upward', 'rework', 'declined', 'reached-cash'] as const;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 4, maxLength: 4 }), (amounts) => {
      const parts = classParts(
        names.map((name, i) => ({ name, of: [name], amount: amounts[i] ?? 0, share: 0, range: null, claim: name })),
      );
      for (const [i, part] of parts.entries())
        expect(part.start).toBeCloseTo(parts.slice(0, i).reduce((sum, one) => sum + one.length, 0));
      if (parts.length > 0) expect(parts.reduce((sum, one) => sum + one.length, 0)).toBeCloseTo(1);
    }),
  );
});

test('what reached the customer comes first, what faces the hierarchy late, what is told together last', () => {
  const parts = rowParts(row('A', 10, [cell('upward', 3), cell('rework', null), cell('reached-cash', 5)], 2));
  expect(parts.map(({ name, amount }) => [name, amount])).toEqual([
    ['reached-cash', 5],
    ['upward', 3],
    ['gathered', 2],
  ]);
  expect(namesIn({ rows: [row('A', 10, [cell('upward', 3)], 2)] })).toEqual(['upward', 'gathered']);
});

test('links stand by their work, months by their date, and what has no name of its own last', () => {
  const rows = [row('…small', 99), row('2026-02-01', 5), row('2026-01-01', 3)];
  expect(rowsInOrder({ rows }, 'month').map(({ name }) => name)).toEqual(['2026-01-01', '2026-02-01', '…small']);
  expect(rowsInOrder({ rows }, 'link').map(({ name }) => name)).toEqual(['2026-02-01', '2026-01-01', '…small']);
  const requests = [row('…again', 1), row('…first', 9)];
  expect(rowsInOrder({ rows: requests }, 'custom').map(({ name }) => name)).toEqual(['…first', '…again']);
});

test('a way to cut the work that is not told is not shown; the first that is told is', () => {
  const none = { links: null, teams: null, months: { rows: [] }, sizes: null, customs: null, products: null };
  expect(cutOf(none as never, 'product')).toBe('month');
  expect(cutOf({ ...none, months: null } as never, 'month')).toBeUndefined();
});
