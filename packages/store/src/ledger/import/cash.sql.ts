import { literal, literals } from '../sql-text.ts';
import { actsFloor, tablesOf } from './plan.ts';
import type { ImportPlan } from './plan.ts';
import { partyStatements, partyOfAct } from './party.sql.ts';
import { ruleStatements } from './rule.sql.ts';
import { objectAmounts } from './value.sql.ts';

type CashRule = ImportPlan['mapping']['cash'][number];

/**
 * Writes `cash`: the first rule that an act matches makes its money. An amount of an object counts once an object, at its
 * first matching act; an amount of an act counts at every act; without an amount each leading object is paid once, how much is
 * not known. An act that names no such object is cash of an unknown amount: never dropped.
 */
export function cashStatements(plan: ImportPlan): string[] {
  const rules = plan.mapping.cash;
  if (rules.length === 0) return [];
  const directions = (['in', 'out'] as const).filter((direction) => rules.some((rule) => rule.direction === direction));
  return [
    ...ruleStatements('cash', rules),
    `CREATE TEMP TABLE cash_touch AS SELECT DISTINCT c.event_id, c."at", c.rule, x.object_id, o.type_id
      FROM event_object x JOIN cash_act c ON c.event_id = x.event_id JOIN object o ON o.object_id = x.object_id
      WHERE x.event_id > ${actsFloor(plan)}`,
    `CREATE TEMP TABLE cash_draft (event_id BIGINT, object_id BIGINT, "at" TIMESTAMP, minor BIGINT, currency VARCHAR,
      direction VARCHAR, basis VARCHAR, ref VARCHAR)`,
    ...rules.map((rule, i) => draftOf(plan, rule, i)),
    `CREATE TEMP TABLE cash_party (event_id BIGINT, object_id BIGINT, party_id BIGINT)`,
    ...directions.flatMap((direction) => [partyOfAct(plan, direction), ...partyStatements(plan, direction)]),
    `INSERT INTO cash SELECT (SELECT coalesce(max(cash_id), 0) FROM cash) + row_number() OVER (ORDER BY d."at", d.event_id, d.object_id),
      ${plan.importId}, d.event_id, d.object_id, d."at", d.minor, d.currency, d.direction, d.basis, p.party_id
      FROM cash_draft d LEFT JOIN cash_party p ON p.event_id = d.event_id AND p.object_id IS NOT DISTINCT FROM d.object_id
      ORDER BY d."at", d.event_id, d.object_id`,
  ];
}

function draftOf(plan: ImportPlan, rule: CashRule, i: number): string {
  const ofAct = tablesOf(plan, 'event').flatMap((table) =>
    table.amounts.flatMap((amount, k) => (amount.ref === rule.amount && amount.of === 'event' ? [{ n: table.n, k }] : [])))[0];
  return ofAct === undefined ? draftOfObjects(plan, rule, i) : draftOfActs(plan, rule, i, ofAct);
}

const signed = (rule: CashRule): string => `'${rule.direction}', '${rule.basis}', ${literal(rule.amount ?? '')}`;

/** One cash fact an act; it is of the leading object when the act touches exactly one. */
function draftOfActs(plan: ImportPlan, rule: CashRule, i: number, amount: { n: number; k: number }): string {
  return `INSERT INTO cash_draft SELECT c.event_id, l.object_id, c."at", a.a${amount.k}, coalesce(a.currency, ${literal(plan.mapping.currency)}), ${signed(rule)}
    FROM cash_act c LEFT JOIN act_${amount.n} a ON a.event_id = c.event_id
    LEFT JOIN (SELECT event_id, min(object_id) AS object_id FROM (${touching(plan.mapping.leading, i)}) GROUP BY event_id HAVING count(*) = 1) l
      ON l.event_id = c.event_id WHERE c.rule = ${i}`;
}

/** One cash fact an object, at its first matching act. */
function draftOfObjects(plan: ImportPlan, rule: CashRule, i: number): string {
  const found = objectAmounts(plan).find(({ amount }) => amount.ref === rule.amount);
  const type = found === undefined || found.amount.of === 'event' ? plan.mapping.leading : found.amount.of;
  const amounts = found?.table ?? '(SELECT NULL::BIGINT AS object_id, NULL::BIGINT AS minor, NULL::VARCHAR AS currency WHERE false)';
  return `INSERT INTO cash_draft SELECT t.event_id, t.object_id, t."at", m.minor, coalesce(m.currency, ${literal(plan.mapping.currency)}), ${signed(rule)}
    FROM (SELECT * FROM (${touching(type, i)}) QUALIFY row_number() OVER (PARTITION BY object_id ORDER BY "at", event_id) = 1
      UNION ALL SELECT event_id, "at", NULL FROM cash_act WHERE rule = ${i} AND event_id NOT IN (SELECT event_id FROM (${touching(type, i)}))) t
    LEFT JOIN ${amounts} m ON m.object_id = t.object_id
    WHERE NOT EXISTS (SELECT 1 FROM cash_draft d
      WHERE d.object_id = t.object_id AND d.ref = ${literal(rule.amount ?? '')} AND d.direction = '${rule.direction}')`;
}

/** The acts of a rule with the objects of one type that they touch, each once. */
const touching = (type: string, rule: number): string =>
  `SELECT event_id, "at", object_id FROM cash_touch
    WHERE rule = ${rule} AND type_id IN (SELECT type_id FROM object_type WHERE name IN (${literals([type])}))`;
