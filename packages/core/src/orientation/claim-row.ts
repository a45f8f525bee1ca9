import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Claim, ClaimId, Statement } from '../explain/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import { CLOCKS } from './answers.ts';
import type { Clock, ClockTable, Dimension } from './answers.ts';
import {
  addressOf,
  claim,
  countFacts,
  figureOf,
  known,
  limitsOf,
  named,
  share,
  sharedWords,
  statement,
} from './claim.ts';
import { unknown, word, worded } from './claim.ts';
import { sourceNames } from './claim-clock.ts';
import { factsOf } from './clock.sql.ts';
import { amountOf, rangeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { readTable } from './table.ts';
import type { Row, RowCell } from './table.ts';

/** The clocks that are told by link, team and month; waits by direction are the sums of their causes. */
const TABLE_CLOCKS = ['work', 'hand-off', 'cause'] as const satisfies readonly Clock[];

/** How a row of each dimension is named in an address. */
const ASKED: Readonly<Record<Dimension, string>> = { link: 'activity', team: 'of', month: 'start' };

/** What an address asks for: a row of a clock, or one cell of it. */
export interface RowAsked {
  readonly clock: Clock;
  readonly row: string;
  readonly name: string | undefined;
}

/** Undefined when the address names no clock that has rows. */
export function readRowAsked(dimension: Dimension, values: Readonly<Record<string, string>>): RowAsked | undefined {
  const clock = CLOCKS.find((one) => one === values['clock']);
  const isTold = TABLE_CLOCKS.some((one) => one === clock);
  return clock === undefined || !isTold
    ? undefined
    : { clock, row: values[ASKED[dimension]] ?? '', name: values['name'] };
}

const rowAddress = (scope: Scope, dimension: Dimension, clock: Clock, row: string, name?: string): ClaimId =>
  addressOf(scope, dimension, { clock, [ASKED[dimension]]: row, ...(name === undefined ? {} : { name }) });

/**
 * The rows of a clock as they may be told. Hours of work are told by row of the whole only: rows of parts, taken from each other
 * (the link of one period from that of a longer one), would tell of few people.
 */
const rowsOf = async (query: Query, scope: Scope, clock: Clock, dimension: Dimension): Promise<readonly Row[]> =>
  clock === 'work' && Object.values(scope.filter).some((value) => value !== undefined)
    ? []
    : readTable(query, scope.clocks[clock], dimension);

/** The tables of a dimension as the answer tells them; those with nothing to tell are left out. */
export async function tablesOf(query: Query, scope: Scope, dimension: Dimension): Promise<ClockTable[]> {
  const tables = await Promise.all(
    TABLE_CLOCKS.map(async (clock): Promise<ClockTable> => {
      const rows = await rowsOf(query, scope, clock, dimension);
      return { clock, unit: scope.clocks[clock].unit, rows: rows.map((row) => rowOf(scope, dimension, clock, row)) };
    }),
  );
  return tables.filter(({ rows }) => rows.length > 0);
}

const rowOf = (scope: Scope, dimension: Dimension, clock: Clock, row: Row): ClockTable['rows'][number] => ({
  name: row.name,
  amount: amountOf(row),
  cells: row.cells.map((cell) => ({
    name: cell.told.name,
    amount: cell.isHidden ? null : amountOf(cell),
    claim: rowAddress(scope, dimension, clock, row.name, cell.told.name),
  })),
  claim: rowAddress(scope, dimension, clock, row.name),
});

/** A row, or one cell of it, and the records it rests on. Undefined when there is none. */
export async function findRow(
  query: Query,
  scope: Scope,
  dimension: Dimension,
  { clock, row: asked, name }: RowAsked,
): Promise<{ readonly row: Row; readonly cell: RowCell | undefined; readonly facts: string } | undefined> {
  const { source } = scope.clocks[clock];
  const row = (await rowsOf(query, scope, clock, dimension)).find((one) => one.name === asked);
  const cell = row?.cells.find(({ told }) => told.name === name);
  if (row === undefined || scope.part === null || (name !== undefined && cell === undefined)) return undefined;
  const all = row.cells.flatMap(({ told }) => told.of);
  const names = cell?.isHidden === true ? [] : sourceNames(clock, cell === undefined ? all : cell.told.of);
  const facts = factsOf(source, query.dialect, scope.part, scope.facts, {
    names,
    place: { dimension, keys: row.keys },
  });
  return { row, cell, facts };
}

/** A row, or one cell of it, of an activity, a team or a month. Undefined when there is none. */
export async function claimRow(
  query: Query,
  scope: Scope,
  dimension: Dimension,
  asked: RowAsked,
): Promise<Claim | undefined> {
  const found = await findRow(query, scope, dimension, asked);
  if (found === undefined) return undefined;
  const { clock } = asked;
  const { row, cell, facts } = found;
  const { unit } = scope.clocks[clock];
  const factCount = await countFacts(query, facts);
  const common = {
    method: statement(`orientation.${clock}.method`),
    limits: limitsOf(scope, clock),
    refutedBy: statement(clock === 'cause' ? 'orientation.cause.refuted' : 'orientation.refuted'),
    factCount,
  };
  if (cell === undefined)
    return claim(scope, {
      ...common,
      id: rowAddress(scope, dimension, clock, row.name),
      statement: statement('orientation.row', { ...nameOf(row.name), ...worded(unit, amountOf(row)) }),
      figure: known(figureOf(unit, amountOf(row))),
      because: row.cells.map(({ told }) => rowAddress(scope, dimension, clock, row.name, told.name)),
    });
  const words = { ...nameOf(row.name), facing: word(`facing-${cell.told.name}`) };
  const id = rowAddress(scope, dimension, clock, row.name, cell.told.name);
  if (cell.isHidden)
    return claim(scope, {
      ...common,
      id,
      statement: statement('orientation.cell.few', words),
      figure: unknown('orientation.unknown.few'),
      because: [rowAddress(scope, dimension, clock, row.name)],
    });
  const told = amountOf(row) > 0 ? amountOf(cell) / amountOf(row) : 0;
  const range = rangeOf(unit, cell, row, told);
  return claim(scope, {
    ...common,
    id,
    statement: statement(`orientation.cell.${clock}`, {
      ...words,
      ...worded(unit, amountOf(cell)),
      ...sharedWords(told, range),
    }),
    figure: known(share(told), range),
  });
}

const DAY = /^\d{4}-\d{2}-01$/;

function nameOf(row: string): Statement['values'] {
  if (DAY.test(row))
    return { name: { unit: 'instant', value: Date.parse(`${row}T00:00:00Z`) as Instant, precision: 'month' } };
  if (row === SMALL_LINK) return { name: word('facing-small') };
  return { name: row === UNKNOWN_LINK ? word('facing-unknown-place') : named(row) };
}
