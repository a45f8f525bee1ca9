import { array, asyncProperty, assert, constantFrom, integer, option, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { EvidenceQuery } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import type { FactLog } from '../ledger/index.ts';
import type { CashAnswer } from './answers.ts';
import { cashLens, measureCash } from './index.ts';

const ORDERS = ['order A', 'order B', 'order C', 'order D'];
const CUSTOMERS = ['customer X', 'customer Y', 'customer Z'];
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];

const acts = array(
  record({
    order: constantFrom(...ORDERS),
    also: option(constantFrom(...ORDERS, 'parcel one', 'batch loose')),
    customer: option(constantFrom(...CUSTOMERS)),
    at: integer({ min: 0, max: 2000 }),
    hours: option(integer({ min: 0, max: 20 })),
    phase: option(constantFrom('start', 'complete', 'schedule')),
    actor: option(constantFrom(...PEOPLE)),
    what: constantFrom('work', 'work', 'work', 'check', 'pay', 'settle', 'refuse', 'loose'),
    amount: option(integer({ min: -500, max: 5000 })),
    basis: constantFrom('received' as const, 'received' as const, 'delivered' as const),
    currency: constantFrom('EUR', 'EUR', 'EUR', 'USD'),
  }),
  { maxLength: 30 },
);

type Drawn = (typeof acts extends { generate: (...a: never[]) => { value: infer T } } ? T : never)[number];

function actOf(drawn: Drawn): GivenAct {
  const { what, at } = drawn;
  const by = drawn.customer === null ? {} : { by: drawn.customer };
  const cash = { amount: drawn.amount, of: drawn.order, currency: drawn.currency, ...by };
  return {
    activity: what,
    kind: what === 'work' || what === 'check' || what === 'loose' ? 'work' : 'state',
    touches:
      what === 'loose' ? ['batch loose'] : [drawn.order, drawn.also, drawn.customer].filter((name) => name !== null),
    at,
    ...(drawn.hours === null || drawn.phase !== null ? {} : { start: at - drawn.hours }),
    ...(drawn.phase === null || what !== 'check' ? {} : { phase: drawn.phase }),
    ...(drawn.actor === null ? {} : { actor: drawn.actor }),
    ...(what === 'pay' ? { cash: [{ ...cash, basis: drawn.basis }] } : {}),
    ...(what === 'settle' ? { cash: [{ ...cash, direction: 'out' as const }] } : {}),
  };
}

const ledgers = acts.map((drawn): GivenLedger => ({
  leading: 'order',
  types: { customer: 'party' },
  zone: 'Europe/Paris',
  acts: drawn.map(actOf),
  related: [
    ['parcel one', 'order A'],
    ['parcel one', 'order B'],
  ],
  values: { 'order A': 1000, 'order B': 300 },
  outcomes: drawn.flatMap(({ what, order, at }, i) =>
    what === 'refuse' ? [{ of: order, fate: 'refused' as const, at, act: i + 1 }] : [],
  ),
}));

const property = (check: (log: FactLog, answer: CashAnswer) => Promise<void>) =>
  assert(
    asyncProperty(ledgers, async (given) => {
      const { log } = await openGiven(given);
      try {
        await check(log, await measureCash(log));
      } finally {
        log.close();
      }
    }),
    { numRuns: 12 },
  );

const eventsOf = async (log: FactLog, evidence: EvidenceQuery): Promise<number[]> =>
  (await log.rows<{ event_id: number }>(evidence.sql, evidence.parameters)).map((row) => row.event_id);
const sum = (rows: readonly { minor: number }[]): number => rows.reduce((total, { minor }) => total + minor, 0);

/** Every address an answer shows. */
const addresses = (answer: CashAnswer): string[] => [
  ...answer.claims.flatMap((claim) => [claim.id, ...claim.because]),
  ...[...answer.weeks, ...answer.months, ...answer.customers, ...answer.unpaid].map((row) => row.claim),
];

describe('whatever the ledger', { timeout: 120_000 }, () => {
  it('weeks, months and customers add up to the total', () =>
    property(async (_, answer) => {
      const total = answer.total?.minor ?? 0;
      expect(sum(answer.weeks.map((week) => week.amount))).toBe(total);
      expect(sum(answer.months.map((month) => month.amount))).toBe(total);
      expect(answer.weeks.reduce((count, week) => count + week.receiptCount, 0)).toBe(answer.receiptCount);
      if (answer.total && answer.paidBy === 'customers') {
        const rest = [answer.otherCustomers?.cash, answer.unnamed].filter(
          (money) => money !== null && money !== undefined,
        );
        expect(sum([...answer.customers.map((row) => row.cash), ...rest])).toBe(total);
      }
    }));

  it('each address an answer shows is a claim, and its evidence is exactly its facts, each recorded', () =>
    property(async (log, answer) => {
      const [{ n } = { n: 0 }] = await log.rows<{ n: number }>('SELECT count(*) AS n FROM event');
      for (const id of new Set(addresses(answer))) {
        const claim = await cashLens.ask(log, id);
        const evidence = await cashLens.evidenceOf(log, id);
        const events = evidence && (await eventsOf(log, evidence));
        expect([id, claim?.id, events?.length], id).toEqual([id, id, claim?.factCount]);
        expect(new Set(events).size, id).toBe(events?.length);
        expect(
          events?.every((event) => event >= 1 && event <= n),
          id,
        ).toBe(true);
      }
    }));

  it('no act is under two reasons, nor paid and unpaid; a claim asked again is the same claim', () =>
    property(async (log, answer) => {
      const facts = [];
      for (const row of answer.unpaid)
        facts.push(...(await eventsOf(log, (await cashLens.evidenceOf(log, row.claim))!)));
      expect(new Set(facts).size).toBe(facts.length);
      for (const claim of answer.claims) expect(await cashLens.ask(log, claim.id)).toEqual(claim);
    }));

  it('the parts before, of and after a month, and of each customer, add up to the whole', () =>
    property(async (log, whole) => {
      const of = async (filter: Filter): Promise<number> => (await measureCash(log, filter)).total?.minor ?? 0;
      const months = [
        await of({ to: '2025-12' }),
        await of({ from: '2026-01', to: '2026-01' }),
        await of({ from: '2026-02' }),
      ];
      expect(months.reduce((total, part) => total + part, 0)).toBe(whole.total?.minor ?? 0);
      for (const row of whole.customers) expect(await of({ customer: row.customer })).toBe(row.cash.minor);
    }));

  it('each address of a part says the same when it is asked again, with as many facts as it has', () =>
    property(async (log) => {
      for (const filter of [
        { from: '2026-01', to: '2026-01' },
        { customer: 'X' },
        { customer: 'nobody' },
        { team: 'a' },
      ]) {
        const answer = await measureCash(log, filter);
        for (const id of new Set(addresses(answer))) {
          const evidence = await cashLens.evidenceOf(log, id);
          const [claim, events] = [await cashLens.ask(log, id), evidence && (await eventsOf(log, evidence))];
          expect([id, claim?.id, new Set(events).size]).toEqual([id, id, claim?.factCount]);
        }
        for (const claim of answer.claims) expect(await cashLens.ask(log, claim.id)).toEqual(claim);
      }
    }));
});

describe('an address', () => {
  it('that is none of this lens, or has no answer, is no claim', async () => {
    const { log } = await openGiven({ leading: 'order', acts: [{ activity: 'work', touches: ['order A'], at: 0 }] });
    const wrong = [
      'cash.total2',
      'cash.week',
      'cash.week?start=2026-01-06',
      "cash.week?start='",
      'cash.customer?name=%E0',
      'chain.link',
      'cash.toString',
      'cash.open?age=8',
      'cash.unpaid?reason=sold',
      'cash.customer?name=Nobody',
      'cash.outflow',
    ];
    for (const id of wrong)
      expect([id, await cashLens.ask(log, id), await cashLens.evidenceOf(log, id)]).toEqual([id, undefined, undefined]);
    log.close();
  });
});
