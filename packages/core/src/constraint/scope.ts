import { SMALL_LINK } from '../chain/index.ts';
import type { Statement } from '../explain/index.ts';
import { findPart } from '../filter/index.ts';
import type { Filter, ToldPart } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { measureAll } from './measured.ts';
import type { Measured } from './measured.ts';
import { point } from './point.ts';
import type { Pointing } from './point.ts';

/** One or more pools that are told as one. */
export interface Group {
  readonly name: string;
  readonly pools: readonly number[];
}

/** What every claim starts from. */
export interface Scope {
  readonly filter: Filter;
  readonly part: ToldPart;
  readonly measured: Measured;
  readonly groups: readonly Group[];
  readonly pointing: Pointing;
}

/** Or why nothing may be told. */
export type Asked =
  | { readonly told: true; readonly scope: Scope }
  | { readonly told: false; readonly because: Statement };

const refused = (code: string): Asked => ({ told: false, because: { code, values: {} } });

/** Reads what `deriveConstraint` kept of the whole ledger; measures a period anew. */
export async function readScope(query: Query, filter: Filter): Promise<Asked> {
  if (filter.customer !== undefined || filter.team !== undefined) return refused('constraint.unknown.filter');
  const part = await findPart(query, filter);
  if (!part.told) return part;
  const isWhole = part.from === null && part.to === null;
  const measured = isWhole ? await readKept(query) : await measureAll(query, part);
  if (measured === undefined || measured.acts === 0 || measured.facts.all === 0)
    return refused('constraint.unknown.none');
  if (measured.pools.length === 0) return refused('constraint.unknown.few');
  const groups = measured.groups.map((pools) => ({
    pools,
    name: pools.length > 1 ? SMALL_LINK : (measured.pools[pools[0] ?? 0]?.name ?? ''),
  }));
  return { told: true, scope: { filter, part, measured, groups: joinByName(groups), pointing: point(measured) } };
}

/** Small pools gathered twice are one group. */
const joinByName = (groups: readonly Group[]): Group[] =>
  [...Map.groupBy(groups, ({ name }) => name)].map(([name, same]) => ({
    name,
    pools: same.flatMap(({ pools }) => pools),
  }));

async function readKept(query: Query): Promise<Measured | undefined> {
  const [kept] = await query.rows<{ measured: string }>('SELECT c.measured FROM constraint_evidence c');
  return kept && (JSON.parse(kept.measured) as Measured);
}

/** The group that a pool is told in. */
export const groupOf = ({ groups }: Scope, pool: number): Group | undefined =>
  groups.find(({ pools }) => pools.includes(pool));
