import type { GivenFacts } from './write-given.test-kit.ts';

const day = (n: number): number => Date.UTC(2026, 0, n, 9);
const act = (
  activity: number,
  at: number,
  touches: readonly number[],
  more: Partial<GivenFacts['acts'][number]> = {},
): GivenFacts['acts'][number] => ({
  activity,
  at: day(at),
  lasted: null,
  phase: null,
  actor: 1,
  team: 0,
  role: null,
  touches: touches.map((object) => ({ object, qualifier: object > 2 ? 'customer' : null })),
  cash: [],
  fate: null,
  ...more,
});
const paid = { object: 0, party: 3, minor: 150_000, currency: 'EUR', direction: 'in', basis: 'received' } as const;

/** A small shop: two orders of two customers, a delivery, money in twice for the first, the second cancelled. */
export const SHOP: GivenFacts = {
  types: [
    { name: 'order', kind: 'flow' },
    { name: 'delivery', kind: 'flow' },
    { name: 'customer', kind: 'party' },
  ],
  activities: [
    { name: 'Ordered', kind: 'customer' },
    { name: '=HYPERLINK("http://x")', kind: 'work' },
    { name: 'Paid', kind: 'customer' },
    { name: 'Cancelled', kind: 'customer' },
  ],
  objects: [
    { type: 0, key: '1001', minor: 150_000, promised: day(5) },
    { type: 0, key: '1002', minor: 99, promised: null },
    { type: 1, key: 'D-1', minor: null, promised: null },
    { type: 2, key: 'Dupont', minor: null, promised: null },
    { type: 2, key: 'Müller', minor: null, promised: null },
  ],
  acts: [
    act(0, 1, [0, 3]),
    act(1, 2, [0, 2, 3], { lasted: 3_600_000 }),
    act(2, 3, [0, 3], { actor: null, team: null, cash: [paid, { ...paid, minor: 1 }] }),
    act(0, 4, [1, 4]),
    act(3, 5, [1, 4], { fate: 'cancelled' }),
  ],
  relations: [{ source: 2, target: 0, qualifier: 'of' }],
  expectations: [],
  people: [{ manager: false, team: 0, role: null }],
};
