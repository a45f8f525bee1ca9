import type { Instant } from '@aval/core/ledger';
import type { Ledger } from '../ledger/ledger.ts';
import { literal } from '../ledger/sql-text.ts';
import type { Who } from './who.ts';

/** An act of somebody, with the place in the source it was read from. */
export interface OwnAct {
  readonly at: Instant;
  readonly activity: string;
  readonly file: string;
  readonly row: number;
  readonly team: string | null;
  readonly role: string | null;
}

/** All that a ledger holds of one person. */
export interface ActsOf {
  /** The records name this person. */
  readonly found: boolean;
  readonly acts: readonly OwnAct[];
  readonly actCount: number;
  /** How many rows of a table of people speak of them, and how many other people answer to them there. */
  readonly organisationRows: number;
  /** Rows that name them and were refused. */
  readonly refusedRows: number;
}

const MOST_TOLD = 100_000;

/** The acts that are recorded as a person's, by actor or as an object that is a person, the oldest first, superseded ones too. */
export async function findActsOf(ledger: Ledger, who: Who): Promise<ActsOf> {
  const pseudonym = literal(who.pseudonym);
  const actor = `(SELECT a.actor_id FROM actor a WHERE a.pseudonym = ${pseudonym})`;
  const own = `SELECT e.event_id FROM event e WHERE e.actor_id IN ${actor}
    UNION SELECT x.event_id FROM event_object x JOIN object o ON o.object_id = x.object_id WHERE o.key = ${pseudonym}`;
  const acts = await ledger.rows<OwnAct>(`
    SELECT e."at", a.name AS activity, coalesce(f.file, i.file) AS file, e.source_row AS "row", t.name AS team, r.name AS role
    FROM event e JOIN (${own}) w ON w.event_id = e.event_id
    JOIN activity a ON a.activity_id = e.activity_id JOIN import i ON i.import_id = e.import_id
    LEFT JOIN import_table b ON b.import_id = e.import_id AND b.source_table = e.source_table
    LEFT JOIN import_file f ON f.import_id = e.import_id AND f.n = b.file_n
    LEFT JOIN team t ON t.team_id = e.team_id LEFT JOIN role r ON r.role_id = e.role_id
    ORDER BY e."at", e.event_id LIMIT ${MOST_TOLD}`);
  const [counts] = await ledger.rows<{ acts: number; organisation: number; refused: number; known: number }>(`
    SELECT (SELECT count(*) FROM (${own})) AS acts,
      (SELECT count(*) FROM organisation g WHERE g.actor_id IN ${actor} OR g.manager_id IN ${actor}) AS organisation,
      (SELECT count(*) FROM refused_person p WHERE p.pseudonym = ${pseudonym}) AS refused,
      (SELECT count(*) FROM actor a WHERE a.pseudonym = ${pseudonym}) AS known`);
  const { acts: actCount = 0, organisation = 0, refused = 0, known = 0 } = counts ?? {};
  return {
    found: known + actCount + refused > 0,
    acts,
    actCount,
    organisationRows: organisation,
    refusedRows: refused,
  };
}
