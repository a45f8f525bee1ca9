import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from './chain/given-ledger.test-kit.ts';
import type { GivenAct } from './chain/given-ledger.test-kit.ts';
import { deriveOrientation, measureOrientation } from './orientation/index.ts';
import { deriveVain, measureVain } from './vain/index.ts';
import { deriveWaitCause, deriveWork } from './work/index.ts';

async function given(acts: readonly GivenAct[]) {
  const { log } = await openGiven({ leading: 'order', types: { customer: 'party' }, acts });
  await deriveWork(log);
  await deriveWaitCause(log);
  await deriveVain(log);
  await deriveOrientation(log);
  return log;
}

/** What both lenses say of all recorded work, and of the part that faces the hierarchy. */
async function saidOf(acts: readonly GivenAct[]) {
  const log = await given(acts);
  const [vain, orientation] = [await measureVain(log), await measureOrientation(log)];
  log.close();
  const work = orientation.clocks.find(({ clock }) => clock === 'work');
  return {
    vain: { unit: vain.unit, total: vain.total, upward: vain.classes.find(({ name }) => name === 'upward') },
    orientation: {
      unit: work?.unit ?? null,
      total: work?.total ?? null,
      upward: work?.parts.find(({ name }) => name === 'hierarchy'),
    },
  };
}

const FIVE = ['anna', 'ben', 'cleo', 'dan', 'eve'];

/** Five people make an order each, three hours; and each write a weekly report of one hour for no order, half of it while they make. */
const reporting = (timed: boolean): GivenAct[] =>
  FIVE.flatMap((actor, n): GivenAct[] => [
    { activity: 'make', touches: [`order ${n}`], at: 3, actor, ...(timed ? { start: 0 } : {}) },
    { activity: 'Weekly report', kind: 'report', touches: [], at: 3.5, actor, ...(timed ? { start: 2.5 } : {}) },
  ]);

describe('one count of hours', () => {
  it('holds reports that belong to no order, and what a person has open is shared with them', async () => {
    const { vain, orientation } = await saidOf(reporting(true));
    expect(orientation).toMatchObject({ unit: 'minutes', upward: { share: 0.214 } });
    expect(orientation.total).toBeCloseTo(5 * 3.5 * 60, 6);
    expect(vain).toMatchObject({ unit: 'minutes', upward: { share: orientation.upward?.share } });
    expect(vain.total).toBeCloseTo(orientation.total ?? 0, 6);
  });

  it('is of acts where no durations are recorded', async () => {
    const { vain, orientation } = await saidOf(reporting(false));
    expect(orientation).toMatchObject({ unit: 'acts', total: 10, upward: { share: 0.5 } });
    expect(vain).toMatchObject({ unit: 'acts', total: 10, upward: { share: 0.5 } });
  });

  it('leaves loose work out of the part of a customer', async () => {
    const of = (first: number, by: string): GivenAct[] =>
      FIVE.flatMap((actor, n): GivenAct[] => {
        const order = `order ${first + n}`;
        const at = first * 10;
        return [
          { activity: 'make', touches: [order], start: at, at: at + 3, actor },
          { activity: 'Weekly report', kind: 'report', touches: [], start: at + 2.5, at: at + 3.5, actor },
          { activity: 'pays', kind: 'customer', touches: [order], at: at + 9, cash: [{ amount: 1, of: order, by }] },
        ];
      });
    const log = await given([...of(0, 'customer X'), ...of(5, 'customer Y')]);
    const answer = await measureOrientation(log, { customer: 'X' });
    log.close();
    const work = answer.clocks.find(({ clock }) => clock === 'work');
    expect(work?.parts.map(({ name }) => name)).toEqual(['client']);
    expect(work?.total).toBeCloseTo(5 * 2.75 * 60, 6);
  });

  it('is the same in any ledger', { timeout: 60_000 }, async () => {
    const drawn = fc.record({
      order: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
      activity: fc.constantFrom('make', 'pack', 'report'),
      at: fc.integer({ min: 0, max: 60 }),
      long: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined, freq: 4 }),
      actor: fc.constantFrom(...FIVE, 'fay'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 20, maxLength: 40 }), async (acts) => {
        const { vain, orientation } = await saidOf(
          acts.map(({ order, activity, at, long, actor }) => ({
            activity,
            kind: activity === 'report' ? 'report' : 'work',
            touches: order === undefined ? [] : [`order ${order}`],
            at: at + (long ?? 0),
            actor,
            ...(long === undefined ? {} : { start: at }),
          })),
        );
        if (vain.total === null || orientation.total === null) return;
        expect(vain.unit).toBe(orientation.unit);
        expect(vain.total).toBeCloseTo(orientation.total, 6);
        if (vain.upward !== undefined && orientation.upward !== undefined)
          expect(vain.upward.share).toBeCloseTo(orientation.upward.share, 2);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
