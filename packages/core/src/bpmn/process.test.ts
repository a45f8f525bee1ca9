import { describe, expect, it } from 'vitest';
import type { ChainAnswer, HandOff } from '../chain/index.ts';
import type { Claim } from '../explain/index.ts';
import { processOf } from './process.ts';

type Given = readonly [from: string, to: string, count: number];

/** A chain of links with how often each works, entries and hand-offs; `=customer` is an end. */
function chain(
  works: Readonly<Record<string, number>>,
  entries: Given[],
  passed: Given[],
  basis: Claim['basis'] = 'received',
): ChainAnswer {
  const handOffs = passed.map(([from, to, count]): HandOff => {
    const end = to.startsWith('=') ? (to.slice(1) as NonNullable<HandOff['end']>) : null;
    return {
      from,
      to,
      end,
      count,
      share: 0.5,
      cashThrough: null,
      medianWaitHours: null,
      p90WaitHours: null,
      returnCount: 0,
      claim: '',
    };
  });
  return {
    level: 'activity',
    levels: ['activity'],
    leadingType: 'order',
    links: Object.entries(works).map(([link, workCount]) => ({
      link,
      workCount,
      objectCount: workCount,
      reachShare: 1,
      cashThrough: null,
      workHours: null,
      doneBy: [],
      claim: '',
    })),
    handOffs,
    entries: entries.map(([, link, count]) => ({ link, count })),
    hidden: null,
    gathered: 0,
    claims: [{ id: 'chain.payer', basis } as Claim],
  };
}

const gateways = (answer: ChainAnswer): string[] =>
  processOf(answer, answer).nodes.flatMap((node) => (node.kind === 'gateway' ? [`${node.gateway} ${node.id}`] : []));

describe('a chain as a process', () => {
  it('is a line of tasks from the customer to the payment when each link has one client', () => {
    const line = chain(
      { take: 9, pack: 9 },
      [['', 'take', 9]],
      [
        ['take', 'pack', 9],
        ['pack', '=customer', 9],
      ],
    );
    const { nodes, flows, cash } = processOf(line, line);
    expect(nodes.map(({ id }) => id)).toEqual(['start', 'task_1', 'task_2', 'end_customer', 'receipt']);
    expect(flows.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'start task_1',
      'task_1 task_2',
      'task_2 receipt',
      'receipt end_customer',
    ]);
    expect(cash).toBe('received');
  });

  it('splits one way at a time where a link hands over as often as it works', () => {
    const either = chain(
      { take: 9, a: 5, b: 4 },
      [['', 'take', 9]],
      [
        ['take', 'a', 5],
        ['take', 'b', 4],
      ],
    );
    expect(gateways(either)).toEqual(['exclusive split_task_1']);
  });

  it('splits several ways at once, and joins them, where it hands over more often than it works', () => {
    const both = chain(
      { take: 9, a: 9, b: 9, ship: 9 },
      [['', 'take', 9]],
      [
        ['take', 'a', 9],
        ['take', 'b', 9],
        ['a', 'ship', 9],
        ['b', 'ship', 9],
        ['ship', '=customer', 9],
      ],
    );
    expect(gateways(both)).toEqual(['inclusive split_task_1', 'inclusive join_task_4']);
  });

  it('judges gateways by the whole chain, also when rare hand-offs are hidden', () => {
    const whole = chain(
      { take: 9, a: 9, b: 9 },
      [['', 'take', 9]],
      [
        ['take', 'a', 9],
        ['take', 'b', 9],
      ],
    );
    const shown = { ...whole, handOffs: whole.handOffs.slice(0, 1), entries: whole.entries };
    expect(processOf(shown, whole).nodes.filter(({ kind }) => kind === 'gateway')).toEqual([]);
  });

  it('draws no end of work that is still open, and counts it', () => {
    const open = chain(
      { take: 9 },
      [['', 'take', 9]],
      [
        ['take', '=open', 2],
        ['take', '=refused', 7],
      ],
      null,
    );
    const { nodes, openCount, cash } = processOf(open, open);
    expect([nodes.map(({ id }) => id), openCount, cash]).toEqual([['start', 'task_1', 'end_refused'], 2, null]);
  });

  it('has no flow to or from what is not drawn', () => {
    const whole = chain(
      { take: 9, pack: 9 },
      [['', 'take', 9]],
      [
        ['take', 'pack', 9],
        ['pack', '=customer', 9],
      ],
    );
    const { nodes, flows } = processOf({ ...whole, links: whole.links.slice(0, 1) }, whole);
    const ids = nodes.map(({ id }) => id);
    expect(flows.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual([]);
  });
});
