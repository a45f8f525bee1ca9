import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import { sayText } from '../explain/index.ts';
import type { CashAnswer } from './answers.ts';
import { cashLens, measureCash } from './index.ts';

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
/** Work of five people, one act of an hour each. */
const workOf = (order: string, from: number, people = PEOPLE): GivenAct[] =>
  people.map((actor, i) => ({ activity: 'work', touches: [order], start: from + i, at: from + i + 1, actor }));
const paid = (order: string, customer: string, at: number, amount: number): GivenAct => ({
  activity: 'pay',
  kind: 'state',
  touches: [order, customer],
  at,
  cash: [{ amount, of: order, by: customer }],
});
const asked = (order: string, customer: string, at: number): GivenAct => ({
  activity: 'ask',
  kind: 'state',
  touches: [order, customer],
  at,
});

const ask = async (given: GivenLedger): Promise<CashAnswer> => {
  const { log } = await openGiven(given);
  try {
    return await measureCash(log);
  } finally {
    log.close();
  }
};
const of = (acts: GivenAct[], more: Partial<GivenLedger> = {}): GivenLedger => ({
  leading: 'order',
  types: { customer: 'party' },
  acts,
  ...more,
});
const spoken = (answer: CashAnswer, id: string, locale: 'fr' | 'en' = 'en'): string => {
  const found = answer.claims.find((claim) => claim.id === id);
  return found ? sayText(found.statement, cashLens.words, locale).replaceAll(/[\u00a0\u202f]/g, ' ') : '';
};

describe('the inflow', () => {
  const WEEK = 168;
  const given = of([
    ...workOf('order A', 0),
    paid('order A', 'customer X', 10, 60_00),
    ...workOf('order B', 20),
    paid('order B', 'customer Y', 3 * WEEK + 1, 30_00),
    paid('order C', 'customer X', 3 * WEEK + 2, 10_00),
  ]);

  it('adds up by week, by month and by customer', async () => {
    const answer = await ask(given);
    expect(answer).toMatchObject({
      paidBy: 'customers',
      basis: 'received',
      total: { minor: 100_00, currency: 'EUR' },
      receiptCount: 3,
      unnamed: null,
    });
    expect(answer.weeks.map((week) => week.amount.minor)).toEqual([60_00, 0, 0, 40_00]);
    expect(answer.months.map((month) => [month.start, month.amount.minor])).toEqual([['2026-01-01', 100_00]]);
    expect(answer.customers.map((row) => [row.customer, row.cash.minor, row.share])).toEqual([
      ['X', 70_00, 0.7],
      ['Y', 30_00, 0.3],
    ]);
    expect(spoken(answer, 'cash.total')).toBe(
      'Customers paid €100.00 between 5 Jan 2026 and 26 Jan 2026, in 3 receipts.',
    );
    expect(spoken(answer, 'cash.concentration')).toBe(
      'One customer makes half of the money and 2 make four fifths, out of 2; the first, X, makes 70%.',
    );
  });

  it('cuts weeks where the company is', async () => {
    const sunday = of([paid('order A', 'customer X', 7 * 24 - 0.5, 100)], { zone: 'Europe/Paris' });
    expect((await ask(sunday)).weeks[0]?.start).toBe('2026-01-12');
    expect((await ask({ ...sunday, zone: 'UTC' })).weeks[0]?.start).toBe('2026-01-05');
  });

  it('says which receipts do not name their payer, and still adds up', async () => {
    const answer = await ask(
      of([
        paid('order A', 'customer X', 1, 75),
        { activity: 'pay', kind: 'state', touches: ['order B'], at: 2, cash: [{ amount: 25, of: 'order B' }] },
      ]),
    );
    expect(answer.unnamed).toEqual({ minor: 25, currency: 'EUR' });
    expect(spoken(answer, 'cash.payer')).toBe(
      'One customer is named, for 75% of the money; one receipt does not say who pays.',
    );
  });

  it('never adds another currency, nor the same sale delivered and paid', async () => {
    const answer = await ask(
      of([
        {
          activity: 'deliver',
          touches: ['order A'],
          at: 1,
          cash: [{ amount: 100, of: 'order A', by: 'customer X', basis: 'delivered' }],
        },
        paid('order A', 'customer X', 5, 90),
        {
          activity: 'pay',
          kind: 'state',
          touches: ['order B'],
          at: 6,
          cash: [{ amount: 50, of: 'order B', by: 'customer X', currency: 'USD' }],
        },
      ]),
    );
    expect(answer.total).toEqual({ minor: 90, currency: 'EUR' });
    expect(answer.otherCurrencies).toEqual([{ minor: 50, currency: 'USD' }]);
    expect(answer.claims[0]?.limits.map(({ code }) => code)).toEqual([
      'cash.limit.currency',
      'cash.limit.basis.delivered',
      'cash.limit.recorded',
    ]);
  });

  it('counts receipts without an amount, and says that how much is not known', async () => {
    const answer = await ask(
      of([
        { activity: 'ship', touches: ['order A'], at: 1, cash: [{ amount: null, of: 'order A', basis: 'delivered' }] },
      ]),
    );
    expect(answer).toMatchObject({ total: null, receiptCount: 1, paidBy: 'unnamed', customers: [] });
    expect(answer.claims[0]?.figure).toMatchObject({ known: false, because: { code: 'cash.amount.missing' } });
  });
});

describe('when no record says who pays', () => {
  it('says so, and keeps every list empty but the outflow', async () => {
    const answer = await ask(
      of([
        ...workOf('order A', 0),
        {
          activity: 'settle',
          touches: ['order A'],
          at: 9,
          cash: [{ amount: 700, of: 'order A', direction: 'out', basis: 'settled' }],
        },
      ]),
    );
    expect(answer).toMatchObject({
      paidBy: 'nobody',
      basis: null,
      total: null,
      receiptCount: 0,
      weeks: [],
      months: [],
      customers: [],
      otherCustomers: null,
      unpaid: [],
      open: { objectCount: 0, value: null },
      outflow: { total: { minor: 700, currency: 'EUR' }, count: 1 },
    });
    expect(answer.claims.find(({ id }) => id === 'cash.total')?.figure.known).toBe(false);
    expect(spoken(answer, 'cash.payer', 'fr')).toBe(
      'Aucun enregistrement ne dit qui paie : l’argent enregistré sort, il n’entre pas. Ici, l’entreprise est le client.',
    );
  });

  it('answers an empty ledger too', async () => {
    const answer = await ask(of([], { untouched: [] }));
    expect(answer).toMatchObject({ paidBy: 'nobody', total: null, outflow: null });
    expect(answer.claims.every((claim) => claim.asOf === null)).toBe(true);
  });
});

describe('work that reached no cash', () => {
  const given = of(
    [
      asked('order sold', 'customer X', 0),
      ...workOf('order sold', 1),
      paid('order sold', 'customer X', 20, 100),
      asked('order refused', 'customer Y', 0),
      ...workOf('order refused', 30),
      { activity: 'refuse', kind: 'state', touches: ['order refused', 'customer Y'], at: 40 },
      asked('order open', 'customer X', 38),
      ...workOf('order open', 41, ['a', 'b']),
      { activity: 'stock', touches: ['batch one'], at: 45, actor: 'a' },
    ],
    {
      outcomes: [{ of: 'order refused', fate: 'refused', at: 40, act: 14 }],
      values: { 'order sold': 100, 'order refused': 250, 'order open': 40 },
    },
  );

  it('is told by reason, with hours only where five people did it', async () => {
    const { unpaid } = await ask(given);
    expect(
      unpaid.map((row) => [row.reason, row.objectCount, row.actCount, row.workHours, row.value?.minor ?? null]),
    ).toEqual([
      ['refused', 1, 5, 5, 250],
      ['no-client', 1, 1, null, null],
      ['open', 1, 2, null, 40],
    ]);
  });

  it('is said aloud in both languages', async () => {
    const answer = await ask(given);
    expect(spoken(answer, 'cash.unpaid?reason=refused')).toBe(
      '1 request refused by the customer, worth €2.50: 5 acts of work, 5 hours, and no receipt.',
    );
    expect(spoken(answer, 'cash.unpaid?reason=refused', 'fr')).toBe(
      '1 demande refusée par le client, pour 2,50 € : 5 actes de travail, 5 heures, sans encaissement.',
    );
    expect(spoken(answer, 'cash.open', 'fr')).toBe(
      '1 demande est encore ouverte, pour 0,40 € ; la plus ancienne date du 6 janv. 2026.',
    );
    expect(spoken(answer, 'cash.value')).toBe('Customers asked for €3.90, in 3 requests; 25.6% of it was sold.');
  });

  it('says how finely instants are told beside hours, and only beside hours', async () => {
    const answer = await ask({ ...given, resolutionMs: 60_000 });
    const limits = (reason: string) =>
      answer.claims.find(({ id }) => id === `cash.unpaid?reason=${reason}`)?.limits.map(({ code }) => code) ?? [];
    expect(limits('refused')).toContain('cash.unpaid.resolution');
    expect(limits('open')).not.toContain('cash.unpaid.resolution');
  });

  it('counts an act shared with a paid order as paid', async () => {
    const shared = { activity: 'work', touches: ['order sold', 'order refused'], start: 50, at: 51, actor: 'a' };
    const { unpaid } = await ask({ ...given, acts: [...given.acts, shared] });
    expect(unpaid.find((row) => row.reason === 'refused')?.actCount).toBe(5);
  });

  it('counts no act for longer than eight hours', async () => {
    const long = { activity: 'work', touches: ['order refused'], start: 50, at: 98, actor: 'a' };
    const { unpaid } = await ask({ ...given, acts: [...given.acts, long] });
    expect(unpaid.find((row) => row.reason === 'refused')?.workHours).toBe(13);
  });
});

describe('open demand', () => {
  it('is told by age, from the first fact to the latest of the ledger', async () => {
    const days = (n: number): number => n * 24;
    const { open } = await ask(
      of(
        [
          asked('order old', 'customer X', 0),
          asked('order young', 'customer X', days(98)),
          paid('order sold', 'customer X', days(100), 10),
          asked('order sold', 'customer X', 0),
          asked('order old', 'customer X', days(100)),
        ],
        { values: { 'order old': 70, 'order young': 5 } },
      ),
    );
    expect(open).toMatchObject({ objectCount: 2, value: { minor: 75 } });
    expect(open.ages.map(({ upToDays, objectCount, value }) => [upToDays, objectCount, value?.minor ?? null])).toEqual([
      [7, 1, 5],
      [30, 0, null],
      [90, 0, null],
      [180, 1, 70],
      [null, 0, null],
    ]);
  });
});
