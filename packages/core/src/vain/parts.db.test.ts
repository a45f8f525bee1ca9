import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';
import type { Filter } from '../filter/index.ts';
import type { FactLog } from '../ledger/index.ts';
import { deriveWork } from '../work/index.ts';
import type { Dimension } from './cell.sql.ts';
import { deriveVain } from './derive-vain.ts';
import { readTable } from './part-table.ts';
import { readScope } from './read-scope.ts';
import { amountOf, placeOf } from './scope.ts';
import type { Heading, VainScope } from './scope.ts';

const ORDERS = ['order A', 'order B', 'order C', 'order D'];
const PEOPLE = 9;
const ledgers = array(
  record({
    order: constantFrom(...ORDERS),
    activity: constantFrom('make', 'pack', 'check', 'approve'),
    month: integer({ min: 0, max: 3 }),
    hour: integer({ min: 0, max: 600 }),
    actor: integer({ min: 1, max: PEOPLE }),
    team: constantFrom('north', 'south'),
    pays: integer({ min: 0, max: 20 }),
  }),
  { minLength: 30, maxLength: 160 },
).map((drawn): GivenLedger => ({
  leading: 'order',
  zone: 'UTC',
  types: { customer: 'party' },
  outcomes: drawn.slice(0, 1).map(({ order }) => ({ of: order, fate: 'declined' as const, at: 3000 })),
  acts: drawn.flatMap(({ order, activity, month, hour, actor, team, pays }): GivenAct[] => {
    const at = month * 740 + hour + 1;
    const customer = `customer ${order < 'order C' ? 'X' : 'Y'}`;
    return [
      {
        activity,
        kind: activity === 'approve' ? 'approval' : 'work',
        touches: [order, customer],
        at,
        start: at - 1,
        actor: `p${actor}`,
        team,
      },
      ...(pays === 0
        ? [
            {
              activity: 'pay',
              kind: 'state' as const,
              touches: [order],
              at: at + 1,
              cash: [{ amount: 100, of: order, by: customer }],
            },
          ]
        : []),
    ];
  }),
}));

/** The smallest pieces that figures are sums of: the work of one month, team, customer, activity and class. */
interface Piece {
  readonly keys: Readonly<Partial<Record<Dimension, number>>>;
  readonly classId: number;
  readonly people: readonly number[];
}

const PIECES = `
SELECT w.month, coalesce(w.team_link, -1) AS team, w.activity_id AS link, coalesce(g.customer, -1) AS customer, w.class_id AS "classId",
  list(DISTINCT w.actor_id) AS people
FROM work_class w LEFT JOIN vain_segment g ON g.leading_id = w.leading_id WHERE w.is_counted
GROUP BY ALL`;

async function piecesOf(log: FactLog): Promise<Piece[]> {
  const rows = await log.rows<{
    month: number;
    team: number;
    link: number;
    customer: number;
    classId: number;
    people: number[];
  }>(PIECES);
  return rows.map(({ classId, people, ...keys }) => ({ keys, classId, people }));
}

type Figure = readonly number[];

/** Every figure told of a part, as the pieces that it is the sum of. */
async function toldOf(
  log: FactLog,
  pieces: readonly Piece[],
  scope: VainScope,
  tables: readonly Dimension[],
): Promise<Figure[]> {
  if (scope.columns === null) return [];
  const { axis } = scope;
  const mine = new Set(axis?.within.flatMap((n) => axis.rows[n]?.keys ?? []));
  const within = (piece: Piece): boolean => axis === null || mine.has(piece.keys[axis.dimension] ?? Number.NaN);
  const figure = (has: (piece: Piece) => boolean): Figure =>
    pieces.map((piece) => (within(piece) && has(piece) ? 1 : 0));
  const isOf = ({ of }: Heading, { classId }: Piece): boolean => of.some((name) => placeOf(name) === classId);
  const figures = [figure(() => true), ...scope.columns.map((column) => figure((piece) => isOf(column, piece)))];
  for (const dimension of tables)
    for (const row of await readTable(log, scope, dimension)) {
      const inRow = (piece: Piece): boolean => row.keys.includes(piece.keys[dimension] ?? Number.NaN);
      figures.push(figure(inRow));
      for (const cell of row.cells.filter(({ isHidden }) => !isHidden))
        figures.push(figure((piece) => inRow(piece) && isOf(cell.told, piece)));
    }
  return figures;
}

const rankOf = (figures: readonly Figure[], columns: readonly number[]): number => {
  const rows = figures.map((figure) => columns.map((column) => figure[column] ?? 0));
  let rank = 0;
  for (let column = 0; column < columns.length; column += 1) {
    const pivot = rows.findIndex((row, r) => r >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const lead = rows[rank]!;
    for (let r = rank + 1; r < rows.length; r += 1) {
      const factor = rows[r]![column]! / lead[column]!;
      if (factor !== 0) for (let c = column; c < columns.length; c += 1) rows[r]![c]! -= factor * lead[c]!;
    }
    rank += 1;
  }
  return rank;
};

/** Groups of up to four people of whom adding and subtracting told figures gives one that is about them alone. */
function exposed(figures: readonly Figure[], pieces: readonly Piece[]): number[][] {
  const unlike = [...new Map(figures.map((figure) => [figure.join(''), figure])).values()];
  const all = pieces.map((_, n) => n);
  const rank = rankOf(unlike, all);
  return groups(PEOPLE, 4).filter((group) => {
    const others = all.filter((n) => !pieces[n]!.people.every((one) => group.includes(one)));
    return others.length < all.length && rankOf(unlike, others) < rank;
  });
}

const groups = (people: number, size: number): number[][] => {
  const all = (from: number, left: number): number[][] =>
    left === 0
      ? [[]]
      : Array.from({ length: Math.max(0, people - from + 1) }, (_, i) => from + i).flatMap((one) =>
          all(one + 1, left - 1).map((rest) => [one, ...rest]),
        );
  return all(1, size);
};

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const PERIODS: readonly Filter[] = MONTHS.flatMap((from, i) => MONTHS.slice(i).map((to) => ({ from, to })));
const KINDS: readonly (readonly [Dimension, readonly Filter[]])[] = [
  ['month', PERIODS],
  ['team', [{ team: 'north' }, { team: 'south' }]],
  ['customer', [{ customer: 'X' }, { customer: 'Y' }]],
];

describe('parts of the records', { timeout: 300_000 }, () => {
  it.each(KINDS)(
    'by %s: what is told of them, and of the whole by class, cannot be subtracted to four people',
    (by, filters) =>
      assert(
        asyncProperty(ledgers, async (ledger) => {
          const { log } = await openGiven(ledger);
          try {
            await deriveWork(log);
            await deriveVain(log);
            const pieces = await piecesOf(log);
            const whole = await toldOf(log, pieces, await readScope(log, {}), []);
            const table = await toldOf(log, pieces, await readScope(log, {}), ['link']);
            const parts: Figure[] = [];
            for (const filter of filters)
              parts.push(...(await toldOf(log, pieces, await readScope(log, filter), ['link', by])));
            expect(exposed(table, pieces)).toEqual([]);
            expect(exposed([...whole, ...parts], pieces)).toEqual([]);
          } finally {
            log.close();
          }
        }),
        { numRuns: 8, endOnFailure: true },
      ),
  );

  it('add up by class, and the longest period is the whole', () =>
    assert(
      asyncProperty(ledgers, async (ledger) => {
        const { log } = await openGiven(ledger);
        try {
          await deriveWork(log);
          await deriveVain(log);
          const whole = await readScope(log, {});
          const parts = await Promise.all(MONTHS.map((month) => readScope(log, { from: month, to: month })));
          const told = parts.filter(({ columns }) => columns !== null);
          for (const part of told)
            expect(part.columns?.reduce((sum, one) => sum + amountOf(part, one), 0)).toBeCloseTo(
              amountOf(part, part.total),
              6,
            );
          const everything = await readScope(log, { from: '2026-01', to: '2026-12' });
          if (everything.columns !== null)
            expect(amountOf(everything, everything.total)).toBeCloseTo(amountOf(whole, whole.total), 6);
        } finally {
          log.close();
        }
      }),
      { numRuns: 8, endOnFailure: true },
    ));
});
