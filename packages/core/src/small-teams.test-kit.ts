import type { GivenAct, GivenLedger } from './chain/given-ledger.test-kit.ts';

const ACTIVITIES = ['Ordered', 'Checked', 'Made', 'Approved', 'Shipped', 'Paid'] as const;
const HOURS = 24 * 110;

/** A company of small teams: each activity is done by two to nine of a dozen people, some work is nobody's, some orders are lost. */
export function smallTeams(seed: number): GivenLedger {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const peopleCount = 9 + next(4);
  const pools = ACTIVITIES.map(() => {
    const [first, size] = [next(peopleCount), 2 + next(8)];
    return Array.from({ length: size }, (_, i) => (first + i) % peopleCount);
  });
  const teamOf = (person: number): string => ['north', 'south', 'east'][person < 5 ? 0 : person < 8 ? 1 : 2] ?? '';
  const customers = 2 + next(3);
  const acts: GivenAct[] = [];
  const outcomes: { of: string; fate: 'refused'; at: number }[] = [];
  for (let order = 0; order < 50; order += 1) {
    const customer = `customer c${next(customers)}`;
    const isLost = next(4) === 0;
    let at = next(HOURS);
    for (const [i, activity] of ACTIVITIES.entries()) {
      if (next(7) === 0 || (activity === 'Paid' && isLost)) continue;
      const start = at + next(30);
      at = start + 1 + next(3);
      const pool = pools[i] ?? [0];
      const person = pool[next(pool.length)] ?? 0;
      const cash =
        activity === 'Paid' ? { cash: [{ amount: 1000 + next(500), of: `order ${order}`, by: customer }] } : {};
      acts.push({
        activity,
        kind: activity === 'Approved' ? 'approval' : 'work',
        touches: [`order ${order}`, customer],
        start,
        at,
        actor: `p${person}`,
        team: teamOf(person),
        ...cash,
      });
    }
    if (isLost) outcomes.push({ of: `order ${order}`, fate: 'refused', at });
  }
  return { leading: 'order', types: { customer: 'party' }, acts: acts.toSorted((a, b) => a.at - b.at), outcomes };
}
