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
 * Fills `cash_party` where the act names nobody: the last party that acts on the same object name; else a party that belongs
 * to the object, or to another object of the act. Stops as soon as nothing is open.
 */
export async function findParties(plan: ImportPlan, log: FactLog): Promise<void> {
  for (const direction of new Set(plan.mapping.cash.map((rule) => rule.direction))) {
    for (const statement of partyStatements(plan, direction)) {
      const [open] = await log.rows(`${openCash(direction)} LIMIT 1`);
      if (open === undefined) break;
      await log.run(statement);
    }
  }
}

const openCash = (direction: Direction): string =>
  `SELECT d.event_id, d.object_id FROM cash_draft d WHERE d.direction = '${direction}' AND d.event_id NOT IN (SELECT event_id FROM cash_party)`;

function partyStatements(plan: ImportPlan, direction: Direction): string[] {
  const party = parties(plan, direction);
  const open = openCash(direction);
  const related = `SELECT source_id AS object_id, target_id AS party_id FROM object_object UNION ALL SELECT target_id, source_id FROM object_object`;
  const fill = (party_id: string, joins: string): string => `INSERT INTO cash_party
    SELECT d.event_id, d.object_id, ${party_id} FROM (${open}) d ${joins} GROUP BY d.event_id, d.object_id`;
  return [
    fill(
      'arg_max(p.object_id, p.event_id)',
      `JOIN event_object x ON x.object_id = d.object_id
      JOIN event_object p ON p.event_id = x.event_id JOIN (${party}) o ON o.object_id = p.object_id`,
    ),
    fill(
      'min(r.party_id)',
      `JOIN (${related}) r ON r.object_id = d.object_id JOIN (${party}) o ON o.object_id = r.party_id`,
    ),
    fill(
      'min(r.party_id)',
      `JOIN event_object x ON x.event_id = d.event_id JOIN (${related}) r ON r.object_id = x.object_id
      JOIN (${party}) o ON o.object_id = r.party_id`,
    ),
  ];
}

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
