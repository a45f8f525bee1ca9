import { findPart } from '../filter/index.ts';
import type { Filter, ToldPart } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { hasKey } from './cell.sql.ts';
import type { Dimension } from './cell.sql.ts';
import { monthOf } from './class.sql.ts';
import { demandWithin } from './orphan.sql.ts';
import { amountOf, joined, readWhole } from './scope.ts';
import type { Axis, Column, Heading, Row, VainScope } from './scope.ts';
import { readWholeTable } from './table.ts';

const TOO_FEW = { code: 'filter.few', values: {} };

/**
 * The scope of a part of the records. A part is some rows of the table of the whole by month, team or customer: where a row was
 * told only together with one outside the part, nothing is told, and classes hidden in a row are told together.
 */
export async function readScope(query: Query, filter: Filter): Promise<VainScope> {
  const whole = await readWhole(query);
  if (Object.keys(filter).length === 0) return whole;
  const part = await findPart(query, filter);
  const refuse = (because: VainScope['refused']): VainScope => ({
    ...whole,
    filter,
    refused: because,
    demand: null,
    columns: null,
  });
  if (!part.told) return refuse(part.because);
  const demand = demandWithin(query.dialect, part);
  if (whole.columns === null) return { ...whole, filter, demand };
  const dimension = dimensionOf(part);
  const rows = await readWholeTable(query, whole, dimension);
  const isIn = await withinOf(query, part);
  const inside = rows.map(({ keys }) => keys.filter(isIn).length);
  if (rows.some(({ keys }, n) => inside[n] !== 0 && inside[n] !== keys.length)) return refuse(TOO_FEW);
  const within = rows.flatMap((_, n) => (inside[n] === 0 ? [] : [n]));
  const mine = within.map((n) => rows[n]!);
  if (dimension !== 'month' && mine.length === 0) return refuse(TOO_FEW);
  const axis: Axis = {
    dimension,
    whole,
    rows,
    within,
    columns: headingsOf(rows, whole, 0),
    crossed: headingsOf(rows, whole, RARE),
  };
  const total = joined(mine);
  return {
    ...whole,
    filter,
    where: hasKey(
      dimension,
      mine.flatMap(({ keys }) => keys),
    ),
    demand,
    axis,
    leftActs: null,
    isEmpty: mine.length === 0,
    namesPeople: total.people.size > 0,
    columns: mine.length === 0 ? null : columnsOf(axis, mine),
    total,
  };
}

const dimensionOf = ({ partyIds, teamId }: ToldPart): Dimension =>
  partyIds !== null ? 'customer' : teamId !== null ? 'team' : 'month';

/** Which keys of its dimension a part holds. */
async function withinOf(query: Query, { from, to, partyIds, teamId }: ToldPart): Promise<(key: number) => boolean> {
  if (partyIds !== null) return (key) => partyIds.includes(key);
  if (teamId !== null) return (key) => key === teamId;
  const { dialect } = query;
  const month = (at: string): string => monthOf(dialect, dialect.fromMillis(at), '(SELECT l.zone FROM ledger l)');
  const [row] = await query.rows<{ first: number | null; after: number | null }>(
    `SELECT ${month('$from')} AS first, ${month('$to')} AS after`,
    { from, to },
  );
  const [first, after] = [row?.first ?? Number.NEGATIVE_INFINITY, row?.after ?? Number.POSITIVE_INFINITY];
  return (key) => first <= key && key < after;
}

/** The classes of the axis that the part has work in. */
const columnsOf = ({ columns }: Axis, mine: readonly Row[]): Column[] =>
  columns.flatMap(({ name, of }) => {
    const cells = mine.flatMap((row) => row.cells).filter(({ told }) => told.of.every((one) => of.includes(one)));
    return cells.length === 0 ? [] : [{ name, of, ...joined(cells) }];
  });

/** Rarer classes are told together in the rows of a part, where few people would hide the row. */
const RARE = 0.05;

/** Classes that no row of the table hides; the others together, in all parts alike. */
function headingsOf(rows: readonly Row[], whole: VainScope, rare: number): Heading[] {
  const columns = whole.columns ?? [];
  const cells = rows.flatMap((row) => row.cells);
  const isHidden = (column: Column): boolean =>
    column.name === 'gathered' || cells.some((cell) => cell.isHidden && cell.told === column);
  const hidden = columns.filter(
    (column) => isHidden(column) || amountOf(whole, column) < rare * amountOf(whole, whole.total),
  );
  const open = columns.filter((column) => !hidden.includes(column));
  if (hidden.length < 2) return [...columns];
  return [...open, { name: 'gathered', of: hidden.flatMap(({ of }) => of) }];
}
