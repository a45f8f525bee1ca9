import type { Statement } from '../explain/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { Filter } from './filter.ts';
import type { MonthSpan } from './gather-months.ts';
import { monthStart } from './month-start.sql.ts';

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

const WHOLE: ToldPart = { told: true, from: null, to: null, partyIds: null, teamId: null };
const refused = (code: string, values: Statement['values'] = {}): Part => ({ told: false, because: { code, values } });

/**
 * Looks a filter up in a ledger. Months of fewer than five people are joined with their neighbours first, so that `from` and
 * `to` may lie further out than asked; a customer or a team is refused when it, or the difference of it and other answers, would
 * tell of fewer than five people (`cutParts`).
 */
export async function findPart(query: Query, filter: Filter): Promise<Part> {
  if (filter.customer !== undefined) return findCustomer(query, filter.customer);
  if (filter.team !== undefined) return findTeam(query, filter.team);
  return filter.from === undefined && filter.to === undefined ? WHOLE : findPeriod(query, filter);
}

/** Whether a customer or team that somebody worked for, or in, is not told; where nobody is recorded, nobody can be told of. */
async function isUntold(query: Query, kind: 'customer' | 'team', name: string): Promise<boolean> {
  const [found] = await query.rows(
    'SELECT 1 AS untold FROM part p WHERE p.kind = $kind AND p.name = $name AND NOT p.told',
    {
      kind,
      name,
    },
  );
  return found !== undefined;
}

async function findCustomer(query: Query, customer: string): Promise<Part> {
  const parties = await query.rows<{ id: number }>(
    `SELECT o.object_id AS id FROM object o JOIN object_type t ON t.type_id = o.type_id
     WHERE o.key = $customer AND t.kind = 'party' ORDER BY 1`,
    { customer },
  );
  if (parties.length === 0) return refused('filter.customer.none', { customer: { unit: 'name', value: customer } });
  if (await isUntold(query, 'customer', customer)) return refused('filter.few');
  return { ...WHOLE, partyIds: parties.map(({ id }) => id) };
}

async function findTeam(query: Query, team: string): Promise<Part> {
  const [found] = await query.rows<{ id: number }>('SELECT t.team_id AS id FROM team t WHERE t.name = $team', { team });
  if (found === undefined) return refused('filter.team.none', { team: { unit: 'name', value: team } });
  return (await isUntold(query, 'team', team)) ? refused('filter.few') : { ...WHOLE, teamId: found.id };
}

async function findPeriod(query: Query, { from, to }: Filter): Promise<Part> {
  const spans = await query.rows<MonthSpan>('SELECT p.first, p.last FROM part_month p ORDER BY p.first');
  const around = (month: string | undefined): MonthSpan | undefined =>
    spans.find(({ first, last }) => month !== undefined && first.slice(0, 7) <= month && month <= last.slice(0, 7));
  const [first, last] = [around(from)?.first ?? from, around(to)?.last ?? to];
  const [bounds] = await query.rows<{ from: Instant | null; to: Instant | null }>(monthStart(query.dialect), {
    from: first === undefined ? null : `${first.slice(0, 7)}-01`,
    to: last === undefined ? null : `${last.slice(0, 7)}-01`,
  });
  return { ...WHOLE, from: bounds?.from ?? null, to: bounds?.to ?? null };
}
