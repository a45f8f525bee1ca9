import { gatherSmall, mayTell, together } from '../chain/index.ts';
import type { Doers } from '../chain/index.ts';
import { RESOLUTION_MS } from '../ledger/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
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

/** Classes that are told as one. */
export interface Column extends Part {
  readonly name: VainName;
  readonly of: readonly WorkClass[];
}

/** What every answer starts from. `columns` null: no work, or fewer than five people did all of it. */
export interface VainScope {
  readonly unit: 'minutes' | 'acts';
  readonly pays: boolean;
  readonly asOf: Instant | null;
  /** The coarsest unit that instants are told in, in milliseconds. */
  readonly resolutionMs: number | null;
  /** Acts without what the others are counted in; null when they are too few people's. */
  readonly leftActs: number | null;
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

/** Reads the scope from what `deriveVain` made. */
export async function readScope(query: Query): Promise<VainScope> {
  const [state] = await query.rows<State>(
    `SELECT v.unit, v.pays, v.left_acts AS "leftActs", v.left_people AS "leftPeople",
      (SELECT max(d.as_of) FROM derived_state d) AS "asOf", ${RESOLUTION_MS} AS "resolutionMs" FROM vain_state v`,
  );
  const unit = state?.unit ?? 'acts';
  const cells = await readCells(query, null);
  const total = partOf(cells);
  return {
    unit,
    pays: state?.pays ?? false,
    asOf: state?.asOf ?? null,
    resolutionMs: state?.resolutionMs ?? null,
    leftActs: state === undefined || state.leftPeople < 5 ? null : Math.round(state.leftActs),
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
  const found = gatherSmall(classes, mayTell(unit));
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
