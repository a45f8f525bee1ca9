import { deriveChain } from '@aval/core/chain';
import type { Ledger } from './ledger.ts';

const LIVE = 'import_id IN (SELECT import_id FROM import WHERE superseded_by IS NULL)';
const OF_LIVE = `event_id IN (SELECT event_id FROM event WHERE ${LIVE})`;

/** Ids are given in the order of imports: names stand for them, so that two ways to the same facts can be compared. */
const READ: Readonly<Record<string, string>> = {
  act: `SELECT a.name, a.kind, e.phase, e.started_at, e."at", k.pseudonym, k.kind AS actor, t.name AS team, r.name AS role,
      (SELECT string_agg(y.name || ' ' || y.kind || ' ' || o.key || ' ' || coalesce(x.qualifier, ''), ',' ORDER BY y.name, o.key, x.qualifier)
        FROM event_object x JOIN object o ON o.object_id = x.object_id JOIN object_type y ON y.type_id = o.type_id WHERE x.event_id = e.event_id) AS objects
    FROM event e JOIN activity a ON a.activity_id = e.activity_id LEFT JOIN actor k ON k.actor_id = e.actor_id
    LEFT JOIN team t ON t.team_id = e.team_id LEFT JOIN role r ON r.role_id = e.role_id WHERE e.${LIVE}`,
  object: `SELECT t.name, t.kind, o.key, o.value_minor, o.currency, o.promised_at FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE o.${LIVE}`,
  relation: `SELECT s.key AS a, o.key AS b, r.qualifier FROM object_object r JOIN object s ON s.object_id = r.source_id
    JOIN object o ON o.object_id = r.target_id WHERE r.${LIVE}`,
  cash: `SELECT o.key, c."at", c.amount_minor, c.currency, c.direction, c.basis, p.key AS party FROM cash c
    LEFT JOIN object o ON o.object_id = c.object_id LEFT JOIN object p ON p.object_id = c.party_id WHERE c.${LIVE}`,
  outcome: `SELECT o.key, u.fate, u."at" FROM outcome u JOIN object o ON o.object_id = u.object_id WHERE u.${LIVE}`,
  expectation: `SELECT o.key, x.kind, a.name, x.due_at FROM expectation x JOIN object o ON o.object_id = x.object_id
    LEFT JOIN activity a ON a.activity_id = x.activity_id WHERE x.${LIVE}`,
  organisation: `SELECT a.pseudonym, a.kind, m.pseudonym AS manager, t.name AS team, r.name AS role FROM organisation g
    JOIN actor a ON a.actor_id = g.actor_id LEFT JOIN actor m ON m.actor_id = g.manager_id
    LEFT JOIN team t ON t.team_id = g.team_id LEFT JOIN role r ON r.role_id = g.role_id WHERE g.${LIVE}`,
  execution: `SELECT o.key, e.* EXCLUDE (leading_id, party_id), p.key AS party FROM execution e JOIN object o ON o.object_id = e.leading_id
    LEFT JOIN object p ON p.object_id = e.party_id WHERE o.${LIVE}`,
  step: `SELECT o.key, a.name, s.started_at, s."at" FROM step s JOIN object o ON o.object_id = s.leading_id
    JOIN activity a ON a.activity_id = s.activity_id WHERE s.${OF_LIVE}`,
};

/** Everything that the lenses read of a ledger, by name, each a sorted list of rows as text. */
export async function readByLenses(ledger: Ledger): Promise<Record<string, string[]>> {
  await deriveChain(ledger);
  const found: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(READ)) {
    const rows = await ledger.rows<object>(sql);
    found[name] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return found;
}
