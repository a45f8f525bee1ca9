import type { CashBasis, Instant, Money, Query } from '../ledger/index.ts';
import { LEVELS } from './answers.ts';
import type { ChainEnd, ChainLink, HandOff, Level } from './answers.ts';
import { claimAddress } from '../lens.ts';
import { FEWEST_PEOPLE } from './derive/small-groups.ts';
import { CHAIN_LEVELS, CHAIN_STATE, DONE_BY, ENTRIES, HAND_OFFS, LINKS } from './picture.sql.ts';

/** What the derivation found in the whole ledger. */
export interface ChainState {
  readonly leadingType: string;
  /** Main currency and basis of customer cash; null when nobody pays. */
  readonly currency: string | null;
  readonly basis: CashBasis | null;
  readonly asOf: Instant | null;
  readonly hasDurations: boolean;
  readonly zone: string;
  readonly soldCount: number;
  /** Of them, those whose receipts are of the basis that is added up. */
  readonly pricedCount: number;
  readonly executionCount: number;
  /** All customer cash of the main basis and currency; null when nobody pays or no amount is recorded. */
  readonly cash: Money | null;
  /** Facts of all work; starts that nothing completed; pairs of activities worked side by side. */
  readonly workFactCount: number;
  readonly openWorkCount: number;
  readonly concurrentCount: number;
  /** The coarsest unit that instants are told in, over the live imports, in milliseconds; null when none says it. */
  readonly resolutionMs: number | null;
  readonly levels: readonly LevelState[];
}

interface LevelState {
  readonly level: Level;
  readonly offered: boolean;
  /** Why it is not offered: the source has none, or groups are too small to be shown. */
  readonly reason: 'not-recorded' | 'too-few-people' | null;
  /** Teams or roles gathered into one because fewer than five people worked in each. */
  readonly gathered: number;
}

/** Figures of one link, with what decides whether its hours may be said. */
export interface LinkFigures extends ChainLink {
  readonly number: number;
  readonly soldCount: number;
  readonly timedCount: number;
  /** Sessions over eight hours, and their hours: often forgotten ones. */
  readonly longCount: number;
  readonly longHours: number;
  readonly tooFewPeople: boolean;
}

export interface HandOffFigures extends HandOff {
  readonly number: number;
  readonly toNumber: number | null;
  /** Additive part of the customer cash that this hand-off carries. */
  readonly weight: number;
}

/** The chain of one level, whole: nothing hidden. */
export interface ChainPicture {
  readonly state: ChainState;
  readonly level: Level;
  readonly links: readonly LinkFigures[];
  readonly handOffs: readonly HandOffFigures[];
  readonly entries: readonly { readonly link: string; readonly number: number; readonly count: number }[];
}

/** The state of a derived ledger; that of an empty one when it was never derived or holds nothing. */
export async function readChainState(query: Query): Promise<ChainState> {
  const [row] = await query.rows<StateRow>(CHAIN_STATE);
  const levels = await query.rows<LevelState>(CHAIN_LEVELS);
  const currency = row?.currency ?? null;
  return {
    leadingType: row?.leading_type ?? '',
    currency,
    basis: row?.basis ?? null,
    asOf: row?.as_of ?? null,
    hasDurations: row?.has_durations ?? false,
    zone: row?.zone ?? 'UTC',
    soldCount: row?.sold_count ?? 0,
    pricedCount: row?.priced_count ?? 0,
    executionCount: row?.execution_count ?? 0,
    cash: row && currency !== null && row.priced_count > 0 ? { minor: row.cash_minor ?? 0, currency } : null,
    workFactCount: row?.work_fact_count ?? 0,
    openWorkCount: row?.open_work_count ?? 0,
    concurrentCount: row?.concurrent_count ?? 0,
    resolutionMs: row?.resolution_ms ?? null,
    levels: LEVELS.flatMap((level) => levels.find((one) => one.level === level) ?? []),
  };
}

/** Levels the records can answer; the level of activities always, even of an empty ledger. */
export const offeredLevels = (state: ChainState): readonly Level[] =>
  LEVELS.filter((level) => level === 'activity' || state.levels.some((one) => one.level === level && one.offered));

/** Reads the chain of a level; of activities when the records cannot answer the level asked for. */
export async function readPicture(query: Query, asked: Level): Promise<ChainPicture> {
  const state = await readChainState(query);
  const level = offeredLevels(state).includes(asked) ? asked : 'activity';
  const doneBy = await query.rows<{ link: number; name: string }>(DONE_BY, { level });
  const rows = await query.rows<LinkRow>(LINKS, { level });
  const hidden = hiddenHours(rows);
  const links = rows.map((row) => linkFigures(row, state, level, doneBy, hidden.has(row.number)));
  const names = new Map(links.map((link) => [link.number, link.link]));
  const handOffs = handOffFigures(await query.rows<HandOffRow>(HAND_OFFS, { level }), state, level, names);
  const entries = await query.rows<{ link: number; entry_count: number }>(ENTRIES, { level });
  return {
    state,
    level,
    links,
    handOffs,
    entries: entries.map((row) => ({ link: names.get(row.link) ?? '', number: row.link, count: row.entry_count })),
  };
}

interface StateRow {
  readonly resolution_ms: number | null;
  readonly leading_type: string | null;
  readonly currency: string | null;
  readonly basis: CashBasis | null;
  readonly as_of: Instant | null;
  readonly has_durations: boolean;
  readonly zone: string | null;
  readonly sold_count: number;
  readonly execution_count: number;
  readonly cash_minor: number | null;
  readonly priced_count: number;
  readonly work_fact_count: number;
  readonly open_work_count: number;
  readonly concurrent_count: number;
}

interface LinkRow {
  readonly number: number;
  readonly name: string;
  readonly work_count: number;
  readonly object_count: number;
  readonly sold_count: number;
  readonly cash_minor: number | null;
  readonly timed_count: number;
  readonly work_seconds: number | null;
  readonly long_count: number;
  readonly long_seconds: number;
  readonly person_count: number;
  readonly unnamed_count: number;
}

/**
 * Links whose hours are not said: those of fewer than five people and, when there are some, those of the next fewest, so that taking
 * all hours said from the hours of the whole tells of five people and more.
 */
function hiddenHours(rows: readonly LinkRow[]): ReadonlySet<number> {
  const staffed = rows.filter((row) => row.unnamed_count > 0);
  const few = staffed.filter((row) => row.person_count < FEWEST_PEOPLE);
  const others = staffed.filter((row) => row.person_count >= FEWEST_PEOPLE);
  const next = few.length === 0 ? 0 : Math.min(...others.map((row) => row.person_count));
  return new Set([...few, ...others.filter((row) => row.person_count <= next)].map((row) => row.number));
}

function linkFigures(
  row: LinkRow,
  state: ChainState,
  level: Level,
  doneBy: readonly { link: number; name: string }[],
  tooFewPeople: boolean,
): LinkFigures {
  return {
    number: row.number,
    link: row.name,
    workCount: row.work_count,
    objectCount: row.object_count,
    soldCount: row.sold_count,
    reachShare: row.object_count === 0 ? 0 : row.sold_count / row.object_count,
    cashThrough: cashOf(row.cash_minor, state),
    workHours: row.work_seconds === null || tooFewPeople ? null : row.work_seconds / 3600,
    doneBy: doneBy.filter((one) => one.link === row.number).map((one) => one.name),
    timedCount: row.timed_count,
    longCount: row.long_count,
    longHours: row.long_seconds / 3600,
    tooFewPeople,
    claim: claimAddress('chain.link', { level, link: row.name }),
  };
}

interface HandOffRow {
  readonly link: number;
  readonly to_link: number | null;
  readonly chain_end: ChainEnd | null;
  readonly hand_off_count: number;
  readonly return_count: number;
  readonly median_wait_hours: number | null;
  readonly p90_wait_hours: number | null;
  readonly cash_minor: number | null;
  readonly cash_weight: number | null;
}

function handOffFigures(
  rows: readonly HandOffRow[],
  state: ChainState,
  level: Level,
  names: ReadonlyMap<number, string>,
): HandOffFigures[] {
  const given = new Map<number, number>();
  for (const row of rows) given.set(row.link, (given.get(row.link) ?? 0) + row.hand_off_count);
  return rows.map((row) => {
    const from = names.get(row.link) ?? '';
    const to = row.to_link === null ? (row.chain_end ?? 'open') : (names.get(row.to_link) ?? '');
    return {
      number: row.link,
      toNumber: row.to_link,
      from,
      to,
      end: row.chain_end,
      count: row.hand_off_count,
      share: row.hand_off_count / (given.get(row.link) ?? 1),
      cashThrough: cashOf(row.cash_minor, state),
      medianWaitHours: row.median_wait_hours,
      p90WaitHours: row.p90_wait_hours,
      returnCount: row.return_count,
      weight: state.cash === null ? row.hand_off_count : (row.cash_weight ?? 0),
      claim: claimAddress('chain.handoff', {
        level,
        from,
        ...(row.chain_end === null ? { to } : { end: row.chain_end }),
      }),
    };
  });
}

/** Cash that passed: none is zero where customers pay, and null where nobody does or no amount is recorded. */
const cashOf = (minor: number | null, state: ChainState): Money | null =>
  state.cash === null ? null : { minor: minor ?? 0, currency: state.cash.currency };
