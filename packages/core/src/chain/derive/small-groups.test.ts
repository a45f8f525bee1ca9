import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_PEOPLE, gatherSmallGroups } from './small-groups.ts';
import type { Group } from './small-groups.ts';

const people = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
const team = (id: number, persons: number[], robots: number[] = []): Group => ({ id, persons, robots });

describe('teams under five people', () => {
  it('are shown as one, the large ones as themselves', () => {
    expect(gatherSmallGroups([team(1, people(0, 9)), team(2, people(20, 3)), team(3, people(30, 2))])).toEqual({
      offered: true,
      own: [1],
      gathered: [3, 2],
    });
  });

  it('take the next smallest with them when they are too few together', () => {
    expect(gatherSmallGroups([team(1, people(0, 9)), team(2, people(20, 6)), team(3, people(30, 2))])).toEqual({
      offered: true,
      own: [1],
      gathered: [3, 2],
    });
  });

  it('count a person of two teams once', () => {
    expect(
      gatherSmallGroups([team(1, people(0, 9)), team(2, [50, 51, 52]), team(3, [50, 51, 52]), team(4, people(70, 6))]),
    ).toEqual({
      offered: true,
      own: [1],
      gathered: [2, 3, 4],
    });
  });

  it('are not shown at all when the company has fewer than five', () => {
    expect(gatherSmallGroups([team(1, people(0, 2)), team(2, people(20, 2))])).toEqual({ offered: false });
  });

  it('leave robots apart: they are no persons', () => {
    expect(gatherSmallGroups([team(1, people(0, 9)), team(2, [], [90])])).toEqual({
      offered: true,
      own: [1, 2],
      gathered: [],
    });
  });

  it('never leave a link of persons under five, whoever works where', () => {
    const aTeam = fc.record({
      persons: fc.uniqueArray(fc.nat(30), { maxLength: 9 }),
      robots: fc.uniqueArray(fc.integer({ min: 100, max: 103 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(aTeam, { maxLength: 8 }), (teams) => {
        const groups = teams.map((one, id) => team(id, one.persons, one.robots));
        const gathering = gatherSmallGroups(groups);
        if (!gathering.offered) return;
        const personsOf = (ids: readonly number[]): number =>
          new Set(groups.filter((one) => ids.includes(one.id)).flatMap((one) => one.persons)).size;
        const robotsOnly = (id: number): boolean => groups[id]?.persons.length === 0 && groups[id].robots.length > 0;
        expect(gathering.own.every((id) => personsOf([id]) >= FEWEST_PEOPLE || robotsOnly(id))).toBe(true);
        expect(gathering.gathered.length === 0 || personsOf(gathering.gathered) >= FEWEST_PEOPLE).toBe(true);
        expect(new Set([...gathering.own, ...gathering.gathered])).toEqual(new Set(groups.map((one) => one.id)));
      }),
    );
  });
});
