import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Claim, ClaimId, Statement } from '../explain/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { VainRow, VainTable } from './answers.ts';
import { factsWhere, hasKey, oneOf } from './cell.sql.ts';
import type { Dimension } from './cell.sql.ts';
import { countFacts } from './claim-class.ts';
import {
  addressIn,
  claim,
  amountFigure,
  known,
  named,
  share,
  sharedWords,
  statement,
  unknown,
  worded,
} from './claim.ts';
import { amountOf, placeOf } from './scope.ts';
import type { Row, RowCell, VainScope } from './scope.ts';
import { CUSTOM_NAMES, REST_ROW, SIZE_NAMES } from './table.ts';
import { rangeOf, spreadOf } from './shares.ts';
import { readTable } from './part-table.ts';

/** How a row of each dimension is named in an address. */
const ASKED: Readonly<Record<ToldDimension, string>> = {
  link: 'activity',
  team: 'of',
  month: 'start',
  size: 'quarter',
  custom: 'request',
  product: 'product',
};

/** What is told in tables; customers only one by one, by the filter. */
export type ToldDimension = Exclude<Dimension, 'customer'>;

/** What an address asks for: a row, or one class of it. */
export interface RowAsked {
  readonly row: string;
  readonly name: string | undefined;
}

export const readRowAsked = (dimension: ToldDimension, values: Readonly<Record<string, string>>): RowAsked => ({
  row: values[ASKED[dimension]] ?? '',
  name: values['name'],
});

const addressOf = (scope: VainScope, dimension: ToldDimension, row: string, name?: string): ClaimId =>
  addressIn(scope, dimension, { [ASKED[dimension]]: row, ...(name === undefined ? {} : { name }) });

/** The table as the answer tells it; null when there is none to tell. */
export async function tableOf(query: Query, scope: VainScope, dimension: ToldDimension): Promise<VainTable | null> {
  const rows = await readTable(query, scope, dimension);
  return rows.length === 0 ? null : { rows: rows.map((row) => rowOf(scope, dimension, row)) };
}

function rowOf(scope: VainScope, dimension: ToldDimension, row: Row): VainRow {
  const hidden = row.cells.filter(({ isHidden }) => isHidden);
  return {
    name: row.name,
    amount: amountOf(scope, row),
    cells: row.cells.map((cell) => ({
      name: cell.told.name,
      amount: cell.isHidden ? null : amountOf(scope, cell),
      claim: addressOf(scope, dimension, row.name, cell.told.name),
    })),
    together: hidden.length === 0 ? null : hidden.reduce((sum, cell) => sum + amountOf(scope, cell), 0),
    claim: addressOf(scope, dimension, row.name),
  };
}

/** The records of a row, or of one class of it. Undefined: no such row or class, or one that may not be told. */
export async function rowFacts(
  query: Query,
  scope: VainScope,
  dimension: ToldDimension,
  { row: asked, name }: RowAsked,
): Promise<string | undefined> {
  const row = (await readTable(query, scope, dimension)).find((one) => one.name === asked);
  if (row === undefined) return undefined;
  const cell = row.cells.find(({ told }) => told.name === name);
  if (name !== undefined && cell === undefined) return undefined;
  if (cell?.isHidden === true) return factsWhere('FALSE');
  const mine = `${hasKey(dimension, row.keys)} AND ${scope.where}`;
  return factsWhere(cell ? `${mine} AND ${oneOf('w.class_id', cell.told.of.map(placeOf))}` : mine);
}

/** A row, or one class of it, of an activity, a team or a month. Undefined when there is none. */
export async function claimRow(
  query: Query,
  scope: VainScope,
  dimension: ToldDimension,
  asked: RowAsked,
): Promise<Claim | undefined> {
  const row = (await readTable(query, scope, dimension)).find((one) => one.name === asked.row);
  const facts = await rowFacts(query, scope, dimension, asked);
  if (row === undefined || facts === undefined) return undefined;
  const factCount = await countFacts(query, facts);
  const cell = row.cells.find(({ told }) => told.name === asked.name);
  return cell === undefined
    ? claimWholeRow(scope, dimension, row, factCount)
    : claimCell(scope, dimension, row, cell, factCount);
}

function claimWholeRow(scope: VainScope, dimension: ToldDimension, row: Row, factCount: number): Claim {
  const { amount, low, high } = spreadOf(scope, row);
  return claim(scope, {
    id: addressOf(scope, dimension, row.name),
    statement: statement(codeOf('vain.row', row.name), { ...nameOf(scope, row.name), ...worded(scope, row) }),
    figure: known(amountFigure(scope, amount), scope.unit === 'acts' ? null : { low: low / 60, high: high / 60 }),
    because: row.cells.map((cell) => addressOf(scope, dimension, row.name, cell.told.name)),
    factCount,
  });
}

function claimCell(scope: VainScope, dimension: ToldDimension, row: Row, cell: RowCell, factCount: number): Claim {
  const of = amountOf(scope, row);
  const told = of > 0 ? amountOf(scope, cell) / of : 0;
  const range = rangeOf(scope, cell, row, told);
  const words = { ...nameOf(scope, row.name), class: { unit: 'word', value: `vain-${cell.told.name}` } } as const;
  const id = addressOf(scope, dimension, row.name, cell.told.name);
  return cell.isHidden
    ? claim(scope, {
        id,
        statement: statement(codeOf('vain.hidden', row.name), words),
        figure: unknown('vain.unknown.few'),
        because: [addressOf(scope, dimension, row.name)],
        factCount,
      })
    : claim(scope, {
        id,
        statement: statement(codeOf('vain.cell', row.name), {
          ...words,
          ...worded(scope, cell),
          ...sharedWords(told, range),
        }),
        figure: cell.told.name === 'not-known' ? unknown('vain.unknown.payer') : known(share(told), range),
        factCount,
      });
}

const DAY = /^\d{4}-\d{2}-01$/;
const SEGMENTS: readonly string[] = [...SIZE_NAMES, ...CUSTOM_NAMES, REST_ROW];

const codeOf = (family: string, row: string): string => {
  if (row === SMALL_LINK) return `${family}.small`;
  if (row === UNKNOWN_LINK) return `${family}.unknown`;
  if (SEGMENTS.includes(row)) return `${family}.segment`;
  return DAY.test(row) ? `${family}.month` : family;
};

/** How a row is named in a sentence; a quarter with its bounds, `bottom` and `top`. */
export function nameOf({ valueBounds }: VainScope, row: string): Statement['values'] {
  if (DAY.test(row))
    return { name: { unit: 'instant', value: Date.parse(`${row}T00:00:00Z`) as Instant, precision: 'month' } };
  if (!SEGMENTS.includes(row)) return { name: named(row) };
  const name = { unit: 'word', value: `vain-${row.slice(1)}` } as const;
  const quarter = (SIZE_NAMES as readonly string[]).indexOf(row);
  if (quarter < 0) return { name };
  const [bottom, top] = [valueBounds[quarter - 1], valueBounds[quarter]];
  return {
    name,
    ...(bottom === undefined ? {} : { bottom: { unit: 'money', ...bottom } }),
    ...(top === undefined ? {} : { top: { unit: 'money', ...top } }),
  };
}
