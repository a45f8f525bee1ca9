import { describe, expect, it } from 'vitest';
import { sayText } from '../explain/index.ts';
import { chainLens } from './chain-lens.ts';
import { findChain } from './find-chain.ts';
import { findLink } from './find-link.ts';
import { findReceipts } from './find-receipts.ts';
import { hour, openGiven } from './given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from './given-ledger.test-kit.ts';
import { traceAct } from './trace-act.ts';
import { traceReceipt } from './trace-receipt.ts';
import { CHAIN_WORDS } from './words.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** A paid order, one that comes back to the workshop, one that the customer cancelled. */
const WORKSHOP: GivenLedger = {
  leading: 'order',
  types: { customer: 'party' },
  acts: [
    { activity: 'Take', touches: ['order A'], at: 1 },
    { activity: 'Make', touches: ['order A'], start: 4, at: 6 },
    { activity: 'Make', touches: ['order A'], start: 6, at: 8 },
    {
      activity: 'Ship',
      touches: ['order A'],
      at: 20,
      cash: [{ amount: 60_000, of: 'order A', by: 'customer Durand' }],
    },
    { activity: 'Take', touches: ['order B'], at: 2 },
    { activity: 'Make', touches: ['order B'], start: 12, at: 13 },
    { activity: 'Inspect', touches: ['order B'], at: 14 },
    { activity: 'Make', touches: ['order B'], start: 24, at: 25 },
    { activity: 'Ship', touches: ['order B'], at: 30, cash: [{ amount: 40_000, of: 'order B', by: 'customer Blanc' }] },
    { activity: 'Take', touches: ['order C'], at: 3 },
    { activity: 'Make', touches: ['order C'], start: 5, at: 9 },
  ],
  outcomes: [{ of: 'order C', fate: 'cancelled', at: 10 }],
};

describe('the chain of a workshop', () => {
  it('runs from how work enters to the customer, with waits and returns', async () => {
    const { log } = await openGiven(WORKSHOP);
    const answer = await findChain(log, { level: 'activity' });
    expect(answer).toMatchObject({
      level: 'activity',
      levels: ['activity'],
      leadingType: 'order',
      entries: [{ link: 'Take', count: 3 }],
      hidden: null,
    });
    expect(
      Object.fromEntries(
        answer.handOffs.map((one) => [
          `${one.from} → ${one.to}`,
          [one.count, one.medianWaitHours, one.p90WaitHours, one.returnCount, one.cashThrough?.minor],
        ]),
      ),
    ).toEqual({
      'Take → Make': [3, 3, 8.6, 0, 100_000],
      'Make → Ship': [2, 8.5, 11.3, 0, 100_000],
      'Make → Inspect': [1, 1, 1, 0, 40_000],
      'Inspect → Make': [1, 10, 10, 1, 40_000],
      'Make → cancelled': [1, null, null, 0, 0],
      'Ship → customer': [2, null, null, 0, 100_000],
    });
  });

  it('says of each link how much it works, for how many and how much reaches cash', async () => {
    const { log } = await openGiven(WORKSHOP);
    const { links } = await findChain(log, { level: 'activity' });
    expect(links.find((one) => one.link === 'Make')).toMatchObject({
      workCount: 4,
      objectCount: 3,
      reachShare: 2 / 3,
      cashThrough: { minor: 100_000, currency: 'EUR' },
      workHours: null,
    });
  });

  it('hides the rare, and says how much what is shown carries', async () => {
    const { log } = await openGiven(WORKSHOP);
    const { handOffs, hidden, claims } = await findChain(log, { level: 'activity', limit: 3 });
    expect(handOffs.map((one) => `${one.from} → ${one.to}`).toSorted()).toEqual([
      'Make → Ship',
      'Ship → customer',
      'Take → Make',
    ]);
    expect(hidden).toEqual({ handOffs: 3, links: 1, shownShare: (60_000 + 40_000 * (3 / 5)) / 100_000 });
    expect(claims[0]?.limits.map((limit) => plain(sayText(limit, CHAIN_WORDS, 'en')))).toContain(
      '3 rare hand-offs are hidden, with one link; what is shown carries 84%.',
    );
    expect(claims[0]).toEqual(await chainLens.ask(log, claims[0]?.id ?? ''));
  });

  it('names the clients of a link, its suppliers and the customers it finally serves', async () => {
    const { log } = await openGiven(WORKSHOP);
    const make = await findLink(log, { level: 'activity', link: 'Make' });
    expect(make?.clients.map((one) => [one.to, one.count])).toEqual([
      ['Ship', 2],
      ['Inspect', 1],
      ['cancelled', 1],
    ]);
    expect(make?.suppliers.map((one) => [one.from, one.count])).toEqual([
      ['Take', 3],
      ['Inspect', 1],
    ]);
    expect(make?.customers.map((one) => [one.customer, one.cash.minor])).toEqual([
      ['Durand', 60_000],
      ['Blanc', 40_000],
    ]);
    expect(make?.receipts.map((one) => one.amount?.minor)).toEqual([60_000, 40_000]);
    expect(make?.weeks).toEqual([{ week: '2026-01-05', workCount: 4 }]);
    const client = make?.claims.find((claim) => claim.id.startsWith('chain.client'));
    expect(client && plain(sayText(client.statement, CHAIN_WORDS, 'fr'))).toBe(
      '« Make » travaille pour « Ship » (50 %), puis pour « Inspect » (25 %) ; 25 % de son travail ne va à personne : la demande s’est éteinte.',
    );
  });

  it('shows the work behind a receipt, and nothing later', async () => {
    const { log } = await openGiven({
      ...WORKSHOP,
      acts: [...WORKSHOP.acts, { activity: 'File', touches: ['order A'], at: 40 }],
    });
    const { receipts, total } = await findReceipts(log, { offset: 0, limit: 5, sort: 'largest' });
    expect([total, receipts[0]]).toMatchObject([
      2,
      { receiptId: 1, at: hour(20), customer: 'Durand', pays: ['order A'], activity: 'Ship' },
    ]);
    const trace = await traceReceipt(log, 1);
    expect(trace?.work.map((one) => [one.activity, one.waitHours])).toEqual([
      ['Take', null],
      ['Make', 3],
      ['Make', 0],
      ['Ship', 12],
    ]);
    expect([trace?.workMinutes, trace?.leadHours]).toEqual([240, 19]);
    expect(await traceReceipt(log, 99)).toBeUndefined();
  });

  it('says why an act fed no receipt', async () => {
    const { log } = await openGiven({
      ...WORKSHOP,
      acts: [
        ...WORKSHOP.acts,
        { activity: 'File', touches: ['order A'], at: 40 },
        { activity: 'Meet', touches: ['room 1'], at: 41 },
      ],
      types: { room: 'asset', customer: 'party' },
    });
    const why = async (act: number): Promise<unknown> => (await traceAct(log, act))?.fate;
    expect([await why(2), await why(11), await why(12), await why(13)]).toEqual([
      null,
      'cancelled',
      'no-client',
      'no-client',
    ]);
    const claim = (await traceAct(log, 12))?.claims[0];
    expect(claim && plain(sayText(claim.statement, CHAIN_WORDS, 'fr'))).toBe(
      '« File » du 6 janv. 2026 n’a nourri aucun encaissement : il est venu après l’encaissement.',
    );
    expect(await traceAct(log, 99)).toBeUndefined();
  });
});

describe('a company that no customer pays', () => {
  const unpaid: GivenLedger = {
    leading: 'permit',
    acts: [
      { activity: 'Ask', touches: ['permit 1'], at: 1 },
      { activity: 'Grant', touches: ['permit 1'], at: 2 },
    ],
  };

  it('has a chain to its last links, and says that no record says who pays', async () => {
    const { log } = await openGiven(unpaid);
    const answer = await findChain(log, { level: 'activity' });
    expect(answer.handOffs.map((one) => [one.from, one.end, one.cashThrough])).toEqual([
      ['Ask', null, null],
      ['Grant', 'open', null],
    ]);
    const payer = answer.claims.find((claim) => claim.id === 'chain.payer');
    expect(payer).toMatchObject({ figure: { known: false }, basis: null, factCount: 0 });
    expect(payer && sayText(payer.statement, CHAIN_WORDS, 'en')).toBe(
      'No record says who pays: the chain is drawn to its last links.',
    );
  });

  it('has an empty chain when it has no facts', async () => {
    const { log } = await openGiven({ leading: 'permit', acts: [] });
    expect(await findChain(log, { level: 'activity' })).toMatchObject({
      links: [],
      handOffs: [],
      entries: [],
      hidden: null,
      leadingType: 'permit',
    });
  });
});

describe('work side by side', () => {
  it('is not read as a hand-off between the two; both serve what follows', async () => {
    const { log } = await openGiven({
      leading: 'loan',
      acts: [1, 2].flatMap((n): GivenAct[] => [
        { activity: 'Ask', touches: [`loan ${n}`], start: 0, at: 1 },
        { activity: 'Appraise', touches: [`loan ${n}`], start: 2, at: 9 },
        { activity: 'Check', touches: [`loan ${n}`], start: 3, at: 5 },
        { activity: 'Decide', touches: [`loan ${n}`], start: 10, at: 11 },
      ]),
    });
    const { handOffs, claims } = await findChain(log, { level: 'activity' });
    expect(handOffs.map((one) => `${one.from} → ${one.to}: ${one.count}`).toSorted()).toEqual([
      'Appraise → Decide: 2',
      'Ask → Appraise: 2',
      'Ask → Check: 2',
      'Check → Decide: 2',
      'Decide → open: 2',
    ]);
    expect(claims[0]?.limits.map((limit) => limit.code)).toContain('chain.limit.concurrent');
  });
});

describe('teams', () => {
  const act = (team: string, person: number, order: number, at: number): GivenAct => ({
    activity: 'Work',
    touches: [`order ${order}`],
    at,
    team,
    actor: `${team} ${person}`,
  });
  const crowd: GivenLedger = {
    leading: 'order',
    acts: [1, 2, 3, 4, 5, 6].flatMap((n) => [
      act('Sales', n, n, n),
      act('Workshop', n, n, n + 10),
      act(n < 4 ? 'Quality' : 'Returns', n < 4 ? n % 2 : n, n, n + 20),
      { ...act('Line', 0, n, n + 30), actorKind: 'robot' as const },
    ]),
  };

  it('under five people are one link; machines stay apart', async () => {
    const { log } = await openGiven(crowd);
    const answer = await findChain(log, { level: 'team' });
    expect([answer.level, answer.levels, answer.gathered]).toEqual(['team', ['activity', 'team'], 2]);
    expect(answer.links.map((one) => one.link).toSorted()).toEqual(['Line', 'Sales', 'Workshop', '…small']);
    expect(answer.handOffs.map((one) => `${one.from} → ${one.to}`).toSorted()).toEqual([
      'Line → open',
      'Sales → Workshop',
      'Workshop → …small',
      '…small → Line',
    ]);
    expect(await findLink(log, { level: 'team', link: 'Quality' })).toBeUndefined();
    expect(JSON.stringify([answer, await findLink(log, { level: 'activity', link: 'Work' })])).not.toMatch(
      /Quality|Returns/,
    );
  });

  it('are no level of the chain when too few people are recorded', async () => {
    const { log } = await openGiven({ leading: 'order', acts: [act('Sales', 1, 1, 1), act('Workshop', 1, 1, 2)] });
    const answer = await findChain(log, { level: 'team' });
    expect([answer.level, answer.levels]).toEqual(['activity', ['activity']]);
    expect(answer.claims[0]?.limits.map((limit) => limit.code)).toContain('chain.limit.withheld');
  });

  it('give no hours of fewer than five people', async () => {
    const timed = (people: number): GivenLedger => ({
      leading: 'order',
      acts: Array.from({ length: 6 }, (_, n) => ({
        activity: 'Make',
        touches: [`order ${n}`],
        start: n,
        at: n + 2,
        actor: `p${n % people}`,
      })),
    });
    const hoursOf = async (people: number): Promise<number | null | undefined> =>
      (await findChain((await openGiven(timed(people))).log, { level: 'activity' })).links[0]?.workHours;
    expect([await hoursOf(4), await hoursOf(5)]).toEqual([null, 12]);
  });
});

describe('an address', () => {
  it('that names nothing of this ledger has no claim and no facts', async () => {
    const { log } = await openGiven(WORKSHOP);
    const unknown = [
      'chain.link?level=activity&link=Nobody',
      'chain.link?level=team&link=Make',
      'chain.handoff?level=activity&from=Make&to=Take',
      'chain.handoff?level=person&from=Make&to=Ship',
      'chain.receipt?id=99',
      'chain.receipt?id=1%20OR%201',
      'chain.act?id=',
      'chain.customer?level=activity&link=Make&customer=Nobody',
      'chain.nothing',
      'cash.total',
      'chain.links?level=activity&limit=x',
    ];
    for (const id of unknown) expect([id, await chainLens.ask(log, id)]).toEqual([id, undefined]);
  });
});
