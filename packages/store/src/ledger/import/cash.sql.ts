import { literal, literals } from '../sql-text.ts';
import { tablesOf } from './plan.ts';
import type { ImportPlan } from './plan.ts';
import { objectAmounts } from './value.sql.ts';

type CashRule = ImportPlan['mapping']['cash'][number];

/**
 * Writes `cash`: the first rule that an act matches makes its money. An amount of an object counts once an object, at its
 * first matching act; an amount of an act counts at every act; without an amount each leading object is paid once, how much is
 * not known. An act that names no such object is cash of an unknown amount: never dropped.
 */
export function cashStatements(plan: ImportPlan): string[] {
  if (plan.mapping.cash.length === 0) return [];
  return [
    ...ruleStatements('cash', plan.mapping.cash),
    `CREATE TEMP TABLE cash_draft (event_id BIGINT, object_id BIGINT, "at" TIMESTAMP, minor BIGINT, currency VARCHAR,
      direction VARCHAR, basis VARCHAR, ref VARCHAR, party_id BIGINT)`,
    ...plan.mapping.cash.map((rule, i) => draftOf(plan, rule, i)),
    ...(['in', 'out'] as const).flatMap((direction) => partyStatements(plan, direction)),
    `INSERT INTO cash SELECT (SELECT coalesce(max(cash_id), 0) FROM cash) + row_number() OVER (ORDER BY "at", event_id, object_id),
      ${plan.importId}, event_id, object_id, "at", minor, currency, direction, basis, party_id
      FROM cash_draft ORDER BY "at", event_id, object_id`,
  ];
}

/** `<name>_act(event_id, at, rule)`: the acts that match a rule, each with its first one. */
export function ruleStatements(name: 'cash' | 'outcome', rules: readonly { activities: readonly string[]; phase?: string }[]): string[] {
  const rows = rules.map(({ activities, phase }, i) =>
    `SELECT ${i} AS rule, id AS activity_id, ${phase === undefined ? 'NULL::VARCHAR' : literal(phase.trim().toLowerCase())} AS phase
      FROM known_activity WHERE text IN (${literals(activities.map((activity) => activity.trim()))})`);
  return [
    `CREATE TEMP TABLE ${name}_rule AS ${rows.join(' UNION ALL ')}`,
    `CREATE TEMP TABLE ${name}_act AS SELECT a.event_id, a."at", min(r.rule) AS rule
      FROM act a JOIN ${name}_rule r ON r.activity_id = a.activity_id AND (r.phase IS NULL OR r.phase = a.phase)
      WHERE a.broken IS NULL GROUP BY a.event_id, a."at"`,
  ];
}

function draftOf(plan: ImportPlan, rule: CashRule, i: number): string {
  const ofObject = objectAmounts(plan).find(({ amount }) => amount.ref === rule.amount);
  const ofAct = tablesOf(plan, 'event').flatMap((table) =>
    table.amounts.flatMap((amount, k) => (amount.ref === rule.amount && amount.of === 'event' ? [{ table, k }] : [])))[0];
  const kind = `'${rule.direction}', '${rule.basis}', ${literal(rule.amount ?? '')}, NULL`;
  const currency = literal(plan.mapping.currency);
  if (ofAct !== undefined) {
    return `INSERT INTO cash_draft SELECT c.event_id, l.object_id, c."at", a.a${ofAct.k}, coalesce(a.currency, ${currency}), ${kind}
      FROM cash_act c LEFT JOIN act_${ofAct.table.n} a ON a.event_id = c.event_id
      LEFT JOIN (SELECT event_id, min(object_id) AS object_id FROM (${touching(plan.mapping.leading, i)}) GROUP BY event_id HAVING count(*) = 1) l
        ON l.event_id = c.event_id WHERE c.rule = ${i}`;
  }
  const type = ofObject?.amount.of === 'event' ? plan.mapping.leading : (ofObject?.amount.of ?? plan.mapping.leading);
  const amounts = ofObject === undefined ? 'SELECT NULL::BIGINT AS object_id, NULL::BIGINT AS minor, NULL::VARCHAR AS currency WHERE false' : `SELECT * FROM ${ofObject.table}`;
  return `INSERT INTO cash_draft SELECT t.event_id, t.object_id, t."at", m.minor, coalesce(m.currency, ${currency}), ${kind}
    FROM (SELECT * FROM (${touching(type, i)}) QUALIFY row_number() OVER (PARTITION BY object_id ORDER BY "at", event_id) = 1
      UNION ALL SELECT event_id, "at", NULL FROM cash_act WHERE rule = ${i} AND event_id NOT IN (SELECT event_id FROM (${touching(type, i)}))) t
    LEFT JOIN (${amounts}) m ON m.object_id = t.object_id
    WHERE NOT EXISTS (SELECT 1 FROM cash_draft d WHERE d.object_id = t.object_id AND d.ref = ${literal(rule.amount ?? '')} AND d.direction = '${rule.direction}')`;
}

/** The acts of a rule with the objects of one type that they touch, each once. */
const touching = (type: string, rule: number): string =>
  `SELECT DISTINCT c.event_id, c."at", x.object_id FROM cash_act c JOIN event_object x ON x.event_id = c.event_id
    JOIN object o ON o.object_id = x.object_id JOIN object_type t ON t.type_id = o.type_id
    WHERE c.rule = ${rule} AND t.name = ${literal(type)}`;

/**
 * Who paid, or was paid: a party that the act itself names; else the last party that acts on the same object name; else a
 * party that belongs to the object, or to another object of the act.
 */
function partyStatements(plan: ImportPlan, direction: 'in' | 'out'): string[] {
  const party = `SELECT o.object_id FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE ${partyTypes(plan, direction)}`;
  const open = `SELECT DISTINCT event_id, object_id FROM cash_draft WHERE party_id IS NULL AND direction = '${direction}'`;
  const related = `SELECT source_id AS object_id, target_id AS party_id FROM object_object UNION ALL SELECT target_id, source_id FROM object_object`;
  const settle = (found: string): string => `UPDATE cash_draft SET party_id = f.party_id FROM (${found}) f
    WHERE cash_draft.event_id = f.event_id AND cash_draft.object_id IS NOT DISTINCT FROM f.object_id
      AND cash_draft.party_id IS NULL AND cash_draft.direction = '${direction}'`;
  return [
    settle(`SELECT d.event_id, d.object_id, min(x.object_id) AS party_id FROM (${open}) d JOIN event_object x ON x.event_id = d.event_id
      WHERE x.object_id IN (${party}) GROUP BY d.event_id, d.object_id`),
    settle(`SELECT d.event_id, d.object_id, arg_max(p.object_id, p.event_id) AS party_id FROM (${open}) d
      JOIN event_object x ON x.object_id = d.object_id JOIN event_object p ON p.event_id = x.event_id
      WHERE p.object_id IN (${party}) GROUP BY d.event_id, d.object_id`),
    settle(`SELECT d.event_id, d.object_id, min(r.party_id) AS party_id FROM (${open}) d JOIN (${related}) r ON r.object_id = d.object_id
      WHERE r.party_id IN (${party}) GROUP BY d.event_id, d.object_id`),
    settle(`SELECT d.event_id, d.object_id, min(r.party_id) AS party_id FROM (${open}) d JOIN event_object x ON x.event_id = d.event_id
      JOIN (${related}) r ON r.object_id = x.object_id WHERE r.party_id IN (${party}) GROUP BY d.event_id, d.object_id`),
  ];
}

/** The object types of who pays (or is paid): those the mapping marks, else the parties that are not marked as the other side. */
function partyTypes(plan: ImportPlan, direction: 'in' | 'out'): string {
  const marked = (party: 'customer' | 'supplier'): string[] =>
    plan.tables.flatMap(({ keys }) => keys.flatMap((key) => (key.party === party && key.fixedType !== null ? [key.fixedType] : [])));
  const [ours, others] = direction === 'in' ? [marked('customer'), marked('supplier')] : [marked('supplier'), marked('customer')];
  return ours.length > 0 ? `t.name IN (${literals(ours)})` : `t.kind = 'party' AND t.name NOT IN (${literals(['', ...others])})`;
}
