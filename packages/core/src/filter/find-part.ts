import type { Statement } from '../explain/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { Filter } from './filter.ts';
import { MONTHS_OF_PEOPLE, monthStart, peopleOfCustomer, peopleOfTeam } from './people.sql.ts';
import { gatherMonths } from './gather-months.ts';

/** Where the facts of a part lie: instants from `from` and before `to`; null: no bound of that kind. */
export interface ToldPart {
  readonly told: true;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly partyIds: readonly number[] | null;
  readonly teamId: number | null;
}

/** What a filter comes to in one ledger: where its facts lie, or why nothing may be told of them. */
export type Part = ToldPart | { readonly told: false; readonly because: Statement };

/** No figure is made about fewer people than this. */
const FEWEST_PEOPLE = 5;
const WHOLE: ToldPart = { told: true, from: null, to: null, partyIds: null, teamId: null };
const refused = (code: string, values: Statement['values'] = {}): Part => ({ told: false, because: { code, values } });

/**
 * Looks a filter up in a ledger. Months of fewer than five people are joined with their neighbours first, so that `from` and
 * `to` may lie further out than asked; a customer or a team is refused when the people behind it, or all others, are fewer than
 * five: the difference from the whole would tell of them.
 */
export async function findPart(query: Query, filter: Filter): Promise<Part> {
  if (filter.customer !== undefined) return findCustomer(query, filter.customer);
  if (filter.team !== undefined) return findTeam(query, filter.team);
  return filter.from === undefined && filter.to === undefined ? WHOLE : findPeriod(query, filter);
}

interface People {
  readonly within: number;
  readonly others: number;
}

const isSmall = (people: number): boolean => people > 0 && people < FEWEST_PEOPLE;

async function findCustomer(query: Query, customer: string): Promise<Part> {
  const parties = await query.rows<{ id: number }>(
    `SELECT o.object_id AS id FROM object o JOIN object_type t ON t.type_id = o.type_id
     WHERE o.key = $customer AND t.kind = 'party' ORDER BY 1`,
    { customer },
  );
  if (parties.length === 0) return refused('filter.customer.none', { customer: { unit: 'name', value: customer } });
  const partyIds = parties.map(({ id }) => id);
  const [people] = await query.rows<People>(peopleOfCustomer(partyIds));
  if (isSmall(people?.within ?? 0) || isSmall(people?.others ?? 0)) return refused('filter.few');
  return { ...WHOLE, partyIds };
}

async function findTeam(query: Query, team: string): Promise<Part> {
  const [found] = await query.rows<{ id: number }>('SELECT t.team_id AS id FROM team t WHERE t.name = $team', { team });
  if (found === undefined) return refused('filter.team.none', { team: { unit: 'name', value: team } });
  const [people] = await query.rows<People>(peopleOfTeam(found.id));
  if (isSmall(people?.within ?? 0) || isSmall(people?.others ?? 0)) return refused('filter.few');
  return { ...WHOLE, teamId: found.id };
}

async function findPeriod(query: Query, { from, to }: Filter): Promise<Part> {
  const months = await query.rows<{ month: string; people: readonly number[] }>(MONTHS_OF_PEOPLE(query.dialect));
  const gathered = gatherMonths(months, FEWEST_PEOPLE);
  const last = gathered.find((span) => to !== undefined && to <= span.last.slice(0, 7))?.last ?? to;
  const first = gathered.findLast((span) => from !== undefined && from >= span.first.slice(0, 7))?.first ?? from;
  const [bounds] = await query.rows<{ from: Instant | null; to: Instant | null }>(monthStart(query.dialect), {
    from: first === undefined ? null : `${first.slice(0, 7)}-01`,
    to: last === undefined ? null : `${last.slice(0, 7)}-01`,
  });
  return { ...WHOLE, from: bounds?.from ?? null, to: bounds?.to ?? null };
}
