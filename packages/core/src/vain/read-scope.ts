import { findPart } from '../filter/index.ts';
import type { Filter, ToldPart } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { hasKey } from './cell.sql.ts';
import type { Dimension } from './cell.sql.ts';
import { monthOf } from './class.sql.ts';
import { demandWithin } from './orphan.sql.ts';
import { joined, readWhole } from './scope.ts';
import type { Axis, Column, VainScope } from './scope.ts';
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
  const axis: Axis = { dimension, whole, rows, within };
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
    columns: mine.length === 0 ? null : columnsOf(axis, whole.columns),
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

/** Classes that no row of the part hides are told; the others together. */
function columnsOf({ rows, within }: Axis, columns: readonly Column[]): Column[] {
  const cells = within.flatMap((n) => rows[n]?.cells ?? []);
  const own = columns.map((column) => ({ column, cells: cells.filter(({ told }) => told === column) }));
  const hidden = own.filter((one) => one.column.name === 'gathered' || one.cells.some(({ isHidden }) => isHidden));
  const isOneOnly = hidden.length === 1 && hidden[0]?.column.name === 'gathered';
  const open = own.filter((one) => (isOneOnly || !hidden.includes(one)) && one.cells.length > 0);
  const told = open.map((one): Column => ({ name: one.column.name, of: one.column.of, ...joined(one.cells) }));
  const together = isOneOnly ? [] : hidden.filter((one) => one.cells.length > 0);
  return together.length === 0
    ? told
    : [
        ...told,
        {
          name: 'gathered',
          of: together.flatMap(({ column }) => column.of),
          ...joined(together.flatMap((one) => one.cells)),
        },
      ];
}
