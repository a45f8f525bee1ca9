import { expect, it } from 'vitest';
import { estimateService } from './estimate-service.ts';
import { judgeService, unloggedRatio } from './judge-service.ts';
import { personShift } from './person-shift.ts';

const MINUTE = 60;

/** Acts of one activity: when enabled, when who did it was last done, when ended, in minutes. */
const acts = (...rows: readonly (readonly [enabled: number, before: number, ended: number])[]) => ({
  activity: new Float64Array(rows.length),
  performer: new Float64Array(rows.length),
  enabled: Float64Array.from(rows, ([enabled]) => enabled * MINUTE),
  before: Float64Array.from(rows, ([, before]) => before * MINUTE),
  ended: Float64Array.from(rows, ([, , ended]) => ended * MINUTE),
});

it('an act began at the earliest when its demand was there and who did it was free', () => {
  const rules = estimateService(acts([0, 50, 60], [10, NaN, 40], [NaN, 5, 9]), () => undefined).get(0);
  expect(rules?.gap).toEqual({ mean: 45 * MINUTE, median: 30 * MINUTE, acts: 2 });
  expect(rules?.free).toEqual({ mean: 20 * MINUTE, median: 10 * MINUTE, acts: 2 });
});

it('the night is no work', () => {
  const shift = personShift([0, 1].map((day) => ({ day, from: 8 * 3600, to: 16 * 3600 })));
  const rules = estimateService(acts([15.5 * 60, NaN, 32.25 * 60]), () => shift).get(0);
  expect(rules?.['on-shift']?.mean).toBe(45 * MINUTE);
});

const backToBack = (lasts: (i: number) => number, every: number) =>
  acts(...Array.from({ length: 40 }, (_, i): [number, number, number] => [0, i * every, i * every + lasts(i)]));

it('work that follows work is told; where others do something else in between, only as an order of magnitude', () => {
  const judge = (lasts: (i: number) => number) => {
    const rules = estimateService(backToBack(lasts, 1000), () => undefined);
    const [only] = rules.values();
    return only && judgeService(only, unloggedRatio(rules.values()), 1);
  };
  expect(judge((i) => 9 + (i % 3))).toMatchObject({ state: 'identified', factor: 1.7, acts: 40 });
  expect(judge((i) => (i % 4 === 0 ? 900 : 9 + (i % 3)))).toMatchObject({ state: 'unidentified', factor: 3 });
  expect(judge(() => 0)).toMatchObject({ state: 'at-once', mean: null });
});

it('nothing is told of few acts, nor where nobody is named', () => {
  const rules = estimateService(acts([0, 0, 10], [0, 10, 20]), () => undefined).get(0);
  expect(rules && judgeService(rules, 1, 1).state).toBe('few');
  expect(rules && judgeService(rules, 1, 0.2).state).toBe('nobody');
});
