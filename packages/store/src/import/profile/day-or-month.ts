import type { Database } from '../../duckdb/database.ts';
import { evidenceOf } from './date-evidence.ts';
import type { KnownDate } from './date-evidence.ts';
import type { MeasuredTable } from './measured-table.ts';
import { dayAboveTwelve } from './two-readings.ts';
import type { Settled, TwoReadings } from './two-readings.ts';

/**
 * Tells day from month in every column of a source that may be read either way. In this order: a day above twelve in any
 * of its rows; a column written alike, of the same table, else of the others; what else the table tells (`evidenceOf`).
 * What nothing tells is read with the day first, where hours are counted to twelve with the month first, and has no `by`.
 */
export async function settleDays(
  database: Database,
  columns: readonly TwoReadings[],
  known: (at: MeasuredTable) => readonly KnownDate[],
): Promise<ReadonlyMap<TwoReadings, Settled>> {
  const settled = new Map<TwoReadings, Settled>();
  for (const one of columns) {
    const told = await dayAboveTwelve(database, one);
    if (told) settled.set(one, told);
  }
  agree(columns, settled);
  for (const group of Map.groupBy(open(columns, settled), keyOf).values()) {
    const [first] = group;
    const told =
      first && (await evidenceOf(database, group, [...known(first.at), ...readings(columns, settled, first.at)]));
    for (const one of told ? group : []) settled.set(one, told as Settled);
  }
  agree(columns, settled);
  for (const one of open(columns, settled)) settled.set(one, { dayFirst: !one.dayFirst.includes('%p') });
  return settled;
}

const keyOf = (one: TwoReadings): string => `${one.at.table.n} ${one.written}`;

const open = (columns: readonly TwoReadings[], settled: ReadonlyMap<TwoReadings, Settled>): readonly TwoReadings[] =>
  columns.filter((one) => !settled.has(one));

/** Columns of a table that are settled, as dates with one reading. */
const readings = (
  columns: readonly TwoReadings[],
  settled: ReadonlyMap<TwoReadings, Settled>,
  at: MeasuredTable,
): readonly KnownDate[] =>
  columns.flatMap((one) => {
    const how = one.at === at ? settled.get(one) : undefined;
    return how ? [{ c: one.c, format: how.dayFirst ? one.dayFirst : one.monthFirst }] : [];
  });

/** Open columns follow the settled ones written alike: those of their table, else those of the other tables, when most agree. */
function agree(columns: readonly TwoReadings[], settled: Map<TwoReadings, Settled>): void {
  const told = columns
    .filter((one) => settled.has(one))
    .map((one) => ({ one, day: settled.get(one)?.dayFirst ?? true }));
  for (const one of open(columns, settled)) {
    const alike = told.filter((other) => other.one.written === one.written);
    const near = alike.filter((other) => other.one.at === one.at);
    const asked = near.length > 0 ? near : alike.length > 0 ? alike : told.filter((other) => other.one.at === one.at);
    const days = asked.filter((other) => other.day).length;
    if (asked.length > 0 && days !== asked.length / 2)
      settled.set(one, { dayFirst: days > asked.length / 2, by: 'other-column' });
  }
}
