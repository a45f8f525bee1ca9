import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct } from '../chain/given-ledger.test-kit.ts';
import type { Query } from '../ledger/index.ts';
import { deriveWork } from './derive-work.ts';

async function given(acts: readonly GivenAct[], zone = 'UTC') {
  const { log } = await openGiven({ leading: 'order', zone, acts });
  await deriveWork(log);
  return log;
}

const minutesOf = async (query: Query): Promise<(number | null)[]> =>
  (
    await query.rows<{ minutes: number | null }>(
      'SELECT round(s.minutes, 6) AS minutes FROM session s ORDER BY s.instance_id',
    )
  ).map(({ minutes }) => minutes);

const act = (order: string, activity: string, start: number, at: number, more: Partial<GivenAct> = {}): GivenAct => ({
  activity,
  touches: [`order ${order}`],
  start,
  at,
  actor: 'anna',
  ...more,
});

describe('minutes of work', () => {
  it('are shared by the sessions that one person has open at once', async () => {
    const log = await given([act('A', 'check', 0, 2), act('B', 'check', 1, 2)]);
    expect(await minutesOf(log)).toEqual([90, 30]);
    log.close();
  });

  it('are not shared between two people, nor by a machine', async () => {
    const two = await given([act('A', 'check', 0, 2), act('B', 'check', 0, 2, { actor: 'ben' })]);
    expect(await minutesOf(two)).toEqual([120, 120]);
    two.close();
    const robot = { actor: 'bot', actorKind: 'robot' as const };
    const machine = await given([act('A', 'check', 0, 2, robot), act('B', 'check', 0, 2, robot)]);
    expect(await minutesOf(machine)).toEqual([120, 120]);
    machine.close();
  });

  it('are at most eight hours a session, as a forgotten one would hold a weekend', async () => {
    const log = await given([act('A', 'check', 0, 60)]);
    const [row] = await log.rows('SELECT s.minutes, s.minutes_raw, s.minutes_2h FROM session s');
    expect(row).toEqual({ minutes: 480, minutes_raw: 3600, minutes_2h: 120 });
    log.close();
  });

  it('add up to what the person was at work, whatever is open at once', async () => {
    const log = await given([act('A', 'a', 0, 3), act('B', 'b', 1, 5), act('C', 'c', 2, 4), act('D', 'd', 6, 7)]);
    const minutes = await minutesOf(log);
    expect(minutes.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBeCloseTo(6 * 60, 6);
    log.close();
  });
});

describe('what work waits', () => {
  it('from the end of the work before it, and first from the first record', async () => {
    const log = await given([
      { activity: 'ordered', touches: ['order A'], at: 0, kind: 'state' },
      act('A', 'make', 4, 6),
      act('A', 'pack', 9, 10),
    ]);
    const rows = await log.rows('SELECT w.seconds / 3600 AS hours FROM wait w ORDER BY w.begun_at');
    expect(rows).toEqual([{ hours: 4 }, { hours: 3 }]);
    log.close();
  });

  it('from when it was scheduled, when no work was done before', async () => {
    const log = await given([
      { activity: 'ordered', touches: ['order A'], at: 0, kind: 'state' },
      { activity: 'make', touches: ['order A'], at: 3, phase: 'schedule' },
      { activity: 'make', touches: ['order A'], at: 4, phase: 'start' },
      { activity: 'make', touches: ['order A'], at: 6, phase: 'complete' },
    ]);
    expect(await log.rows('SELECT w.seconds / 3600 AS hours FROM wait w')).toEqual([{ hours: 1 }]);
    log.close();
  });

  it('by the clock and on shift: a weekend is no working time', async () => {
    const weeks = Array.from({ length: 8 }, (_, week) => week * 168);
    const days = [0, 24, 48, 72, 96].flatMap((day) => weeks.map((week) => week + day));
    const acts = days.flatMap((day) =>
      Array.from({ length: 36 }, (_, quarter) =>
        act(`d${day}`, `q${quarter}`, day + 8 + quarter / 4, day + 8.25 + quarter / 4),
      ),
    );
    const log = await given([...acts, act('X', 'make', 96 + 16, 96 + 16.5), act('X', 'pack', 168 + 9, 168 + 9.5)]);
    const [row] = await log.rows<{ clock: number; shift: number }>(
      `SELECT w.seconds / 3600 AS clock, w.working_seconds / 3600 AS shift FROM wait w
        JOIN activity a ON a.activity_id = w.activity_id WHERE a.name = 'pack'`,
    );
    expect(row).toEqual({ clock: 64.5, shift: 1.5 });
    log.close();
  });
});
