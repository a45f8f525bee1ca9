import { isTelling } from './activity-words.ts';
import { outlineEvents, relationCandidates } from './guess-events.ts';
import type {
  ActivityColumnProfile,
  ActivityProfile,
  ColumnProfile,
  DateProfile,
  ProductProfile,
  TableProfile,
} from './guess.types.ts';

type Cell = string | null;
type Row = readonly Cell[];

/** A table as a company would export it. */
export interface GivenRecords {
  readonly table: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly primaryKey?: readonly string[];
}
export const filledOf = (rows: readonly Row[], c: number): string[] =>
  rows.map((row) => row[c] ?? null).filter((value): value is string => value !== null && value !== '');

export function profileTable(given: GivenRecords): TableProfile {
  const { columns } = profileTableLite(given);
  const plain: TableProfile = {
    table: given.table,
    rowCount: given.rows.length,
    ...(given.primaryKey ? { primaryKey: given.primaryKey } : {}),
    columns,
    determines: [],
    activities: [],
    orders: ordersOf(given, columns),
    products: productsOf(given, columns),
  };
  const determines = relationCandidates(plain).keys.flatMap((by) => determinesOf(given, by));
  const related = { ...plain, determines };
  return { ...related, activities: activitiesOf(given, related) };
}

function profileColumn(name: string, values: readonly Cell[]): ColumnProfile {
  const filled = values.filter((value): value is string => value !== null && value !== '');
  const counts = new Map<string, number>();
  for (const value of filled) counts.set(value, (counts.get(value) ?? 0) + 1);
  const share = (test: RegExp): number =>
    filled.filter((value) => test.test(value)).length / Math.max(1, filled.length);
  const numberShare = { '.': share(/^[+-]?\d[\d,\s]*(\.\d*)?$/), ',': share(/^[+-]?\d[\d.\s]*(,\d+)?$/) };
  const mark = numberShare[','] > numberShare['.'] ? ',' : '.';
  const numbers = filled.map((value) => numberOf(value, mark)).filter((value) => Number.isFinite(value));
  const shapes = new Map<string, number>();
  for (const value of filled) shapes.set(shapeOf(value), (shapes.get(shapeOf(value)) ?? 0) + 1);
  return {
    name,
    rowCount: values.length,
    emptyCount: values.length - filled.length,
    distinctCount: counts.size,
    top: most(counts, 200).map(([value, count]) => ({ value, count })),
    examples: [...counts.keys()].slice(0, 8),
    numberShare,
    minNumber: numbers.length === 0 ? null : Math.min(...numbers),
    maxNumber: numbers.length === 0 ? null : Math.max(...numbers),
    date: dateOf(filled),
    meanLength: filled.reduce((sum, value) => sum + value.length, 0) / Math.max(1, filled.length),
    sum: numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0),
    wholeShare: numbers.filter(Number.isInteger).length / Math.max(1, numbers.length),
    negativeShare: numbers.filter((value) => value < 0).length / Math.max(1, numbers.length),
    shapes: most(shapes, 8).map(([shape, count]) => ({ shape, count })),
  };
}

const most = (counts: ReadonlyMap<string, number>, limit: number): [string, number][] =>
  [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, limit);

const shapeOf = (value: string): string => {
  const [, lead = '', rest = ''] = /^(\p{L}{0,3})(.*)$/su.exec(value) ?? [];
  return lead + rest.replaceAll(/\p{L}/gu, 'A').replaceAll(/\d/g, '9');
};

const numberOf = (value: string, mark: '.' | ','): number => {
  const plain = mark === ',' ? value.replaceAll(/[.\s]/g, '').replace(',', '.') : value.replaceAll(/[,\s]/g, '');
  return plain === '' ? Number.NaN : Number(plain);
};

const FORMATS: readonly { format: string; test: RegExp; order: 'ymd' | 'dmy' | 'mdy'; other?: string }[] = [
  { format: 'iso', test: /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d).*)?$/, order: 'ymd' },
  { format: '%Y/%m/%d', test: /^(\d{4})\/(\d\d)\/(\d\d)(?:[T ](\d\d):(\d\d).*)?$/, order: 'ymd' },
  { format: '%Y%m%d', test: /^((?:19|20)\d\d)(\d\d)(\d\d)$/, order: 'ymd' },
  { format: '%d/%m/%Y', test: /^(\d\d?)\/(\d\d?)\/(\d{4})(?: (\d\d?):(\d\d).*)?$/, order: 'dmy', other: '%m/%d/%Y' },
  { format: '%m/%d/%Y', test: /^(\d\d?)\/(\d\d?)\/(\d{4})(?: (\d\d?):(\d\d).*)?$/, order: 'mdy', other: '%d/%m/%Y' },
  { format: '%d.%m.%Y', test: /^(\d\d?)\.(\d\d?)\.(\d{4})(?: (\d\d?):(\d\d).*)?$/, order: 'dmy' },
  { format: '%d-%m-%Y', test: /^(\d\d?)-(\d\d?)-(\d{4})(?: (\d\d?):(\d\d).*)?$/, order: 'dmy' },
];

function instantOf(value: string, of: (typeof FORMATS)[number]): number {
  const found = of.test.exec(value);
  if (!found) return Number.NaN;
  const [a, b, c, h, m] = found.slice(1).map((part) => Number(part ?? 0));
  const [year, month, day] = of.order === 'ymd' ? [a, b, c] : of.order === 'dmy' ? [c, b, a] : [c, a, b];
  if ((month ?? 0) < 1 || (month ?? 0) > 12 || (day ?? 0) < 1 || (day ?? 0) > 31) return Number.NaN;
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, h || 0, m || 0);
}

function dateOf(values: readonly string[]): DateProfile | null {
  if (values.length === 0) return null;
  const some = values.slice(0, 40);
  const tried = FORMATS.filter((format) => some.some((value) => format.test.test(value)));
  const read = tried
    .map((format) => {
      const instants = values.map((value) => instantOf(value, format)).filter((at) => Number.isFinite(at));
      return { format, instants, share: instants.length / values.length };
    })
    .toSorted((a, b) => b.share - a.share);
  const best = read[0];
  if (!best || best.share < 0.5) return null;
  const other = read.find((one) => one.format.format === best.format.other && one.share === best.share);
  return {
    format: best.format.format,
    share: best.share,
    hasTime: best.instants.some((at) => at % 86_400_000 !== 0),
    hasZone: values.some((value) => /(Z|[+-]\d\d:?\d\d)$/.test(value) && value.includes(':')),
    ...(other ? { alternative: other.format.format } : {}),
    from: Math.min(...best.instants),
    to: Math.max(...best.instants),
  };
}

function ordersOf(given: GivenRecords, columns: readonly ColumnProfile[]): NonNullable<TableProfile['orders']> {
  const dates = columns.flatMap((column, c) => (column.date ? [{ column, c, date: column.date }] : []));
  const at = (row: Row, { c, date }: (typeof dates)[number]): number => {
    const format = FORMATS.find((one) => one.format === date.format);
    return format ? instantOf(row[c] ?? '', format) : Number.NaN;
  };
  return dates.flatMap((a) =>
    dates
      .filter((b) => b !== a)
      .flatMap((b) => {
        const pairs = given.rows
          .map((row) => [at(row, a), at(row, b)] as const)
          .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
        const share = pairs.filter(([x, y]) => x <= y).length / Math.max(1, pairs.length);
        return pairs.length === 0 ? [] : [{ earlier: a.column.name, later: b.column.name, share }];
      }),
  );
}

type NumberColumn = { readonly name: string; readonly c: number; readonly mark: '.' | ',' };
export const numbersOf = (columns: readonly ColumnProfile[]): readonly NumberColumn[] =>
  columns.flatMap((column, c) => {
    const mark = column.numberShare[','] > column.numberShare['.'] ? ',' : '.';
    return column.numberShare[mark] >= 0.9 && column.distinctCount > 1 && !column.date
      ? [{ name: column.name, c, mark } as const]
      : [];
  });
export const cell = (row: Row, { c, mark }: NumberColumn): number => numberOf(row[c] ?? '', mark);

function productsOf(given: GivenRecords, columns: readonly ColumnProfile[]): readonly ProductProfile[] {
  const numbers = numbersOf(columns).slice(0, 9);
  const found: ProductProfile[] = [];
  for (const amount of numbers) {
    for (const [i, a] of numbers.entries()) {
      for (const b of numbers.slice(i + 1)) {
        if (a === amount || b === amount) continue;
        const rows = given.rows.filter((row) => [amount, a, b].every((one) => Number.isFinite(cell(row, one))));
        const agree = rows.filter((row) => Math.abs(cell(row, amount) - cell(row, a) * cell(row, b)) < 0.006).length;
        const share = agree / Math.max(1, rows.length);
        if (share >= 0.9 && rows.length >= 5) found.push({ amount: amount.name, factors: [a.name, b.name], share });
      }
    }
  }
  return found;
}

export function groups(rows: readonly Row[], c: number): ReadonlyMap<string, readonly Row[]> {
  const found = Map.groupBy(rows, (row) => row[c] ?? '');
  found.delete('');
  return found;
}

function determinesOf(given: GivenRecords, by: string): TableProfile['determines'] {
  const k = given.header.indexOf(by);
  const several = [...groups(given.rows, k).values()].filter((rows) => rows.length > 1);
  const total = several.reduce((sum, rows) => sum + rows.length, 0);
  if (total === 0) return [];
  return given.header
    .map((column, c) => ({ column, c }))
    .filter(({ c }) => c !== k && new Set(filledOf(given.rows, c)).size > 1)
    .map(({ column, c }) => {
      const fixed = several.filter((rows) => new Set(filledOf(rows, c)).size <= 1);
      return { by, column, share: fixed.reduce((sum, rows) => sum + rows.length, 0) / total };
    });
}

function activitiesOf(given: GivenRecords, profile: TableProfile): readonly ActivityColumnProfile[] {
  const outline = outlineEvents(profile);
  return outline.activities.map((column, rank) => {
    const values = valuesOf(given, column, outline.phase, outline.numbers);
    const key = outline.key;
    if (rank > 0 || key === undefined || outline.instant === undefined)
      return { column, phaseColumn: outline.phase ?? null, values };
    const a = given.header.indexOf(column);
    const t = given.header.indexOf(outline.instant.column);
    const lives = [...groups(given.rows, given.header.indexOf(key)).values()].map((rows) =>
      rows.toSorted((x, y) => (x[t] ?? '').localeCompare(y[t] ?? '')).map((row) => row[a] ?? ''),
    );
    const telling = values.map((one) => one.value).filter(isTelling);
    return {
      column,
      phaseColumn: outline.phase ?? null,
      keyColumn: key,
      timeColumn: outline.instant.column,
      values: values.map((one) => ({
        ...one,
        objectCount: lives.filter((life) => life.includes(one.value)).length,
        lastCount: lives.filter((life) => life.slice(-3).includes(one.value)).length,
      })),
      together: telling.flatMap((one, i) =>
        telling.slice(i + 1).map((other) => ({
          a: one,
          b: other,
          objectCount: lives.filter((life) => life.includes(one) && life.includes(other)).length,
        })),
      ),
    };
  });
}

function valuesOf(
  given: GivenRecords,
  column: string,
  phase: string | undefined,
  numbers: readonly string[],
): readonly ActivityProfile[] {
  const p = phase === undefined ? -1 : given.header.indexOf(phase);
  return [...groups(given.rows, given.header.indexOf(column))]
    .map(([value, rows]): ActivityProfile => ({
      value,
      count: rows.length,
      phases: p < 0 ? [] : [...new Set(filledOf(rows, p))],
      filled: Object.fromEntries(numbers.map((name) => [name, filledOf(rows, given.header.indexOf(name)).length])),
    }))
    .toSorted((x, y) => y.count - x.count);
}

const lite = new WeakMap<GivenRecords, { columns: readonly ColumnProfile[] }>();
export function profileTableLite(given: GivenRecords): { columns: readonly ColumnProfile[] } {
  const known = lite.get(given);
  if (known) return known;
  const made = {
    columns: given.header.map((name, c) =>
      profileColumn(
        name,
        given.rows.map((row) => row[c] ?? null),
      ),
    ),
  };
  lite.set(given, made);
  return made;
}
