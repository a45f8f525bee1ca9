import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from './buyers.ts';
import { aliveProbability, expectedOfNew, expectedPurchases, logLikelihood } from './buying.ts';
import type { BuyingModel } from './buying.ts';
import { SAMPLE } from './cdnow-sample.test-kit.ts';
import { fitBuying } from './fit-buying.ts';
import { expectedSpend, fitSpend } from './gamma-gamma.ts';

const SHARED = join(import.meta.dirname, '..', '..', '..', '..', '..', '..', 'shared', 'data', 'cdnow');
const PUBLISHED: BuyingModel = { kind: 'bg', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const summary = () =>
  readFileSync(join(SHARED, 'cdnow_customers_summary.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
    .map(([, repeats = 0, last = 0, watched = 0]) => ({ repeats, last, watched, weight: 1 }));

describe.skipIf(!existsSync(SHARED))('2,357 buyers of CDs (STANDARDS §9; skipped without ../shared/data/cdnow)', () => {
  test('the published parameters are as likely as published', () => {
    expect(logLikelihood(PUBLISHED, columnsOf(summary()))).toBeCloseTo(-9582.4268, 4);
  });

  test('the most likely parameters of BG/NBD', () => {
    const fit = fitBuying('bg', columnsOf(summary()));
    expect(fit?.logLikelihood).toBeCloseTo(-9582.4256, 4);
    for (const [name, value] of Object.entries({ r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 }))
      expect(fit?.[name as 'r'], name).toBeCloseTo(value, 4);
  });

  test('the most likely parameters of MBG/NBD', () => {
    const fit = fitBuying('mbg', columnsOf(summary()));
    for (const [name, value] of Object.entries({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }))
      expect(fit?.[name as 'r'], name).toBeCloseTo(value, 3);
  });

  test('time in days or in years gives the same customers', () => {
    const weeks = fitBuying('mbg', columnsOf(summary()));
    for (const scale of [7, 1 / 52.18]) {
      const other = columnsOf(
        summary().map((one) => ({ ...one, last: one.last * scale, watched: one.watched * scale })),
      );
      const fit = fitBuying('mbg', other);
      expect(fit?.r).toBeCloseTo(weeks?.r ?? 0, 4);
      expect((fit?.alpha ?? 0) / scale).toBeCloseTo(weeks?.alpha ?? 0, 3);
    }
  });

  test('what a purchase is worth: p, q and v of Gamma-Gamma, on customers who bought again', () => {
    const fit = fitSpend(spendersOfTheSample());
    expect(fit?.p).toBeCloseTo(6.25, 2);
    expect(fit?.q).toBeCloseTo(3.74, 2);
    expect(fit?.v).toBeCloseTo(15.44, 1);
  });
});

describe('the published model', () => {
  test('what is expected of a new customer', () => {
    const known = { 0.1429: 0.0078, 1: 0.0532, 3: 0.1506, 31.8571: 1.0405, 32: 1.0437, 78: 1.858 };
    const estimated: BuyingModel = { kind: 'bg', r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 };
    for (const [weeks, purchases] of Object.entries(known))
      expect(expectedOfNew(estimated, Number(weeks)), weeks).toBeCloseTo(purchases, Number(weeks) > 70 ? 3 : 4);
  });

  test('what is expected of a known customer, and whether they are alive', () => {
    const customer = { repeats: 2, last: 30.43, watched: 38.86 };
    expect(expectedPurchases(PUBLISHED, customer, 39)).toBeCloseTo(1.226, 3);
    expect(aliveProbability(PUBLISHED, customer)).toBeCloseTo(0.7266, 4);
    expect(aliveProbability(PUBLISHED, { repeats: 23, last: 39, watched: 39 })).toBeCloseTo(0.9686, 4);
  });

  test('who bought once is alive for certain in BG/NBD, and not in MBG/NBD', () => {
    const once = { repeats: 0, last: 0, watched: 500 };
    expect(aliveProbability(PUBLISHED, once)).toBe(1);
    const mbg: BuyingModel = { kind: 'mbg', r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
    expect(aliveProbability(mbg, once)).toBeLessThan(0.2);
  });

  test('expectations are smooth where a is 1, and add up over spans from the start', () => {
    const at = (a: number) => expectedOfNew({ ...PUBLISHED, kind: 'mbg', a }, 52);
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 8);
  });

  test('the mean of many purchases is believed, the mean of one only in part', () => {
    const spend = { p: 6.25, q: 3.74, v: 15.44 };
    const everybody = expectedSpend(spend, 0, Number.NaN);
    expect(expectedSpend(spend, 1000, 80)).toBeCloseTo(80, 0);
    expect(expectedSpend(spend, 1, 80)).toBeGreaterThan(everybody);
    expect(expectedSpend(spend, 1, 80)).toBeLessThan(80);
  });
});

test('nobody who buys again, or hardly anybody: no estimate', () => {
  const once = Array.from({ length: 500 }, (_, i) => ({ repeats: 0, last: 0, watched: i / 10, weight: 1 }));
  expect(fitBuying('bg', columnsOf(once))).toBeUndefined();
  expect(fitBuying('mbg', columnsOf([{ repeats: 3, last: 4, watched: 5, weight: 2 }]))).toBeUndefined();
});

/** The published sample, days up to 30 September 1997, purchases of one day as one. */
function spendersOfTheSample(): { purchases: Float64Array; mean: Float64Array } {
  const days = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(SHARED, 'CDNOW_master.txt'), 'utf8').trim().split('\n')) {
    const [customer = '', day = '', , dollars = ''] = line.trim().split(/\s+/);
    if (!SAMPLE.has(Number(customer)) || day > '19970930') continue;
    const own = days.get(customer) ?? new Map<string, number>();
    days.set(customer, own);
    own.set(day, (own.get(day) ?? 0) + Number(dollars));
  }
  const means = [...days.values()].flatMap((own) => {
    const repeats = [...own].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(1);
    const mean = repeats.reduce((sum, [, dollars]) => sum + dollars, 0) / repeats.length;
    return repeats.length > 0 && mean > 0 ? [{ purchases: repeats.length, mean }] : [];
  });
  return {
    purchases: Float64Array.from(means, ({ purchases }) => purchases),
    mean: Float64Array.from(means, ({ mean }) => mean),
  };
}
