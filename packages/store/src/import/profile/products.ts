import type { ProductProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { stagedTable } from '../staged-names.ts';
import type { MeasuredTable } from './measured-table.ts';
import { numberColumns } from './number-columns.ts';
import type { NumberColumn } from './number-columns.ts';
import { numberSql } from './number.sql.ts';
import { isProductOf, productValue } from './product.ts';
import type { Product } from './product.ts';

/** Number columns that are tried with each other. */
const MOST_COLUMNS = 12;
/** Rows that products are looked for in, and least rows that show one. */
const [ROWS, LEAST_ROWS] = [2_000, 5];
/** Share of the rows that tell anything which a product must hold in. */
const LEAST_SHARE = 0.9;

/** The number columns of a table that are others multiplied, less a discount; found on some rows, counted on all. */
export async function findProducts(database: Database, at: MeasuredTable): Promise<ProductProfile[]> {
  const columns = numberColumns(at.columns).slice(0, MOST_COLUMNS);
  if (columns.length < 2 || at.table.rowCount < LEAST_ROWS) return [];
  const rows = await someRows(database, at, columns);
  const found: ProductProfile[] = [];
  for (const amount of columns) {
    const best = bestProduct(rows, amount, columns);
    if (best === undefined) continue;
    const share = await shareOf(database, at, amount, best);
    const { factors, discount } = best;
    if (share >= 0.5)
      found.push({
        amount: amount.name,
        factors: factors.map((one) => one.name),
        ...(discount === undefined ? {} : { discount: discount.name }),
        share,
      });
  }
  return found;
}

type NumberRow = readonly (number | null)[];

async function someRows(
  database: Database,
  { table, sample }: MeasuredTable,
  columns: readonly NumberColumn[],
): Promise<readonly NumberRow[]> {
  const every = Math.max(1, Math.floor(sample.rowCount / ROWS));
  const read = columns.map(({ c, mark }, i) => `${numberSql(said(`c${c}`), mark)} AS x${i}`);
  const rows = await database.rows<Record<string, number | null>>(
    `SELECT ${read.join(', ')} FROM ${sample.rowCount < table.rowCount ? sample.source : stagedTable(table.n)} WHERE hash(source_row, 3) % ${every} = 0 LIMIT ${ROWS}`,
  );
  return rows.map((row) => columns.map((_, i) => row[`x${i}`] ?? null));
}

/** The plainest product that the rows show; with a discount when it holds in more of them. */
function bestProduct(
  rows: readonly NumberRow[],
  amount: NumberColumn,
  columns: readonly NumberColumn[],
): Product<NumberColumn> | undefined {
  const index = new Map(columns.map((column, i) => [column, i]));
  const share = (product: Product<NumberColumn>): number =>
    holds(rows, product, (row, column) => row[index.get(column) ?? -1] ?? null, amount);
  const others = columns.filter((one) => one !== amount);
  for (const product of productsOf(others)) {
    const plain = share(product);
    if (plain < LEAST_SHARE) continue;
    if (plain === 1 || product.discount !== undefined) return product;
    const less = discountsFor(product.factors, others).map((discount) => ({ ...product, discount }));
    return less.find((one) => share(one) > plain) ?? product;
  }
  return undefined;
}

/** Share of the rows which tell anything that the product holds in; 0 when few do, or as soon as too many speak against it. */
function holds(
  rows: readonly NumberRow[],
  product: Product<NumberColumn>,
  value: (row: NumberRow, column: NumberColumn) => number | null,
  amount: NumberColumn,
): number {
  const bound = 3 + (1 - LEAST_SHARE) * rows.length;
  let [told, kept] = [0, 0];
  for (const row of rows) {
    const verdict = isProductOf(value(row, amount), product, (column) => value(row, column));
    if (verdict === undefined) continue;
    told += 1;
    if (verdict) kept += 1;
    if (told - kept > bound) return 0;
  }
  return told < LEAST_ROWS ? 0 : kept / told;
}

const varied = (columns: readonly NumberColumn[]): readonly NumberColumn[] => columns.filter((one) => one.distinct > 1);

/** Columns that may hold the share that is taken off. */
const discountsFor = (factors: readonly NumberColumn[], columns: readonly NumberColumn[]): readonly NumberColumn[] =>
  varied(columns).filter((one) => one.min >= 0 && one.max <= 100 && !factors.includes(one));

/** What may be multiplied, the plainest first. */
export function* productsOf(columns: readonly NumberColumn[]): Iterable<Product<NumberColumn>> {
  const numbers = varied(columns);
  const pairs = numbers.flatMap((a, i) => numbers.slice(i + 1).map((b) => [a, b] as const));
  for (const factors of pairs) yield { factors };
  for (const factors of pairs) for (const discount of discountsFor(factors, columns)) yield { factors, discount };
  for (const one of numbers) for (const discount of discountsFor([one], columns)) yield { factors: [one], discount };
  for (const [a, b] of pairs) for (const c of numbers.slice(numbers.indexOf(b) + 1)) yield { factors: [a, b, c] };
}

async function shareOf(
  database: Database,
  { table }: MeasuredTable,
  amount: NumberColumn,
  { factors, discount }: Product<NumberColumn>,
): Promise<number> {
  const read = (column: NumberColumn): string => numberSql(said(`c${column.c}`), column.mark);
  const product = productValue(factors.map(read), discount && { value: read(discount), max: discount.max });
  const [row] = await database.rows<{ both: number; kept: number }>(
    `SELECT count(p + a) AS both, count(*) FILTER (abs(p - a) <= 0.0051 + abs(a) * 1e-9) AS kept
     FROM (SELECT ${product} AS p, ${read(amount)} AS a FROM ${stagedTable(table.n)})`,
  );
  return (row?.kept ?? 0) / Math.max(1, row?.both ?? 0);
}
