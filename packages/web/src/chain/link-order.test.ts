import { expect, test } from 'vitest';
import fc from 'fast-check';
import { chainOf, generatedChain } from './chain.fixture.ts';
import { rankLinks } from './link-order.ts';

const order = (ranks: ReadonlyMap<string, number>): readonly string[] =>
  [...ranks].toSorted((a, b) => a[1] - b[1]).map(([link]) => link);

test('links follow each other as work does, from where it enters to the customer', () => {
  const chain = chainOf(
    [
      { from: 'ship', to: 'x', end: 'customer' },
      { from: 'make', to: 'ship' },
      { from: 'check', to: 'make' },
    ],
    ['check'],
  );
  expect(order(rankLinks(chain))).toEqual(['check', 'make', 'ship']);
});

test('work that comes back does not turn the chain round', () => {
  const chain = chainOf(
    [
      { from: 'check', to: 'make', count: 10 },
      { from: 'make', to: 'check', count: 40, returnCount: 40 },
    ],
    ['check'],
  );
  expect(order(rankLinks(chain))).toEqual(['check', 'make']);
});

test('a long chain with skips and returns keeps the order it was made in', () => {
  for (const size of [17, 49, 120]) {
    const chain = generatedChain(size);
    expect(order(rankLinks(chain))).toEqual(
      chain.links.map((link) => link.link).toSorted((a, b) => Number(a.split(' ')[2]) - Number(b.split(' ')[2])),
    );
  }
});

test('every link gets its own rank, whatever the hand-offs', () => {
  const handOff = fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    to: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    count: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(fc.array(handOff, { maxLength: 20 }), (handOffs) => {
      const chain = chainOf(handOffs);
      const ranks = [...rankLinks(chain).values()];
      expect(new Set(ranks).size).toBe(chain.links.length);
    }),
  );
});
