import type { Query } from '@aval/core/ledger';
import { MASK } from './import/mask.ts';
import type { FactWithRecord } from './facts.ts';

/** Figures and records name a group of at least this many people. */
const FEWEST_PEOPLE = 5;

/** Teams and roles of one to four people: their name would say who acted. */
export async function findSmallGroups(query: Query): Promise<ReadonlySet<string>> {
  const small = (group: 'team' | 'role'): string => `
    SELECT g.name FROM (
      SELECT e.${group}_id AS id, count(DISTINCT CASE WHEN a.kind <> 'robot' THEN e.actor_id END) AS people
      FROM event e JOIN actor a ON a.actor_id = e.actor_id GROUP BY e.${group}_id) c
    JOIN ${group} g ON g.${group}_id = c.id WHERE c.people BETWEEN 1 AND ${FEWEST_PEOPLE - 1}`;
  const rows = await query.rows<{ name: string }>(`${small('team')} UNION ${small('role')}`);
  return new Set(rows.map(({ name }) => name));
}

/** A fact that does not name small groups, neither itself nor in its record. */
export function withoutSmallGroups(fact: FactWithRecord, small: ReadonlySet<string>): FactWithRecord {
  const shown = (name: string | null): string | null => (name !== null && small.has(name.trim()) ? MASK : name);
  return {
    ...fact,
    team: shown(fact.team),
    role: shown(fact.role),
    record: Object.fromEntries(Object.entries(fact.record).map(([column, cell]) => [column, shown(cell)])),
  };
}
