import { describe, expect, it } from 'vitest';
import type { LawEvidence } from '@aval/core/constraint';
import { labelledColumns, lawScale, segmentsOf, shadesOf } from './constraint-view.ts';

describe('the bar of the pace', () => {
  it('lays its parts one after the other up to 100 %', () => {
    const parts = [
      { bucket: 'market', name: null, share: 0.7 },
      { bucket: 'pool', name: 'Atelier', share: 0.2 },
      { bucket: 'delay', name: null, share: 0.1 },
    ] as const;
    const segments = segmentsOf(parts, () => 0);
    expect(segments.map(({ from }) => from)).toEqual([0, 0.7, expect.closeTo(0.9)]);
    expect((segments.at(-1)?.from ?? 0) + (segments.at(-1)?.share ?? 0)).toBeCloseTo(1);
  });

  it('gives a pool the same tone in every picture', () => {
    const shade = shadesOf({ pools: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name })) as never });
    expect(['a', 'b', 'e', null].map(shade)).toEqual([0, 1, 0, 0]);
  });
});

describe('the time axis', () => {
  it('labels as many columns as there is room for', () => {
    expect([...labelledColumns(6, 600)]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...labelledColumns(12, 300)]).toEqual([0, 4, 8]);
    expect([...labelledColumns(13, 1010)]).toEqual([0, 2, 4, 6, 8, 10]);
  });
});

describe('the scale of the queue-law', () => {
  const law = (low: number, high: number): LawEvidence => ({ low, high }) as LawEvidence;
  it('holds 0 to 1, and the intervals', () => {
    expect(lawScale([])(0.5)).toBe(0.5);
    expect(lawScale([law(-0.25, 1)])(0)).toBeCloseTo(0.2);
    expect(lawScale([law(0, 9)])(9)).toBe(1);
  });
});
