import type { ColumnRole, Mapping } from '@aval/core/mapping';

/** What one answer would make of the source, where the answers to its question differ. */
export type Consequence =
  | {
      readonly what: 'column';
      readonly column: string;
      readonly role: ColumnRole;
      readonly example: string | null;
      readonly readsAs: number | null;
    }
  | { readonly what: 'leading'; readonly type: string }
  | { readonly what: 'cash'; readonly rules: Mapping['cash'] }
  | { readonly what: 'outcomes'; readonly rules: Mapping['outcomes'] };

type Examples = readonly { readonly table: string; readonly column: string; readonly examples: readonly string[] }[];
const MOST = 4;

/** The differences of one answer's mapping from those of the other answers, at most four; dates are read on an example. */
export function consequencesOf(
  mapping: Mapping,
  others: readonly Mapping[],
  guesses: Examples,
): readonly Consequence[] {
  const differs = (part: (one: Mapping) => unknown): boolean =>
    others.some((other) => !isSame(part(other), part(mapping)));
  const columns = mapping.tables.flatMap(({ table, columns: roles }) =>
    Object.entries(roles)
      .filter(([column]) => differs((one) => one.tables.find((each) => each.table === table)?.columns[column]))
      .map(([column, role]) =>
        columnConsequence(
          column,
          role,
          guesses.find((one) => one.table === table && one.column === column)?.examples ?? [],
        ),
      ),
  );
  return [
    ...(differs((one) => one.leading) ? [{ what: 'leading', type: mapping.leading } as const] : []),
    ...(differs((one) => one.cash) ? [{ what: 'cash', rules: mapping.cash } as const] : []),
    ...(differs((one) => one.outcomes) ? [{ what: 'outcomes', rules: mapping.outcomes } as const] : []),
    ...columns,
  ].slice(0, MOST);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function columnConsequence(column: string, role: ColumnRole, examples: readonly string[]): Consequence {
  if (!('format' in role)) return { what: 'column', column, role, example: null, readsAs: null };
  const { format } = role;
  const example = examples.find((one) => readDate(one, format) !== null) ?? examples[0] ?? null;
  return { what: 'column', column, role, example, readsAs: example === null ? null : readDate(example, format) };
}

const FIELDS: Readonly<Record<string, string>> = {
  '%d': String.raw`(?<d>\d{1,2})`,
  '%m': String.raw`(?<m>\d{1,2})`,
  '%Y': String.raw`(?<Y>\d{4})`,
  '%y': String.raw`(?<y>\d{2})`,
};

/** The day that a value reads as by a `strptime` pattern of day, month and year; null when it does not. */
export function readDate(value: string, format: string): number | null {
  const day = format.split(/[ T]/)[0] ?? '';
  const pattern = day.replaceAll(
    /%[dmYy]|[^%]/g,
    (part) => FIELDS[part] ?? part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`),
  );
  const found = pattern.includes('%') ? undefined : new RegExp(`^${pattern}`).exec(value)?.groups;
  if (found === undefined) return null;
  const [d, m] = [Number(found['d']), Number(found['m'])];
  const year = found['Y'] === undefined ? 2000 + Number(found['y']) : Number(found['Y']);
  return d >= 1 && d <= 31 && m >= 1 && m <= 12 && !Number.isNaN(year) ? Date.UTC(year, m - 1, d) : null;
}
