import { describe, expect, test } from 'vitest';
import { makeRandom } from '../statistics/index.ts';
import { estimateBuyers, estimateLoyalty } from './estimate.ts';
import { spreadOf } from './future.ts';
import type { Histories } from './model/buyers.ts';
import { drawBeta, drawGamma } from './model/draw.ts';
import { measureRetention } from './retention.ts';
import { periodStart, periodOf } from './calendar-periods.ts';

const TRUE = { r: 0.8, alpha: 6, a: 0.7, b: 3 };
const BEGIN = 18_000;

/** Customers who buy and leave as MBG/NBD says, first seen within 20 weeks, followed for `weeks`. */
function imagine(customers: number, weeks: number, seed: number, fading = 1): Histories {
  const random = makeRandom(seed);
  const [starts, days, values]: [number[], number[], number[]] = [[], [], []];
  for (let customer = 0; customer < customers; customer += 1) {
    starts.push(days.length);
    let at = random.next() * 20;
    const rate = drawGamma(random, TRUE.r) / TRUE.alpha;
    const leaves = drawBeta(random, TRUE.a, TRUE.b);
    const typical = 4000 / drawGamma(random, 4);
    for (let day = Math.floor(at * 7); at <= weeks; day = Math.floor(at * 7)) {
      if (days.length === starts.at(-1) || BEGIN + day > (days.at(-1) ?? 0)) {
        days.push(BEGIN + day);
        values.push(typical * drawGamma(random, 6));
      }
      if (random.next() < leaves) break;
      at -= Math.log(random.next()) / (rate * (at > weeks * (2 / 3) ? fading : 1));
    }
  }
  starts.push(days.length);
  return { starts: Int32Array.from(starts), days: Int32Array.from(days), values: Float64Array.from(values) };
}

/** The same customers as far as is known at the end of a day. */
const until = ({ starts, days, values }: Histories, end: number): Histories => {
  const kept = Array.from(days, (day) => day <= end);
  const before = (i: number): number => kept.slice(0, i).filter(Boolean).length;
  const pick = <T>(all: Iterable<T>): T[] => [...all].filter((_, i) => kept[i]);
  return {
    starts: Int32Array.from(starts, before),
    days: Int32Array.from(pick(days)),
    values: Float64Array.from(pick(values)),
  };
};

describe('what is expected of customers', () => {
  const all = imagine(1500, 104 + 13, 3);
  const end = BEGIN + 104 * 7;
  const known = until(all, end);
  const estimate = estimateLoyalty(known, end);

  test('the parameters that made them are found again', () => {
    expect(estimate.why).toBeNull();
    expect(estimate.model?.kind).toBe('mbg');
    for (const [name, value] of Object.entries(TRUE)) {
      const [low, high] = [value / 1.8, value * 1.8];
      const found = estimate.model?.[name as 'r'] ?? 0;
      expect(low < found && found < high, `${name} ${found}`).toBe(true);
    }
  });

  test('what was held out was foretold, and so is what comes after', () => {
    expect(Math.abs(estimate.heldOut?.error ?? 1)).toBeLessThan(0.15);
    const expected = estimateBuyers(known, estimate).reduce((sum, { expected: [weeks13 = 0] }) => sum + weeks13, 0);
    const made = all.days.filter((day) => day > end && day <= end + 13 * 7).length;
    const { draws } = estimate;
    const spread = spreadOf(draws?.purchases[0] ?? [], draws?.months ?? [], () => true);
    expect(Math.abs(made - expected)).toBeLessThan(3 * spread);
  });

  test('the same facts give the same answer', () => {
    const few = imagine(200, 60, 4);
    expect(estimateLoyalty(few, BEGIN + 420)).toEqual(estimateLoyalty(few, BEGIN + 420));
  });

  test('whoever was silent for long is less likely alive than who has just bought', () => {
    const alive = estimateBuyers(known, estimate).map((one) => one.alive);
    const last = (i: number): number => known.days[(known.starts[i + 1] ?? 1) - 1] ?? 0;
    const often = alive.map((_, i) => i).filter((i) => (known.starts[i + 1] ?? 0) - (known.starts[i] ?? 0) >= 6);
    const mean = (some: readonly number[]): number => some.reduce((sum, i) => sum + (alive[i] ?? 0), 0) / some.length;
    expect(mean(often.filter((i) => last(i) > end - 14))).toBeGreaterThan(0.8);
    expect(mean(often.filter((i) => last(i) < end - 300))).toBeLessThan(0.3);
  });
});

test('customers who came to buy much more often: no forecast', () => {
  const changed = imagine(600, 104, 5, 4);
  const { why, model, heldOut } = estimateLoyalty(changed, BEGIN + 104 * 7);
  expect({ why, model }).toEqual({ why: 'failed', model: null });
  expect(heldOut?.error).toBeLessThan(-0.2);
});

test('too few who came back, nobody at all: no forecast, and why', () => {
  expect(estimateLoyalty(imagine(30, 50, 9), BEGIN + 350).why).toBe('few');
  const nobody = { starts: Int32Array.of(0), days: new Int32Array(0), values: new Float64Array(0) };
  expect(estimateLoyalty(nobody, BEGIN).why).toBe('few');
});

describe('the retention triangle', () => {
  const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const histories: Histories = {
    starts: Int32Array.of(0, 3, 4),
    days: Int32Array.from(['2026-01-05', '2026-02-01', '2026-04-02', '2026-01-31'], day),
    values: Float64Array.of(1, 1, 1, 1),
  };

  test('counts customers once a period, and only periods that are over', () => {
    const [january] = measureRetention(histories, 'month', day('2026-04-29'));
    expect(january).toEqual({ start: day('2026-01-01'), customers: 2, active: [1, 0] });
    expect(measureRetention(histories, 'month', day('2026-04-30'))[0]?.active).toEqual([1, 0, 1]);
    expect(measureRetention(histories, 'quarter', day('2026-06-30'))[0]?.active).toEqual([1]);
  });

  test('periods begin where the one before ends', () => {
    for (const unit of ['month', 'quarter'] as const)
      for (let at = day('1969-01-01'); at < day('1972-01-01'); at += 1) {
        const period = periodOf(unit, at);
        expect(periodStart(unit, period) <= at && at < periodStart(unit, period + 1)).toBe(true);
      }
  });
});
