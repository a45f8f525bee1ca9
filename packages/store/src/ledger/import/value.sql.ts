import { literal } from '../sql-text.ts';
import { currencyOfAct } from './act.sql.ts';
import { ownKey } from './link.sql.ts';
import { columnOf, tablesOf } from './plan.ts';
import type { AmountColumn, ImportPlan, PlannedTable } from './plan.ts';

/** An amount that rows repeat for their object, and the temporary table of its one value an object. */
export interface ObjectAmount {
  readonly amount: AmountColumn;
  readonly table: string;
}

/** The amounts of objects, those that cash is counted with first. */
export function objectAmounts(plan: ImportPlan): ObjectAmount[] {
  const cashed = new Set(plan.mapping.cash.map((rule) => rule.amount));
  const found = amountSources(plan).map(({ amount, name }) => ({ amount, table: name }));
  return found.toSorted((a, b) => Number(cashed.has(b.amount.ref)) - Number(cashed.has(a.amount.ref)));
}

interface AmountSource {
  readonly amount: AmountColumn;
  readonly name: string;
  /** Rows of object_id, minor, currency and place in time. */
  readonly rows: string;
}

function amountSources(plan: ImportPlan): AmountSource[] {
  const ofActs = tablesOf(plan, 'event').flatMap((table) =>
    table.amounts.flatMap((amount, i) => (amount.of === 'event' ? [] : [actAmount(plan, table, amount, i)])),
  );
  const ofThings = tablesOf(plan, 'object').flatMap((table) =>
    table.amounts.map((amount, i) => thingAmount(table, amount, i)),
  );
  return [...ofActs, ...ofThings];
}

function actAmount(plan: ImportPlan, table: PlannedTable, amount: AmountColumn, i: number): AmountSource {
  const o = `o${Math.max(
    0,
    table.keys.findIndex(({ fixedType }) => fixedType === null || fixedType === amount.of),
  )}`;
  return {
    amount,
    name: `amount_${table.n}_${i}`,
    rows: `SELECT ${o} AS object_id, a${i} AS minor, ${currencyOfAct(plan, table)} AS currency, "at", event_id AS place FROM act_${table.n}
      WHERE broken IS NULL AND ${o} IS NOT NULL AND a${i} IS NOT NULL`,
  };
}

function thingAmount(table: PlannedTable, amount: AmountColumn, i: number): AmountSource {
  const own = ownKey(table);
  const ofType = amount.of === 'event' ? '' : ` AND type = ${literal(amount.of)}`;
  return {
    amount,
    name: `amount_${table.n}_${i}`,
    rows: `SELECT o${own} AS object_id, a${i} AS minor, currency, TIMESTAMP '1970-01-01' AS "at", source_row AS place FROM thing_${table.n}
      WHERE broken IS NULL AND a${i} IS NOT NULL${ofType}`,
  };
}

/**
 * Makes `amount_<n>_<i>(object_id, minor, currency, differs)`, one value an object: where its rows differ the last by time
 * counts. Then `object_said(object_id, value_minor, currency, promised_at)` from the amounts and promises.
 */
export function valueStatements(plan: ImportPlan): string[] {
  return [...amountSources(plan).map(oneValue), ...promises(plan), objectSaid(plan)];
}

const oneValue = ({ name, rows }: AmountSource): string =>
  `CREATE TEMP TABLE ${name} AS
    WITH spread AS (
      SELECT object_id, min(minor) AS minor, min(currency) AS currency,
        min(minor) <> max(minor) OR min(currency) <> max(currency) AS differs
      FROM (${rows}) GROUP BY object_id)
    SELECT object_id, minor, currency, differs FROM spread WHERE NOT differs
    UNION ALL
    SELECT object_id, minor, currency, true FROM (${rows}) WHERE object_id IN (SELECT object_id FROM spread WHERE differs)
    QUALIFY row_number() OVER (PARTITION BY object_id ORDER BY "at" DESC, place DESC) = 1`;

/** A zero that stands for "none" reads as the first day of 1970, in any zone: nothing was promised then. */
const IS_PROMISE = `promised_at > TIMESTAMP '1970-01-02'`;

/** `object_promise(object_id, promised_at)`: of the leading object of an act, else of its first object; the last by time counts. */
function promises(plan: ImportPlan): string[] {
  const ofActs = tablesOf(plan, 'event')
    .filter((table) => columnOf(table, 'promised') !== undefined)
    .map((table) => {
      const leading = table.keys.findIndex(({ fixedType }) => fixedType === plan.mapping.leading);
      const o = `o${leading >= 0 ? leading : ownKey(table)}`;
      return `SELECT ${o} AS object_id, promised_at, "at", event_id AS place FROM act_${table.n} WHERE broken IS NULL AND ${IS_PROMISE}`;
    });
  const ofThings = tablesOf(plan, 'object')
    .filter((table) => columnOf(table, 'promised') !== undefined)
    .map(
      (table) =>
        `SELECT o${ownKey(table)} AS object_id, promised_at, TIMESTAMP '1970-01-01' AS "at", source_row AS place FROM thing_${table.n} WHERE broken IS NULL AND ${IS_PROMISE}`,
    );
  const rows = [...ofActs, ...ofThings];
  if (rows.length === 0) return ['CREATE TEMP TABLE object_promise (object_id BIGINT, promised_at TIMESTAMP)'];
  return [
    `CREATE TEMP TABLE object_promise AS SELECT object_id, promised_at FROM (${rows.join(' UNION ALL ')}) WHERE object_id IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY object_id ORDER BY "at" DESC, place DESC) = 1`,
  ];
}

function objectSaid(plan: ImportPlan): string {
  const amounts = objectAmounts(plan).map(
    ({ table }, rank) => `SELECT object_id, minor, currency, ${rank} AS rank FROM ${table}`,
  );
  const valued =
    amounts.length === 0
      ? 'SELECT 0 AS object_id, 0 AS minor, NULL::VARCHAR AS currency, 0 AS rank WHERE false'
      : amounts.join(' UNION ALL ');
  return `CREATE TEMP TABLE object_said AS
    SELECT coalesce(v.object_id, p.object_id) AS object_id, v.value_minor, v.currency, p.promised_at
    FROM (SELECT object_id, arg_min(minor, rank) AS value_minor, arg_min(currency, rank) AS currency FROM (${valued}) GROUP BY object_id) v
    FULL JOIN object_promise p ON p.object_id = v.object_id`;
}
