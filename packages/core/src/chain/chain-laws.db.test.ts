import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainLens } from './chain-lens.ts';
import { findChain } from './find-chain.ts';
import { openGiven } from './given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from './given-ledger.test-kit.ts';
import { naivePassages, naivePays, naiveSteps, naiveTouches, quantile } from './naive-chain.test-kit.ts';
import { traceAct } from './trace-act.ts';
import { traceReceipt } from './trace-receipt.ts';

/** Small ledgers of two to four flow types: many to many, cycles, double links, references to nothing. */
const TYPES = ['line', 'order', 'parcel', 'invoice'] as const;
const anObject = fc.tuple(fc.constantFrom(...TYPES), fc.integer({ min: 1, max: 3 })).map(([type, n]) => `${type} ${n}`);
const aTouch = fc.oneof({ weight: 9, arbitrary: anObject }, { weight: 1, arbitrary: fc.constant('line gone?') });
const cash = fc
  .record({
    amount: fc.option(fc.integer({ min: -500, max: 100_000 }), { freq: 8 }),
    of: fc.option(anObject, { nil: undefined }),
  })
  .map(({ amount, of }) => (of === undefined ? { amount } : { amount, of }));

const anAct = (timed: boolean): fc.Arbitrary<GivenAct> =>
  fc
    .record({
      activity: fc.constantFrom('A', 'B', 'C', 'D'),
      at: fc.integer({ min: 0, max: 12 }),
      lasts: fc.integer({ min: 0, max: 5 }),
      touches: fc.array(aTouch, { minLength: 1, maxLength: 3 }),
      cash: fc.array(cash, { maxLength: 2 }),
      paid: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ activity, at, lasts, touches, cash: money, paid }) => ({
      activity,
      at: at + lasts,
      touches,
      ...(timed && activity !== 'D' ? { start: at } : {}),
      ...(activity === 'D' && !timed ? { kind: 'state' as const } : {}),
      ...(paid === 0 ? { cash: money } : {}),
    }));

const aLedger = (timed: boolean): fc.Arbitrary<GivenLedger> =>
  fc
    .record({
      acts: fc.array(anAct(timed), { minLength: 1, maxLength: 14 }),
      related: fc.array(
        fc.tuple(
          anObject,
          fc.oneof({ weight: 9, arbitrary: anObject }, { weight: 1, arbitrary: fc.constant('order gone?') }),
        ),
        { maxLength: 6 },
      ),
      values: fc.dictionary(fc.constantFrom('line 1', 'line 2', 'line 3'), fc.integer({ min: 0, max: 1000 })),
    })
    .map((given) => ({ leading: 'line', ...given }));

/** Few runs, each of many objects: a database is made for each. */
const RUNS = { numRuns: 30, endOnFailure: true };

describe('laws of the chain, on random ledgers', () => {
  it('shares of an act add up to one, parts of a receipt to the receipt', async () => {
    await fc.assert(
      fc.asyncProperty(aLedger(false), async (given) => {
        const { log } = await openGiven(given);
        const acts = await log.rows<{ total: number }>(
          'SELECT sum(s.share) AS total FROM step s GROUP BY s.instance_id',
        );
        expect(acts.every((act) => act.total === 1)).toBe(true);
        const wrong = await log.rows(`SELECT c.cash_id FROM cash c JOIN receipt_share r ON r.receipt_id = c.cash_id
        GROUP BY c.cash_id, c.amount_minor HAVING sum(r.amount_minor) IS DISTINCT FROM c.amount_minor`);
        expect(wrong).toEqual([]);
        log.close();
      }),
      RUNS,
    );
  });

  it('the work behind a receipt is what a walk through the objects finds', async () => {
    await fc.assert(
      fc.asyncProperty(aLedger(false), async (given) => {
        const { log } = await openGiven(given);
        const receipts = given.acts.flatMap((act, i) =>
          (act.cash ?? []).map((money) => ({ at: act.at, act: i, money })),
        );
        for (const [i, receipt] of receipts.entries()) {
          const paid = naivePays(given, receipt.act, receipt.money);
          const expected = [...naiveSteps(given)]
            .filter(([leading]) => paid.includes(leading))
            .flatMap(([leading, steps]) =>
              steps.filter((one) => one.end <= receipt.at).map((one) => `${one.act} for ${leading}`),
            );
          const trace = await traceReceipt(log, i + 1);
          expect(
            trace?.work.flatMap((work) => work.events.map((event) => `${event} for ${work.leading}`)).toSorted(),
          ).toEqual(expected.toSorted());
          expect(trace?.shares.map((share) => share.leading).toSorted()).toEqual(paid.toSorted());
        }
        log.close();
      }),
      RUNS,
    );
  });

  it('an act feeds the receipts it stands behind, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(aLedger(false), async (given) => {
        const { log } = await openGiven(given);
        const touches = naiveTouches(given);
        const receipts = given.acts.flatMap((act, i) =>
          (act.cash ?? []).map((money) => ({ at: act.at, pays: naivePays(given, i, money) })),
        );
        for (const [i, act] of given.acts.entries()) {
          const fed = await traceAct(log, i + 1);
          const expected = receipts.flatMap((receipt, n) =>
            receipt.at >= act.at && receipt.pays.some((leading) => touches[i]?.includes(leading)) ? [n + 1] : [],
          );
          expect(fed?.receipts.map((receipt) => receipt.receiptId).toSorted((a, b) => a - b)).toEqual(expected);
          expect(fed?.leading.toSorted()).toEqual(touches[i]?.toSorted());
          expect(fed?.fate === null).toBe(expected.length > 0);
        }
        log.close();
      }),
      RUNS,
    );
  });

  it.each([
    ['instants', false],
    ['durations', true],
  ] as const)('hand-offs are those of a plain walk over arrays, with %s', async (_, timed) => {
    await fc.assert(
      fc.asyncProperty(aLedger(timed), async (given) => {
        const { log } = await openGiven(given);
        await log.run("UPDATE execution SET fate = 'open' WHERE fate = 'abandoned'");
        const { handOffs } = await findChain(log, { level: 'activity' });
        const found = handOffs
          .filter((one) => one.end === null)
          .map((one) => [
            one.from,
            one.to,
            one.count,
            one.returnCount,
            exact(one.medianWaitHours),
            exact(one.p90WaitHours),
          ]);
        const ended = handOffs.filter((one) => one.end !== null).map((one): [string, number] => [one.from, one.count]);
        expect({ found: inOrder(found), ended: sumByFirst(ended) }).toEqual(expectedHandOffs(given));
        log.close();
      }),
      RUNS,
    );
  });

  it('every claim rests on as many facts as it says, all of them in the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(aLedger(true), async (given) => {
        const { log } = await openGiven(given);
        const asked = new Set<string>();
        const ask = async (id: string): Promise<void> => {
          if (asked.has(id) || asked.size > 40) return;
          asked.add(id);
          const claim = await chainLens.ask(log, id);
          const evidence = await chainLens.evidenceOf(log, id);
          if (!claim || !evidence) throw new Error(`not answered: ${id}`);
          const facts = await log.rows<{ n: number; there: number }>(
            `SELECT count(*) AS n, count(e.event_id) AS there
          FROM (${evidence.sql}) f LEFT JOIN event e ON e.event_id = f.event_id`,
            evidence.parameters,
          );
          expect([id, facts[0]]).toEqual([id, { n: claim.factCount, there: claim.factCount }]);
          for (const because of claim.because) await ask(because);
        };
        const { claims } = await findChain(log, { level: 'activity' });
        for (const claim of claims) await ask(claim.id);
        for (const id of ['chain.receipt?id=1', 'chain.act?id=1']) if (await chainLens.ask(log, id)) await ask(id);
        log.close();
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

function expectedHandOffs(given: GivenLedger): { found: unknown[]; ended: unknown } {
  const passages = naivePassages(given);
  const inner = Map.groupBy(
    passages.filter((one) => !one.to.startsWith('end:')),
    (one) => `${one.from}>${one.to}`,
  );
  const found = [...inner.values()].map((group) => {
    const waits = group.map((one) => one.wait ?? 0);
    return [
      group[0]?.from,
      group[0]?.to,
      group.length,
      group.filter((one) => one.isReturn).length,
      exact(quantile(waits, 0.5)),
      exact(quantile(waits, 0.9)),
    ];
  });
  const ended = passages.filter((one) => one.to.startsWith('end:')).map((one): [string, number] => [one.from, 1]);
  return { found: inOrder(found), ended: sumByFirst(ended) };
}

/** Hours without the last binary digits. */
const exact = (hours: number | null): number => Math.round((hours ?? -1) * 1e6) / 1e6;

const inOrder = <T>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const sumByFirst = (rows: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(rows, ([name]) => name)].map(([name, group]) => [name, group.reduce((sum, [, n]) => sum + n, 0)]),
  );
