import { gatherSmall, mayTell, together } from '../chain/index.ts';
import type { Doers, MayTell } from '../chain/index.ts';
import type { Statement } from '../explain/index.ts';
import { findPart } from '../filter/index.ts';
import type { Filter, ToldPart } from '../filter/index.ts';
import { RESOLUTION_MS } from '../ledger/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import { CLIP_RULES, readWorkUnit, WAIT_CAUSES } from '../work/index.ts';
import type { WaitCause } from '../work/index.ts';
import { CLOCKS, DIRECTIONS } from './answers.ts';
import type { Clock, ClockUnit, Dimension, Direction, FacingName } from './answers.ts';
import { CELL_COLUMNS, causesOf, cellsOf, countsOf, directionOf, SOURCES } from './clock.sql.ts';
import type { ClockFacts, Source } from './clock.sql.ts';

/** Waits are told until a start where at least this share of them has one. */
const TIMED_SHARE = 0.5;
/** Where instants are told more coarsely, nobody's shift can be known. */
const HOUR_MS = 3_600_000;

/** One cell as it is read: what one worker did at one place in one month, facing one way. */
export interface CellRow extends Readonly<Record<Dimension, number>> {
  readonly source: Source;
  readonly name: string;
  readonly actor: number | null;
  readonly isRobot: boolean;
  readonly amounts: readonly number[];
}

/** Some cells together, with who is behind them. */
export interface Part extends Doers {
  readonly amounts: readonly number[];
}

/** What is told as one part of a clock. */
export interface Column extends Part {
  readonly name: FacingName;
  readonly of: readonly FacingName[];
}

export interface ClockScope {
  readonly clock: Clock;
  readonly source: Source;
  readonly unit: ClockUnit;
  readonly cells: readonly (CellRow & { readonly facing: FacingName })[];
  /** Null: nothing is recorded, or too few people are behind it. */
  readonly columns: readonly Column[] | null;
  readonly total: Part;
  readonly tell: MayTell;
}

/** What every answer starts from. */
export interface Scope {
  readonly filter: Filter;
  /** Where the facts of the filter lie; null when nothing may be told of it, `because` says why. */
  readonly part: ToldPart | null;
  readonly because: Statement | null;
  readonly facts: ClockFacts;
  readonly asOf: Instant | null;
  readonly resolutionMs: number | null;
  readonly knowsHierarchy: boolean;
  /** Some act is known to wait for an answer from outside, or somebody outside is recorded to act. */
  readonly knowsAnswers: boolean;
  /** Acts that are taken by their name for asking for an answer from outside. */
  readonly asking: readonly string[];
  readonly hasCalendar: boolean;
  /** Waits that hold the work itself, and are left out; 0 when all of them hold it. */
  readonly leftWaits: number;
  readonly clocks: Readonly<Record<Clock, ClockScope>>;
  /** How many records each part of a clock rests on. */
  readonly counts: readonly FactCount[];
}

interface FactCount {
  readonly source: Source;
  readonly name: string | null;
  readonly direction: string | null;
  readonly n: number;
}

export async function readClockFacts(query: Query): Promise<ClockFacts> {
  const [row] = await query.rows<{ waits: number; begun: number }>(
    'SELECT count(*) AS waits, count(CASE WHEN NOT w.holds_work THEN 1 END) AS begun FROM wait w',
  );
  const { waits = 0, begun = 0 } = row ?? {};
  return { unit: await readWorkUnit(query), hasStarts: waits > 0 && begun >= TIMED_SHARE * waits };
}

interface State {
  readonly asOf: Instant | null;
  readonly resolutionMs: number | null;
  readonly upward: number;
  readonly answers: number;
  readonly calendars: number;
  readonly holding: number;
}

const STATE = `
SELECT (SELECT max(d.as_of) FROM derived_state d) AS "asOf", ${RESOLUTION_MS} AS "resolutionMs",
  (SELECT count(*) FROM activity a WHERE a.kind IN ('approval', 'report')) AS upward,
  (SELECT count(*) FROM activity a WHERE a.kind IN ('customer', 'supplier')) + (SELECT count(*) FROM awaited y) AS answers,
  (SELECT count(*) FROM calendar_slot c) AS calendars,
  (SELECT count(*) FROM wait w WHERE w.holds_work AND w.seconds > 0) AS holding`;

const ASKING = 'SELECT a.name FROM awaited y JOIN activity a ON a.activity_id = y.activity_id ORDER BY a.name';

/** Reads what the answers about a part of the records are made of; the whole from what was derived before. */
export async function readScope(query: Query, filter: Filter): Promise<Scope> {
  const part = await findPart(query, filter);
  const facts = await readClockFacts(query);
  const [state] = await query.rows<State>(STATE);
  const cells = part.told ? await readCells(query, filter, part, facts) : [];
  return {
    filter,
    part: part.told ? part : null,
    because: part.told ? null : part.because,
    facts,
    asOf: state?.asOf ?? null,
    resolutionMs: state?.resolutionMs ?? null,
    knowsHierarchy: (state?.upward ?? 0) > 0,
    knowsAnswers: (state?.answers ?? 0) > 0,
    asking: (await query.rows<{ name: string }>(ASKING)).map(({ name }) => name),
    hasCalendar: (state?.calendars ?? 0) > 0 && (state?.resolutionMs ?? 0) < HOUR_MS,
    leftWaits: facts.hasStarts ? (state?.holding ?? 0) : 0,
    counts: part.told ? await readCounts(query, filter, part, facts) : [],
    clocks: Object.fromEntries(CLOCKS.map((clock) => [clock, clockScope(clock, cells, facts)])) as Scope['clocks'],
  };
}

const isWhole = (filter: Filter): boolean => Object.values(filter).every((value) => value === undefined);

async function readCounts(query: Query, filter: Filter, part: ToldPart, facts: ClockFacts): Promise<FactCount[]> {
  const live = SOURCES.map((source) => countsOf(source, query.dialect, part, facts)).join(' UNION ALL ');
  return query.rows<FactCount>(
    `SELECT f.source, f.name, f.direction, f.n FROM ${isWhole(filter) ? 'orientation_fact' : `(${live})`} f`,
  );
}

type RawCell = Omit<CellRow, 'amounts'> & Readonly<Record<`m${number}`, number>>;

async function readCells(query: Query, filter: Filter, part: ToldPart, facts: ClockFacts): Promise<CellRow[]> {
  const live = SOURCES.map((source) => cellsOf(source, query.dialect, part, facts)).join(' UNION ALL ');
  const rows = await query.rows<RawCell>(
    `SELECT ${CELL_COLUMNS} FROM ${isWhole(filter) ? 'orientation_cell' : `(${live})`} c ORDER BY c.source, c.name, c.link, c.team, c.month, c.actor`,
  );
  return rows.map((row) => ({ ...row, amounts: CLIP_RULES.map((_, i) => row[`m${i}`] ?? 0) }));
}

const UNITS: Readonly<Record<Exclude<Clock, 'work'>, ClockUnit>> = {
  'hand-off': 'hand-offs',
  wait: 'case-seconds',
  cause: 'case-seconds',
};

function clockScope(clock: Clock, all: readonly CellRow[], { unit }: ClockFacts): ClockScope {
  const source: Source = clock === 'wait' ? 'cause' : clock;
  const cells = all
    .filter((cell) => cell.source === source)
    .map((cell) => ({
      ...cell,
      facing: (clock === 'wait' ? directionOf(cell.name as WaitCause) : cell.name) as FacingName,
    }));
  const tell = mayTell(clock === 'work' ? unit : 'acts');
  return {
    clock,
    source,
    unit: clock === 'work' ? unit : UNITS[clock],
    cells,
    columns: cells.length === 0 ? null : columnsOf(clock, cells, tell),
    total: partOf(cells),
    tell,
  };
}

function columnsOf(clock: Clock, cells: ClockScope['cells'], tell: MayTell): Column[] | null {
  return clock === 'cause' ? causeColumns(cells, tell) : gatherColumns(partsOf(DIRECTIONS, cells), tell);
}

/**
 * Causes are gathered inside the direction they make up, for waits are told by direction too: what is told of both must not say
 * more together than each does alone.
 */
function causeColumns(cells: ClockScope['cells'], tell: MayTell): Column[] | null {
  const directions = cells.map((cell) => ({ ...cell, facing: directionOf(cell.name as WaitCause) }));
  const causes = new Map(partsOf(WAIT_CAUSES, cells).map((part) => [part.name, part]));
  const columns = gatherColumns(partsOf(DIRECTIONS, directions), tell)?.flatMap(({ name, of, ...part }): Column[] => {
    const mine = of
      .flatMap((direction) => causesOf(direction as Direction))
      .flatMap((cause) => causes.get(cause) ?? []);
    const told = name === 'gathered' ? null : gatherColumns(mine, tell);
    return told ?? [{ name: 'gathered', of: mine.flatMap((cause) => cause.of), ...part }];
  });
  return columns?.toSorted((a, b) => placeOf(a.name) - placeOf(b.name)) ?? null;
}

/** Gathered ones last. */
const placeOf = (name: FacingName): number => {
  const place = WAIT_CAUSES.findIndex((cause) => cause === name);
  return place < 0 ? WAIT_CAUSES.length : place;
};

function partsOf(names: readonly FacingName[], cells: ClockScope['cells']): Column[] {
  const byName = Map.groupBy(cells, (cell) => cell.facing);
  return names.flatMap((name): Column[] => {
    const mine = byName.get(name);
    return mine === undefined ? [] : [{ name, of: [name], ...partOf(mine) }];
  });
}

function gatherColumns(parts: readonly Column[], tell: MayTell): Column[] | null {
  const found = gatherSmall(parts, tell);
  if (found === undefined) return null;
  const { own, gathered } = found;
  return gathered.length === 0
    ? [...own]
    : [...own, { name: 'gathered', of: gathered.flatMap(({ of }) => of), ...joined(gathered) }];
}

/** Cells as one part. */
export const partOf = (rows: readonly CellRow[]): Part => ({
  amounts: added(rows),
  people: new Set(rows.flatMap((row) => (row.actor === null || row.isRobot ? [] : [row.actor]))),
  unnamed: rows.some((row) => row.actor === null),
});

export const joined = (parts: readonly Part[]): Part => ({ amounts: added(parts), ...together(parts) });

const added = (all: readonly { readonly amounts: readonly number[] }[]): number[] => {
  const sums = CLIP_RULES.map(() => 0);
  for (const { amounts } of all) for (const i of sums.keys()) sums[i] = (sums[i] ?? 0) + (amounts[i] ?? 0);
  return sums;
};

/** In the unit of the clock; minutes by the 8 hour rule. */
export const amountOf = ({ amounts }: Pick<Part, 'amounts'>): number => amounts[0] ?? 0;

/** The least and the largest share of a whole by the clipping rules; null where nothing is clipped. */
export function rangeOf(
  unit: ClockUnit,
  part: Pick<Part, 'amounts'>,
  whole: Pick<Part, 'amounts'>,
  told: number,
): { readonly low: number; readonly high: number } | null {
  if (unit !== 'minutes') return null;
  const shares = whole.amounts.map((of, i) => (of > 0 ? (part.amounts[i] ?? 0) / of : 0));
  return { low: Math.min(told, ...shares), high: Math.max(told, ...shares) };
}
