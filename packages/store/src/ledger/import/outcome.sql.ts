import { literal } from '../sql-text.ts';
import { actsFloor } from './plan.ts';
import type { ImportPlan } from './plan.ts';
import { ruleStatements } from './rule.sql.ts';

/**
 * Writes `outcome`: the leading objects of the acts that end them without cash (where an act touches none, its flow objects).
 * The last matching act counts; an object that the same import pays with money in from a customer has no outcome. Runs after `cash`.
 */
export function outcomeStatements(plan: ImportPlan): string[] {
  const rules = plan.mapping.outcomes;
  if (rules.length === 0) return [];
  const leading = `t.name = ${literal(plan.mapping.leading)}`;
  return [
    ...ruleStatements('outcome', rules),
    `CREATE TEMP TABLE outcome_object AS SELECT c.event_id, c."at", c.rule, x.object_id, ${leading} AS leads
      FROM event_object x JOIN outcome_act c ON c.event_id = x.event_id
      JOIN object o ON o.object_id = x.object_id JOIN object_type t ON t.type_id = o.type_id
      WHERE x.event_id > ${actsFloor(plan)} AND (t.kind = 'flow' OR ${leading})`,
    `INSERT INTO outcome SELECT object_id, CASE rule ${rules.map(({ fate }, i) => `WHEN ${i} THEN ${literal(fate)}`).join(' ')} END,
        "at", event_id, ${plan.importId}
      FROM outcome_object o
      WHERE (leads OR NOT EXISTS (SELECT 1 FROM outcome_object l WHERE l.event_id = o.event_id AND l.leads))
        AND object_id NOT IN (SELECT object_id FROM (${paid(plan)}) WHERE object_id IS NOT NULL)
      QUALIFY row_number() OVER (PARTITION BY object_id ORDER BY "at" DESC, event_id DESC) = 1`,
  ];
}

/** Objects with money in that was not taken back: those the money names, and those of its act where it names none. */
const paid = (plan: ImportPlan): string => `
  WITH money AS (SELECT * FROM cash WHERE direction = 'in' AND import_id = ${plan.importId} AND coalesce(amount_minor, 0) >= 0)
  SELECT object_id FROM money
  UNION ALL
  SELECT x.object_id FROM money c JOIN event_object x ON x.event_id = c.event_id WHERE c.object_id IS NULL`;
