import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { Query } from '../ledger/index.ts';
import { deriveWork } from '../work/index.ts';
import { constraintLens } from './constraint-lens.ts';
import { deriveConstraint } from './derive-constraint.ts';
import { measureConstraint } from './measure-constraint.ts';
import type { Measured } from './measured.ts';

/** Orders worked on by people of teams over some weeks, some shared, some paid. */
const ledgers: fc.Arbitrary<GivenLedger> = fc
  .record({
    acts: fc.array(
      fc.record({
        orders: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 2 }),
        activity: fc.constantFrom('check', 'make', 'pack', 'send'),
        actor: fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined }),
        hasTeam: fc.boolean(),
        start: fc.integer({ min: 0, max: 28 * 24 * 4 }),
        lasts: fc.integer({ min: 0, max: 40 }),
        isTimed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    paid: fc.array(fc.record({ order: fc.integer({ min: 0, max: 8 }), at: fc.integer({ min: 0, max: 30 * 24 }) }), {
      maxLength: 8,
    }),
    zone: fc.constantFrom('UTC', 'Europe/Paris'),
  })
  .map(({ acts, paid, zone }) => ({
    types: { customer: 'party' as const },
    leading: 'order',
    zone,
    acts: [
      ...acts.map(({ orders, activity, actor, hasTeam, start, lasts, isTimed }): GivenAct => ({
        activity,
        touches: orders.map((order) => `order ${order}`),
        at: (start + lasts) / 4,
        ...(isTimed ? { start: start / 4 } : {}),
        ...(actor === undefined ? {} : { actor: `p${actor}`, ...(hasTeam ? { team: `t${actor % 3}` } : {}) }),
      })),
      ...paid.map(({ order, at }): GivenAct => ({
        activity: 'payment',
        kind: 'state',
        touches: [`order ${order}`],
        at,
        cash: [{ amount: 100, of: `order ${order}`, by: 'customer C' }],
      })),
    ],
  }));

const countRows = async (query: Query, sql: string): Promise<number> =>
  (await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${sql}) f`))[0]?.n ?? Number.NaN;

describe('on any ledger', () => {
  it('shares add up to 1, each claim rests on the records it says, and pools are five people or nobody', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (ledger) => {
        const { log } = await openGiven(ledger);
        try {
          await deriveWork(log);
          await deriveConstraint(log);
          const [kept] = await log.rows<{ measured: string }>('SELECT c.measured FROM constraint_evidence c');
          const { paces } = JSON.parse(kept?.measured ?? '{}') as Measured;
          if (paces) expect(paces.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          for (const filter of [{}, { from: '2026-01', to: '2026-01' }]) {
            const answer = await measureConstraint(log, filter);
            if (answer.pacing.length > 0)
              expect(answer.pacing.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
            for (const { people } of answer.pools) expect(people === null || people >= 5).toBe(true);
            const ids = [...answer.claims.map(({ id }) => id), ...answer.axis.periods.map(({ claim }) => claim)];
            for (const id of ids) {
              const [claim, evidence] = [await constraintLens.ask(log, id), await constraintLens.evidenceOf(log, id)];
              expect(claim?.id).toBe(id);
              expect(await countRows(log, evidence?.sql ?? '')).toBe(claim?.factCount);
            }
          }
        } finally {
          log.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});
