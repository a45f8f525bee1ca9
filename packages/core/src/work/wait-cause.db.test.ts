import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { Query } from '../ledger/index.ts';
import { deriveWork } from './derive-work.ts';
import { deriveWaitCause } from './wait-cause.ts';

async function given(ledger: Omit<GivenLedger, 'leading'>): Promise<Awaited<ReturnType<typeof openGiven>>['log']> {
  const { log } = await openGiven({ leading: 'order', ...ledger });
  await deriveWork(log);
  await deriveWaitCause(log);
  return log;
}

interface Told {
  readonly activity: string;
  readonly cause: string;
  readonly hours: number;
}

/** Hours of waiting before each act, by cause. */
const causesOf = async (query: Query): Promise<string[]> =>
  (
    await query.rows<Told>(`
      SELECT a.name AS activity, c.cause, sum(c.seconds) / 3600 AS hours FROM wait_cause c
      JOIN activity a ON a.activity_id = c.activity_id GROUP BY a.name, c.cause ORDER BY min(c.begun_at), a.name, c.cause`)
  ).map(({ activity, cause, hours }) => `${activity}: ${cause} ${Math.round(hours * 100) / 100}`);

const act = (order: string, activity: string, start: number, at: number, more: Partial<GivenAct> = {}): GivenAct => ({
  activity,
  touches: [`order ${order}`],
  start,
  at,
  actor: 'anna',
  ...more,
});

const state = (order: string, at: number): GivenAct => ({
  activity: 'ordered',
  touches: [`order ${order}`],
  at,
  kind: 'state',
});

describe('work waits', () => {
  it('for authority, all the time before an approval', async () => {
    const log = await given({ acts: [act('A', 'make', 0, 1), act('A', 'approve', 5, 6, { kind: 'approval' })] });
    expect(await causesOf(log)).toEqual(['approve: approval 4']);
    log.close();
  });

  it('for the customer’s own answer until it came, then for what else holds', async () => {
    const log = await given({
      acts: [
        act('A', 'make', 0, 1),
        { activity: 'answers', touches: ['order A'], at: 3, kind: 'customer' },
        act('A', 'pack', 5, 6),
        act('A', 'Call back', 9, 10),
      ],
    });
    expect(await causesOf(log)).toEqual(['pack: customer 2', 'pack: unexplained 2', 'Call back: customer 3']);
    log.close();
  });

  it('while everybody who can do it is busy', async () => {
    const log = await given({
      acts: [act('Z', 'make', 0, 1), state('A', 1), state('B', 1), act('A', 'make', 1, 4), act('B', 'make', 4, 6)],
    });
    expect(await causesOf(log)).toEqual(['make: busy 3']);
    log.close();
  });

  it('while all are busy, and a later arrival is served first', async () => {
    const log = await given({
      acts: [
        act('Z', 'make', 0, 1),
        state('A', 1),
        state('C', 1),
        act('C', 'make', 1, 3),
        state('B', 2),
        act('B', 'make', 3, 5),
        act('A', 'make', 5, 6),
      ],
    });
    expect(await causesOf(log)).toEqual(['make: busy 3', 'make: priority 2']);
    log.close();
  });

  it('for the last of those it is begun with', async () => {
    const acts = [act('A', 'make', 0, 1), act('B', 'make', 1, 4)];
    const log = await given({
      acts: [...acts, act('A', 'bake', 5, 6, { actor: 'ben' }), act('B', 'bake', 5, 6, { actor: 'ben' })],
    });
    expect(await causesOf(log)).toEqual(['bake: batch 3', 'bake: unexplained 2']);
    log.close();
  });

  it('for another object that the act needs, whose type is told', async () => {
    const log = await given({
      types: { order: 'flow', truck: 'asset' },
      acts: [
        act('A', 'pack', 0, 1),
        { activity: 'truck comes', touches: ['truck T'], at: 4, kind: 'state' },
        { ...act('A', 'load', 5, 6), touches: ['order A', 'truck T'] },
      ],
    });
    expect(await causesOf(log)).toEqual(['load: synchronisation 3', 'load: unexplained 1']);
    const [late] = await log.rows(`SELECT t.name FROM wait_cause c JOIN object_type t ON t.type_id = c.late_type_id`);
    expect(late).toEqual({ name: 'truck' });
    log.close();
  });

  it('not for what it shares with others, which work on it meanwhile', async () => {
    const log = await given({
      acts: [
        { ...act('A', 'pack', 0, 1), touches: ['order A', 'contract K'] },
        { ...act('B', 'pack', 3, 4), touches: ['order B', 'contract K'] },
        { ...act('A', 'load', 5, 6), touches: ['order A', 'contract K'] },
      ],
    });
    expect(await causesOf(log)).toEqual(['load: unexplained 4']);
    log.close();
  });

  it('while nobody is on shift', async () => {
    const weeks = Array.from({ length: 8 }, (_, week) => week * 168);
    const days = [0, 24, 48, 72, 96].flatMap((day) => weeks.map((week) => week + day));
    const acts = days.flatMap((day) =>
      Array.from({ length: 36 }, (_, quarter) =>
        act(`d${day}`, `q${quarter}`, day + 8 + quarter / 4, day + 8.25 + quarter / 4),
      ),
    );
    const log = await given({
      acts: [...acts, act('X', 'make', 96 + 16, 96 + 16.5), act('X', 'pack', 168 + 9, 168 + 9.5)],
    });
    const told = (await causesOf(log)).filter((row) => row.startsWith('pack: away'));
    expect(told).toEqual(['pack: away 63']);
    log.close();
  });
});

const drawnAct = fc.record({
  order: fc.constantFrom('A', 'B', 'C'),
  other: fc.option(fc.constantFrom('B', 'C'), { nil: undefined }),
  truck: fc.option(fc.constantFrom('S', 'T'), { nil: undefined }),
  activity: fc.constantFrom('make', 'pack', 'approve', 'answers', 'Call back', 'Record goods receipt'),
  at: fc.integer({ min: 0, max: 900 }),
  long: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  actor: fc.option(fc.constantFrom('anna', 'ben', 'bot'), { nil: undefined }),
});

const KINDS = { approve: 'approval', answers: 'customer' } as const;

describe('the causes of every wait', () => {
  it('add up to it, by the clock and on shift, in any ledger', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawnAct, { maxLength: 24 }),
        fc.constantFrom('UTC', 'Europe/Paris'),
        async (drawn, zone) => {
          const log = await given({
            zone,
            types: { order: 'flow', truck: 'asset' },
            acts: drawn.map(({ order, other, truck, activity, at, long, actor }) => ({
              activity,
              kind: activity in KINDS ? KINDS[activity as keyof typeof KINDS] : 'work',
              touches: [
                `order ${order}`,
                ...(other === undefined || other === order ? [] : [`order ${other}`]),
                ...(truck === undefined ? [] : [`truck ${truck}`]),
              ],
              at: at + (long ?? 0),
              ...(long === undefined ? {} : { start: at }),
              ...(actor === undefined
                ? {}
                : { actor, actorKind: actor === 'bot' ? ('robot' as const) : ('human' as const) }),
            })),
          });
          const [law] = await log.rows<{ off: number; shift: number; least: number }>(SUMS);
          expect(law).toEqual({ off: 0, shift: 0, least: 0 });
          log.close();
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

/** Waits whose causes do not add up, by the clock and on shift, and parts that are none. */
const SUMS = `
WITH cut AS (
  SELECT c.leading_id, c.instance_id, sum(c.seconds) AS seconds, sum(c.working_seconds) AS shift, min(c.seconds) AS least,
    min(coalesce(c.working_seconds, 0)) AS least_shift
  FROM wait_cause c GROUP BY c.leading_id, c.instance_id)
SELECT count(*) FILTER (WHERE abs(w.seconds - coalesce(c.seconds, 0)) > 1e-6) AS off,
  count(*) FILTER (WHERE w.working_seconds IS NOT NULL AND abs(least(greatest(w.working_seconds, 0), w.seconds) - c.shift) > 1e-6) AS shift,
  count(*) FILTER (WHERE c.least <= 0 OR c.least_shift < 0) AS least
FROM wait w LEFT JOIN cut c ON c.leading_id = w.leading_id AND c.instance_id = w.instance_id`;
