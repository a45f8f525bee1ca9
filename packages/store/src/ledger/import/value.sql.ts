import { literal } from '../sql-text.ts';
import { currencyOfAct } from './act.sql.ts';
import { standingActs } from './lines.sql.ts';
import { sourceRowOf, tablesOf } from './plan.ts';
import type { AmountColumn, ImportPlan, PlannedTable } from './plan.ts';

/** An amount of objects, or of acts that are computed or told on several lines, and the temporary table of its values. */
export interface KeptAmount {
  readonly amount: AmountColumn;
  readonly table: string;
}

/** The amounts of objects, those that cash is counted with first. */
export function objectAmounts(plan: ImportPlan): KeptAmount[] {
  const cashed = new Set(plan.mapping.cash.map((rule) => rule.amount));
  const found = amountSources(plan).map(({ amount, name }) => ({ amount, table: name }));
  return found.toSorted((a, b) => Number(cashed.has(b.amount.ref)) - Number(cashed.has(a.amount.ref)));
}

interface AmountSource {
  readonly amount: AmountColumn;
  readonly name: string;
  /** Rows of object_id, minor, currency, reversed, told and place in time. */
  readonly rows: string;
  readonly hasReversals: boolean;
}

const amountTable = (table: PlannedTable, i: number): string => `amount_${table.n}_${i}`;

function amountSources(plan: ImportPlan): AmountSource[] {
  const all = plan.tables.flatMap((table) => table.amounts.map((amount, i) => ({ table, amount, i })));
  return all.flatMap(({ table, amount, i }) => {
    const rows =
      table.row === 'event' && amount.of !== 'event'
        ? actAmount(plan, table, amount, i)
        : table.row === 'object' || table.row === 'object-object'
          ? rowAmount(table, amount, i)
          : undefined;
    const hasReversals = table.row === 'event' && table.reversal !== null;
    return rows === undefined ? [] : [{ amount, name: amountTable(table, i), rows, hasReversals }];
  });
}

/** The key column of the object that an amount is of: the row's own, when it is of that type. */
function objectOf(table: PlannedTable, of: string): number {
  const own = table.keys[table.own]?.fixedType;
  if (own === null || own === of) return table.own;
  const found = table.keys.findIndex(({ fixedType }) => fixedType === null || fixedType === of);
  return found >= 0 ? found : Math.max(0, table.own);
}

function actAmount(plan: ImportPlan, table: PlannedTable, amount: AmountColumn, i: number): string {
  const o = `o${objectOf(table, amount.of)}`;
  const once =
    amount.isParts && table.moments.length > 0
      ? `QUALIFY row_number() OVER (PARTITION BY ${sourceRowOf(table, 'event_id')} ORDER BY event_id) = 1`
      : '';
  const told = once === '' ? 'false' : alreadyTold(table);
  return `SELECT ${o} AS object_id, a${i} AS minor, ${currencyOfAct(plan, table)} AS currency, ${reversedOf(table)} AS reversed, ${told} AS told,
      "at", event_id AS place FROM ${standingActs(table)} WHERE ${o} IS NOT NULL AND a${i} IS NOT NULL ${once}`;
}

/** Another import has told one act of the row, so its part of the object's value too; what is new is another of its dates. */
const alreadyTold = (table: PlannedTable): string => {
  const row = sourceRowOf(table, 'event_id');
  return `${row} IN (SELECT ${row} FROM act_${table.n} WHERE broken = 'already-known')`;
};

const reversedOf = (table: PlannedTable): string => (table.reversal === null ? 'false' : 'reversed');

function rowAmount(table: PlannedTable, amount: AmountColumn, i: number): string {
  const ofRelation = table.row === 'object-object';
  const o = ofRelation ? Math.min(1, objectOf(table, amount.of)) : objectOf(table, amount.of);
  const ofType =
    ofRelation || amount.of === 'event' || table.keys[o]?.fixedType !== null ? '' : ` AND type = ${literal(amount.of)}`;
  return `SELECT o${o} AS object_id, a${i} AS minor, currency, false AS reversed, false AS told, TIMESTAMP '1970-01-01' AS "at", source_row AS place
      FROM ${ofRelation ? 'link' : 'thing'}_${table.n} WHERE broken IS NULL AND o${o} IS NOT NULL AND a${i} IS NOT NULL${ofType}`;
}

/**
 * Makes `amount_<n>_<i>(object_id, minor, currency, differs, reversed, told)`: of an amount that rows repeat one value an object, the
 * last by time where rows differ; of one that is the sum of its rows one value an object and currency. What reversals say is
 * apart, below zero; so is what another import has told of it before. Likewise `amount_<n>_<i>(event_id, minor, currency)` of the amounts of acts, see `actAmounts`.
 * Then `import_object(object_id, value_minor, currency, promised_at, adds)` from the amounts and promises.
 */
export function valueStatements(plan: ImportPlan): string[] {
  return [...amountSources(plan).map(oneValue), ...actAmounts(plan), importObject(plan)];
}

function oneValue(source: AmountSource): string {
  const { amount, name, hasReversals } = source;
  const values = amount.isParts ? sumOfRows(source) : valueOfRows(source);
  const signed = hasReversals ? 'CASE WHEN reversed THEN -abs(minor) ELSE minor END' : 'minor';
  if (!amount.isExact)
    return `CREATE TEMP TABLE ${name} AS SELECT object_id, ${signed} AS minor, currency, differs, reversed, told FROM (${values})`;
  return `CREATE TEMP TABLE ${name} AS
    WITH exact AS (SELECT v.object_id, ${signed} AS minor, currency, differs, reversed, told, k.key FROM (${values}) v
      LEFT JOIN (SELECT object_id, min(stored) AS key FROM known_object GROUP BY object_id) k ON k.object_id = v.object_id)
    SELECT object_id, ${roundedRunning('minor', 'currency', 'key, object_id, reversed, told')} AS minor, currency, differs, reversed, told FROM exact`;
}

/**
 * Whole minor units of exact amounts, rounded so that they add up to the rounded whole: each is the step of the rounded
 * running total, so within one unit of its own value.
 */
const roundedRunning = (minor: string, partition: string, order: string): string => {
  const total = `sum(${minor}) OVER (PARTITION BY ${partition} ORDER BY ${order} ROWS UNBOUNDED PRECEDING)`;
  return `CAST(round(${total}) - round(${total} - ${minor}) AS BIGINT)`;
};

const sumOfRows = ({ rows }: AmountSource): string =>
  `SELECT object_id, sum(minor) AS minor, currency, false AS differs, reversed, told FROM (${rows}) GROUP BY object_id, currency, reversed, told`;

function valueOfRows({ rows, hasReversals }: AmountSource): string {
  const object = hasReversals ? 'object_id, reversed' : 'object_id';
  const spread = `SELECT ${object}, min(minor) AS minor, min(currency) AS currency,
        min(minor) <> max(minor) OR min(currency) <> max(currency) AS differs
      FROM (${rows}) GROUP BY ${object}`;
  const reversed = `${hasReversals ? 'reversed' : 'false AS reversed'}, false AS told`;
  return `WITH spread AS (${spread})
    SELECT object_id, minor, currency, differs, ${reversed} FROM spread WHERE NOT differs
    UNION ALL
    SELECT object_id, minor, currency, true, reversed, told FROM (${rows}) WHERE (${object}) IN (SELECT (${object}) FROM spread WHERE differs)
    QUALIFY row_number() OVER (PARTITION BY ${object} ORDER BY "at" DESC, place DESC) = 1`;
}

/** True of the amount of acts whose value is not simply that of its row: computed, or told on several lines. */
export const isKeptApart = (table: PlannedTable, amount: AmountColumn): boolean => amount.isExact || table.isLines;

/** The name of the table of an amount of acts that is kept apart. */
export const actAmountTable = amountTable;

function actAmounts(plan: ImportPlan): string[] {
  return tablesOf(plan, 'event').flatMap((table) =>
    table.amounts.flatMap((amount, i) => {
      if (amount.of !== 'event' || !isKeptApart(table, amount)) return [];
      const summed = `SELECT kept_id AS event_id, min("at") AS "at", any_value(activity_id) AS activity_id, ${currencyOfAct(plan, table)} AS currency,
        sum(a${i}) AS minor FROM ${standingActs(table)} WHERE a${i} IS NOT NULL GROUP BY kept_id, ${currencyOfAct(plan, table)}`;
      const minor = amount.isExact
        ? roundedRunning('minor', 'currency, activity_id', '"at", minor, event_id')
        : 'CAST(minor AS BIGINT)';
      return [
        `CREATE TEMP TABLE ${amountTable(table, i)} AS SELECT event_id, currency, ${minor} AS minor FROM (${summed})`,
      ];
    }),
  );
}

/** What this import says of objects: of several amounts the one that cash is counted with, of promises the company's own. */
function importObject(plan: ImportPlan): string {
  const amounts = objectAmounts(plan).map(
    ({ table, amount }, rank) =>
      `SELECT object_id, ${
        amount.isParts || plan.tables.some(({ reversal }) => reversal !== null)
          ? `CASE WHEN count(DISTINCT currency) = 1 THEN CAST(sum(minor) AS BIGINT) END AS minor, min(currency) AS currency`
          : 'any_value(minor) AS minor, any_value(currency) AS currency'
      }, ${amount.isParts} AS adds, ${rank} AS rank FROM ${table} WHERE NOT told GROUP BY object_id`,
  );
  const valued =
    amounts.length === 0
      ? 'SELECT 0 AS object_id, 0 AS minor, NULL::VARCHAR AS currency, false AS adds, 0 AS rank WHERE false'
      : amounts.join(' UNION ALL ');
  return `CREATE TEMP TABLE import_object AS
    SELECT coalesce(v.object_id, p.object_id) AS object_id, v.value_minor, CASE WHEN v.value_minor IS NOT NULL THEN v.currency END AS currency,
      p.promised_at, coalesce(v.adds, false) AS adds
    FROM (SELECT object_id, arg_min(minor, rank) AS value_minor, arg_min(currency, rank) AS currency, arg_min(adds, rank) AS adds
      FROM (${valued}) GROUP BY object_id) v
    FULL JOIN (SELECT object_id, coalesce(min(due_at) FILTER (kind = 'promised'), min(due_at) FILTER (kind = 'required')) AS promised_at
      FROM expected GROUP BY object_id) p ON p.object_id = v.object_id`;
}
