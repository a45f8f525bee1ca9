import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { PoolActs } from './pool-acts.ts';
import { draftPools } from './pool-draft.ts';

const named = (kind: 'team' | 'activity', id: number): string => `${kind} ${id}`;
const row = (activity: number, actor: number | null, more: Partial<PoolActs> = {}): PoolActs => ({
  activity,
  actor,
  team: null,
  isMachine: false,
  acts: 10,
  ...more,
});
const people = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

describe('pools', () => {
  it('are the people who do the same, where no team is recorded', () => {
    const rows = [...people(0, 5).map((actor) => row(1, actor)), ...people(5, 6).map((actor) => row(2, actor))];
    const { basis, pools } = draftPools(rows, named);
    expect(basis).toBe('skill');
    expect(pools.map(({ name, people: of }) => [name, of.size])).toEqual([
      ['activity 2', 6],
      ['activity 1', 5],
    ]);
  });

  it('are the teams where most acts name one', () => {
    const rows = [
      ...people(0, 5).map((actor) => row(1, actor, { team: 7 })),
      ...people(5, 5).map((actor) => row(1, actor, { team: 8 })),
    ];
    expect(draftPools(rows, named).pools.map(({ name }) => name)).toEqual(['team 7', 'team 8']);
  });

  it('of fewer than five people are gathered, with the next smallest where they are still too few', () => {
    const rows = [
      ...people(0, 2).map((actor) => row(1, actor)),
      ...people(2, 5).map((actor) => row(2, actor)),
      ...people(7, 8).map((actor) => row(3, actor)),
    ];
    const { pools } = draftPools(rows, named);
    expect(pools.map(({ name, people: of }) => [name, of.size])).toEqual([
      ['activity 3', 8],
      ['…small', 7],
    ]);
  });

  it('are activities where nobody is recorded, and none at all where fewer than five people did everything', () => {
    expect(draftPools([row(1, null), row(2, null)], named).pools.map(({ name }) => name)).toEqual([
      'activity 1',
      'activity 2',
    ]);
    expect(
      draftPools(
        people(0, 4).map((actor) => row(1, actor)),
        named,
      ).pools,
    ).toEqual([]);
  });

  it('of machines stand apart: a robot is no person', () => {
    const rows = [...people(0, 5).map((actor) => row(1, actor)), row(1, 9, { isMachine: true })];
    const pools = draftPools(rows, named).pools;
    expect(pools.map(({ name, isMachine }) => [name, isMachine])).toContainEqual(['…machines', true]);
  });

  it('never hold one to four people, hold every worker once, and are sixteen at most', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            activity: fc.integer({ min: 0, max: 30 }),
            team: fc.option(fc.integer({ min: 0, max: 30 })),
            actor: fc.option(fc.integer({ min: 0, max: 60 })),
            isMachine: fc.constant(false),
            acts: fc.integer({ min: 1, max: 50 }),
          }),
          { maxLength: 120 },
        ),
        (rows) => {
          const { pools } = draftPools(rows, named);
          const sources = pools.flatMap((pool) => pool.sources);
          return (
            pools.length <= 16 &&
            new Set(sources).size === sources.length &&
            pools.every((pool) => pool.people.size === 0 || pool.people.size >= 5)
          );
        },
      ),
    ));
});
