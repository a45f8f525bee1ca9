import type { ActivityKind } from '../ledger/index.ts';
import type { ColumnRole, Mapping, TableMapping } from './mapping.ts';

/** What a person said, apart from what was guessed: these stand, all else is guessed around them. */
export interface Corrections {
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, ColumnRole>>;
  /** What was said of a table as a whole: all of it but its columns. */
  readonly rows: ReadonlyMap<string, Omit<TableMapping, 'table' | 'columns'>>;
  readonly objects: Mapping['objects'];
  readonly activities: Readonly<Record<string, ActivityKind>>;
  readonly whole: Partial<
    Pick<Mapping, 'leading' | 'cash' | 'outcomes' | 'empties' | 'zone' | 'currency' | 'told' | 'escaped'>
  >;
}

export const NO_CORRECTIONS: Corrections = {
  columns: new Map(),
  rows: new Map(),
  objects: {},
  activities: {},
  whole: {},
};

/** Where a mapping that a person gave back differs from the guess it was shown. */
export function correctionsOf(guessed: Mapping, given: Mapping): Corrections {
  const tables = given.tables.map((table) => ({ table, was: guessed.tables.find((one) => one.table === table.table) }));
  return {
    columns: new Map(tables.map(({ table, was }) => [table.table, changed(was?.columns ?? {}, table.columns)])),
    rows: new Map(
      tables
        .filter(({ table, was }) => was && !sameMeaning(wholeOf(was), wholeOf(table)))
        .map(({ table }) => [table.table, wholeOf(table)]),
    ),
    objects: Object.fromEntries(changed(guessed.objects, given.objects)),
    activities: activityChanges(guessed.activities, given.activities),
    whole: wholeChanges(guessed, given),
  };
}

/** A table without its columns. */
function wholeOf({
  table: _table,
  columns: _columns,
  ...whole
}: TableMapping): Omit<TableMapping, 'table' | 'columns'> {
  return whole;
}

/** True when two values mean the same, in whatever order their keys are. */
export const sameMeaning = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

/** JSON with sorted keys: two values that mean the same are written the same. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined';

const changed = <T>(was: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(now).filter(([name, value]) => !Object.hasOwn(was, name) || !sameMeaning(was[name], value)));

/** An activity taken out of the list of states is work again. */
const activityChanges = (was: Mapping['activities'], now: Mapping['activities']): Mapping['activities'] => ({
  ...Object.fromEntries(
    Object.keys(was)
      .filter((name) => !Object.hasOwn(now, name))
      .map((name) => [name, 'work' as const]),
  ),
  ...Object.fromEntries(changed(was, now)),
});

const wholeChanges = (guessed: Mapping, given: Mapping): Corrections['whole'] => ({
  ...(given.leading === guessed.leading ? {} : { leading: given.leading }),
  ...(sameMeaning(given.cash, guessed.cash) ? {} : { cash: given.cash }),
  ...(sameMeaning(given.outcomes, guessed.outcomes) ? {} : { outcomes: given.outcomes }),
  ...(sameMeaning(given.empties, guessed.empties) ? {} : { empties: given.empties }),
  ...(given.told === undefined ? {} : { told: given.told }),
  ...(given.escaped === undefined ? {} : { escaped: given.escaped }),
  ...(given.zone === guessed.zone ? {} : { zone: given.zone }),
  ...(given.currency === guessed.currency ? {} : { currency: given.currency }),
});

/** The same with some columns of one table, or some parts of the whole, said too. */
export const alsoSaid = (
  said: Corrections,
  more: { table?: string; columns?: Readonly<Record<string, ColumnRole>>; whole?: Corrections['whole'] },
): Corrections => ({
  ...said,
  columns:
    more.table === undefined
      ? said.columns
      : new Map([
          ...said.columns,
          [more.table, new Map([...(said.columns.get(more.table) ?? []), ...Object.entries(more.columns ?? {})])],
        ]),
  whole: { ...said.whole, ...more.whole },
});
