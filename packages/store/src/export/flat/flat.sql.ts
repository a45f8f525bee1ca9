import type { ExportScope } from '../scope.ts';

/** In which order: trace by trace, or as the acts were imported (acts that touch no such object among them). */
export type FlatOrder = 'traces' | 'acts';

/**
 * Makes what a row an act and object is made of: `out_step(n, event_id, object_id, …)`, an act once for each object of the type
 * that it touches; `step_cash` and `step_outcome`, what one row can tell of them: of several, the first; `out_party` and
 * `step_party`, the one party of each other type that an act touches (`is_named`: its qualifier is the name of its type).
 */
export function flatStatements({ traces, types }: ExportScope, order: FlatOrder): string[] {
  const touched = `SELECT DISTINCT x.event_id, x.object_id FROM event_object x JOIN out_event USING (event_id)
    JOIN out_object o ON o.object_id = x.object_id WHERE o.type_id = ${traces.typeId}`;
  const said = 'e.activity_id, e.phase, e.started_at, e."at", e.actor_id, e.team_id, e.role_id';
  const steps =
    order === 'traces'
      ? `SELECT row_number() OVER (ORDER BY x.object_id, e."at", e.event_id) AS n, x.event_id, x.object_id, ${said}
          FROM (${touched}) x JOIN event e ON e.event_id = x.event_id`
      : `SELECT row_number() OVER (ORDER BY v.event_id, x.object_id) AS n, v.event_id, x.object_id, ${said}
          FROM out_event v JOIN event e ON e.event_id = v.event_id LEFT JOIN (${touched}) x ON x.event_id = v.event_id`;
  const parties = types
    .filter((type) => type.kind === 'party' && type.typeId !== traces.typeId)
    .map(({ typeId }) => typeId);
  return [
    `CREATE TEMP TABLE out_step AS ${steps} ORDER BY n`,
    'CREATE TEMP TABLE first_step AS SELECT event_id, min(n) AS n FROM out_step GROUP BY event_id',
    `CREATE TEMP TABLE step_cash AS SELECT coalesce(own.n, f.n) AS n, c.* FROM out_cash c JOIN first_step f ON f.event_id = c.event_id
      LEFT JOIN out_step own ON own.event_id = c.event_id AND own.object_id = c.object_id
      LEFT JOIN out_object o ON o.object_id = c.object_id
      WHERE c.object_id IS NULL OR o.type_id = ${traces.typeId}
      QUALIFY row_number() OVER (PARTITION BY coalesce(own.n, f.n) ORDER BY c.cash_id) = 1`,
    `CREATE TEMP TABLE step_outcome AS SELECT s.n, u.fate, u."at" FROM out_outcome u
      JOIN out_step s ON s.event_id = u.event_id AND s.object_id = u.object_id
      QUALIFY row_number() OVER (PARTITION BY s.n ORDER BY u.n) = 1`,
    `CREATE TEMP TABLE out_party AS SELECT x.event_id, o.type_id, min(o.object_id) AS object_id,
        bool_and(coalesce(x.qualifier = t.name AND t.name IN ('customer', 'supplier'), false)) AS is_named FROM event_object x
      JOIN out_event USING (event_id) JOIN out_object o ON o.object_id = x.object_id JOIN object_type t ON t.type_id = o.type_id
      WHERE o.type_id IN (${parties.join(', ') || 'NULL'}) GROUP BY x.event_id, o.type_id HAVING count(DISTINCT o.object_id) = 1`,
    `CREATE TEMP TABLE step_party AS SELECT s.n, v.type_id, v.object_id FROM out_step s JOIN out_party v ON v.event_id = s.event_id ORDER BY s.n`,
  ];
}

const within = (table: string, condition = ''): string =>
  `(SELECT * FROM ${table} WHERE n BETWEEN {from} AND {to}${condition})`;

/** The rows of a window with all that they say: `e` (row and act), `a`, `k`, `t`, `r` (names), `o` (object), `c`, `m` (money and its object), `u` (outcome). */
export const STEPS = `${within('out_step')} e
  JOIN activity a ON a.activity_id = e.activity_id LEFT JOIN actor k ON k.actor_id = e.actor_id
  LEFT JOIN out_team t ON t.team_id = e.team_id LEFT JOIN out_role r ON r.role_id = e.role_id
  LEFT JOIN out_object o ON o.object_id = e.object_id
  LEFT JOIN ${within('step_cash')} c ON c.n = e.n LEFT JOIN out_object m ON m.object_id = c.object_id
  LEFT JOIN ${within('step_outcome')} u ON u.n = e.n`;

/** Joins, as `p<i>`, the party of a type that the act of a row touches. */
export const partyJoin = (typeId: number, i: number): string =>
  `LEFT JOIN (SELECT v.n, q.object_id, q.type_id, q.key FROM ${within('step_party', ` AND type_id = ${typeId}`)} v
    JOIN out_object q ON q.object_id = v.object_id) p${i} ON p${i}.n = e.n`;
