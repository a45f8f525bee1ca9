import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseShown } from './show-limit.ts';
import type { Passage } from './show-limit.ts';

const passage = (from: number, to: number | null, count: number, weight = count): Passage => ({
  from,
  to,
  count,
  weight,
});

/** A chain in which every link lies on some way from the entry 0 to an end, as in any records. */
const aChain = fc
  .array(fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((ways) => {
    const counts = new Map<string, Passage>();
    for (const [way, n] of ways) {
      const links: (number | null)[] = [0, ...way, null];
      links.slice(1).forEach((to, i) => {
        const from = links[i];
        if (from === null || from === undefined || from === to) return;
        counts.set(`${from}>${to}`, passage(from, to, (counts.get(`${from}>${to}`)?.count ?? 0) + n));
      });
    }
    return [...counts.values()];
  });

const reachable = (shown: readonly Passage[], start: readonly number[]): Set<number | null> => {
  const seen = new Set<number | null>(start);
  for (let grew = true; grew;) {
    const next = shown.filter((one) => seen.has(one.from) && !seen.has(one.to));
    grew = next.length > 0;
    for (const one of next) seen.add(one.to);
  }
  return seen;
};

describe('hiding rare hand-offs', () => {
  it('keeps those that carry most', () => {
    const all = [passage(0, 1, 90), passage(1, null, 90), passage(0, 2, 5), passage(2, 1, 5)];
    expect(chooseShown(all, [{ number: 0, count: 95 }], 2)).toEqual(new Set(all.slice(0, 2)));
  });

  it('shows what carries much with the way that leads to it, however rare', () => {
    const all = [passage(0, null, 90, 1), passage(0, 1, 2, 1), passage(1, null, 2, 500)];
    expect(chooseShown(all, [{ number: 0, count: 92 }], 1)).toEqual(new Set([all[1], all[2]]));
  });

  it('never leaves a link that work cannot reach or leave, on any chain', () => {
    fc.assert(
      fc.property(aChain, fc.integer({ min: 1, max: 20 }), (all, limit) => {
        const shown = [...chooseShown(all, [{ number: 0, count: 10 }], limit)];
        const links = [...new Set(shown.flatMap((one) => [one.from, one.to]))].filter((link) => link !== null);
        const seen = reachable(shown, [0]);
        expect(links.every((link) => seen.has(link))).toBe(true);
        expect(links.every((link) => reachable(shown, [link]).has(null))).toBe(true);
        expect(shown.length).toBeGreaterThan(0);
      }),
    );
  });
});
