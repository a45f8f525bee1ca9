import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import { sayText } from '../explain/index.ts';
import type { FactLog } from '../ledger/index.ts';
import { deriveService, deriveWork, sayCalendar, withdrawCalendar } from '../work/index.ts';
import { deriveTime, measureTime, timeLens } from './index.ts';
import type { TimeAnswer } from './index.ts';
import { TIME_WORDS } from './words.ts';

async function derive(log: FactLog): Promise<void> {
  await deriveWork(log);
  await deriveService(log);
  await deriveTime(log);
}

async function given(ledger: Omit<GivenLedger, 'leading'>) {
  const { log } = await openGiven({ leading: 'order', ...ledger });
  await derive(log);
  return log;
}

const FIVE = ['anna', 'ben', 'cleo', 'dan', 'eve'];
const DAY = 24;

/** On each weekday of so many weeks, each of five makes an order from 9 to 10, packs it from 16 to 17, and is paid at 17. */
function weeks(count: number, more: Partial<GivenAct> = {}): GivenAct[] {
  const days = Array.from({ length: count }, (_, week) => [0, 1, 2, 3, 4].map((day) => (week * 7 + day) * DAY)).flat();
  return days.flatMap((day) =>
    FIVE.flatMap((actor, n): GivenAct[] => {
      const order = `order ${day}-${n}`;
      return [
        { activity: 'make', touches: [order], start: day + 9, at: day + 10, actor, ...more },
        { activity: 'pack', touches: [order], start: day + 16, at: day + 17, actor, ...more },
        { activity: 'paid', kind: 'customer', touches: [order], at: day + 17, cash: [{ amount: 10, of: order }] },
      ];
    }),
  );
}

const saidOf = (answer: TimeAnswer, id: string): string =>
  sayText(answer.claims.find((claim) => claim.id === id)!.statement, TIME_WORDS, 'en');

describe('how long things last', () => {
  it('is told by the clock and in working time, of demands, waits and work', async () => {
    const log = await given({ acts: weeks(4) });
    const answer = await measureTime(log);
    // Nine to ten and four to five are on shift; the hours between are not, for who waits then finds nobody at work.
    expect(answer.leads).toMatchObject([
      { end: 'sold', acts: 100, clock: { median: 8, p90: 8 }, working: { median: 2 } },
    ]);
    expect(answer.links.find(({ name }) => name === 'pack')).toMatchObject({
      work: { clock: { median: 1 }, working: { median: 1 } },
      wait: { clock: { median: 6 }, working: { median: 0 } },
    });
    expect(saidOf(answer, 'time.lead?end=sold&clock=working')).toBe(
      'From its first record to its cash, half of what is sold takes at most 2 hours of working time, nine in ten at most 2 hours.',
    );
    log.close();
  });

  it('of a part of the records is measured of that part', async () => {
    const log = await given({ acts: weeks(10) });
    const [whole, part] = [await measureTime(log), await measureTime(log, { from: '2026-01', to: '2026-01' })];
    expect(whole.leads[0]?.acts).toBe(250);
    expect(part.leads[0]?.acts).toBe(100);
    expect(part.claims.map(({ id }) => id)).toContain('time.lead?end=sold&from=2026-01&to=2026-01');
    log.close();
  });

  it('is not known of work without starts, and the wait then says that it holds the work', async () => {
    const acts = weeks(4).map(({ start: _, ...act }): GivenAct => act);
    const log = await given({ acts });
    const answer = await measureTime(log);
    expect(answer.holdsWork).toBe(true);
    expect(saidOf(answer, 'time.wait')).toContain('From when it could begin until it is done');
    expect(answer.claims.find(({ id }) => id === 'time.work')?.figure).toMatchObject({ known: false });
    log.close();
  });
});

describe('the calendar', () => {
  it('of a person counts instead of the estimated one, until it is taken back', async () => {
    const log = await given({ acts: weeks(4) });
    const always = '1'.repeat(672);
    expect(await sayCalendar(log, { team: null, slots: always }, 0)).toBe('kept');
    await derive(log);
    const said = await measureTime(log);
    expect(said.calendars[0]).toMatchObject({ team: null, hours: 168, isSaid: true });
    expect(said.leads[0]?.working).toEqual(said.leads[0]?.clock);
    expect(await withdrawCalendar(log, null, 1)).toBe(true);
    expect(await withdrawCalendar(log, null, 2)).toBe(false);
    await derive(log);
    expect((await measureTime(log)).calendars[0]).toMatchObject({ isSaid: false, hours: 10 });
    log.close();
  });

  it('is refused when it is none, and for a team of fewer than five people', async () => {
    const four = weeks(4).filter(({ actor }) => actor !== 'eve');
    const log = await given({ acts: four.map((act): GivenAct => (act.actor ? { ...act, team: 'packers' } : act)) });
    expect(await sayCalendar(log, { team: null, slots: '101' }, 0)).toBe('not-a-calendar');
    expect(await sayCalendar(log, { team: 'packers', slots: '1'.repeat(672) }, 0)).toBe('team-unknown');
    expect((await measureTime(log)).calendars.map(({ team }) => team)).toEqual([null]);
    log.close();
  });

  it('follows the clock of the zone: round the clock, working time is time by the clock, also when the clocks change', async () => {
    // On 2026-03-29 at 02:00 Paris goes on to 03:00.
    const spring = Date.UTC(2026, 2, 29) / 3_600_000 - Date.UTC(2026, 0, 5) / 3_600_000;
    const over = { touches: ['order over'], actor: 'anna' };
    const log = await given({
      zone: 'Europe/Paris',
      acts: [
        ...weeks(14),
        { activity: 'make', start: spring - 31, at: spring - 30, ...over },
        { activity: 'pack', start: spring + 30, at: spring + 31, ...over },
      ],
    });
    await sayCalendar(log, { team: null, slots: '1'.repeat(672) }, 0);
    await derive(log);
    const [longest] = await log.rows(
      'SELECT w.seconds, w.working_seconds AS working FROM wait w ORDER BY 1 DESC LIMIT 1',
    );
    expect(longest).toEqual({ seconds: 60 * 3600, working: 60 * 3600 });
    log.close();
  });

  it('loses the hour that a night shift loses', async () => {
    const spring = Date.UTC(2026, 2, 29) / 3_600_000 - Date.UTC(2026, 0, 5) / 3_600_000;
    const over = { touches: ['order over'], actor: 'anna' };
    const log = await given({
      zone: 'Europe/Paris',
      acts: [
        ...weeks(14),
        { activity: 'make', start: spring - 31, at: spring - 30, ...over },
        { activity: 'pack', start: spring + 30, at: spring + 31, ...over },
      ],
    });
    // Sundays from midnight to six.
    await sayCalendar(log, { team: null, slots: `${'0'.repeat(576)}${'1'.repeat(24)}${'0'.repeat(72)}` }, 0);
    await derive(log);
    const [longest] = await log.rows('SELECT w.working_seconds AS working FROM wait w ORDER BY w.seconds DESC LIMIT 1');
    expect(longest).toEqual({ working: 5 * 3600 });
    log.close();
  });
});

const ledgers = fc
  .array(
    fc.record({
      order: fc.integer({ min: 0, max: 6 }),
      activity: fc.constantFrom('make', 'pack', 'approve'),
      at: fc.integer({ min: 1, max: 900 }),
      hours: fc.option(fc.integer({ min: 1, max: 30 })),
      actor: fc.option(fc.integer({ min: 0, max: 9 })),
      team: fc.constantFrom('north', 'south'),
      isPaid: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((drawn): GivenAct[] =>
    drawn.flatMap(({ order, activity, at, hours, actor, team, isPaid }) => [
      {
        activity,
        kind: activity === 'approve' ? ('approval' as const) : ('work' as const),
        touches: [`order ${order}`],
        at,
        team,
        ...(hours === null ? {} : { start: at - hours }),
        ...(actor === null
          ? {}
          : { actor: `p${actor}`, actorKind: actor === 9 ? ('robot' as const) : ('human' as const) }),
      },
      ...(isPaid
        ? [
            {
              activity: 'paid',
              kind: 'customer' as const,
              touches: [`order ${order}`],
              at: at + 1,
              cash: [{ amount: 10, of: `order ${order}` }],
            },
          ]
        : []),
    ]),
  );

describe('whatever the ledger', { timeout: 120_000 }, () => {
  it('each claim is found by its address, rests on exactly its facts, and tells of no fewer than five people', () =>
    fc.assert(
      fc.asyncProperty(ledgers, fc.constantFrom({}, { team: 'north' }, { from: '2026-01' }), async (acts, filter) => {
        const log = await given({ acts, zone: 'Europe/Paris' });
        const answer = await measureTime(log, filter);
        const rows = answer.links.flatMap(({ work, wait }) => [work, wait].flatMap((one) => (one ? [one] : [])));
        const ids = [
          ...answer.claims.flatMap(({ id, because }) => [id, ...because]),
          ...rows.flatMap(({ claims }) => Object.values(claims)),
          ...answer.estimates.map(({ claim }) => claim),
          ...answer.calendars.map(({ claim }) => claim),
        ];
        for (const id of new Set(ids)) {
          const claim = await timeLens.ask(log, id);
          const evidence = await timeLens.evidenceOf(log, id);
          const facts = await log.rows<{ event_id: number }>(
            evidence?.sql ?? 'SELECT 1 WHERE FALSE',
            evidence?.parameters,
          );
          expect([id, claim?.id, facts.length]).toEqual([id, id, claim?.factCount]);
          expect(new Set(facts.map((fact) => fact.event_id)).size).toBe(facts.length);
        }
        for (const { claims, of } of rows) {
          const { sql } = (await timeLens.evidenceOf(log, claims.clock))!;
          const [people] = await log.rows<{ n: number }>(
            `SELECT count(DISTINCT e.actor_id) AS n FROM (${sql}) f JOIN event e ON e.event_id = f.event_id
              JOIN actor k ON k.actor_id = e.actor_id AND k.kind <> 'robot'`,
          );
          expect([claims.clock, people!.n >= 5 || people!.n === 0]).toEqual([claims.clock, true]);
          expect(of).not.toBe('lead');
        }
        log.close();
      }),
      { numRuns: 15, endOnFailure: true },
    ));
});
