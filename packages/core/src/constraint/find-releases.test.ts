import { describe, expect, it } from 'vitest';
import { findReleases } from './find-releases.ts';

describe('a cap on open work', () => {
  it('shows in releases that come the moment other work leaves', () => {
    const count = 100;
    const arrived = new Float64Array(count);
    const begun = Float64Array.from(arrived, (_, i) => Math.max(0, i - 2) * 3600);
    const ended = Float64Array.from(begun, (at, i) => (i < 3 ? (i + 1) * 3600 : at + 3 * 3600));
    const { cap, releasedBy } = findReleases(count, arrived, begun, ended);
    expect(cap).toBe(3);
    expect(releasedBy[50]).toBeGreaterThanOrEqual(0);
  });

  it('is none where work begins when it will', () => {
    const begun = Float64Array.from({ length: 100 }, (_, i) => i * 5000 + 700);
    const ended = begun.map((at) => at + 1234);
    expect(
      findReleases(
        100,
        begun.map((at) => at - 600),
        begun,
        ended,
      ).cap,
    ).toBeNull();
  });
});
