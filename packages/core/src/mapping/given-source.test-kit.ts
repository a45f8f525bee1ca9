import type { ActivityProfile, ColumnProfile, SourceProfile, TableProfile } from './guess.types.ts';
import { isTelling } from './activity-words.ts';

type Row = readonly (string | null)[];

/** A small table and what a profile of it says that its text does not: how its dates are written, its key, its activities. */
export interface GivenTable {
  readonly table?: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Date columns and their format. */
  readonly dates?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly activity?: string;
  readonly phase?: string;
}

/** A profile made by plain array passes over a few rows in the order of time. */
export const givenSource = (given: GivenTable, format: SourceProfile['format'] = 'csv'): SourceProfile => ({
  format,
  file: `${given.table ?? 'log'}.csv`,
  tables: [givenTable(given)],
});

function givenTable(given: GivenTable): TableProfile {
  const { header, rows, key } = given;
  return {
    table: given.table ?? 'log',
    rowCount: rows.length,
    columns: header.map((name, c) =>
      givenColumn(
        name,
        rows.map((row) => row[c] ?? null),
        given.dates?.[name],
      ),
    ),
    determines:
      key === undefined
        ? []
        : header
            .filter((name) => name !== key)
            .map((name) => ({ by: key, column: name, share: fixedShare(given, key, name) })),
    activities: given.activity === undefined ? [] : [givenActivities(given, given.activity)],
  };
}

function givenColumn(name: string, values: readonly (string | null)[], format: string | undefined): ColumnProfile {
  const filled = values.filter((value) => value !== null && value !== '');
  const counts = new Map<string, number>();
  for (const value of filled) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const share = (pattern: RegExp): number =>
    filled.filter((value) => pattern.test(value ?? '')).length / Math.max(1, filled.length);
  const numbers = filled.map((value) => Number(value)).filter((value) => Number.isFinite(value));
  return {
    name,
    rowCount: values.length,
    emptyCount: values.length - filled.length,
    distinctCount: counts.size,
    top: [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 200),
    examples: [...counts.keys()].slice(0, 8),
    numberShare: { '.': share(/^-?\d+(\.\d*)?$/), ',': share(/^-?[\d.]*\d(,\d+)?$/) },
    minNumber: numbers.length === 0 ? null : Math.min(...numbers),
    maxNumber: numbers.length === 0 ? null : Math.max(...numbers),
    date: format === undefined ? null : { format, share: 1, hasTime: true, hasZone: false },
    meanLength: filled.reduce((sum, value) => sum + (value?.length ?? 0), 0) / Math.max(1, filled.length),
  };
}

const objectsOf = ({ header, rows }: GivenTable, key: string): ReadonlyMap<string | null, readonly Row[]> =>
  Map.groupBy(rows, (row) => row[header.indexOf(key)] ?? null);

function fixedShare(given: GivenTable, key: string, name: string): number {
  const c = given.header.indexOf(name);
  const several = [...objectsOf(given, key).values()].filter((rows) => rows.length > 1);
  const fixed = several.filter(
    (rows) => new Set(rows.map((row) => row[c]).filter((value) => value !== null)).size <= 1,
  );
  const count = (groups: readonly (readonly Row[])[]): number => groups.reduce((sum, rows) => sum + rows.length, 0);
  return several.length === 0 ? 0 : count(fixed) / count(several);
}

function givenActivities(given: GivenTable, activity: string): TableProfile['activities'][number] {
  const a = given.header.indexOf(activity);
  const p = given.phase === undefined ? -1 : given.header.indexOf(given.phase);
  const lives =
    given.key === undefined
      ? []
      : [...objectsOf(given, given.key).values()].map((rows) => rows.map((row) => row[a] ?? ''));
  const values = [...Map.groupBy(given.rows, (row) => row[a] ?? '')].map(([value, rows]): ActivityProfile => ({
    value,
    count: rows.length,
    phases: p < 0 ? [] : [...new Set(rows.map((row) => row[p] ?? ''))],
    objectCount: lives.filter((life) => life.includes(value)).length,
    lastCount: lives.filter((life) => life.slice(-3).includes(value)).length,
  }));
  const telling = values.map((one) => one.value).filter(isTelling);
  const together = telling.flatMap((one, i) =>
    telling.slice(i + 1).map((other) => ({
      a: one,
      b: other,
      objectCount: lives.filter((life) => life.includes(one) && life.includes(other)).length,
    })),
  );
  return {
    column: activity,
    phaseColumn: given.phase ?? null,
    values,
    ...(given.key === undefined ? {} : { keyColumn: given.key, together }),
  };
}

/** A log of many objects: each path of acts is walked by as many of them as it says; `cells` fills the other columns. */
export function walk(
  paths: readonly { readonly acts: readonly string[]; readonly times: number }[],
  cells: (object: number, act: string, step: number) => Row,
): Row[] {
  const walks = paths.flatMap(({ acts, times }) => Array.from({ length: times }, () => acts));
  return walks.flatMap((acts, object) => acts.map((act, step) => cells(object, act, step)));
}

/** An instant for the n-th step of an object, as `2024-03-05 10:00:00`. */
export const at = (object: number, step: number): string =>
  `2024-${two(1 + (object % 12))}-${two(1 + (object % 20) + step)} ${two(8 + (step % 9))}:${two(object % 60)}:00`;

export const two = (value: number): string => String(value).padStart(2, '0');
