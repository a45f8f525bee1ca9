import type { DateProfile, TableProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { PLAUSIBLE, utcOf } from '../../ledger/import/time.sql.ts';
import { said } from '../../ledger/sql-text.ts';
import type { MeasuredTable } from './measured-table.ts';

/** Rows whose instants are measured. */
const ROWS = 300_000;
/** Date columns compared pair by pair. */
const MOST_COLUMNS = 12;
const BINS = 24;
const UNITS = [86_400_000, 3_600_000, 60_000, 1_000] as const;

type Spread = Pick<DateProfile, 'resolution' | 'implausible' | 'from' | 'to' | 'bins'>;
interface Instants {
  readonly c: number;
  readonly name: string;
  readonly date: DateProfile;
}

/** Adds to each date column when its instants are and how finely they are told; and which date columns precede which. */
export async function profileInstants(
  database: Database,
  at: MeasuredTable,
): Promise<{ columns: MeasuredTable['columns']; orders: NonNullable<TableProfile['orders']> }> {
  const dates = at.columns.flatMap(({ name, date }, c): Instants[] => (date ? [{ c, name, date }] : []));
  if (dates.length === 0) return { columns: at.columns, orders: [] };
  const every = Math.max(1, Math.ceil(at.sample.rowCount / ROWS));
  const instants = dates.map(({ c, date }) => {
    const instant = utcOf(nonZero(said(`c${c}`), date.format), date.format, 'UTC');
    const local = hasOffset(date) ? utcOf(withoutOffset(said(`c${c}`)), date.format, 'UTC') : 'NULL::TIMESTAMP';
    return `${instant} AS t${c}, ${local} AS l${c}`;
  });
  await database.run(
    `CREATE OR REPLACE TEMP TABLE profile_instants AS SELECT ${instants.join(', ')} FROM ${at.sample.source} WHERE hash(source_row, 7) % ${every} = 0`,
  );
  try {
    const spreads = new Map<number, Spread>();
    for (const { c } of dates) spreads.set(c, await spreadOf(database, c));
    const columns = at.columns.map((column, c) =>
      column.date === null ? column : { ...column, date: { ...column.date, ...spreads.get(c) } },
    );
    const fullest = dates.toSorted((a, b) => (at.columns[a.c]?.emptyCount ?? 0) - (at.columns[b.c]?.emptyCount ?? 0));
    return { columns, orders: await ordersOf(database, fullest.slice(0, MOST_COLUMNS), spreads) };
  } finally {
    await database.run('DROP TABLE IF EXISTS profile_instants');
  }
}

/** A zero among counts is no instant. */
const nonZero = (text: string, format: string): string =>
  /^epoch|^serial$|^%Y%m%d$/.test(format)
    ? `CASE WHEN TRY_CAST(${text} AS DOUBLE) = 0 IS NOT TRUE THEN ${text} END`
    : text;

/** A time at an offset is told in the units of its own place: midnight there is a day. */
const hasOffset = ({ format, hasZone }: DateProfile): boolean => format === 'iso' && hasZone;
const withoutOffset = (text: string): string =>
  `regexp_replace(${text}, '(:[0-9]{2}[0-9.,:]*) ?(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)$', '\\1')`;

/** Midnight of 1970-01-01 among years that are later is a zero that was read as a date. */
const ZERO = "TIMESTAMP '1970-01-01'";
const LATER = "TIMESTAMP '1980-01-01'";

async function spreadOf(database: Database, c: number): Promise<Spread> {
  const units = UNITS.map((unit, i) => `bool_and(epoch_us(coalesce(l, t)) % ${unit * 1000} = 0) FILTER (ok) AS u${i}`);
  const [row] = await database.rows<Record<string, number | boolean | null>>(
    `WITH read AS (SELECT t${c} AS t, l${c} AS l FROM profile_instants WHERE t${c} IS NOT NULL),
       late AS (SELECT coalesce(median(t) >= ${LATER}, false) AS late FROM read),
       judged AS (SELECT t, l, t >= TIMESTAMP '${PLAUSIBLE.from}' AND t < TIMESTAMP '${PLAUSIBLE.before}' AND NOT (t = ${ZERO} AND (SELECT late FROM late)) AS ok FROM read)
     SELECT count(*) AS count, count(*) FILTER (NOT ok) AS bad, ${units.join(', ')},
       epoch_ms(min(t) FILTER (ok)) AS first, epoch_ms(max(t) FILTER (ok)) AS last FROM judged`,
  );
  const count = Number(row?.['count'] ?? 0);
  if (!row || count === 0) return {};
  const implausible = Number(row['bad'] ?? 0) / count;
  const [from, to] = [row['first'], row['last']];
  if (typeof from !== 'number' || typeof to !== 'number') return { implausible };
  const resolution = UNITS.find((_, i) => row[`u${i}`] === true) ?? 1;
  return { resolution, implausible, from, to, bins: await binsOf(database, c, from, to) };
}

async function binsOf(database: Database, c: number, from: number, to: number): Promise<readonly number[]> {
  const rows = await database.rows<{ bin: number; count: number }>(
    `SELECT least(${BINS - 1}, CAST(floor((epoch_ms(t${c}) - ${from}) * ${BINS} / ${Math.max(1, to - from)}) AS INTEGER)) AS bin, count(*) AS count
     FROM profile_instants WHERE epoch_ms(t${c}) BETWEEN ${from} AND ${to} GROUP BY bin`,
  );
  const bins = new Map(rows.map(({ bin, count }) => [bin, count]));
  return Array.from({ length: BINS }, (_, bin) => bins.get(bin) ?? 0);
}

/** For each two date columns the one that is mostly not after the other; a day and an instant are compared as days. */
async function ordersOf(
  database: Database,
  dates: readonly Instants[],
  spreads: ReadonlyMap<number, Spread>,
): Promise<{ earlier: string; later: string; share: number }[]> {
  const pairs = dates.flatMap((a, i) => dates.slice(i + 1).map((b) => [a, b] as const));
  if (pairs.length === 0) return [];
  const inDays = (one: Instants): boolean => spreads.get(one.c)?.resolution === UNITS[0];
  const asked = pairs.map(([a, b], i) => {
    const day = inDays(a) !== inDays(b);
    const [x, y] = [a, b].map((one) => (day ? `date_trunc('day', t${one.c})` : `t${one.c}`));
    return `count(${x} <= ${y}) AS n${i}, count(*) FILTER (${x} <= ${y}) AS f${i}, count(*) FILTER (${y} <= ${x}) AS b${i}`;
  });
  const [row] = await database.rows<Record<string, number>>(`SELECT ${asked.join(', ')} FROM profile_instants`);
  return pairs.flatMap(([a, b], i) => {
    const [both, forward, backward] = [row?.[`n${i}`] ?? 0, row?.[`f${i}`] ?? 0, row?.[`b${i}`] ?? 0];
    if (both === 0) return [];
    return forward >= backward
      ? [{ earlier: a.name, later: b.name, share: forward / both }]
      : [{ earlier: b.name, later: a.name, share: backward / both }];
  });
}
