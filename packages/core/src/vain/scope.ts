import { gatherSmall, mayTell, together } from '../chain/index.ts';
import type { Cell, Doers } from '../chain/index.ts';
import type { Statement } from '../explain/index.ts';
import { NO_FILTER } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import { NO_CURRENCY, RESOLUTION_MS } from '../ledger/index.ts';
import type { Instant, Money, Query } from '../ledger/index.ts';
import { CLIP_RULES } from '../work/index.ts';
import type { VainName } from './answers.ts';
import { cellsBy } from './cell.sql.ts';
import type { Dimension } from './cell.sql.ts';
import { WORK_CLASSES } from './class.sql.ts';
import type { WorkClass } from './class.sql.ts';

/** Acts, and minutes by each clipping rule. */
export const MEASURES = ['acts', ...CLIP_RULES] as const;
export type Amounts = Readonly<Record<(typeof MEASURES)[number], number>>;

/** Some work, with who did it. */
export interface Part extends Doers {
  readonly amounts: Amounts;
}

/** A part as rows of a table of the whole: what is told of it is told there already, so that no difference of parts tells more. */
export interface Axis {
  readonly dimension: Dimension;
  /** The whole that it is a part of. */
  readonly whole: VainScope;
  /** All rows of the table, and the places of those in the part. */
  readonly rows: readonly Row[];
  readonly within: readonly number[];
  /** The classes that its parts are told by; and, rare ones together, their rows of another dimension. */
  readonly columns: readonly Heading[];
  readonly crossed: readonly Heading[];
}

/** A row as it may be told: one key of the dimension, or several together. */
export interface Row extends Part {
  readonly name: string;
  readonly keys: readonly number[];
  readonly cells: readonly RowCell[];
}

export interface RowCell extends Part, Cell {
  readonly told: Heading;
  readonly isHidden: boolean;
}

/** Classes that are told as one. */
export interface Heading {
  readonly name: VainName;
  readonly of: readonly WorkClass[];
}

export type Column = Heading & Part;

/** What every answer starts from. `columns` null: no work, or fewer than five people did all of it. */
export interface VainScope {
  readonly filter: Filter;
  /** Why nothing may be told of the part that is asked for. */
  readonly refused: Statement | null;
  /** Of which rows of `work_class` it speaks, as SQL on `w`. */
  readonly where: string;
  /** Which executions are of the part, as SQL on `a`; null when nothing may be told of it. */
  readonly demand: string | null;
  /** The rows of the whole that make up the part; null: all of it. */
  readonly axis: Axis | null;
  readonly unit: 'minutes' | 'acts';
  readonly pays: boolean;
  readonly asOf: Instant | null;
  /** The coarsest unit that instants are told in, in milliseconds. */
  readonly resolutionMs: number | null;
  /** Acts without what the others are counted in; null when they are too few people's. */
  readonly leftActs: number | null;
  /** The values between the quarters of the value asked for; empty when none are recorded. */
  readonly valueBounds: readonly Money[];
  readonly isEmpty: boolean;
  /** Somebody is named who did some of the work. */
  readonly namesPeople: boolean;
  readonly columns: readonly Column[] | null;
  readonly total: Part;
}

export interface CellRow extends Amounts {
  readonly key: number;
  readonly classId: number;
  readonly actor: number | null;
  readonly isRobot: boolean;
}

export const readCells = (query: Query, dimension: Dimension | null): Promise<CellRow[]> =>
  query.rows<CellRow>(cellsBy(dimension));

interface State {
  readonly unit: 'minutes' | 'acts';
  readonly pays: boolean;
  readonly leftActs: number;
  readonly leftPeople: number;
  readonly asOf: Instant | null;
  readonly resolutionMs: number | null;
}

/** Reads the scope of all that is recorded, from what `deriveVain` made. */
export async function readWhole(query: Query): Promise<VainScope> {
  const [state] = await query.rows<State>(
    `SELECT v.unit, v.pays, v.left_acts AS "leftActs", v.left_people AS "leftPeople",
      (SELECT max(d.as_of) FROM derived_state d) AS "asOf", ${RESOLUTION_MS} AS "resolutionMs" FROM vain_state v`,
  );
  const unit = state?.unit ?? 'acts';
  const [bound] = await query.rows<{ currency: string | null; q1: number; q2: number; q3: number }>(
    'SELECT b.currency, b.q1, b.q2, b.q3 FROM vain_bound b',
  );
  const currency = bound?.currency ?? NO_CURRENCY;
  const cells = await readCells(query, null);
  const total = partOf(cells);
  return {
    filter: NO_FILTER,
    refused: null,
    where: 'TRUE',
    demand: 'TRUE',
    axis: null,
    unit,
    pays: state?.pays ?? false,
    asOf: state?.asOf ?? null,
    resolutionMs: state?.resolutionMs ?? null,
    leftActs: state === undefined || state.leftPeople < 5 ? null : Math.round(state.leftActs),
    valueBounds: bound === undefined ? [] : [bound.q1, bound.q2, bound.q3].map((minor) => ({ minor, currency })),
    isEmpty: cells.length === 0,
    namesPeople: total.people.size > 0,
    columns: cells.length === 0 ? null : (columnsOf(cells, unit) ?? null),
    total,
  };
}

function columnsOf(cells: readonly CellRow[], unit: VainScope['unit']): Column[] | undefined {
  const classes = [...Map.groupBy(cells, (cell) => cell.classId)].flatMap(([classId, rows]): Column[] => {
    const name = WORK_CLASSES[classId];
    return name === undefined ? [] : [{ name, of: [name], ...partOf(rows) }];
  });
  // What faces the hierarchy is told by orientation too.
  const found = gatherSmall(classes, mayTell(unit), ({ name }) => name === 'upward');
  if (found === undefined) return undefined;
  const { own, gathered } = found;
  return gathered.length === 0
    ? [...own]
    : [...own, { name: 'gathered', of: gathered.flatMap((column) => column.of), ...joined(gathered) }];
}

/** Rows of cells as one part. */
export const partOf = (rows: readonly CellRow[]): Part => ({
  amounts: added(rows),
  people: new Set(rows.flatMap((row) => (row.actor === null || row.isRobot ? [] : [row.actor]))),
  unnamed: rows.some((row) => row.actor === null),
});

export const joined = (parts: readonly Part[]): Part => ({
  amounts: added(parts.map(({ amounts }) => amounts)),
  ...together(parts),
});

const added = (all: readonly Amounts[]): Amounts => {
  const sum = (measure: (typeof MEASURES)[number]): number => all.reduce((total, one) => total + one[measure], 0);
  return { acts: sum('acts'), '8h': sum('8h'), raw: sum('raw'), '2h': sum('2h'), q99: sum('q99'), q95: sum('q95') };
};

/** In the unit that the ledger is counted in; minutes by the 8 hour rule. */
export const amountOf = ({ unit }: Pick<VainScope, 'unit'>, { amounts }: Pick<Part, 'amounts'>): number =>
  unit === 'acts' ? amounts.acts : amounts['8h'];

export const placeOf = (name: WorkClass): number => WORK_CLASSES.indexOf(name);
