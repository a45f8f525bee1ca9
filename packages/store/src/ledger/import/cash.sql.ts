import { literal, literals } from '../sql-text.ts';
import { currencyOfAct } from './act.sql.ts';
import type { Earlier } from './known-act.sql.ts';
import { actsFloor, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { partyOfAct } from './party.sql.ts';
import { ruleStatements } from './rule.sql.ts';
import { actAmountTable, isKeptApart, objectAmounts } from './value.sql.ts';
import type { KeptAmount } from './value.sql.ts';

type CashRule = ImportPlan['mapping']['cash'][number];

/**
 * Makes `cash_draft` and `cash_party`: the first rule that an act matches makes its money. An amount of an object counts once an object, at its
 * first matching act; an amount of an act counts at every act; without an amount each leading object is paid once, how much is
 * not known. An act that names no such object is cash of an unknown amount: never dropped. What a reversal says is below zero.
 */
export function cashStatements(plan: ImportPlan, earlier: Earlier): string[] {
  const rules = plan.mapping.cash;
  if (rules.length === 0) return [];
  const directions = (['in', 'out'] as const).filter((direction) => rules.some((rule) => rule.direction === direction));
  return [
    ...ruleStatements('cash', rules),
    ...tablesOf(plan, 'event').flatMap((table) => (table.reversal === null ? [] : [reversalActs(plan, table)])),
    `CREATE TEMP TABLE cash_touch AS SELECT DISTINCT c.event_id, c."at", c.rule, c.reversed, x.object_id, o.type_id
      FROM event_object x JOIN cash_act c ON c.event_id = x.event_id JOIN object o ON o.object_id = x.object_id
      WHERE x.event_id > ${actsFloor(plan)}`,
    `CREATE TEMP TABLE cash_draft (event_id BIGINT, object_id BIGINT, "at" TIMESTAMP, minor BIGINT, currency VARCHAR,
      direction VARCHAR, basis VARCHAR, ref VARCHAR, reversed BOOLEAN)`,
    ...rules.map((rule, i) => draftOf(plan, earlier, rule, i)),
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

/** Reversals that no rule speaks of are money by the rule that most acts of their table have; else by the one whose amount is the table's. */
function reversalActs(plan: ImportPlan, table: PlannedTable): string {
  const own = plan.mapping.cash.findIndex(({ amount }) => table.amounts.some(({ ref }) => ref === amount));
  return `INSERT INTO cash_act SELECT a.event_id, a."at", r.rule, true FROM act_${table.n} a,
    (SELECT coalesce((SELECT c.rule FROM cash_act c JOIN act_${table.n} t ON t.event_id = c.event_id WHERE NOT c.reversed
      GROUP BY c.rule ORDER BY count(*) DESC, c.rule LIMIT 1), ${own < 0 ? 'NULL' : own}) AS rule) r
    WHERE a.broken IS NULL AND a.reversed AND r.rule IS NOT NULL AND a.event_id NOT IN (SELECT event_id FROM cash_act)`;
}

function draftOf(plan: ImportPlan, earlier: Earlier, rule: CashRule, i: number): string {
  const ofAct = tablesOf(plan, 'event').flatMap((table) =>
    table.amounts.flatMap((amount, k) => (amount.ref === rule.amount && amount.of === 'event' ? [{ table, k }] : [])),
  )[0];
  return ofAct === undefined ? draftOfObjects(plan, earlier, rule, i) : draftOfActs(plan, rule, i, ofAct);
}

const signed = (rule: CashRule): string =>
  `${literal(rule.direction)}, ${literal(rule.basis)}, ${literal(rule.amount ?? '')}`;

const turned = (reversed: string, minor: string): string =>
  `CASE WHEN ${reversed} THEN -abs(${minor}) ELSE ${minor} END`;

/** One cash fact an act (and currency); it is of the leading object when the act touches exactly one. */
function draftOfActs(plan: ImportPlan, rule: CashRule, i: number, amount: { table: PlannedTable; k: number }): string {
  const { table, k } = amount;
  const column = table.amounts[k];
  const values =
    column !== undefined && isKeptApart(table, column)
      ? actAmountTable(table, k)
      : `(SELECT event_id, a${k} AS minor, ${currencyOfAct(plan, table)} AS currency FROM act_${table.n})`;
  return `INSERT INTO cash_draft SELECT c.event_id, l.object_id, c."at", ${turned('c.reversed', 'a.minor')}, coalesce(a.currency, ${literal(plan.mapping.currency)}), ${signed(rule)}, c.reversed
    FROM cash_act c LEFT JOIN ${values} a ON a.event_id = c.event_id
    LEFT JOIN (SELECT event_id, min(object_id) AS object_id FROM (${touching(plan.mapping.leading, i)}) GROUP BY event_id HAVING count(*) = 1) l
      ON l.event_id = c.event_id WHERE c.rule = ${i}`;
}

/** One cash fact an object (and currency), at its first matching act; its reversals likewise. */
function draftOfObjects(plan: ImportPlan, earlier: Earlier, rule: CashRule, i: number): string {
  const found = objectAmounts(plan).find(({ amount }) => amount.ref === rule.amount);
  const type = found === undefined || found.amount.of === 'event' ? plan.mapping.leading : found.amount.of;
  const amounts =
    found === undefined
      ? 'SELECT NULL::BIGINT AS object_id, false AS reversed, NULL::BIGINT AS minor, NULL::VARCHAR AS currency WHERE false'
      : amountsOf(plan, found);
  const object = 'object_id, reversed';
  return `INSERT INTO cash_draft SELECT t.event_id, t.object_id, t."at", m.minor, coalesce(m.currency, ${literal(plan.mapping.currency)}), ${signed(rule)}, t.reversed
    FROM (SELECT * FROM (${touching(type, i)}) QUALIFY row_number() OVER (PARTITION BY ${object} ORDER BY "at", event_id) = 1
      UNION ALL SELECT event_id, "at", NULL, reversed FROM cash_act WHERE rule = ${i} AND event_id NOT IN (SELECT event_id FROM (${touching(type, i)}))) t
    LEFT JOIN (${amounts}) m ON m.object_id = t.object_id AND m.reversed = t.reversed
    WHERE NOT EXISTS (SELECT 1 FROM cash_draft d WHERE d.object_id = t.object_id AND d.reversed = t.reversed
      AND d.ref = ${literal(rule.amount ?? '')} AND d.direction = ${literal(rule.direction)})
    ${found?.amount.isParts === true ? '' : paidBefore(plan, earlier, rule)}`;
}

/** What acts that pay an object are worth, and what acts that take back are: what reversals say, else all of it, below zero. */
function amountsOf(plan: ImportPlan, { table, amount }: KeptAmount): string {
  const all = amount.isParts
    ? `(SELECT object_id, reversed, CAST(sum(minor) AS BIGINT) AS minor, currency FROM ${table} GROUP BY object_id, reversed, currency)`
    : table;
  if (plan.tables.every(({ reversal }) => reversal === null))
    return `SELECT object_id, false AS reversed, minor, currency FROM ${all}`;
  return `SELECT object_id, false AS reversed, minor, currency FROM ${all} WHERE NOT reversed
    UNION ALL SELECT object_id, true, -abs(coalesce(min(minor) FILTER (reversed), min(minor))), currency FROM ${all} GROUP BY object_id, currency`;
}

/** An amount that is repeated counts once an object, also when a later export brings another act that pays it. */
function paidBefore(plan: ImportPlan, earlier: Earlier, rule: CashRule): string {
  const places = tablesOf(plan, 'event').flatMap(({ n }) => earlier.get(n) ?? []);
  if (places.length === 0) return '';
  return `AND NOT EXISTS (SELECT 1 FROM cash p JOIN event e ON e.event_id = p.event_id
      WHERE p.object_id = t.object_id AND NOT t.reversed AND coalesce(p.amount_minor, 0) >= 0
        AND p.direction = ${literal(rule.direction)} AND p.basis = ${literal(rule.basis)}
        AND (e.import_id, e.source_table) IN (${places.map(({ importId, n }) => `(${importId}, ${n})`).join(', ')}))`;
}

/** The acts of a rule with the objects of one type that they touch, each once. */
const touching = (type: string, rule: number): string =>
  `SELECT event_id, "at", object_id, reversed FROM cash_touch
    WHERE rule = ${rule} AND type_id IN (SELECT type_id FROM object_type WHERE name IN (${literals([type])}))`;
