import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { Filter } from '../filter/index.ts';
import { deriveWork } from '../work/index.ts';
import { approvalLens, deriveApproval, measureApproval } from './index.ts';
import type { ApprovalAnswer, GateAnswer } from './index.ts';

type Given = Omit<GivenLedger, 'leading'>;

async function given(ledger: Given) {
  const { log } = await openGiven({ leading: 'order', types: { customer: 'party' }, zone: 'UTC', ...ledger });
  await deriveWork(log);
  await deriveApproval(log);
  return log;
}

const ask = async (ledger: Given, filter: Filter = {}): Promise<ApprovalAnswer> => {
  const log = await given(ledger);
  try {
    return await measureApproval(log, filter);
  } finally {
    log.close();
  }
};

const PEOPLE = ['anna', 'ben', 'carla', 'dan', 'eva'];
const work = (order: string, activity: string, at: number, more: Partial<GivenAct> = {}): GivenAct => ({
  activity,
  touches: [`order ${order}`],
  at,
  ...more,
});
const decide = (order: string, activity: string, at: number, more: Partial<GivenAct> = {}): GivenAct =>
  work(order, activity, at, { kind: 'approval', ...more });
const paid = (order: string, at: number): GivenAct =>
  work(order, 'pay', at, { kind: 'state', cash: [{ amount: 100, of: `order ${order}` }] });

const gateNamed = (answer: ApprovalAnswer, name: string): GateAnswer | undefined =>
  answer.gates.find((gate) => gate.name === name);

describe('how long requests wait for somebody’s authority', () => {
  it('from when a hold is set until it is released', async () => {
    const answer = await ask({
      acts: [work('A', 'enter', 0), decide('A', 'Credit blocked', 5), decide('A', 'Credit released', 29)],
    });
    expect(gateNamed(answer, 'Credit')).toMatchObject({ wait: { median: 24 }, answers: { rate: 1, count: 1 } });
  });

  it('else from the end of the work before until somebody begins to decide', async () => {
    const answer = await ask({
      acts: [work('A', 'enter', 2), decide('A', 'Check', 12, { start: 10 }), work('A', 'pack', 13)],
    });
    expect(gateNamed(answer, 'Check')?.wait).toMatchObject({ median: 8 });
  });

  it('from its schedule where there is one; going on with it later is the same visit', async () => {
    const acts = [
      work('A', 'enter', 1),
      decide('A', 'Check', 4, { phase: 'schedule' }),
      decide('A', 'Check', 10, { phase: 'start' }),
      decide('A', 'Check', 11, { phase: 'complete' }),
      work('A', 'call', 12),
      decide('A', 'Check', 20, { phase: 'start' }),
      decide('A', 'Check', 21, { phase: 'complete' }),
      work('A', 'pack', 22),
    ];
    expect(gateNamed(await ask({ acts }), 'Check')).toMatchObject({
      requests: 1,
      returned: { rate: 0 },
      wait: { median: 6 },
    });
  });

  it('with the money that stands there: value × days, over the days recorded', async () => {
    const acts = [
      decide('A', 'Credit blocked', 0),
      decide('A', 'Credit released', 24),
      paid('A', 48),
      work('B', 'enter', 0),
    ];
    const gate = gateNamed(await ask({ acts, values: { 'order A': 1000 } }), 'Credit');
    expect(gate?.moneyDays).toBeCloseTo(1000, 6);
    expect(gate?.standing).toMatchObject({ minor: 1000 });
  });
});

describe('what the answer is', () => {
  it('by the names of the acts, and a refusal brings the request back', async () => {
    const acts = [
      work('A', 'submit', 0),
      decide('A', 'Permit REJECTED by BOSS', 1),
      work('A', 'submit', 2),
      decide('A', 'Permit APPROVED by BOSS', 3),
      work('B', 'submit', 0),
      decide('B', 'Permit APPROVED by BOSS', 1),
    ];
    expect(gateNamed(await ask({ acts }), 'Permit by BOSS')).toMatchObject({
      answers: { count: 3, no: 1, rate: 2 / 3 },
      changed: { rate: 1 / 3 },
      returned: { rate: 0.5 },
      levels: [{ name: 'BOSS', share: 1 }],
    });
  });

  it('by what follows: on is yes, back to what was done is sent back, declined is no', async () => {
    const acts = [
      work('A', 'enter', 0),
      decide('A', 'Check', 1),
      work('A', 'pack', 2),
      work('B', 'enter', 0),
      decide('B', 'Check', 1),
      work('B', 'enter', 2),
      work('C', 'enter', 0),
      decide('C', 'Check', 1),
      work('D', 'enter', 0),
      decide('D', 'Check', 1),
      paid('D', 5),
    ];
    const answer = await ask({ acts, outcomes: [{ of: 'order C', fate: 'declined', at: 2 }] });
    expect(gateNamed(answer, 'Check')?.answers).toMatchObject({ count: 4, no: 1, back: 1, rate: 0.5 });
  });

  it('something changed when other work was done during the hold, or the request ended in it', async () => {
    const acts = [
      decide('A', 'Credit blocked', 0),
      work('A', 'amend', 1),
      decide('A', 'Credit released', 2),
      decide('B', 'Credit blocked', 0),
      decide('B', 'Credit released', 2),
      decide('C', 'Credit blocked', 0),
      work('C', 'note', 1),
    ];
    const answer = await ask({ acts, outcomes: [{ of: 'order C', fate: 'refused', at: 9 }] });
    const gate = gateNamed(answer, 'Credit');
    expect(gate?.answers).toMatchObject({ count: 3, left: 1 });
    expect(gate?.changed?.rate).toBeCloseTo(2 / 3, 6);
  });
});

describe('what waits now', () => {
  it('holds that nobody released, with since when and how much', async () => {
    const acts = [
      decide('A', 'Credit blocked', 0),
      decide('A', 'Credit released', 2),
      decide('B', 'Credit blocked', 4),
      work('C', 'enter', 28),
    ];
    const answer = await ask({ acts, values: { 'order B': 700 } });
    expect(gateNamed(answer, 'Credit')?.waiting).toMatchObject({ requests: 1, medianHours: 24, value: { minor: 700 } });
    expect(answer.waiting).toMatchObject([{ object: 'order B', gate: 'Credit', knownBy: 'opened', isStale: true }]);
  });

  it('what usually goes on to a gate, once enough did', async () => {
    const passed = Array.from({ length: 25 }, (_, i) => [
      work(`P${i}`, 'enter', i),
      decide(`P${i}`, 'Check', i + 1),
      work(`P${i}`, 'pack', i + 2),
    ]).flat();
    const answer = await ask({ acts: [...passed, work('Q', 'enter', 30)] });
    expect(answer.waiting).toMatchObject([{ object: 'order Q', knownBy: 'usual' }]);
    expect((await ask({ acts: [...passed.slice(0, 30), work('Q', 'enter', 30)] })).waiting).toEqual([]);
  });
});

describe('people who decide are never measured when they are fewer than five', () => {
  const byFive = (activity: string): GivenAct[] =>
    PEOPLE.map((actor, i) => decide(`O${i}`, activity, 10 + i, { actor }));
  const enter = PEOPLE.map((actor, i) => work(`O${i}`, 'enter', i, { actor }));

  it('a single director is told together with the next gate, and said to be', async () => {
    const answer = await ask({ acts: [...enter, ...byFive('Check'), decide('O1', 'Sign', 40, { actor: 'zoe' })] });
    expect(answer.gates.map(({ of }) => of)).toEqual([['Check', 'Sign']]);
    expect(answer.claims.find(({ id }) => id.startsWith('approval.gate'))?.limits.map(({ code }) => code)).toContain(
      'approval.limit.together',
    );
    expect(JSON.stringify(answer.claims)).not.toContain('"Sign"');
  });

  it('nothing is told when all who decide are too few', async () => {
    const answer = await ask({ acts: [...enter, decide('O1', 'Sign', 40, { actor: 'zoe' })] });
    expect(answer).toMatchObject({ gates: [], waiting: [], because: { code: 'approval.unknown.few' } });
  });

  it('a part that few decided in is not told, nor one that leaves few in the rest', async () => {
    const MONTH = 31 * 24;
    const acts = [
      ...enter,
      ...byFive('Check'),
      ...PEOPLE.map((actor, i) => work(`N${i}`, 'enter', MONTH + i, { actor })),
      decide('N1', 'Check', MONTH + 20, { actor: 'anna' }),
    ];
    for (const filter of [{ from: '2026-01', to: '2026-01' }, { from: '2026-02' }])
      expect(await ask({ acts }, filter)).toMatchObject({ gates: [], because: { code: 'approval.unknown.few-here' } });
    expect((await ask({ acts })).gates).toMatchObject([{ decisions: 6 }]);
  });

  it('where nobody is recorded, the wait of the work is told, and that people are not known', async () => {
    const answer = await ask({ acts: [work('A', 'enter', 0), decide('A', 'Check', 9), work('A', 'pack', 10)] });
    expect(answer.claims.find(({ id }) => id.startsWith('approval.wait'))?.limits.map(({ code }) => code)).toContain(
      'approval.limit.nobody',
    );
  });
});

describe('every claim', () => {
  const act = record({
    activity: constantFrom(
      'enter',
      'pack',
      'Credit blocked',
      'Credit released',
      'Check',
      'Pass APPROVED',
      'Pass REJECTED',
    ),
    order: constantFrom('A', 'B', 'C', 'D'),
    at: integer({ min: 0, max: 60 }),
    actor: constantFrom(undefined, ...PEOPLE, 'fay', 'gus'),
  });

  it('names the gate where most money waits, in the report and at its address alike', async () => {
    const acts = [work('A', 'enter', 0), decide('A', 'Check', 1), work('A', 'pack', 2), decide('A', 'Sign', 90)];
    const log = await given({ acts, values: { 'order A': 500 } });
    const { claims } = await measureApproval(log);
    const [total] = claims;
    expect(total?.statement.values['gate']).toMatchObject({ value: 'Sign' });
    expect(await approvalLens.ask(log, total?.id ?? '')).toEqual(total);
    log.close();
  });

  it('rests on as many records as it says, and is the same at its address', async () => {
    await assert(
      asyncProperty(array(act, { minLength: 1, maxLength: 40 }), async (all) => {
        const acts = all.map(({ activity, order, at, actor }) =>
          work(order, activity, at, {
            ...(actor === undefined ? {} : { actor }),
            ...(/^[A-Z]/.test(activity) ? { kind: 'approval' as const } : {}),
          }),
        );
        const log = await given({ acts: [...acts, paid('A', 70)], values: { 'order A': 500, 'order B': 900 } });
        try {
          const { claims } = await measureApproval(log);
          for (const claim of claims) {
            expect(await approvalLens.ask(log, claim.id)).toEqual(claim);
            const evidence = await approvalLens.evidenceOf(log, claim.id);
            const rows = await log.rows(evidence?.sql ?? '', evidence?.parameters ?? {});
            expect([claim.id, new Set(rows.map((row) => JSON.stringify(row))).size]).toEqual([
              claim.id,
              claim.factCount,
            ]);
          }
        } finally {
          log.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});
