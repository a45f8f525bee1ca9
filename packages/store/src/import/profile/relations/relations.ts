import type { RelationProfile, TableProfile } from '@aval/core/mapping';
import type { Database } from '../../../duckdb/database.ts';
import type { MeasuredTable } from '../measured-table.ts';
import type { DeclaredReference, StagedSource } from '../staged-source.ts';
import { countRelation } from './count-relation.ts';
import type { KeyPlace } from './count-relation.ts';
import { judge } from './judge.ts';
import type { JudgedPair } from './judge.ts';
import { homeColumns, keyColumns } from './key-column.ts';
import type { KeyColumn } from './key-column.ts';
import { probeKeys } from './probe.ts';
import { saysAbove } from './relation-name.ts';

/** Relations counted in a source, and those among them with a table above a million rows. */
const [MOST, MOST_LARGE] = [120, 8];
const LARGE = 1_000_000;
/** Keys that one column may name; the likeliest ones. */
const MOST_TARGETS = 2;

/**
 * How the tables of a source are related: the references that it declares, and those found because the values of one column
 * lie among the keys of another and the names, or how particular the values are, say that this is no accident. Counted
 * exactly, over all rows. The best first.
 */
export async function profileRelations(
  database: Database,
  tables: readonly MeasuredTable[],
  profiles: readonly TableProfile[],
  source: StagedSource,
): Promise<RelationProfile[]> {
  const declared = await declaredRelations(database, source);
  const found = await foundRelations(database, tables, profiles, declared);
  return [...declared, ...found];
}

async function declaredRelations(database: Database, source: StagedSource): Promise<RelationProfile[]> {
  const relations: RelationProfile[] = [];
  for (const reference of source.references) {
    const [many, one] = [
      placeOf(source, reference.table, reference.columns),
      placeOf(source, reference.to, targetOf(source, reference)),
    ];
    if (!many || !one) continue;
    const [first, ...others] = reference.columns.map((column, i) => ({
      many: column,
      one: targetOf(source, reference)[i] ?? '',
    }));
    if (first === undefined) continue;
    relations.push({
      many: { table: reference.table, column: first.many },
      one: { table: reference.to, column: first.one },
      declared: true,
      ...(others.length === 0 ? {} : { also: others }),
      ...(await countRelation(database, many, one)),
    });
  }
  return relations.toSorted((a, b) => b.manyMatched - a.manyMatched);
}

/** A reference that names no columns means the primary key. */
const targetOf = (source: StagedSource, { to, toColumns }: DeclaredReference): readonly string[] =>
  toColumns.length > 0 ? toColumns : (source.primaryKeys.get(to) ?? []);

function placeOf(source: StagedSource, name: string, columns: readonly string[]): KeyPlace | undefined {
  const table = source.tables.find((one) => one.name === name);
  const places = columns.map((column) => table?.columns.indexOf(column) ?? -1);
  return !table || table.rowCount === 0 || places.length === 0 || places.includes(-1)
    ? undefined
    : { n: table.n, columns: places };
}

async function foundRelations(
  database: Database,
  tables: readonly MeasuredTable[],
  profiles: readonly TableProfile[],
  declared: readonly RelationProfile[],
): Promise<RelationProfile[]> {
  const keys = tables.flatMap(({ table }, i) => {
    const profile = profiles[i];
    return profile && table.rowCount > 0 ? [keyColumns(table, profile)] : [];
  });
  const one = keys.flatMap(homeColumns);
  const many = keys.flat().filter((column) => !declared.some((relation) => isColumn(relation.many, column)));
  const told = tables.length > 1 ? many : many.filter((column) => saysAbove(column.name));
  if (one.length === 0 || told.length === 0) return [];
  const samples = new Map(tables.map(({ table, sample }) => [table.n, sample]));
  const probed = await probeKeys(database, told, one, (column) => samples.get(column.table.n) ?? missing(column));
  const fresh = probed.filter((pair) => mayMeet(pair) && !declared.some((relation) => isReverse(relation, pair)));
  const pairs = best(fresh.flatMap((pair) => judge(pair) ?? []));
  const relations: { relation: RelationProfile; score: number }[] = [];
  for (const pair of bounded(pairs)) {
    const relation = await counted(database, pair);
    if (relation.manyMatched >= 0.5) relations.push({ relation, score: pair.score });
  }
  return relations.toSorted((a, b) => b.score - a.score).map((found) => found.relation);
}

const missing = (column: KeyColumn): never => {
  throw new RangeError(`no sample of ${column.table.name}`);
};

const isColumn = (named: RelationProfile['many'], { table, name }: KeyColumn): boolean =>
  named.table === table.name && named.column === name;

/** What a declared reference says, told the other way round. */
const isReverse = (declared: RelationProfile, { many, one }: { many: KeyColumn; one: KeyColumn }): boolean =>
  isColumn(declared.many, one) && isColumn(declared.one, many);

/** The tables of an object-centric file tell of each other by names that are agreed. */
const mayMeet = ({ many, one }: { many: KeyColumn; one: KeyColumn }): boolean =>
  !(many.table.file === one.table.file && many.table.format?.startsWith('ocel') === true);

/** For each column its likeliest keys; of two columns that name each other the one that is rather contained in the other. */
function best(pairs: readonly JudgedPair[]): readonly JudgedPair[] {
  const once = pairs.filter(
    (pair) => !pairs.some((other) => other.many === pair.one && other.one === pair.many && precedes(other, pair)),
  );
  const kept = [...Map.groupBy(once, (pair) => pair.many).values()].flatMap((targets) => {
    const sorted = targets.toSorted((a, b) => b.score - a.score || a.one.table.n - b.one.table.n);
    const top = sorted[0]?.score ?? 0;
    const unique = sorted.some((pair) => pair.one.unique && pair.score >= top - 0.1);
    const near = sorted.filter((pair) => pair.score >= top - 0.1 && (pair.one.unique || !unique));
    return near.slice(0, MOST_TARGETS);
  });
  return kept.toSorted((a, b) => b.score - a.score || a.many.table.n - b.many.table.n || a.many.c - b.many.c);
}

/** Of a pair and its reverse, true for the one that is kept. */
function precedes(a: JudgedPair, b: JudgedPair): boolean {
  if (a.one.unique !== b.one.unique) return a.one.unique;
  if (Math.abs(a.share - b.share) > 0.02) return a.share > b.share;
  const [x, y] = [a.one.profile.distinctCount, b.one.profile.distinctCount];
  return x === y ? a.one.table.n < b.one.table.n : x > y;
}

function bounded(pairs: readonly JudgedPair[]): readonly JudgedPair[] {
  let large = 0;
  return pairs
    .filter(({ many, one }) => {
      if (Math.max(many.table.rowCount, one.table.rowCount) <= LARGE) return true;
      large += 1;
      return large <= MOST_LARGE;
    })
    .slice(0, MOST);
}

async function counted(database: Database, { many, one }: JudgedPair): Promise<RelationProfile> {
  return {
    many: { table: many.table.name, column: many.name },
    one: { table: one.table.name, column: one.name },
    declared: false,
    ...(await countRelation(database, { n: many.table.n, columns: [many.c] }, { n: one.table.n, columns: [one.c] })),
  };
}
