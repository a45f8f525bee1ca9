import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExposed } from './by-elimination.test-kit.ts';
import type { Grain } from './by-elimination.test-kit.ts';
import { cutParts } from './cut-parts.ts';
import type { CutParts, Done } from './cut-parts.ts';

const month = (n: number): string => `2026-0${n}-01`;
const did = (customer: number | null, team: number | null, n: number, ...people: readonly number[]): Done[] =>
  people.map((person) => ({ customer, team, month: month(n), person }));

/** What is done, as grains of the figures that are told of it: the whole, and each told part. */
function grainsOf(done: readonly Done[], told: CutParts): { grains: Grain[]; count: number } {
  const [customers, teams] = [[...told.customers], [...told.teams]];
  const grains = done.map(({ customer, team, month: at, person }): Grain => {
    const [c, t] = [customer === null ? -1 : customers.indexOf(customer), team === null ? -1 : teams.indexOf(team)];
    const m = told.months.findIndex(({ first, last }) => first <= at && at <= last);
    const base = [1, 1 + customers.length, 1 + customers.length + teams.length];
    const figures = [c, t, m].flatMap((part, kind) => (part < 0 ? [] : [(base[kind] ?? 0) + part]));
    return { person, figures: [0, ...figures] };
  });
  return { grains, count: 1 + customers.length + teams.length + told.months.length };
}

describe('parts that may be told', () => {
  it('are customers and teams of five people, and the months', () => {
    const done = [
      ...did(1, 1, 1, 1, 2, 3, 4, 5),
      ...did(2, 2, 1, 1, 2, 3, 4, 5),
      ...did(1, 2, 2, 1, 2, 3, 4, 5),
      ...did(2, 1, 2, 1, 2, 3, 4, 5),
    ];
    expect(cutParts(done)).toEqual({
      customers: new Set([1, 2]),
      teams: new Set([1, 2]),
      months: [1, 2].map((n) => ({ first: month(n), last: month(n) })),
    });
  });

  it('leave out one more team where a single small one could be told by taking the others from the whole', () => {
    const done = [
      ...did(null, 1, 1, 1, 2, 3, 4, 5),
      ...did(null, 2, 1, 6, 7, 8, 9, 10, 11),
      ...did(null, 3, 1, 12, 13),
    ];
    expect([...cutParts(done).teams]).toEqual([2]);
  });

  it('leave out a team whose difference from the whole is work in no team, of few', () => {
    const done = [...did(null, 1, 1, 1, 2, 3, 4, 5), ...did(null, null, 1, 6)];
    expect([...cutParts(done).teams]).toEqual([]);
  });

  it('leave out a customer served in one month, where the rest of that month is the work of few', () => {
    const done = [
      ...did(1, null, 1, 1, 2, 3, 4, 5),
      ...did(2, null, 1, 6),
      ...did(2, null, 2, 1, 2, 3, 4, 5, 6),
      ...did(2, null, 3, 1, 2, 3, 4, 5, 6),
    ];
    const told = cutParts(done);
    const { grains, count } = grainsOf(done, told);
    expect(findExposed(grains, count)).toBeUndefined();
    expect([...told.customers].length + told.months.length).toBeLessThan(5);
  });

  it('of an ordinary company are nearly all', () => {
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const done = Array.from({ length: 12_000 }, () => {
      const customer = next(40);
      return did(customer, customer % 5, 1 + next(9), next(60));
    }).flat();
    const told = cutParts(done);
    expect([told.customers.size, told.teams.size, told.months.length]).toEqual([40, 5, 9]);
  });
});

const someone = fc.record({
  customer: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  team: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  month: fc.integer({ min: 1, max: 4 }).map(month),
  person: fc.integer({ min: 0, max: 8 }),
});

it('no sum or difference of all that is told of parts speaks of one to four people', () => {
  fc.assert(
    fc.property(fc.array(someone, { minLength: 12, maxLength: 70 }), (done) => {
      fc.pre(new Set(done.map(({ person }) => person)).size >= 5);
      const { grains, count } = grainsOf(done, cutParts(done));
      expect(findExposed(grains, count)).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

it('the elimination finds what is exposed', () => {
  const whole = (person: number, ...figures: number[]): Grain => ({ person, figures: [0, ...figures] });
  const six = [1, 2, 3, 4, 5, 6];
  expect(
    findExposed(
      six.map((person) => whole(person)),
      1,
    ),
  ).toBeUndefined();
  expect(
    findExposed(
      six.map((person) => whole(person, ...(person > 1 ? [1] : []))),
      2,
    ),
  ).toContain(1);
});
