import type { FactLog } from '@aval/core/ledger';
import { literals } from '../sql-text.ts';
import { actsFloor } from './plan.ts';
import type { ImportPlan } from './plan.ts';

type Direction = 'in' | 'out';

/** Fills `cash_party(event_id, object_id, party_id)` with who paid, or was paid, where the act itself names it. */
export const partyOfAct = (plan: ImportPlan, direction: Direction): string =>
  `INSERT INTO cash_party SELECT d.event_id, d.object_id, p.party_id FROM cash_draft d JOIN (
    SELECT x.event_id, min(x.object_id) AS party_id FROM event_object x JOIN (${parties(plan, direction)}) o ON o.object_id = x.object_id
    WHERE x.event_id > ${actsFloor(plan)} AND x.event_id IN (SELECT event_id FROM cash_act) GROUP BY x.event_id) p
    ON p.event_id = d.event_id WHERE d.direction = '${direction}'`;

/**
 * Fills `cash_party` where the act names nobody: the last party that acts on the same object name; else the party that belongs
 * to the object, to another object of the act, or to the nearest objects these belong to. Several parties equally near: not known.
 */
export async function findParties(plan: ImportPlan, log: FactLog): Promise<void> {
  for (const direction of new Set(plan.mapping.cash.map((rule) => rule.direction))) {
    const found = parties(plan, direction);
    for (const statements of [
      [ofSameObject(direction, found)],
      [ofOwnObject(direction, found)],
      ...hops(direction, found),
    ]) {
      const [open] = await log.rows(`${openCash(direction)} LIMIT 1`);
      if (open === undefined) break;
      for (const statement of statements) await log.run(statement);
    }
  }
}

const openCash = (direction: Direction): string =>
  `SELECT d.event_id, d.object_id FROM cash_draft d WHERE d.direction = '${direction}' AND d.event_id NOT IN (SELECT event_id FROM cash_party)`;

/** Relations both ways, and touched objects, of the imports that count. */
const SUPERSEDED = 'SELECT import_id FROM import WHERE superseded_by IS NOT NULL';
const RELATED = `SELECT source_id AS object_id, target_id AS other_id FROM object_object WHERE import_id NOT IN (${SUPERSEDED})
  UNION SELECT target_id, source_id FROM object_object WHERE import_id NOT IN (${SUPERSEDED})`;
const TOUCHED = `SELECT * FROM event_object WHERE event_id NOT IN (SELECT event_id FROM event WHERE import_id IN (${SUPERSEDED}))`;

const ofSameObject = (direction: Direction, party: string): string =>
  `INSERT INTO cash_party SELECT d.event_id, d.object_id, arg_max(p.object_id, p.event_id) FROM (${openCash(direction)}) d
    JOIN event_object x ON x.object_id = d.object_id JOIN (${TOUCHED}) p ON p.event_id = x.event_id
    JOIN (${party}) o ON o.object_id = p.object_id GROUP BY d.event_id, d.object_id`;

const ofOwnObject = (direction: Direction, party: string): string =>
  `INSERT INTO cash_party SELECT d.event_id, d.object_id, min(r.other_id) FROM (${openCash(direction)}) d
    JOIN (${RELATED}) r ON r.object_id = d.object_id JOIN (${party}) o ON o.object_id = r.other_id
    GROUP BY d.event_id, d.object_id HAVING count(DISTINCT r.other_id) = 1`;

/** Steps from object to object that a party is looked for along: payment, invoice, order line, order. */
const FARTHEST = 3;

/** `cash_reach`: the flow objects of open cash, then those they belong to, one step farther at a time. */
function hops(direction: Direction, party: string): string[][] {
  const start = `CREATE OR REPLACE TEMP TABLE cash_reach AS SELECT DISTINCT d.event_id, d.object_id AS cash_object, x.object_id, 0 AS step
    FROM (${openCash(direction)}) d JOIN event_object x ON x.event_id = d.event_id`;
  return Array.from({ length: FARTHEST + 1 }, (_, step) => [
    step === 0 ? start : farther(direction, step),
    nearest(direction, party, step),
  ]);
}

const farther = (direction: Direction, step: number): string =>
  `INSERT INTO cash_reach SELECT DISTINCT c.event_id, c.cash_object, r.other_id, ${step} FROM cash_reach c
    JOIN (${openCash(direction)}) d ON d.event_id = c.event_id AND d.object_id IS NOT DISTINCT FROM c.cash_object
    JOIN (${RELATED}) r ON r.object_id = c.object_id
    JOIN object o ON o.object_id = r.other_id JOIN object_type t ON t.type_id = o.type_id
    WHERE c.step = ${step - 1} AND t.kind = 'flow'
      AND NOT EXISTS (SELECT 1 FROM cash_reach v WHERE v.event_id = c.event_id AND v.object_id = r.other_id)`;

/** The one party that belongs to the objects just reached, or acts on them. */
const nearest = (direction: Direction, party: string, step: number): string =>
  `INSERT INTO cash_party SELECT f.event_id, f.cash_object, min(f.party_id) FROM (
      SELECT c.event_id, c.cash_object, r.other_id AS party_id FROM cash_reach c JOIN (${RELATED}) r ON r.object_id = c.object_id WHERE c.step = ${step}
      UNION SELECT c.event_id, c.cash_object, p.object_id FROM cash_reach c JOIN event_object x ON x.object_id = c.object_id
        JOIN (${TOUCHED}) p ON p.event_id = x.event_id WHERE c.step = ${step}) f
    JOIN (${party}) o ON o.object_id = f.party_id
    JOIN (${openCash(direction)}) d ON d.event_id = f.event_id AND d.object_id IS NOT DISTINCT FROM f.cash_object
    GROUP BY f.event_id, f.cash_object HAVING count(DISTINCT f.party_id) = 1`;

/** Objects of the types of who pays (or is paid): those the mapping marks, else the parties not marked as the other side. */
function parties(plan: ImportPlan, direction: Direction): string {
  const marked = (party: 'customer' | 'supplier'): string[] =>
    plan.tables.flatMap(({ keys }) =>
      keys.flatMap((key) => (key.party === party && key.fixedType !== null ? [key.fixedType] : [])),
    );
  const [ours, others] =
    direction === 'in' ? [marked('customer'), marked('supplier')] : [marked('supplier'), marked('customer')];
  const types =
    ours.length > 0
      ? `t.name IN (${literals(ours)})`
      : `t.kind = 'party' AND t.name NOT IN (${literals(['', ...others])})`;
  return `SELECT o.object_id FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE ${types}`;
}
