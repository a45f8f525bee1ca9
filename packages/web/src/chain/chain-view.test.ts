import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { chainOf, generatedChain } from './chain.fixture.ts';
import { CUSTOMERS, drawChain, thicknessOf } from './chain-view.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' });

describe('the map of a chain', () => {
  const chain = chainOf(
    [
      { from: 'check', to: 'make', count: 30, cashThrough: euros(3000), medianWaitHours: 2 },
      { from: 'make', to: 'ship', count: 20, cashThrough: euros(2000), medianWaitHours: 200 },
      { from: 'make', to: 'check', count: 5, returnCount: 5 },
      { from: 'check', to: 'refused', end: 'refused', count: 4 },
      { from: 'ship', to: 'customer', end: 'customer', count: 20 },
    ],
    ['check'],
  );
  const map = drawChain(chain, 'cash', new Set());
  const band = (from: string, to: string) =>
    map.bands.find((one) => one.from === `link ${from}` && one.to === `link ${to}`);

  test('has a box a link, and the customers at its end', () => {
    expect(map.boxes.map((box) => box.id)).toEqual(['link check', 'link make', 'link ship', CUSTOMERS]);
  });

  test('a band twice as wide carries twice as much', () => {
    expect(thicknessOf(50, 100) * 2).toBe(thicknessOf(100, 100));
    expect(
      drawChain(chain, 'count', new Set()).bands.find((one) => one.from === 'link make' && !one.back)?.thickness,
    ).toBeCloseTo(thicknessOf(20, 30));
  });

  test('waits stand on their step', () => {
    expect([band('check', 'make')?.wait, band('make', 'ship')?.wait]).toEqual([1, 3]);
  });

  test('work that comes back is marked so', () => {
    expect(band('make', 'check')?.back).toBe(true);
    expect(band('check', 'make')?.back).toBe(false);
  });

  test('an end without cash hangs under its box and is no band', () => {
    expect(map.boxes[0]?.terminals).toMatchObject([{ end: 'refused', count: 4 }]);
    expect(map.bands.some((one) => one.handOffs.some((each) => each.end === 'refused'))).toBe(false);
  });
});

test('when nobody pays, no customers are drawn', () => {
  const map = drawChain(
    chainOf([
      { from: 'a', to: 'b', cashThrough: null },
      { from: 'b', to: 'open', end: 'open', cashThrough: null },
    ]),
    'count',
    new Set(),
  );
  expect(map.boxes.map((box) => box.kind)).toEqual(['link', 'link']);
});

test('folding adds counts, and never adds cash', () => {
  const chain = generatedChain(60);
  const map = drawChain(chain, 'cash', new Set());
  const into = map.bands.find((band) => band.handOffs.length > 1);
  expect(into?.count).toBe(into?.handOffs.reduce((sum, each) => sum + each.count, 0));
  expect(into?.cash?.minor).toBe(Math.max(...(into?.handOffs ?? []).map((each) => each.cashThrough?.minor ?? 0)));
});

test('a group that is opened shows its links again', () => {
  const chain = generatedChain(60);
  const [group] = drawChain(chain, 'cash', new Set()).groups;
  const open = drawChain(chain, 'cash', new Set([group?.id ?? '']));
  expect(open.boxes.filter((box) => box.kind === 'link').length).toBeGreaterThanOrEqual(group?.links.length ?? 1);
});

test('no hand-off is lost: each stands in a band, under a box, or inside a group', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 50 }), (size, seed) => {
      const chain = generatedChain(size, seed);
      const map = drawChain(chain, 'count', new Set());
      const boxOf = (link: string) => map.boxes.find((box) => box.links.some((one) => one.link === link))?.id;
      const inside = chain.handOffs.filter((each) => each.end === null && boxOf(each.from) === boxOf(each.to)).length;
      const drawn =
        map.bands.flatMap((band) => band.handOffs).length +
        map.boxes.flatMap((box) => box.terminals.flatMap((end) => end.handOffs)).length;
      expect(drawn + inside).toBe(chain.handOffs.length - map.undrawn.length);
    }),
    { numRuns: 30 },
  );
});

test('among thousands of bands the widest are drawn, and every box keeps a way in and a way on', () => {
  const chain = generatedChain(400);
  const open = new Set(drawChain(chain, 'count', new Set()).groups.map((group) => group.id));
  const map = drawChain(chain, 'count', open);
  const whole = chain.handOffs.filter((each) => each.end === null || each.end === 'customer').length;
  expect(map.bands.length).toBeLessThan(whole);
  expect(map.bands.flatMap((band) => band.handOffs).length + map.undrawn.length).toBe(whole);
  const left = new Set(map.bands.map((band) => band.from));
  expect(map.boxes.filter((box) => box.kind !== 'customers' && !left.has(box.id))).toEqual([]);
});
