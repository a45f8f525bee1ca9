import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct } from '../chain/given-ledger.test-kit.ts';
import type { FactLog } from '../ledger/index.ts';
import { makeRandom } from '../statistics/index.ts';
import { deriveWork } from '../work/index.ts';
import { deriveIndicator } from './derive-indicator.ts';
import { indicatorLens } from './indicator-lens.ts';
import { measureIndicator } from './measure-indicator.ts';
import type { IndicatorAnswer } from './answers.ts';
import { mondayOf } from './read-series.ts';
import { sayIndicator, withdrawIndicator } from './say-indicator.ts';

const WEEK = 168;
const PEOPLE = ['anna', 'ben', 'carla', 'dan', 'eva'];

/** A shop whose orders are paid three weeks after they came, so many a week by chance. */
function orders(weeks: number, actors = PEOPLE): GivenAct[] {
  const random = makeRandom(5);
  return Array.from({ length: weeks }, () => 5 + random.below(9)).flatMap((many, week) =>
    Array.from({ length: many }, (_order, n): GivenAct[] => {
      const order = `order ${week}-${n}`;
      const at = week * WEEK + 30 + n;
      const actor = actors[n % actors.length] ?? '';
      return [
        { activity: 'ask', kind: 'customer', touches: [order], at },
        { activity: 'make', touches: [order], start: at + 2, at: at + 3, actor },
        { activity: 'pay', kind: 'customer', touches: [order], at: at + 3 * WEEK, cash: [{ amount: 100, of: order }] },
      ];
    }).flat(),
  );
}

async function withShop<T>(acts: readonly GivenAct[], ask: (log: FactLog) => Promise<T>): Promise<T> {
  const { log } = await openGiven({ leading: 'order', acts });
  try {
    await deriveWork(log);
    await deriveIndicator(log);
    return await ask(log);
  } finally {
    log.close();
  }
}

const standings = ({ indicators }: IndicatorAnswer): Record<string, string | null> =>
  Object.fromEntries(indicators.map(({ name, standing, lacking }) => [name, lacking ?? standing]));

describe('indicators beside the cash', () => {
  it('new demand leads the cash by the three weeks after which it is paid', () =>
    withShop(orders(70), async (log) => {
      const answer = await measureIndicator(log);
      const volume = answer.indicators.find(({ name }) => name === 'volume');
      expect(volume).toMatchObject({ standing: 'leads', lag: 3 });
      expect(volume?.gainShare).toBeGreaterThan(0.9);
      expect(standings(answer)).toMatchObject({ 'first-time-right': 'still', 'lead-time': 'still' });
    }));

  it('below 52 weeks nothing is said, and what is missing is', () =>
    withShop(orders(30), async (log) => {
      const { claims, indicators } = await measureIndicator(log);
      expect(indicators.every(({ standing }) => standing === null)).toBe(true);
      expect(claims[0]?.figure).toMatchObject({
        known: false,
        because: { code: 'indicator.unknown.weeks', values: { fewest: { value: 52 } } },
      });
    }));

  it('without receipts nothing is said', () =>
    withShop(
      orders(60).map(({ cash: _, ...act }) => act),
      async (log) => {
        const { claims, cash } = await measureIndicator(log);
        expect(cash).toBeNull();
        expect(claims[0]?.figure).toMatchObject({ known: false, because: { code: 'indicator.unknown.nobody' } });
      },
    ));

  it('of the work of four people nothing is told, of demand it is', () =>
    withShop(orders(60, PEOPLE.slice(0, 4)), async (log) => {
      const answer = await measureIndicator(log);
      expect(standings(answer)).toMatchObject({ 'response-time': 'few-people', 'first-time-right': 'few-people' });
      expect(answer.indicators.find(({ name }) => name === 'response-time')?.values).toEqual([]);
      expect(standings(answer)['volume']).toBe('leads');
    }));

  it('what a person tells is held against it too, the latest telling of a name only, until it is withdrawn', () =>
    withShop(orders(70), async (log) => {
      const { cash, firstWeek } = await measureIndicator(log);
      const begin = Date.parse(`${firstWeek}T00:00:00Z`);
      const told = (values: readonly number[]) => ({
        name: 'visits',
        wanted: 'up' as const,
        file: 'visits.csv',
        rows: values.map((value, i) => ({
          day: new Date(begin + i * 7 * 86_400_000).toISOString().slice(0, 10),
          value,
        })),
      });
      await sayIndicator(log, told([1, 2, 3]), 1);
      await sayIndicator(log, told(cash?.values.slice(2) ?? []), 2);
      expect((await measureIndicator(log)).indicators.find(({ name }) => name === 'visits')).toMatchObject({
        isTold: true,
        standing: 'leads',
        lag: 2,
      });
      expect(await withdrawIndicator(log, 'visits', 3)).toBeGreaterThan(60);
      expect((await measureIndicator(log)).indicators.some(({ isTold }) => isTold)).toBe(false);
      expect(await log.rows('SELECT s.what FROM said s')).toHaveLength(3);
    }));

  it('each claim is asked again by its address, and rests on as many records as it says', () =>
    withShop(orders(56), async (log) => {
      for (const claim of (await measureIndicator(log)).claims) {
        expect(await indicatorLens.ask(log, claim.id)).toEqual(claim);
        const evidence = await indicatorLens.evidenceOf(log, claim.id);
        expect(await log.rows(evidence?.sql ?? '', evidence?.parameters)).toHaveLength(claim.factCount);
      }
      expect(await indicatorLens.ask(log, 'indicator.one?name=nothing')).toBeUndefined();
    }));

  it('an empty ledger says so', () =>
    withShop([], async (log) =>
      expect(await measureIndicator(log)).toMatchObject({ weeks: 0, firstWeek: null, cash: null }),
    ));
});

describe('weeks', () => {
  it('begin on Mondays', () => {
    expect(mondayOf(0)).toBe('1970-01-05');
    expect(mondayOf(2921)).toBe('2025-12-29');
  });
});
