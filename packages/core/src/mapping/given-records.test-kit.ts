import { cell, filledOf, groups, numbersOf, profileTable, profileTableLite } from './given-table.test-kit.ts';
import type { GivenRecords } from './given-table.test-kit.ts';
import type { ColumnProfile, RelationProfile, SourceProfile, SumProfile } from './guess.types.ts';

/** Tables of one source. */
export interface GivenSource {
  readonly file?: string;
  readonly format?: string;
  readonly tables: readonly GivenRecords[];
  /** Foreign keys that the source declares: `orders.customer_id -> customers.id`. */
  readonly declared?: readonly string[];
}

/** The profile of a few tables, by plain passes over their rows: every field that the guess may read. */
export function profileOf(source: GivenSource): SourceProfile {
  const tables = source.tables.map(profileTable);
  const relations = relationsOf(source);
  return {
    format: source.format ?? (source.tables.length > 1 ? 'set' : 'csv'),
    file: source.file ?? `${source.tables[0]?.table ?? 'log'}.csv`,
    tables,
    relations,
    sums: sumsOf(source, relations),
  };
}

/** Columns whose values meet: declared ones, those that name a key of another table, and equally named keys. */
function relationsOf(source: GivenSource): readonly RelationProfile[] {
  const places = source.tables.flatMap((given) => {
    const { columns } = profileTableLite(given);
    return columns.map((column, c) => ({ given, column, c, values: filledOf(given.rows, c) }));
  });
  const declared = new Set(source.declared);
  return places.flatMap((many) =>
    places.flatMap((one): RelationProfile[] => {
      const isDeclared = declared.has(
        `${many.given.table}.${many.column.name} -> ${one.given.table}.${one.column.name}`,
      );
      if (many === one || (many.given === one.given && !isDeclared && !isHierarchy(many, one))) return [];
      const [own, theirs] = [new Set(many.values), new Set(one.values)];
      const met = [...own].filter((value) => theirs.has(value));
      const unique = theirs.size === one.values.length && one.values.length >= 0.99 * one.given.rows.length;
      const named = many.column.name.toLowerCase() === one.column.name.toLowerCase();
      if (!isDeclared && (own.size < 2 || met.length / own.size < 0.5 || many.column.date || one.column.date))
        return [];
      if (!isDeclared && !unique && !named) return [];
      if (!isDeclared && unique && own.size === many.values.length && many.given.rows.length > one.given.rows.length)
        return [];
      const counts = new Map<string, number>();
      for (const value of one.values) counts.set(value, (counts.get(value) ?? 0) + 1);
      const matched = many.values.filter((value) => theirs.has(value));
      return [
        {
          many: { table: many.given.table, column: many.column.name },
          one: { table: one.given.table, column: one.column.name },
          declared: isDeclared,
          manyMatched: met.length / Math.max(1, own.size),
          oneMatched: met.length / Math.max(1, theirs.size),
          orphanRows: many.values.length - matched.length,
          unnamedRows: one.values.filter((value) => !own.has(value)).length,
          joinedRows: matched.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0),
          matchedRows: matched.length,
          orphans: [...own].filter((value) => !theirs.has(value)).slice(0, 3),
        },
      ];
    }),
  );
}

type Place = { readonly given: GivenRecords; readonly column: ColumnProfile; readonly values: readonly string[] };
/** A column of a table that names other rows of the same table. */
const isHierarchy = (many: Place, one: Place): boolean =>
  new Set(one.values).size === one.given.rows.length &&
  new Set(many.values).size < many.values.length &&
  many.values.length > 0 &&
  one.column === profileTableLite(one.given).columns[0];

function sumsOf(source: GivenSource, relations: readonly RelationProfile[]): readonly SumProfile[] {
  return relations.flatMap((relation, index) => {
    const many = source.tables.find((one) => one.table === relation.many.table);
    const one = source.tables.find((table) => table.table === relation.one.table);
    if (!many || !one || many === one) return [];
    const parts = groups(many.rows, many.header.indexOf(relation.many.column));
    const k = one.header.indexOf(relation.one.column);
    return numbersOf(profileTableLite(one).columns).flatMap((total) =>
      numbersOf(profileTableLite(many).columns).flatMap((part): SumProfile[] => {
        const rows = one.rows.filter((row) => parts.has(row[k] ?? ''));
        const agree = rows.filter((row) => {
          const lines = parts.get(row[k] ?? '') ?? [];
          const sum = lines.reduce((all, line) => all + cell(line, part), 0);
          return Math.abs(sum - cell(row, total)) <= 0.005 * lines.length + 1e-9;
        }).length;
        const share = agree / Math.max(1, rows.length);
        return share >= 0.8 && rows.length >= 5 ? [{ relation: index, total: total.name, part: part.name, share }] : [];
      }),
    );
  });
}
