import { literal } from '../sql-text.ts';
import { decimalOf, factorOf, minorOf } from './amount.sql.ts';
import { cellOf, columnOf } from './plan.ts';
import type { AmountColumn, ImportPlan, PlannedTable } from './plan.ts';

/** Currencies as a source writes them, by their ISO code. */
export type Currencies = ReadonlyMap<string, string>;

/**
 * In SQL over `cells`: `a<i>` minor units (whole; with decimals where the amount is exact), `a<i>_said` whether the cell says
 * anything, `currency` the code of the row.
 */
export function moneyCells(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string[] {
  const column = columnOf(table, 'currency');
  const cell = cellOf(column);
  const fallback = plan.mapping.currency;
  const other = literal(fallback);
  const codes =
    column === undefined ? [] : [...currencies].map(([written, code]) => `WHEN ${literal(written)} THEN '${code}'`);
  const currency = codes.length === 0 ? other : `CASE ${cell} ${codes.join(' ')} ELSE ${other} END`;
  const odd = [...new Set(currencies.values())].filter((code) => factorOf(code) !== factorOf(fallback));
  const factor =
    odd.length === 0
      ? String(factorOf(fallback))
      : `CASE ${currency} ${odd.map((code) => `WHEN '${code}' THEN ${factorOf(code)}`).join(' ')} ELSE ${factorOf(fallback)} END`;
  return [
    ...table.amounts.flatMap((amount, i) => [
      `${readAmount(table, amount, amount.isMinor ? '1' : factor)} AS a${i}`,
      `${cellOf(amount)} IS NOT NULL AS a${i}_said`,
    ]),
    `${currency} AS currency`,
  ];
}

/** The columns of what was read of amounts, `s` being the cells: `a<i>` and whether it was said and not readable. */
export const amountColumns = (table: PlannedTable): string[] =>
  table.amounts.map((_, i) => `s.a${i}, s.a${i}_said AND s.a${i} IS NULL AS a${i}_unread`);

const readAmount = (table: PlannedTable, amount: AmountColumn, factor: string): string =>
  amount.isExact ? exactOf(table, amount, factor) : minorOf(cellOf(amount), amount.decimal, factor);

/**
 * A computed amount in minor units with its decimals, DECIMAL(32, 12): decimal arithmetic throughout, since binary fractions
 * would not add up to the source's total.
 */
function exactOf(table: PlannedTable, amount: AmountColumn, factor: string): string {
  const { decimal, times, discount } = amount;
  const factors = times.map((c) => `TRY_CAST(${decimalOf(`c${c}`, decimal)} AS DECIMAL(14, 6))`);
  const taken = discount === null ? [] : [`CAST(1 - ${shareOf(table, discount, decimal)} AS DECIMAL(14, 8))`];
  const first = `CAST(${decimalOf(cellOf(amount), decimal)} * CAST(${factor} AS DECIMAL(5, 0)) AS DECIMAL(24, 9))`;
  const product = [...factors, ...taken].reduce((sofar, by) => `TRY_CAST(${sofar} * ${by} AS DECIMAL(24, 9))`, first);
  return `CAST(${product} AS DECIMAL(32, 12))`;
}

/** The share that is taken off; nothing where the cell is empty. A column with values above 1, or with per cent signs, is in per cent. */
function shareOf(table: PlannedTable, c: number, decimal: '.' | ','): string {
  const read = `TRY_CAST(${decimalOf(`replace(c${c}, '%', '')`, decimal)} AS DECIMAL(14, 6))`;
  const inPercent = `(SELECT coalesce(max(abs(${read})) > 1, false) OR coalesce(bool_or(contains(c${c}, '%')), false) FROM ${table.cells})`;
  return `coalesce(CASE WHEN ${inPercent} THEN ${read} * CAST(0.01 AS DECIMAL(3, 2)) ELSE ${read} END, 0)`;
}
