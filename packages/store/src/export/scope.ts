import { NO_CURRENCY } from '@aval/core/ledger';
import type { ActivityKind, FactLog, ObjectKind, Query } from '@aval/core/ledger';
import { findSmallGroups } from '../ledger/small-groups.ts';
import { ExportError } from './export-error.ts';
import type { ExportFilter } from './export.types.ts';
import { LIVE, isWhole, scopeStatements } from './scope.sql.ts';

export interface ScopeType {
  readonly typeId: number;
  readonly name: string;
  readonly kind: ObjectKind;
  readonly objects: number;
}

interface ScopeActivity {
  readonly activityId: number;
  readonly name: string;
  readonly kind: ActivityKind;
}

/** How many of each are written. */
interface ScopeCounts {
  readonly events: number;
  readonly objects: number;
  readonly cash: number;
  readonly outcomes: number;
  readonly expectations: number;
  readonly people: number;
  readonly relations: number;
  /** Of the people: whose manager, team or role is known. */
  readonly managed: number;
  readonly inTeams: number;
  readonly inRoles: number;
}

/** What is written, once it is known: read from the temporary tables of `scope.sql.ts`. */
export interface ExportScope {
  readonly filter: ExportFilter;
  readonly isWhole: boolean;
  readonly zone: string;
  readonly currency: string;
  /** The flow type that carries the value; the one with most objects when no import says it; empty when nothing flows. */
  readonly leading: string;
  /** The type whose objects are the traces, where a format wants one. */
  readonly traces: ScopeType;
  /** Types that have objects, those of the most objects first. */
  readonly types: readonly ScopeType[];
  readonly activities: readonly ScopeActivity[];
  readonly counts: ScopeCounts;
}

/**
 * Makes the temporary tables of an export and answers what is in them; `traces` names the type that traces or rows are of. Refuses a
 * filter that leaves nothing, or names what is not there.
 */
export async function makeScope(
  log: FactLog,
  zone: string,
  filter: ExportFilter,
  traces: string | undefined,
): Promise<ExportScope> {
  await checkNames(log, traces === undefined ? filter : { ...filter, objectType: traces });
  const derived = await log.rows(
    `SELECT 1 FROM information_schema.tables WHERE table_name IN ('execution', 'member') HAVING count(*) = 2`,
  );
  for (const sql of scopeStatements(filter, derived.length > 0, await findSmallGroups(log))) await log.run(sql);
  const counts = await readCounts(log);
  if (counts.events === 0) throw new ExportError('nothing');
  const mapping = await newestMapping(log);
  const types = await readTypes(log);
  const flowing = types.filter(({ kind }) => kind === 'flow');
  const leading = flowing.find(({ name }) => name === mapping.leading) ?? flowing[0];
  const ofTraces = traces === undefined ? (leading ?? types[0]) : types.find(({ name }) => name === traces);
  if (ofTraces === undefined) throw new ExportError('nothing');
  return {
    filter,
    traces: ofTraces,
    isWhole: isWhole(filter),
    zone,
    currency: mapping.currency ?? NO_CURRENCY,
    leading: leading?.name ?? '',
    types,
    activities: await readActivities(log),
    counts,
  };
}

async function checkNames(query: Query, { objectType, customer }: ExportFilter): Promise<void> {
  if (objectType !== undefined) {
    const found = await query.rows('SELECT 1 FROM object_type WHERE name = $objectType', { objectType });
    if (found.length === 0) throw new ExportError('type-unknown', { type: objectType });
  }
  if (customer === undefined) return;
  const found = await query.rows(
    `SELECT 1 FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.kind = 'party' AND o.key = $customer LIMIT 1`,
    { customer },
  );
  if (found.length === 0) throw new ExportError('customer-unknown', { customer });
}

async function readCounts(query: Query): Promise<ScopeCounts> {
  const count = (table: string): string => `(SELECT count(*) FROM out_${table})`;
  const [row] = await query.rows<ScopeCounts>(
    `SELECT ${count('event')} AS events, ${count('object')} AS objects, ${count('cash')} AS cash, ${count('outcome')} AS outcomes,
      ${count('expectation')} AS expectations, ${count('relation')} AS relations, p.* FROM (SELECT count(*) AS people, count(manager_id) AS managed,
      count(team_id) AS "inTeams", count(role_id) AS "inRoles" FROM out_person) p`,
  );
  if (row === undefined) throw new RangeError('no counts');
  return row;
}

async function newestMapping(query: Query): Promise<{ leading?: string; currency?: string }> {
  const [row] = await query.rows<{ mapping: string }>(
    `SELECT mapping FROM import WHERE import_id IN (${LIVE}) ORDER BY import_id DESC LIMIT 1`,
  );
  return row === undefined ? {} : (JSON.parse(row.mapping) as { leading?: string; currency?: string });
}

const readTypes = (query: Query): Promise<ScopeType[]> =>
  query.rows<ScopeType>(
    `SELECT t.type_id AS "typeId", t.name, t.kind, count(*) AS objects FROM out_object o JOIN object_type t ON t.type_id = o.type_id
      GROUP BY ALL ORDER BY count(*) DESC, t.type_id`,
  );

const readActivities = (query: Query): Promise<ScopeActivity[]> =>
  query.rows<ScopeActivity>(
    `SELECT activity_id AS "activityId", name, kind FROM activity WHERE activity_id IN (
        SELECT e.activity_id FROM event e JOIN out_event USING (event_id) UNION SELECT activity_id FROM out_expectation)
      ORDER BY activity_id`,
  );
