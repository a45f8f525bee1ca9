import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hour, openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { FactLog } from '../ledger/index.ts';
import { deriveWork } from '../work/index.ts';
import { deriveVain, measureVain, vainLens } from './index.ts';

async function derived(ledger: GivenLedger): Promise<FactLog & { close: () => void }> {
  const { log } = await openGiven(ledger);
  await deriveWork(log);
  await deriveVain(log);
  return log;
}

interface Drawn {
  readonly begins: number;
  readonly steps: readonly { readonly activity: string; readonly after: number }[];
  readonly fate: string;
  readonly ends: number;
}

const stories = array(
  record({
    begins: integer({ min: 0, max: 300 }),
    steps: array(record({ activity: constantFrom('ask', 'offer', 'check'), after: integer({ min: 1, max: 40 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    fate: constantFrom('sold', 'sold', 'refused', 'open'),
    ends: integer({ min: 1, max: 30 }),
  }),
  { minLength: 3, maxLength: 25 },
);

const actsOf = ({ begins, steps }: Drawn): { activity: string; at: number }[] => {
  let at = begins;
  return steps.map(({ activity, after }) => ({ activity, at: (at += after) }));
};
const endOf = (one: Drawn): number => actsOf(one).at(-1)!.at + one.ends;

const ledgerOf = (drawn: readonly Drawn[]): GivenLedger => ({
  leading: 'order',
  zone: 'UTC',
  acts: drawn.flatMap((one, n): GivenAct[] => [
    ...actsOf(one).map(({ activity, at }) => ({ activity, at, touches: [`order ${n}`] })),
    ...(one.fate === 'sold'
      ? [
          {
            activity: 'pay',
            kind: 'state' as const,
            at: endOf(one),
            touches: [`order ${n}`],
            cash: [{ amount: 1, of: `order ${n}` }],
          },
        ]
      : []),
  ]),
  outcomes: drawn.flatMap((one, n) =>
    one.fate === 'refused' ? [{ of: `order ${n}`, fate: 'refused' as const, at: endOf(one) }] : [],
  ),
});

/** As the definition says it, pair by pair. */
async function naive(log: FactLog, drawn: readonly Drawn[]): Promise<Map<string, readonly [number, number]>> {
  const rows = await log.rows<{ key: string; fate: string; asOf: number; goneAt: number }>(
    `SELECT o.key, x.fate, d.as_of AS "asOf", x.fate_at AS "goneAt" FROM execution x
      JOIN object o ON o.object_id = x.leading_id CROSS JOIN derived_state d`,
  );
  const fateOf = new Map(rows.map((row) => [Number(row.key), row]));
  const hours = (at: number): number => (at - hour(0)) / 3_600_000;
  return new Map(
    drawn.flatMap((open, n) => {
      if (fateOf.get(n)?.fate !== 'open') return [];
      const acts = actsOf(open);
      const link = acts.at(-1)!.activity;
      const age = hours(fateOf.get(n)!.asOf) - acts[0]!.at;
      const comparable = drawn.filter((one, m) => {
        const { fate, goneAt } = fateOf.get(m)!;
        const first = actsOf(one)[0]!.at;
        const reached = actsOf(one).find(({ activity }) => activity === link)?.at;
        return fate !== 'open' && reached !== undefined && reached - first <= age && hours(goneAt) - first > age;
      });
      const sold = comparable.filter((one) => fateOf.get(drawn.indexOf(one))?.fate === 'sold');
      return [[String(n), [comparable.length, sold.length] as const]];
    }),
  );
}

describe('open work', { timeout: 120_000 }, () => {
  it('is compared with the past ones that had reached its link at its age, whatever the ledger', () =>
    assert(
      asyncProperty(stories, async (drawn) => {
        const log = await derived(ledgerOf(drawn));
        try {
          const found = await log.rows<{ key: string; comparable: number; sold: number }>(
            'SELECT o.key, c.comparable, c.sold FROM open_chance c JOIN object o ON o.object_id = c.leading_id',
          );
          const told = new Map(found.map(({ key, comparable, sold }) => [key, [comparable, sold] as const]));
          expect(told).toEqual(await naive(log, drawn));
        } finally {
          log.close();
        }
      }),
      { numRuns: 15 },
    ));

  const past = (n: number, fate: string): Drawn => ({
    begins: n,
    steps: [{ activity: 'offer', after: 1 }],
    fate,
    ends: 50,
  });
  const waiting: Drawn = { begins: 70, steps: [{ activity: 'offer', after: 1 }], fate: 'open', ends: 1 };

  it('is told with its Wilson interval where thirty past ones are comparable, as a whole and by link', async () => {
    const log = await derived(
      ledgerOf([...Array.from({ length: 40 }, (_, n) => past(n, n % 4 === 0 ? 'refused' : 'sold')), waiting]),
    );
    const { open } = await measureVain(log);
    expect(open).toMatchObject({ objectCount: 1, judgedCount: 1, comparableCount: 40, chance: { share: 0.75 } });
    expect(open?.chance?.low).toBeCloseTo(0.5981, 3);
    expect(open?.chance?.high).toBeCloseTo(0.8581, 3);
    expect(open?.links[0]).toMatchObject({ link: 'offer', objectCount: 1 });
    for (const id of ['vain.open', 'vain.open?activity=offer']) {
      const [claim, evidence] = [await vainLens.ask(log, id), await vainLens.evidenceOf(log, id)];
      expect(claim?.figure.known).toBe(true);
      expect(await log.rows(evidence?.sql ?? '')).toHaveLength(claim?.factCount ?? -1);
    }
    log.close();
  });

  it('is not known with fewer, and says so', async () => {
    const log = await derived(ledgerOf([...Array.from({ length: 29 }, (_, n) => past(n, 'sold')), waiting]));
    const { open } = await measureVain(log);
    expect([open?.objectCount, open?.chance]).toEqual([1, null]);
    expect((await vainLens.ask(log, 'vain.open'))?.figure).toMatchObject({ known: false });
    log.close();
  });
});
