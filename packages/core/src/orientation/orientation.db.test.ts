import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import { sayText } from '../explain/index.ts';
import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { deriveWaitCause, deriveWork, keepLaws } from '../work/index.ts';
import { deriveOrientation, measureOrientation, orientationLens } from './index.ts';
import type { Clock, OrientationAnswer } from './index.ts';
import { ORIENTATION_WORDS } from './words.ts';

async function given(ledger: Omit<GivenLedger, 'leading'>) {
  const { log } = await openGiven({ leading: 'order', ...ledger });
  await deriveWork(log);
  await deriveWaitCause(log);
  await deriveOrientation(log);
  return log;
}

const FIVE = ['anna', 'ben', 'cleo', 'dan', 'eve'];
const act = (order: string, activity: string, start: number, at: number, more: Partial<GivenAct> = {}): GivenAct => ({
  activity,
  touches: [`order ${order}`],
  start,
  at,
  actor: 'anna',
  ...more,
});

/** Five people each make (3 h), approve (1 h, after 2 h) and call back (after 4 h) one order. */
const five = FIVE.flatMap((actor, n) => [
  act(`${n}`, 'make', 0, 3, { actor }),
  act(`${n}`, 'approve', 5, 6, { actor, kind: 'approval' }),
  act(`${n}`, 'Call back', 10, 12, { actor }),
]);

const sharesOf = (answer: OrientationAnswer, clock: Clock): Record<string, number> =>
  Object.fromEntries(
    (answer.clocks.find((one) => one.clock === clock)?.parts ?? []).map(({ name, share }) => [name, share]),
  );

const saidOf = (claims: readonly Claim[], id: string): string =>
  sayText(claims.find((claim) => claim.id === id)!.statement, ORIENTATION_WORDS, 'en');

describe('whom the work faces', () => {
  it('is told on three clocks, each by itself', async () => {
    const log = await given({ acts: five });
    const answer = await measureOrientation(log);
    expect(sharesOf(answer, 'work')).toEqual({ client: 0.833, hierarchy: 0.167 });
    expect(sharesOf(answer, 'hand-off')).toEqual({ hierarchy: 0.5, customer: 0.5 });
    expect(sharesOf(answer, 'wait')).toEqual({ hierarchy: 0.333, customer: 0.667 });
    expect(saidOf(answer.claims, 'orientation.total')).toBe(
      'The hierarchy is faced by 16.7% of the work, 50% of the hand-offs and 33.3% of the waiting; 66.7% of the waiting is for the customer’s own answer.',
    );
    log.close();
  });

  it('cannot be told where no approval and no report is known, and says so', async () => {
    const log = await given({ acts: five.filter(({ kind }) => kind !== 'approval') });
    const answer = await measureOrientation(log);
    expect(answer.knowsHierarchy).toBe(false);
    expect(saidOf(answer.claims, 'orientation.total')).toMatch(/^No approval and no report is known/);
    log.close();
  });

  it('is not told of fewer than five people', async () => {
    const log = await given({ acts: five.filter(({ actor }) => actor !== 'eve') });
    const answer = await measureOrientation(log);
    expect(answer.clocks).toEqual([]);
    expect(answer.tables).toEqual({ link: [], team: [], month: [] });
    log.close();
  });

  it('never tells a part of fewer than five people on its own', async () => {
    const acts = five.map((one) => (one.activity === 'approve' ? { ...one, actor: 'anna' } : one));
    const log = await given({ acts });
    const work = (await measureOrientation(log)).clocks.find(({ clock }) => clock === 'work');
    expect(work?.parts.map(({ name }) => name)).toEqual(['gathered']);
    log.close();
  });

  it('answers about a month, and keeps saying which', async () => {
    const log = await given({
      acts: [...five, ...five.map((one) => ({ ...one, start: one.start! + 1000, at: one.at + 1000 }))],
    });
    const whole = await measureOrientation(log);
    const month = await measureOrientation(log, { from: '2026-01', to: '2026-01' });
    expect(month.clocks[0]?.total).toBe((whole.clocks[0]?.total ?? 0) / 2);
    expect(month.claims[0]?.id).toBe('orientation.total?from=2026-01&to=2026-01');
    log.close();
  });
});

describe('waiting that nothing explains', () => {
  const acts = FIVE.flatMap((actor, n) => [
    act(`${n}`, 'make', 0, 3, { actor }),
    act(`${n}`, 'pack', 9, 10, { actor }),
  ]);

  it('is told to behave like a queue, or not, where that was measured', async () => {
    const log = await given({ acts });
    const [pack] = await log.rows<{ id: number }>("SELECT a.activity_id AS id FROM activity a WHERE a.name = 'pack'");
    const law = { kind: 'outside', kappa: 0.1, low: 0, high: 0.2, count: 5 } as const;
    await keepLaws(log, [{ activityId: pack!.id, activity: 'pack', ...law }]);
    const answer = await measureOrientation(log);
    expect(saidOf(answer.claims, 'orientation.unexplained?activity=pack')).toMatch(
      /^pack: 100% of its waiting \(.*\) is explained by nothing recorded. It behaves like a delay from outside \(10%, 0% to 20%\)/,
    );
    expect(await wrongCounts(log, answer)).toEqual([]);
    log.close();
  });

  it('is not spoken of where nothing was measured', async () => {
    const log = await given({ acts });
    const { claims } = await measureOrientation(log);
    expect(claims.filter(({ id }) => id.startsWith('orientation.unexplained'))).toEqual([]);
    log.close();
  });
});

it('acts that are taken by their name for asking the customer are named in the limits', async () => {
  const log = await given({ acts: five });
  const { claims } = await measureOrientation(log);
  const limits = claims.find(({ id }) => id === 'orientation.wait')!.limits;
  expect(limits.map((one) => sayText(one, ORIENTATION_WORDS, 'en')).join(' ')).toContain(
    'asking for that answer: Call back.',
  );
  log.close();
});

describe('needs that nobody answers', () => {
  const asked = (order: string, at: number): GivenAct => ({
    activity: 'asks',
    touches: [`order ${order}`],
    at,
    kind: 'customer',
  });

  it('are open requests never worked on, or not since their customer asked last', async () => {
    const log = await given({
      acts: [
        asked('A', 0),
        asked('B', 0),
        act('B', 'make', 1, 2),
        asked('B', 5),
        asked('C', 0),
        act('C', 'make', 3, 9),
      ],
    });
    const { needs, claims } = await measureOrientation(log);
    expect(needs.listed.map(({ object, reason, waitedHours }) => [object, reason, waitedHours])).toEqual([
      ['order A', 'never', 9],
      ['order B', 'not-since', 4],
    ]);
    expect(saidOf(claims, 'orientation.needs')).toBe(
      '2 requests of customers wait for an answer that nobody has begun: 1 never worked on, 1 not since the customer asked last; the oldest for 9 hours.',
    );
    log.close();
  });

  it('are not known where no record says who asks or pays', async () => {
    const log = await given({ acts: five });
    const { claims } = await measureOrientation(log);
    expect(claims.find(({ id }) => id === 'orientation.needs')?.figure.known).toBe(false);
    log.close();
  });
});

it('approvals and reports trace to a need when a customer pays, is named or asks', async () => {
  const log = await given({
    types: { order: 'flow', customer: 'party' },
    acts: [
      act('A', 'approve', 0, 1, { kind: 'approval' }),
      {
        activity: 'pays',
        touches: ['order A'],
        at: 5,
        kind: 'customer',
        cash: [{ amount: 100, of: 'order A', by: 'customer X' }],
      },
      act('B', 'approve', 0, 1, { kind: 'approval' }),
      act('B', 'Weekly report', 2, 3, { kind: 'report' }),
    ],
  });
  const { traced } = await measureOrientation(log);
  expect(traced.rows.map(({ activity, traced: yes, untraced }) => [activity, yes, untraced])).toEqual([
    ['approve', 1, 1],
    ['Weekly report', 0, 1],
  ]);
  log.close();
});

const drawnAct = fc.record({
  order: fc.constantFrom('A', 'B', 'C', 'D'),
  other: fc.option(fc.constantFrom('B', 'C'), { nil: undefined }),
  activity: fc.constantFrom('make', 'pack', 'approve', 'report', 'asks', 'Call back'),
  at: fc.integer({ min: 0, max: 1500 }),
  long: fc.integer({ min: 0, max: 9 }),
  actor: fc.option(fc.constantFrom(...FIVE, 'fay', 'bot'), { nil: undefined }),
  team: fc.option(fc.constantFrom('North', 'South'), { nil: undefined }),
});
const KINDS = { approve: 'approval', report: 'report', asks: 'customer' } as const;

/** Addresses of an answer: its claims, the rows and cells of its tables. */
const addressesOf = (answer: OrientationAnswer): string[] => [
  ...answer.claims.map(({ id }) => id),
  ...Object.values(answer.tables)
    .flat()
    .flatMap(({ rows }) => rows.flatMap((row) => [row.claim, ...row.cells.map(({ claim }) => claim)])),
  ...answer.traced.rows.map(({ claim }) => claim),
];

async function wrongCounts(query: Query, answer: OrientationAnswer): Promise<string[]> {
  const wrong = await Promise.all(
    addressesOf(answer).map(async (id) => {
      const claim = await orientationLens.ask(query, id);
      const evidence = await orientationLens.evidenceOf(query, id);
      const rows =
        evidence === undefined ? [] : await query.rows<{ event_id: number }>(evidence.sql, evidence.parameters);
      const distinct = new Set(rows.map((row) => row.event_id)).size;
      return claim?.id === id && claim.factCount === rows.length && distinct === rows.length ? [] : [id];
    }),
  );
  return wrong.flat();
}

describe('in any ledger', () => {
  it('shares add up, and every claim rests on as many records as it says', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawnAct, { maxLength: 40 }),
        fc.constantFrom({}, { from: '2026-01', to: '2026-01' }),
        async (drawn, filter) => {
          const log = await given({
            acts: drawn.map(({ order, other, activity, at, long, actor, team }) => ({
              activity,
              kind: activity in KINDS ? KINDS[activity as keyof typeof KINDS] : 'work',
              touches: [`order ${order}`, ...(other === undefined || other === order ? [] : [`order ${other}`])],
              start: at,
              at: at + long,
              ...(actor === undefined
                ? {}
                : { actor, actorKind: actor === 'bot' ? ('robot' as const) : ('human' as const) }),
              ...(team === undefined ? {} : { team }),
            })),
          });
          const answer = await measureOrientation(log, filter);
          for (const { parts, total } of [...answer.clocks, ...(answer.causes ? [answer.causes] : [])]) {
            const sum = parts.reduce((all, part) => all + part.amount, 0);
            expect(sum).toBeCloseTo(total, 6);
            if (total > 0) expect(parts.reduce((all, part) => all + part.share, 0)).toBeCloseTo(1, 9);
          }
          expect(await wrongCounts(log, answer)).toEqual([]);
          log.close();
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
