import type { RelationProfile, SumProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { said } from '../../ledger/sql-text.ts';
import { stagedTable } from '../staged-names.ts';
import type { MeasuredTable } from './measured-table.ts';
import { numberColumns } from './number-columns.ts';
import type { NumberColumn } from './number-columns.ts';
import { numberSql } from './number.sql.ts';
import { productOf, productValue } from './product.ts';
import type { Product } from './product.ts';
import { productsOf } from './products.ts';

/** Relations, and number columns of each side, that are compared. */
const [MOST_RELATIONS, MOST_TOTALS, MOST_PARTS] = [40, 8, 7];
/** Rows of `one` that sums are looked for in, lines read for them, and least rows that show one. */
const [PARENTS, LINES, LEAST] = [300, 20_000, 5];
const LEAST_SHARE = 0.9;
/** Half a cent a line, and what binary fractions add to it. */
const CENT = 0.0051;

interface Side {
  readonly at: MeasuredTable;
  readonly key: number;
}

/** The number columns of a table that are sums of what the rows of another hold over a relation: amounts that are told twice. */
export async function findSums(
  database: Database,
  tables: readonly MeasuredTable[],
  relations: readonly RelationProfile[],
): Promise<SumProfile[]> {
  const found: SumProfile[] = [];
  for (const [relation, told] of relations.entries()) {
    if (relation >= MOST_RELATIONS) break;
    const [many, one] = [sideOf(tables, told.many), sideOf(tables, told.one)];
    if (!many || !one || many.at === one.at || told.also || told.joinedRows !== told.matchedRows) continue;
    for (const sum of await sumsOver(database, many, one)) found.push({ relation, ...sum });
  }
  return found;
}

function sideOf(tables: readonly MeasuredTable[], { table, column }: RelationProfile['many']): Side | undefined {
  const at = tables.find((one) => one.table.name === table);
  const key = at?.table.columns.indexOf(column) ?? -1;
  return at && key >= 0 ? { at, key } : undefined;
}

async function sumsOver(database: Database, many: Side, one: Side): Promise<Omit<SumProfile, 'relation'>[]> {
  const totals = numberColumns(one.at.columns).filter((column) => column.c !== one.key && column.distinct > 3);
  const parts = numberColumns(many.at.columns).filter((column) => column.c !== many.key);
  const [asked, summed] = [totals.slice(0, MOST_TOTALS), parts.slice(0, MOST_PARTS)];
  if (asked.length === 0 || summed.length === 0) return [];
  const parents = await someParents(database, many, one, asked, summed);
  if (parents.length < LEAST) return [];
  const found: Omit<SumProfile, 'relation'>[] = [];
  for (const [i, total] of asked.entries()) {
    const part = bestPart(parents, i, summed);
    if (part === undefined) continue;
    const share = await shareOf(database, many, one, total, part);
    if (share >= 0.5) found.push({ total: total.name, ...partNames(part), share });
  }
  return found;
}

function partNames({ factors, discount }: Product<NumberColumn>): Pick<SumProfile, 'part' | 'factors' | 'discount'> {
  const [first] = factors;
  return {
    part: first?.name ?? '',
    ...(factors.length > 1 || discount !== undefined ? { factors: factors.map((one) => one.name) } : {}),
    ...(discount === undefined ? {} : { discount: discount.name }),
  };
}

/** A row of `one` with the figures of its lines. */
interface Parent {
  readonly totals: readonly (number | null)[];
  readonly lines: readonly (readonly (number | null)[])[];
}

async function someParents(
  database: Database,
  many: Side,
  one: Side,
  totals: readonly NumberColumn[],
  parts: readonly NumberColumn[],
): Promise<readonly Parent[]> {
  const every = Math.max(1, Math.floor(one.at.table.rowCount / PARENTS));
  const read = (columns: readonly NumberColumn[], name: string): string =>
    columns.map(({ c, mark }, i) => `${numberSql(said(`c${c}`), mark)} AS ${name}${i}`).join(', ');
  const names = [...totals.map((_, i) => `t${i}`), ...parts.map((_, i) => `p${i}`)].join(', ');
  const rows = await database.rows<Record<string, number | null> & { k: string }>(
    `SELECT k, ${names} FROM (SELECT ${said(`c${one.key}`)} AS k, ${read(totals, 't')} FROM ${stagedTable(one.at.table.n)} WHERE hash(c${one.key}) % ${every} = 0) o
     JOIN (SELECT ${said(`c${many.key}`)} AS k, ${read(parts, 'p')} FROM ${stagedTable(many.at.table.n)}) m USING (k) ORDER BY hash(k), k LIMIT ${LINES}`,
  );
  return [...Map.groupBy(rows, (row) => row.k).values()].map((lines) => ({
    totals: totals.map((_, i) => lines[0]?.[`t${i}`] ?? null),
    lines: lines.map((line) => parts.map((_, i) => line[`p${i}`] ?? null)),
  }));
}

/** The plainest part whose sums are the totals, with a discount when more of them are; undefined when none is. */
function bestPart(
  parents: readonly Parent[],
  total: number,
  parts: readonly NumberColumn[],
): Product<NumberColumn> | undefined {
  let best: { part: Product<NumberColumn>; share: number } | undefined;
  for (const part of partsOf(parts)) {
    const share = agreement(parents, total, part, parts);
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { part, share };
    if (share === 1) break;
  }
  return best?.part;
}

function* partsOf(columns: readonly NumberColumn[]): Iterable<Product<NumberColumn>> {
  for (const one of columns) yield { factors: [one] };
  for (const product of productsOf(columns)) if (product.factors.length < 3) yield product;
}

/** Share of the rows whose total is the sum of the part; 0 as soon as too many are not. */
function agreement(
  parents: readonly Parent[],
  total: number,
  part: Product<NumberColumn>,
  parts: readonly NumberColumn[],
): number {
  const bound = (1 - LEAST_SHARE) * parents.length;
  let [told, kept] = [0, 0];
  for (const { totals, lines } of parents) {
    const expected = totals[total] ?? null;
    if (expected === null || expected === 0) continue;
    let sum = 0;
    for (const line of lines) sum += productOf(part, (column) => line[parts.indexOf(column)] ?? null) ?? 0;
    told += 1;
    if (Math.abs(sum - expected) <= CENT * lines.length + Math.abs(expected) * 1e-9) kept += 1;
    if (told - kept > bound) return 0;
  }
  return told < LEAST ? 0 : kept / told;
}

async function shareOf(
  database: Database,
  many: Side,
  one: Side,
  total: NumberColumn,
  { factors, discount }: Product<NumberColumn>,
): Promise<number> {
  const read = ({ c, mark }: NumberColumn): string => numberSql(said(`c${c}`), mark);
  const part = productValue(factors.map(read), discount && { value: read(discount), max: discount.max });
  const [row] = await database.rows<{ both: number; kept: number }>(
    `SELECT count(*) AS both, count(*) FILTER (abs(s - t) <= ${CENT} * lines + abs(t) * 1e-9) AS kept
     FROM (SELECT ${said(`c${many.key}`)} AS k, fsum(${part}) AS s, count(*) AS lines FROM ${stagedTable(many.at.table.n)} GROUP BY k) m
     JOIN (SELECT ${said(`c${one.key}`)} AS k, ${read(total)} AS t FROM ${stagedTable(one.at.table.n)}) o ON o.k = m.k`,
  );
  return (row?.kept ?? 0) / Math.max(1, row?.both ?? 0);
}
