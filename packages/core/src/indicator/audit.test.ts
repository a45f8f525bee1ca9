import { describe, expect, it } from 'vitest';
import { makeRandom } from '../statistics/index.ts';
import type { Random } from '../statistics/index.ts';
import { auditIndicators, falseLimit } from './audit.ts';
import type { Candidate } from './audit.ts';
import { whiten } from './whiten.ts';

const normal = ({ next }: Random): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** A series where each value keeps `inertia` of the one before, over a trend that rises by `rise` in all. */
function series(n: number, random: Random, inertia: number, rise = 0): Float64Array {
  let value = 0;
  for (let t = 0; t < 20; t += 1) value = inertia * value + normal(random);
  return Float64Array.from({ length: n }, (_, t) => {
    value = inertia * value + normal(random);
    return value + (rise * t) / n;
  });
}

const candidate = (values: Float64Array, wanted: Candidate['wanted'] = 'up'): Candidate => ({
  name: 'x',
  values,
  wanted,
});

/** The cash three weeks after an indicator, with noise of its own. */
const later = (indicator: Float64Array, own: Float64Array, sign = 1): Float64Array =>
  indicator.map((_, t) => 0.8 * (own[t] ?? 0) + (t < 3 ? 0 : sign * 0.6 * (indicator[t - 3] ?? 0)));

const share = (count: number, is: (k: number) => boolean): number =>
  Array.from({ length: count }, (_, k) => is(k)).filter(Boolean).length / count;

describe('an indicator beside the cash', () => {
  describe.each([
    ['without memory', 0, 0],
    ['with inertia', 0.6, 0],
    ['under one trend', 0.6, 4],
  ])('%s', (_, inertia, rise) => {
    it.each([52, 104])('is seldom said to lead by chance, of %i weeks', (n) => {
      const found = share(60, (k) => {
        const random = makeRandom(k + n);
        const [x, y] = [series(n, random, inertia, rise), series(n, random, inertia, rise)];
        return auditIndicators(y, [candidate(x)], 1)[0]?.standing === 'leads';
      });
      expect(found).toBeLessThanOrEqual(0.07);
    });
  });

  it.each([
    ['without memory', 0, 0.8],
    ['with inertia', 0.6, 0.6],
  ])('that leads by three weeks is found in two years of weeks, %s', (_, inertia, least) => {
    let rightLag = 0;
    const found = share(60, (k) => {
      const random = makeRandom(k);
      const x = series(104, random, inertia);
      const audited = auditIndicators(later(x, series(104, random, inertia)), [candidate(x)], 1)[0];
      if (audited?.ahead.lag === 3) rightLag += 1;
      return audited?.standing === 'leads';
    });
    expect(found).toBeGreaterThanOrEqual(least);
    expect(rightLag).toBeGreaterThanOrEqual(54);
  });

  it('that rises before the cash falls is harmful, unless less of it is wanted', () => {
    const random = makeRandom(7);
    const x = series(156, random, 0);
    const cash = later(x, series(156, random, 0), -1);
    expect(auditIndicators(cash, [candidate(x), candidate(x, 'down')], 1).map(({ standing }) => standing)).toEqual([
      'harmful',
      'leads',
    ]);
  });

  it('that the cash goes before follows', () => {
    const random = makeRandom(8);
    const cash = series(156, random, 0);
    const x = later(cash, series(156, random, 0));
    expect(auditIndicators(cash, [candidate(x)], 1)[0]?.standing).toBe('follows');
  });

  it('that never moves is unrelated', () =>
    expect(
      auditIndicators(series(80, makeRandom(9), 0), [candidate(new Float64Array(80).fill(3))], 1)[0],
    ).toMatchObject({
      standing: 'unrelated',
      ahead: { correlation: 0 },
    }));

  it('is answered the same for the same seed', () => {
    const [x, y] = [series(80, makeRandom(1), 0), series(80, makeRandom(2), 0)];
    expect(auditIndicators(y, [candidate(x)], 3)).toEqual(auditIndicators(y, [candidate(x)], 3));
  });
});

describe('what a series does not tell of itself', () => {
  it('is without trend and inertia', () => {
    const rest = whiten(series(400, makeRandom(3), 0.8, 10));
    const carried = rest.subarray(1).reduce((all, value, t) => all + value * (rest[t] ?? 0), 0) / rest.length;
    expect(Math.abs(carried)).toBeLessThan(0.12);
    expect(rest).toHaveLength(399);
  });
});

describe('findings among many', () => {
  it('are fewer the more is tried', () => {
    expect(falseLimit([0.04])).toBe(0.04);
    expect(falseLimit([0.04, 0.5, 0.6, 0.9])).toBe(0);
    expect(falseLimit([0.01, 0.02, 0.03, 0.9])).toBe(0.03);
  });
});
