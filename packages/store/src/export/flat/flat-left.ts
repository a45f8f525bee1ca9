import type { Query } from '@aval/core/ledger';
import type { ExportLeft, LeftOut } from '../export.types.ts';

/**
 * What rows of acts and objects do not tell of what is in the scope, counted where it is kept: objects that no act touches or
 * that are of other types, relations, the second money or object of an act, expectations, who answers to whom. Runs after `flatStatements`.
 */
export async function flatLeft(query: Query, parties: readonly number[]): Promise<LeftOut[]> {
  const shown = `SELECT object_id FROM out_step WHERE object_id IS NOT NULL
    UNION SELECT object_id FROM out_party WHERE type_id IN (${parties.join(', ') || 'NULL'})`;
  const pairs = `SELECT DISTINCT x.event_id, x.object_id, x.qualifier FROM event_object x JOIN out_event USING (event_id) JOIN out_object USING (object_id)`;
  const carried = `SELECT event_id, object_id, false AS is_named FROM out_step UNION ALL SELECT event_id, object_id, is_named FROM out_party
    WHERE type_id IN (${parties.join(', ') || 'NULL'})`;
  const counts: readonly (readonly [ExportLeft, string])[] = [
    ['act-elsewhere', 'SELECT count(*) FROM out_event WHERE event_id NOT IN (SELECT event_id FROM out_step)'],
    ['repeated-act', 'SELECT count(*) - count(DISTINCT event_id) FROM out_step'],
    ['object', `SELECT count(*) FROM out_object WHERE object_id NOT IN (${shown})`],
    [
      'relation',
      `SELECT (SELECT count(*) FROM out_relation) + (SELECT count(*) FROM (SELECT DISTINCT event_id, object_id FROM (${pairs})) p
        WHERE p.event_id IN (SELECT event_id FROM out_step) AND NOT EXISTS (SELECT 1 FROM (${carried}) c WHERE c.event_id = p.event_id AND c.object_id = p.object_id))`,
    ],
    [
      'qualifier',
      `SELECT count(*) FROM (${pairs}) p JOIN (${carried}) c ON c.event_id = p.event_id AND c.object_id = p.object_id WHERE p.qualifier IS NOT NULL AND NOT c.is_named`,
    ],
    ['cash', 'SELECT (SELECT count(*) FROM out_cash) - (SELECT count(*) FROM step_cash)'],
    [
      'party',
      `SELECT count(*) FROM step_cash c WHERE c.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (${carried}) v
        WHERE v.event_id = c.event_id AND v.object_id = c.party_id)`,
    ],
    ['outcome', 'SELECT (SELECT count(*) FROM out_outcome) - (SELECT count(*) FROM step_outcome)'],
    ['expectation', 'SELECT count(*) FROM out_expectation'],
    ['organisation', 'SELECT count(*) FROM out_person'],
  ];
  const left: LeftOut[] = [];
  for (const [what, sql] of counts) {
    const [row] = await query.rows<{ n: number }>(`SELECT CAST((${sql}) AS BIGINT) AS n`);
    if (row !== undefined && row.n > 0) left.push({ what, count: row.n });
  }
  return left;
}
