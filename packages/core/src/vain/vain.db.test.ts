import { array, assert, asyncProperty, constantFrom, integer, option, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { FactLog } from '../ledger/index.ts';
import { deriveWork } from '../work/index.ts';
import { deriveVain, measureVain, vainLens, WORK_CLASSES } from './index.ts';
import type { VainAnswer, VainTable } from './index.ts';

const PEOPLE = ['anna', 'ben', 'carla', 'dan', 'eva'];

async function given(ledger: Omit<GivenLedger, 'leading'>) {
  const { log } = await openGiven({ leading: 'order', types: { customer: 'party' }, zone: 'UTC', ...ledger });
  await deriveWork(log);
  await deriveVain(log);
  return log;
}

const ask = async (ledger: Omit<GivenLedger, 'leading'>): Promise<VainAnswer> => {
  const log = await given(ledger);
  try {
    return await measureVain(log);
  } finally {
    log.close();
  }
};

/** The same hour of work on an order, by each of five people. */
const byAll = (activity: string, order: string, at: number, more: Partial<GivenAct> = {}): GivenAct[] =>
  PEOPLE.map((actor) => ({ activity, touches: [`order ${order}`], start: at - 1, at, actor, ...more }));

const paid = (order: string, at: number): GivenAct => ({
  activity: 'pay',
  kind: 'state',
  touches: [`order ${order}`],
  at,
  cash: [{ amount: 100, of: `order ${order}` }],
});

const sharesOf = (answer: VainAnswer): Record<string, number> =>
  Object.fromEntries(answer.classes.map(({ name, amount }) => [name, Math.round(amount * 1000) / 1000]));

describe('each act of work has one class', () => {
  it('upward when it faces the hierarchy, even on what was sold; else it reached cash', async () => {
    const acts = [...byAll('make', 'A', 2), ...byAll('approve', 'A', 4, { kind: 'approval' }), paid('A', 9)];
    expect(sharesOf(await ask({ acts }))).toEqual({ upward: 300, 'reached-cash': 300 });
  });

  it('rework when it is done again after other work', async () => {
    const acts = [...byAll('make', 'A', 2), ...byAll('pack', 'A', 4), ...byAll('make', 'A', 6), paid('A', 9)];
    expect(sharesOf(await ask({ acts }))).toEqual({ rework: 300, 'reached-cash': 600 });
  });

  it('no client after the cash, in no order at all, or on an offer that another one replaced', async () => {
    expect(sharesOf(await ask({ acts: [...byAll('make', 'A', 2), paid('A', 3), ...byAll('file', 'A', 6)] }))).toEqual({
      'no-client': 300,
      'reached-cash': 300,
    });
    const loose = byAll('sort', 'A', 5, { touches: ['batch 1'] });
    expect(sharesOf(await ask({ acts: [...byAll('make', 'A', 2), paid('A', 9), ...loose] }))['no-client']).toBe(300);
    const offers = [
      ...byAll('offer', 'A', 2, { touches: ['offer 1'] }),
      ...byAll('draft', 'A', 4, { touches: ['offer 2'] }),
      paid('A', 9),
    ];
    const related = [
      ['offer 1', 'order A'],
      ['offer 2', 'order A'],
    ] as const;
    const outcomes = [{ of: 'offer 1', fate: 'cancelled' as const, at: 3 }];
    expect(sharesOf(await ask({ acts: offers, related, outcomes }))).toEqual({ 'no-client': 300, 'reached-cash': 300 });
  });

  it('reached cash when it is itself what stands for the cash, or is told to be of the same instant', async () => {
    const acts = byAll('deliver', 'A', 4).map(({ start: _, ...act }, i) =>
      i === 0 ? { ...act, cash: [{ amount: 100, of: 'order A', basis: 'delivered' as const }] } : act,
    );
    expect(sharesOf(await ask({ acts }))).toEqual({ 'reached-cash': 5 });
  });

  it.each(['refused', 'cancelled', 'declined'] as const)('%s as its order was', async (fate) => {
    const acts = [...byAll('make', 'A', 2), ...byAll('make', 'B', 2.5), paid('B', 9)];
    const answer = await ask({ acts, outcomes: [{ of: 'order A', fate, at: 5 }] });
    expect(Object.keys(sharesOf(answer))).toEqual([fate, 'reached-cash']);
  });

  it('abandoned or in flight as long as its order is open', async () => {
    const sold = [...byAll('make', 'B', 2), paid('B', 3)];
    expect(Object.keys(sharesOf(await ask({ acts: [...byAll('make', 'A', 1), ...sold, paid('C', 90)] })))).toContain(
      'abandoned',
    );
    expect(sharesOf(await ask({ acts: [...byAll('make', 'A', 3), ...sold] }))['in-flight']).toBeGreaterThan(0);
  });

  it('throttled only when a verdict says that it waits for the constraint beyond its buffer', async () => {
    const log = await given({ acts: [...byAll('make', 'A', 2), ...byAll('make', 'B', 3), paid('B', 4)] });
    expect(Object.keys(sharesOf(await measureVain(log)))).toEqual(['in-flight', 'reached-cash']);
    await deriveVain(log, {
      activity: 'pack',
      beyondBuffer: "SELECT o.object_id FROM object o WHERE o.key = 'A'",
    });
    expect(Object.keys(sharesOf(await measureVain(log)))).toEqual(['throttled', 'reached-cash']);
    log.close();
  });

  it('not known, but for what faces the hierarchy, when no record says who pays', async () => {
    const answer = await ask({ acts: [...byAll('make', 'A', 2), ...byAll('approve', 'A', 4, { kind: 'approval' })] });
    expect(sharesOf(answer)).toEqual({ upward: 300, 'not-known': 300 });
    expect(answer.claims.find(({ id }) => id === 'vain.class?name=not-known')?.figure.known).toBe(false);
  });
});

describe('what is counted', () => {
  it('is acts where durations are not recorded, and they have no range', async () => {
    const acts = [...byAll('make', 'A', 2).map(({ start: _, ...act }) => act), paid('A', 9)];
    const answer = await ask({ acts });
    expect([answer.unit, answer.total, answer.classes[0]?.range, answer.forgotten]).toEqual(['acts', 5, null, null]);
  });

  it('is minutes by the 8 hour rule, with the range of the others, and forgotten sessions are said', async () => {
    const acts = [
      ...byAll('make', 'A', 2),
      ...byAll('pack', 'A', 44, { start: 4 }),
      paid('A', 50),
      ...byAll('make', 'B', 60),
    ];
    const answer = await ask({ acts });
    const reached = answer.classes.find(({ name }) => name === 'reached-cash');
    expect(reached).toMatchObject({ amount: 5 * 9 * 60, share: 0.9 });
    expect(reached?.range?.low).toBeCloseTo(3 / 4, 6);
    expect(reached?.range?.high).toBeCloseTo(41 / 42, 6);
    expect(answer.perSold?.onIt.amount).toBe(5 * 9 * 60);
    expect(answer.forgotten).toMatchObject({ count: 5, rawShare: 200 / 210 });
  });
});

describe('orphans', () => {
  const wait = (order: string, customer: string | null, at: number): GivenAct => ({
    activity: 'ask',
    kind: 'customer',
    touches: [`order ${order}`, ...(customer === null ? [] : [`customer ${customer}`])],
    at,
  });
  const paidBy = (order: string, customer: string, at: number): GivenAct => ({
    ...paid(order, at),
    cash: [{ amount: 100, of: `order ${order}`, by: `customer ${customer}` }],
  });

  it('are open orders without a customer where others name one, and those whose customer gave no sign for long', async () => {
    const answer = await ask({
      acts: [
        wait('S', 'X', 0),
        paidBy('S', 'X', 10),
        wait('left', 'X', 12),
        wait('new', 'Y', 28),
        wait('alive', 'Y', 12),
        wait('nobody', null, 25),
        { activity: 'make', touches: ['order left', 'order alive'], at: 30 },
      ],
    });
    expect(answer.orphans.listed.map(({ object, reason }) => [object, reason])).toEqual([
      ['order left', 'left'],
      ['order nobody', 'never-was'],
    ]);
  });
});

const ORDERS = ['order A', 'order B', 'order C'];
const ledgers = array(
  record({
    order: constantFrom(...ORDERS),
    also: option(constantFrom(...ORDERS, 'parcel one', 'product P', 'product Q', 'customer X', 'customer Y')),
    activity: constantFrom('make', 'pack', 'check', 'approve', 'loose'),
    at: integer({ min: 30, max: 2000 }),
    hours: option(integer({ min: 0, max: 30 }), { freq: 6 }),
    actor: option(integer({ min: 1, max: 12 }), { freq: 8 }),
    team: option(constantFrom('north', 'south', 'west')),
    pays: integer({ min: 0, max: 9 }),
  }),
  { minLength: 5, maxLength: 60 },
).map((drawn): Omit<GivenLedger, 'leading'> => ({
  zone: 'Europe/Paris',
  types: { product: 'catalogue', customer: 'party' },
  values: { 'order A': 100, 'order B': 5000, 'order C': 90000 },
  related: [
    ['parcel one', 'order A'],
    ['parcel one', 'order B'],
  ],
  outcomes: drawn.slice(0, 1).map(({ order, at }) => ({ of: order, fate: 'declined' as const, at: at + 1 })),
  acts: drawn.flatMap(({ order, also, activity, at, hours, actor, team, pays }): GivenAct[] => [
    {
      activity,
      kind: activity === 'approve' ? 'approval' : 'work',
      touches: activity === 'loose' ? ['batch one'] : [order, ...(also === null ? [] : [also])],
      at,
      ...(hours === null ? {} : { start: at - hours }),
      ...(actor === null ? {} : { actor: `p${actor}`, actorKind: actor === 12 ? 'robot' : 'human' }),
      ...(team === null ? {} : { team }),
    },
    ...(pays === 0 ? [paid(order.slice(6), at + 1)] : []),
  ]),
}));

const property = (check: (log: FactLog, answer: VainAnswer) => Promise<void>) =>
  assert(
    asyncProperty(ledgers, async (ledger) => {
      const log = await given(ledger);
      try {
        await check(log, await measureVain(log));
      } finally {
        log.close();
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );

const tables = (answer: VainAnswer): VainTable[] =>
  [answer.links, answer.teams, answer.months, answer.sizes, answer.customs, answer.products].filter(
    (table) => table !== null,
  );
const peopleBehind = async (log: FactLog, id: string): Promise<number> => {
  const evidence = await vainLens.evidenceOf(log, id);
  if (evidence === undefined) return 0;
  const [row] = await log.rows<{ people: number }>(
    `SELECT count(DISTINCT e.actor_id) AS people FROM (${evidence.sql}) f JOIN event e ON e.event_id = f.event_id
      JOIN actor k ON k.actor_id = e.actor_id AND k.kind <> 'robot'`,
  );
  return row?.people ?? 0;
};

describe('whatever the ledger', { timeout: 120_000 }, () => {
  it('classes add up to the total and to 100 %, and so does each table and each row', () =>
    property(async (log, answer) => {
      const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
      if (answer.total === null) return expect(answer.classes).toEqual([]);
      expect(sum(answer.classes.map(({ amount }) => amount))).toBeCloseTo(answer.total, 6);
      expect(sum(answer.classes.map(({ share }) => Math.round(share * 1000)))).toBe(answer.total > 0 ? 1000 : 0);
      for (const { rows } of tables(answer)) {
        expect(sum(rows.map(({ amount }) => amount))).toBeCloseTo(answer.total, 6);
        for (const row of rows)
          expect(sum(row.cells.map(({ amount }) => amount ?? 0)) + (row.together ?? 0)).toBeCloseTo(row.amount, 6);
      }
      const column = answer.unit === 'acts' ? 'w.share' : 'w.minutes';
      const [told] = await log.rows<{ n: number }>(`SELECT coalesce(sum(${column}), 0) AS n FROM work_class w`);
      expect(answer.total).toBeCloseTo(told?.n ?? 0, 6);
      const [recorded] = await log.rows<{ n: number }>('SELECT coalesce(sum(s.minutes), 0) AS n FROM session s');
      if (answer.unit === 'minutes') expect(answer.total).toBeGreaterThanOrEqual((recorded?.n ?? 0) - 1e-6);
    }));

  it('each address is a claim, and its evidence is exactly its facts, each recorded once', () =>
    property(async (log, answer) => {
      const rows = tables(answer).flatMap((table) => table.rows);
      const ids = [
        ...answer.claims.flatMap((claim) => [claim.id, ...claim.because]),
        ...rows.flatMap((row) => [row.claim, ...row.cells.map((cell) => cell.claim)]),
      ];
      for (const id of new Set(ids)) {
        const [claim, evidence] = [await vainLens.ask(log, id), await vainLens.evidenceOf(log, id)];
        const facts = await log.rows<{ event_id: number }>(evidence?.sql ?? '', evidence?.parameters);
        expect([id, claim?.id, facts.length]).toEqual([id, id, claim?.factCount]);
        expect(new Set(facts.map((fact) => fact.event_id)).size).toBe(facts.length);
      }
    }));

  it('no figure is about one to four people, nor is a hidden one told by its address', () =>
    property(async (log, answer) => {
      for (const row of tables(answer).flatMap((table) => table.rows)) {
        for (const cell of row.cells) {
          const people = await peopleBehind(log, cell.claim);
          expect([cell.claim, people === 0 || people >= 5]).toEqual([cell.claim, true]);
          const claim = await vainLens.ask(log, cell.claim);
          if (cell.amount === null) expect(claim?.figure.known).toBe(false);
        }
      }
      for (const name of [...WORK_CLASSES, 'gathered']) {
        const people = await peopleBehind(log, `vain.class?name=${name}`);
        expect([name, people === 0 || people >= 5]).toEqual([name, true]);
      }
    }));
});

describe('segments and products', () => {
  const sale = (order: string, customer: string, products: string[], at: number): GivenAct[] => [
    ...byAll('make', order, at, { touches: [`order ${order}`, ...products.map((one) => `product ${one}`)] }),
    {
      ...paid(order, at + 1),
      touches: [`order ${order}`, `customer ${customer}`],
      cash: [{ amount: 100, of: `order ${order}`, by: `customer ${customer}` }],
    },
  ];
  const rowsOf = (table: VainTable | null): Record<string, number> =>
    Object.fromEntries((table?.rows ?? []).map(({ name, amount }) => [name, Math.round(amount)]));
  const types = { product: 'catalogue', customer: 'party' } as const;

  it('are quarters of the value asked for, first and later requests, and products that share their minutes', async () => {
    const acts = [...sale('A', 'X', ['P'], 2), ...sale('B', 'X', ['P', 'Q'], 12), ...sale('C', 'Y', ['Q'], 22)];
    const answer = await ask({ types, acts, values: { 'order A': 10, 'order B': 20, 'order C': 30 } });
    expect(rowsOf(answer.products)).toEqual({ P: 450, Q: 450 });
    expect(rowsOf(answer.customs)).toEqual({ '…first': 600, '…again': 300 });
    expect(rowsOf(answer.sizes)).toEqual({ '…q1': 300, '…q2': 300, '…q4': 300 });
    expect(answer.valueBounds.map(({ minor }) => minor)).toEqual([15, 20, 25]);
  });

  it('that are not recorded are not known, and the claim says what is missing', async () => {
    const answer = await ask({ acts: [...byAll('make', 'A', 2), paid('A', 9)] });
    expect([answer.sizes, answer.customs, answer.products]).toEqual([null, null, null]);
    const claims = answer.claims.filter(({ id }) => id.startsWith('vain.by'));
    expect(claims.map(({ id, figure }) => [id, figure.known])).toEqual([
      ['vain.by?what=size', false],
      ['vain.by?what=product', false],
    ]);
  });
});

describe('deriving', () => {
  it('again changes nothing', async () => {
    const log = await given({ acts: [...byAll('make', 'A', 2), paid('A', 9)] });
    const before = await log.rows('SELECT * FROM vain_cell c ORDER BY c.actor_id');
    await deriveVain(log);
    expect(await log.rows('SELECT * FROM vain_cell c ORDER BY c.actor_id')).toEqual(before);
    log.close();
  });

  it('an address that is none of this lens, or has no answer, is no claim', async () => {
    const log = await given({ acts: [...byAll('make', 'A', 2), paid('A', 9)] });
    for (const id of [
      'vain.class',
      'vain.class?name=sold',
      'vain.link?activity=no',
      'vain.month?start=1',
      'vain.toString',
    ])
      expect([id, await vainLens.ask(log, id), await vainLens.evidenceOf(log, id)]).toEqual([id, undefined, undefined]);
    log.close();
  });
});
