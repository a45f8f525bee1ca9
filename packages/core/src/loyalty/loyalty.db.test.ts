import { array, assert, asyncProperty, constantFrom, integer, option, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hour, openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { Claim } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import type { FactLog } from '../ledger/index.ts';
import { deriveWork } from '../work/index.ts';
import { deriveLoyalty, loyaltyLens, measureLoyalty } from './index.ts';
import type { LoyaltyAnswer } from './index.ts';

type Story = Omit<GivenLedger, 'leading'> & { readonly due?: readonly Due[] };
/** By when an order was promised to be shipped, in hours. */
interface Due {
  readonly order: number;
  readonly activity: number;
  readonly at: number;
}

async function given({ due = [], ...ledger }: Story) {
  const { log } = await openGiven({ leading: 'order', types: { customer: 'party' }, zone: 'UTC', ...ledger });
  for (const { order, activity, at } of due)
    await log.run(
      `INSERT INTO expectation VALUES (${order}, 'promised', ${activity}, make_timestamp(${hour(at)}::BIGINT * 1000), 1, 1, 1)`,
    );
  await deriveWork(log);
  await deriveLoyalty(log);
  return log;
}

async function ask(story: Story, filter: Filter = {}): Promise<LoyaltyAnswer> {
  const log = await given(story);
  try {
    return await measureLoyalty(log, filter);
  } finally {
    log.close();
  }
}

const DAY = 24;
const paid = (order: string, customer: string, day: number, amount = 100): GivenAct => ({
  activity: 'pay',
  kind: 'state',
  touches: [`order ${order}`, `customer ${customer}`],
  at: day * DAY + 10,
  cash: [{ amount, of: `order ${order}`, by: `customer ${customer}` }],
});

const claimOf = ({ claims }: LoyaltyAnswer, id: string): Claim | undefined => claims.find((one) => one.id === id);
const because = (claim: Claim | undefined): string | undefined =>
  claim?.figure.known === false ? claim.figure.because.code : undefined;

describe('a purchase', () => {
  it('is what one customer paid on one day: two receipts of a day are one, money given back is none', async () => {
    const acts = [paid('1', 'A', 0), paid('2', 'A', 0), paid('3', 'A', 5, -100), paid('4', 'B', 1), paid('5', 'B', 9)];
    const answer = await ask({ acts });
    expect(answer.customerCount).toBe(2);
    expect(claimOf(answer, 'loyalty.repeat')?.figure).toMatchObject({ known: true, quantity: { value: 0.5 } });
  });

  it('of the months asked for is of customers who first bought in them', async () => {
    const acts = [paid('1', 'A', 0), paid('2', 'B', 30), paid('3', 'A', 31), paid('4', 'C', 60)];
    expect((await ask({ acts }, { from: '2026-02', to: '2026-02' })).customerCount).toBe(1);
    const mine = await ask({ acts }, { customer: 'A' });
    expect(claimOf(mine, 'loyalty.customer?name=A&customer=A')?.statement.code).toBe('loyalty.customer.plain');
    expect(mine.claims.map(({ id }) => id)).toContain('loyalty.repeat?customer=A');
    expect(mine.customerCount).toBe(1);
  });
});

describe('what is not known is said, with what to supply', () => {
  it('when nobody pays, or no receipt names its customer', async () => {
    const made: GivenAct = { activity: 'make', touches: ['order 1'], at: 1 };
    const unpaid = await ask({ acts: [made] });
    expect(because(claimOf(unpaid, 'loyalty.repeat'))).toBe('loyalty.unknown.nobody');
    expect(because(claimOf(unpaid, 'loyalty.offers'))).toBe('loyalty.unknown.nobody');
    expect(claimOf(unpaid, 'loyalty.offers')?.statement.code).toBe('loyalty.offers.unknown');
    const nameless: GivenAct = { ...paid('1', 'A', 1), cash: [{ amount: 5, of: 'order 1' }] };
    expect(because(claimOf(await ask({ acts: [nameless] }), 'loyalty.repeat'))).toBe('loyalty.unknown.unnamed');
  });

  it('when too few came back for a forecast, no date was promised, no offer recorded', async () => {
    const answer = await ask({ acts: [paid('1', 'A', 0), paid('2', 'A', 9)] });
    expect(because(claimOf(answer, 'loyalty.forecast'))).toBe('loyalty.unknown.few');
    expect(because(claimOf(answer, 'loyalty.promises'))).toBe('loyalty.promises.missing');
    expect(because(claimOf(answer, 'loyalty.offers'))).toBe('loyalty.offers.missing');
    expect(answer.forecast).toMatchObject({ why: 'few', model: null, spans: [] });
    expect(answer.lost).toEqual({ count: 0, listed: [] });
  });
});

describe('promises', () => {
  it('to the day are kept until its end; with a time, until then; open ones count once they are past', async () => {
    const shipped = (order: string, at: number): GivenAct => ({ activity: 'ship', touches: [`order ${order}`], at });
    const acts = [
      shipped('1', 2 * DAY + 23),
      shipped('2', 3 * DAY + 1),
      shipped('3', 2 * DAY + 9),
      { activity: 'note', touches: ['order 4'], at: 1 },
      { activity: 'note', touches: ['order 5'], at: 9 * DAY },
      ...['1', '2', '3'].map((order) => paid(order, 'A', 5)),
    ];
    const due = [1, 2, 4].map((order): Due => ({ order, activity: 1, at: 2 * DAY }));
    const answer = await ask({ acts, due: [...due, { order: 3, activity: 1, at: 2 * DAY + 8 }] });
    const claim = claimOf(answer, 'loyalty.promises');
    expect(claim?.statement.values).toMatchObject({ promises: { value: 4 }, late: { value: 3 } });
    expect(claim?.factCount).toBe(4);
  });
});

describe('offers', () => {
  it('are counted by the names of acts, and by what became of the demand', async () => {
    const act = (activity: string, order: string, at: number): GivenAct => ({
      activity,
      kind: 'state',
      touches: [`order ${order}`],
      at,
    });
    const acts = [
      ...['1', '2'].map((order) => act('Devis envoyé', order, 1)),
      act('Devis envoyé', '3', 2 * DAY + 9),
      act('Devis envoyé', '1', 2),
      act('Devis signé', '1', 3),
      act('Devis refusé', '2', 4),
      paid('1', 'A', 1),
      paid('9', 'A', 2),
    ];
    const outcomes = [{ of: 'order 2', fate: 'refused' as const, at: 4 }];
    const { offers } = await ask({ acts, outcomes });
    expect(offers.acts).toEqual({ sent: 4, won: 1, lost: 1 });
    expect(offers.demands).toMatchObject({ asked: 3, sold: 1, lost: 1, open: 1 });
  });
});

describe('what goes with selling', () => {
  /** 200 orders; those answered late are sold less; `people` answer in turn, the first of them all that is quick. */
  const story = (people: number): Story => {
    const orders = Array.from({ length: 200 }, (_, i) => ({
      key: String(i),
      wait: i % 40,
      sold: i % 40 < 10 || i % 4 === 0,
    }));
    return {
      acts: orders.flatMap(({ key, wait, sold }, i) => [
        { activity: 'ask', kind: 'customer' as const, touches: [`order ${key}`], at: i * DAY },
        {
          activity: 'answer',
          touches: [`order ${key}`],
          start: i * DAY + wait / 4,
          at: i * DAY + wait / 4 + 0.1,
          actor: `p${people === 0 ? 0 : i % people}`,
        },
        ...(sold ? [{ ...paid(key, `C${i}`, i), at: i * DAY + 12 }] : []),
      ]),
      outcomes: orders.flatMap(({ key, sold }, i) =>
        sold ? [] : [{ of: `order ${key}`, fate: 'refused' as const, at: i * DAY + 13 }],
      ),
    };
  };

  it('is told with its quarters, its chance and its label', async () => {
    const answer = await ask(story(7));
    const found = answer.associations.find(({ experience }) => experience === 'response');
    expect(found).toMatchObject({ outcome: 'sold', direction: 'falls', isAssociated: true, caseCount: 195 });
    expect(found?.groups[0]?.rate).toBeGreaterThan(0.8);
    const claim = claimOf(answer, found?.claim ?? '');
    expect(claim?.limits.map(({ code }) => code)).toContain('loyalty.limit.association');
  });

  it('is not told of fewer than five people', async () => {
    expect((await ask(story(4))).associations.filter(({ experience }) => experience === 'response')).toEqual([]);
  });
});

const act = record({
  activity: constantFrom('make', 'ship', 'pay', 'Offer sent', 'Offer refused'),
  order: integer({ min: 1, max: 6 }),
  at: integer({ min: 0, max: 24 * 120 }),
  amount: option(integer({ min: -50, max: 500 })),
  customer: option(constantFrom('A', 'B', 'C')),
  actor: option(constantFrom('anna', 'ben', 'carla', 'dan', 'eva', 'finn')),
});

describe('on random ledgers', () => {
  it('every claim rests on as many facts as it says, and its address asks the same again', async () => {
    await assert(
      asyncProperty(
        array(act, { minLength: 1, maxLength: 40 }),
        constantFrom<Filter>({}, { from: '2026-02' }, { customer: 'A' }),
        async (rows, filter) => {
          const log = await given({
            acts: rows.map(({ activity, order, at, amount, customer, actor }) => ({
              activity,
              touches: [`order ${order}`, ...(customer === null ? [] : [`customer ${customer}`])],
              at,
              ...(actor === null ? {} : { actor }),
              ...(activity === 'pay'
                ? {
                    cash: [
                      { amount, of: `order ${order}`, ...(customer === null ? {} : { by: `customer ${customer}` }) },
                    ],
                  }
                : {}),
            })),
            due: [{ order: 1, activity: 1, at: 500 }],
          });
          try {
            const { claims } = await measureLoyalty(log, filter);
            for (const claim of claims) await standsOnItsFacts(log, claim);
          } finally {
            log.close();
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

async function standsOnItsFacts(log: FactLog, claim: Claim): Promise<void> {
  expect(await loyaltyLens.ask(log, claim.id)).toEqual(claim);
  const evidence = await loyaltyLens.evidenceOf(log, claim.id);
  const [row] = await log.rows<{ n: number }>(
    `SELECT count(DISTINCT f.event_id) AS n FROM (${evidence?.sql}) f`,
    evidence?.parameters,
  );
  expect(row?.n, claim.id).toBe(claim.factCount);
}
