import { literal, literals } from '../sql-text.ts';
import { currencyOfAct } from './act.sql.ts';
import { actsFloor, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { partyOfAct } from './party.sql.ts';
import { ruleStatements } from './rule.sql.ts';
import { objectAmounts } from './value.sql.ts';

type CashRule = ImportPlan['mapping']['cash'][number];

/**
 * Makes `cash_draft` and `cash_party`: the first rule that an act matches makes its money. An amount of an object counts once an object, at its
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
    ...directions.map((direction) => partyOfAct(plan, direction)),
  ];
}

/** Writes `cash` from `cash_draft` and `cash_party`; its ids follow time. */
export const cashWriting = (plan: ImportPlan): string[] =>
  plan.mapping.cash.length === 0
    ? []
    : [
        `INSERT INTO cash SELECT (SELECT coalesce(max(cash_id), 0) FROM cash) + row_number() OVER (ORDER BY d."at", d.event_id, d.object_id),
      ${plan.importId}, d.event_id, d.object_id, d."at", d.minor, d.currency, d.direction, d.basis, p.party_id
      FROM cash_draft d LEFT JOIN cash_party p ON p.event_id = d.event_id AND p.object_id IS NOT DISTINCT FROM d.object_id
      ORDER BY d."at", d.event_id, d.object_id`,
      ];

function draftOf(plan: ImportPlan, rule: CashRule, i: number): string {
  const ofAct = tablesOf(plan, 'event').flatMap((table) =>
    table.amounts.flatMap((amount, k) => (amount.ref === rule.amount && amount.of === 'event' ? [{ table, k }] : [])),
  )[0];
  return ofAct === undefined ? draftOfObjects(plan, rule, i) : draftOfActs(plan, rule, i, ofAct);
}

const signed = (rule: CashRule): string =>
  `${literal(rule.direction)}, ${literal(rule.basis)}, ${literal(rule.amount ?? '')}`;

/** One cash fact an act; it is of the leading object when the act touches exactly one. */
function draftOfActs(plan: ImportPlan, rule: CashRule, i: number, amount: { table: PlannedTable; k: number }): string {
  return `INSERT INTO cash_draft SELECT c.event_id, l.object_id, c."at", a.a${amount.k}, coalesce(${currencyOfAct(plan, amount.table)}, ${literal(plan.mapping.currency)}), ${signed(rule)}
    FROM cash_act c LEFT JOIN act_${amount.table.n} a ON a.event_id = c.event_id
    LEFT JOIN (SELECT event_id, min(object_id) AS object_id FROM (${touching(plan.mapping.leading, i)}) GROUP BY event_id HAVING count(*) = 1) l
      ON l.event_id = c.event_id WHERE c.rule = ${i}`;
}

/** One cash fact an object, at its first matching act. */
function draftOfObjects(plan: ImportPlan, rule: CashRule, i: number): string {
  const found = objectAmounts(plan).find(({ amount }) => amount.ref === rule.amount);
  const type = found === undefined || found.amount.of === 'event' ? plan.mapping.leading : found.amount.of;
  const amounts =
    found?.table ?? '(SELECT NULL::BIGINT AS object_id, NULL::BIGINT AS minor, NULL::VARCHAR AS currency WHERE false)';
  return `INSERT INTO cash_draft SELECT t.event_id, t.object_id, t."at", m.minor, coalesce(m.currency, ${literal(plan.mapping.currency)}), ${signed(rule)}
    FROM (SELECT * FROM (${touching(type, i)}) QUALIFY row_number() OVER (PARTITION BY object_id ORDER BY "at", event_id) = 1
      UNION ALL SELECT event_id, "at", NULL FROM cash_act WHERE rule = ${i} AND event_id NOT IN (SELECT event_id FROM (${touching(type, i)}))) t
    LEFT JOIN ${amounts} m ON m.object_id = t.object_id
    WHERE NOT EXISTS (SELECT 1 FROM cash_draft d
      WHERE d.object_id = t.object_id AND d.ref = ${literal(rule.amount ?? '')} AND d.direction = ${literal(rule.direction)})`;
}

/** The acts of a rule with the objects of one type that they touch, each once. */
const touching = (type: string, rule: number): string =>
  `SELECT event_id, "at", object_id FROM cash_touch
    WHERE rule = ${rule} AND type_id IN (SELECT type_id FROM object_type WHERE name IN (${literals([type])}))`;
