import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { WaitedWork } from '@aval/core/work';
import { clusterBars, drawTrace, moveBar, STATES, usualRows } from './trace-view.ts';

const HOUR = 3_600_000;
let event = 0;
const work = (more: Partial<Omit<WaitedWork, 'at'>> & { readonly at: number }): WaitedWork => ({
  events: [(event += 1)],
  activity: 'Make',
  kind: 'work',
  leading: 'line 1',
  objects: ['line 1'],
  team: null,
  role: null,
  actor: null,
  share: 1,
  waitHours: null,
  waitCauses: [],
  startedAt: null,
  ...more,
  at: more.at as WaitedWork['at'],
});
const answerOf = (...works: readonly WaitedWork[]) => ({
  work: works,
  receipt: {
    receiptId: 1,
    at: (100 * HOUR) as WaitedWork['at'],
    amount: null,
    customer: null,
    pays: [],
    activity: 'Pay',
  },
});

describe('the work behind a receipt, on its time axis', () => {
  const answer = answerOf(
    work({ at: 30 * HOUR, startedAt: (28 * HOUR) as WaitedWork['at'], waitHours: 8, activity: 'Ship' }),
    work({ at: 20 * HOUR, startedAt: (10 * HOUR) as WaitedWork['at'] }),
  );
  const picture = drawTrace(answer, 'link');

  test('runs from the first act to the receipt', () => {
    expect([picture.from, picture.to]).toEqual([10 * HOUR, 100 * HOUR]);
    expect(picture.rows.map((row) => row.id)).toEqual(['Make', 'Ship']);
  });

  test('a wait ends where its act begins', () => {
    expect(picture.rows[1]?.bars[0]).toMatchObject({
      from: 28 * HOUR,
      to: 30 * HOUR,
      hasLength: true,
      wait: { from: 20 * HOUR, hours: 8, step: 1 },
    });
  });

  test('a wait is cut into its causes, since the work before it', () => {
    const waitCauses = [
      { cause: 'customer' as const, hours: 6 },
      { cause: 'busy' as const, hours: 2 },
    ];
    const { rows, causes } = drawTrace(answerOf(work({ at: 30 * HOUR, waitHours: 1, waitCauses })), 'link');
    expect(rows[0]?.bars[0]?.wait).toMatchObject({
      from: 22 * HOUR,
      hours: 8,
      causes: [
        { cause: 'customer', share: 0.75 },
        { cause: 'busy', share: 0.25 },
      ],
    });
    expect(causes).toEqual(['customer', 'busy']);
  });

  test('an act without a recorded start is a point', () => {
    expect(drawTrace(answerOf(work({ at: 5 * HOUR })), 'link').rows[0]?.bars[0]).toMatchObject({
      hasLength: false,
      from: 5 * HOUR,
    });
  });
});

test('several objects get a row each, a single one a row a link', () => {
  expect(usualRows(answerOf(work({ at: 1 }), work({ at: 2, leading: 'line 2', objects: ['line 2'] })))).toBe('object');
  expect(usualRows(answerOf(work({ at: 1 }), work({ at: 2 })))).toBe('link');
});

test('thousands of acts are drawn as few bars, and none is lost', () => {
  const bars =
    drawTrace(answerOf(...Array.from({ length: 5000 }, (_, i) => work({ at: i * 60_000 }))), 'link').rows[0]?.bars ??
    [];
  const clusters = clusterBars(bars, 1000 / (5000 * 60_000));
  expect(clusters.length).toBeLessThan(400);
  expect(clusters.flatMap((cluster) => cluster.bars)).toHaveLength(5000);
});

test('clusters follow each other in time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 80 }), (hours) => {
      const bars = drawTrace(answerOf(...hours.map((hour) => work({ at: hour * HOUR }))), 'link').rows[0]?.bars ?? [];
      const starts = clusterBars(bars, 500 / (100 * HOUR)).map((cluster) => cluster.from);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

test('arrow keys go along a row and to the nearest act of the next', () => {
  const { rows } = drawTrace(
    answerOf(work({ at: 1 }), work({ at: 5 }), work({ at: 4, activity: 'Ship' }), work({ at: 90, activity: 'Ship' })),
    'link',
  );
  expect(moveBar(rows, 0, 'ArrowRight')).toBe(1);
  expect(moveBar(rows, 1, 'ArrowRight')).toBe(1);
  expect(moveBar(rows, 1, 'ArrowDown')).toBe(2);
  expect(moveBar(rows, 3, 'Home')).toBe(2);
  expect(moveBar(rows, 2, 'ArrowUp')).toBe(1);
});

test('the customer is no row of work', () => {
  const answer = answerOf(work({ at: 1, objects: ['line 1', 'customer Dupont'] }), work({ at: 2 }));
  expect(usualRows({ ...answer, receipt: { ...answer.receipt, customer: 'Dupont' } })).toBe('link');
});

test('changes of state share one row, above the links', () => {
  const { rows } = drawTrace(
    answerOf(
      work({ at: 1 }),
      work({ at: 2, kind: 'state', activity: 'ACCEPTED' }),
      work({ at: 3, kind: 'state', activity: 'SENT' }),
    ),
    'link',
  );
  expect(rows.map((row) => [row.id, row.bars.length])).toEqual([
    [STATES, 2],
    ['Make', 1],
  ]);
});

test('an act that served several lines stands once, with all of its share', () => {
  const shared = { events: [7], at: 5 * HOUR, objects: ['offer 1'], share: 0.25, kind: 'work' as const };
  const { rows } = drawTrace(
    answerOf(
      work({ ...shared, leading: 'line 1', waitHours: 3 }),
      work({ ...shared, leading: 'line 2', waitHours: 1 }),
    ),
    'object',
  );
  expect(rows.map((row) => [row.id, row.bars.length])).toEqual([['offer 1', 1]]);
  expect(rows[0]?.bars[0]?.work).toMatchObject({ share: 0.5, waitHours: 1 });
});
