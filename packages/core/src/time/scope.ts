import { gatherSmall, mayTell, SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Doers } from '../chain/index.ts';
import type { Statement } from '../explain/index.ts';
import { findPart } from '../filter/index.ts';
import type { Filter, ToldPart } from '../filter/index.ts';
import { RESOLUTION_MS } from '../ledger/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import { actDoers } from './figure.sql.ts';
import type { Kept } from './figure.sql.ts';
import { readHoldsWork } from './holds-work.ts';
import { spreadsOf, storedSpreads } from './read-spreads.ts';
import type { Spreads } from './read-spreads.ts';

/** What may be told of an activity: itself, or those of few people together. */
export interface Link {
  readonly name: string;
  readonly activities: readonly number[];
}

/** What every answer starts from. */
export interface Scope {
  readonly filter: Filter;
  /** Null: nothing may be told of the part, `because` says why. */
  readonly kept: Kept | null;
  readonly because: Statement | null;
  readonly spreads: Spreads | null;
  readonly asOf: Instant | null;
  readonly resolutionMs: number | null;
  readonly holdsWork: boolean;
  readonly hasCalendar: boolean;
  /** Activities whose times may be told; null: not even all of them together. */
  readonly links: Readonly<Record<'work' | 'wait', readonly Link[] | null>>;
}

interface State {
  readonly asOf: Instant | null;
  readonly resolutionMs: number | null;
  readonly calendars: number;
}

const STATE = `
SELECT (SELECT max(d.as_of) FROM derived_state d) AS "asOf", ${RESOLUTION_MS} AS "resolutionMs",
  (SELECT count(*) FROM calendar_slot c) AS calendars`;

const isWhole = (filter: Filter): boolean => Object.values(filter).every((value) => value === undefined);

export async function readScope(query: Query, filter: Filter): Promise<Scope> {
  const part = await findPart(query, filter);
  const [state] = await query.rows<State>(STATE);
  const holdsWork = await readHoldsWork(query);
  const kept = part.told ? keptOf(query, part, holdsWork) : null;
  return {
    filter,
    kept,
    because: part.told ? null : part.because,
    spreads: kept && (isWhole(filter) ? storedSpreads(query, kept) : spreadsOf(query, kept)),
    asOf: state?.asOf ?? null,
    resolutionMs: state?.resolutionMs ?? null,
    holdsWork,
    hasCalendar: (state?.calendars ?? 0) > 0,
    links: { work: kept && (await linksOf(query, kept, 'work')), wait: kept && (await linksOf(query, kept, 'wait')) },
  };
}

const keptOf = (query: Query, part: ToldPart, holdsWork: boolean): Kept => ({
  dialect: query.dialect,
  part,
  holdsWork,
});

interface Activity extends Doers {
  readonly id: number;
  readonly name: string;
}

/** Work times are those of people, and told of five or more; what waits waits for whoever comes, and where nobody is recorded it is told. */
async function linksOf(query: Query, kept: Kept, of: 'work' | 'wait'): Promise<readonly Link[] | null> {
  const rows = await query.rows<{ activity: number; actor: number | null; isRobot: boolean }>(actDoers(of, kept));
  const names = await query.rows<{ id: number; name: string }>('SELECT a.activity_id AS id, a.name FROM activity a');
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const activities = [...Map.groupBy(rows, ({ activity }) => activity)].map(([id, mine]): Activity => ({
    id,
    name: nameOf.get(id) ?? UNKNOWN_LINK,
    people: new Set(mine.flatMap(({ actor, isRobot }) => (actor === null || isRobot ? [] : [actor]))),
    unnamed: mine.some(({ actor }) => actor === null),
  }));
  if (activities.length === 0) return null;
  const found = gatherSmall(activities, mayTell(of === 'work' ? 'minutes' : 'acts'));
  if (found === undefined) return null;
  const own = found.own.map(({ id, name }) => ({ name, activities: [id] }));
  const together = found.gathered.map(({ id }) => id).toSorted((a, b) => a - b);
  return together.length === 0 ? own : [...own, { name: SMALL_LINK, activities: together }];
}
