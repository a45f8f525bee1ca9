import { describe, expect, it } from 'vitest';
import { Routing } from './routing.ts';

describe('what one demand brings in the end', () => {
  it('counts what is still waiting as work to come', () => {
    const routing = new Routing(2, 4);
    for (const one of [0, 1, 2, 3]) routing.add([one], 0);
    for (const one of [0, 1]) routing.add([one], 1);
    const visits = routing.visits((one) => one < 2);
    expect([...visits]).toEqual([1, 1]);
  });

  it('counts what comes back as often as it does', () => {
    const routing = new Routing(2, 2);
    routing.add([0], 0);
    routing.add([0], 1);
    routing.add([0], 0);
    routing.add([1], 0);
    const visits = routing.visits(() => true);
    expect(visits[0]).toBeCloseTo(1.5, 6);
  });
});
