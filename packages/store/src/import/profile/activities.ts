import { isTelling, outlineEvents } from '@aval/core/mapping';
import type { ActivityColumnProfile, ActivityProfile, EventOutline, TableProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { utcOf } from '../../ledger/import/time.sql.ts';
import { literals, said } from '../../ledger/sql-text.ts';
import { decimalMark } from './number-columns.ts';
import { numberSql } from './number.sql.ts';
import { objectsInOne, someObjects } from './sample.ts';
import type { StagedTable } from './sample.ts';
import { stagedTable } from '../staged-names.ts';

const MOST_ACTIVITIES = 2000;
/** Activities that are compared pair by pair. */
const MOST_TELLING = 60;
/** Number columns counted by activity. */
const MOST_NUMBERS = 12;
/** Share of an object's rows with one value that makes a column one of the object. */
const FIXED = 0.95;

/**
 * The activities of each column that may name them: counts and phases. Where the likeliest of them stand in the life of
 * an object, and which stand on the same one, is measured too.
 */
export async function profileActivities(
  database: Database,
  table: StagedTable,
  profile: TableProfile,
): Promise<ActivityColumnProfile[]> {
  const outline = outlineEvents(profile);
  const at = (name: string | undefined): number => (name === undefined ? -1 : table.columns.indexOf(name));
  const numbers = outline.numbers.slice(0, MOST_NUMBERS).map((name) => figureOf(profile, name, outline.key));
  const found: ActivityColumnProfile[] = [];
  for (const [rank, column] of outline.activities.entries()) {
    const places = { a: at(column), p: at(outline.phase), k: at(outline.key), t: at(outline.instant?.column) };
    const values = await withSums(database, table, places, numbers, await valuesOf(database, table, places, numbers));
    const doers = rank > 0 ? new Map() : await doersOf(database, table, places, outline);
    const plain = {
      column,
      phaseColumn: outline.phase ?? null,
      values: values.map((one) => ({ ...one, ...doers.get(one.value) })),
    };
    const { key, instant } = outline;
    if (rank > 0 || key === undefined || instant === undefined) {
      found.push(plain);
    } else {
      await database.run(`CREATE OR REPLACE TEMP TABLE profile_life AS ${livesSql(table, places, instant.format)}`);
      const placed = await placesOf(database);
      const telling = values
        .map((one) => one.value)
        .filter(isTelling)
        .slice(0, MOST_TELLING);
      const together = await togetherOf(database, telling);
      await database.run('DROP TABLE profile_life');
      found.push({
        ...plain,
        values: plain.values.map((one) => ({ ...one, ...placed.get(one.value) })),
        keyColumn: key,
        timeColumn: instant.column,
        together,
      });
    }
  }
  return found;
}

/** A number column that is summed by activity. */
interface Figure {
  readonly name: string;
  readonly c: number;
  readonly mark: '.' | ',';
  /** Its value is one of the object, told again on the object's rows. */
  readonly ofObject: boolean;
}

function figureOf(profile: TableProfile, name: string, key: string | undefined): Figure {
  const c = profile.columns.findIndex((column) => column.name === name);
  const column = profile.columns[c];
  const fixed = profile.determines.find((one) => one.by === key && one.column === name)?.share ?? 0;
  return { name, c, mark: (column && decimalMark(column)) ?? '.', ofObject: fixed >= FIXED };
}

/** Adds what the rows of each activity sum up to; above a million rows, of some objects, scaled to all. */
async function withSums(
  database: Database,
  table: StagedTable,
  { a, k }: Places,
  numbers: readonly Figure[],
  values: readonly ActivityProfile[],
): Promise<ActivityProfile[]> {
  if (numbers.length === 0) return [...values];
  const cell = k < 0 ? 'source_row' : `c${k}`;
  const parts = numbers.map(
    ({ c, mark, ofObject }, i) => `${ofObject ? 'max' : 'sum'}(${numberSql(said(`c${c}`), mark)}) AS x${i}`,
  );
  const sums = numbers.map((_, i) => `round(fsum(x${i}) * ${objectsInOne(table)}, 6) AS x${i}`);
  const rows = await database.rows<Record<string, number | null> & { value: string }>(
    `SELECT value, ${sums.join(', ')} FROM (
       SELECT ${said(`c${a}`)} AS value, ${k < 0 ? '0' : `hash(${cell})`} AS k, ${parts.join(', ')} FROM ${stagedTable(table.n)}
       WHERE ${someObjects(table, cell)} GROUP BY ALL) GROUP BY value`,
  );
  const found = new Map(rows.map((row) => [row.value, row]));
  return values.map((one) => ({
    ...one,
    sums: Object.fromEntries(numbers.map(({ name }, i) => [name, found.get(one.value)?.[`x${i}`] ?? 0])),
  }));
}

interface Places {
  readonly a: number;
  readonly p: number;
  readonly k: number;
  readonly t: number;
}

async function valuesOf(
  database: Database,
  table: StagedTable,
  { a, p }: Places,
  numbers: readonly Figure[],
): Promise<ActivityProfile[]> {
  const phase = p < 0 ? 'NULL' : said(`c${p}`);
  const filled = numbers.map(({ c }) => `, count(${said(`c${c}`)}) AS f${c}`).join('');
  const sums = numbers.map(({ c }) => `, sum(f${c}) AS f${c}`).join('');
  const rows = await database.rows<Record<string, number> & { value: string; count: number; phases: string[] }>(
    `SELECT value, sum(count) AS count, list(phase ORDER BY count DESC, phase) FILTER (phase IS NOT NULL) AS phases${sums} FROM (
       SELECT ${said(`c${a}`)} AS value, ${phase} AS phase, count(*) AS count${filled} FROM ${stagedTable(table.n)} GROUP BY ALL)
     WHERE value IS NOT NULL GROUP BY value ORDER BY sum(count) DESC, value LIMIT ${MOST_ACTIVITIES}`,
  );
  return rows.map((row) => ({
    value: row.value,
    count: row.count,
    phases: row.phases ?? [],
    ...(numbers.length === 0
      ? {}
      : { filled: Object.fromEntries(numbers.map(({ name, c }) => [name, row[`f${c}`] ?? 0])) }),
  }));
}

/**
 * How much of each activity machines do, and how much of it lasts (its start and its end are not written alike): of a
 * share of the objects where there are very many. Nothing where no column tells.
 */
async function doersOf(
  database: Database,
  table: StagedTable,
  { a, k, t }: Places,
  outline: EventOutline,
): Promise<ReadonlyMap<string, Pick<ActivityProfile, 'robotShare' | 'timedShare'>>> {
  const { machines, start } = outline;
  if (machines === undefined && start === undefined) return new Map();
  const cell = (name: string): string => said(`c${table.columns.indexOf(name)}`);
  const robots =
    machines === undefined
      ? 'NULL'
      : `avg(CASE WHEN ${cell(machines.column)} IN (${literals(machines.values)}) THEN 1 WHEN ${cell(machines.column)} IS NOT NULL THEN 0 END)`;
  const timed =
    start === undefined || t < 0 ? 'NULL' : `avg(CASE WHEN ${cell(start)} <> ${said(`c${t}`)} THEN 1 ELSE 0 END)`;
  const rows = await database.rows<{ value: string; robots: number | null; timed: number | null }>(
    `SELECT ${said(`c${a}`)} AS value, ${robots} AS robots, ${timed} AS timed FROM ${stagedTable(table.n)}
     WHERE ${someObjects(table, k < 0 ? 'source_row' : `c${k}`)} GROUP BY 1`,
  );
  return new Map(
    rows.map((row) => [
      row.value,
      {
        ...(row.robots === null ? {} : { robotShare: row.robots }),
        ...(row.timed === null ? {} : { timedShare: row.timed }),
      },
    ]),
  );
}

/**
 * `k`, `a`, `place`, `opens`: each object with each of its activities, the place of its last one counted from the end of
 * its life, and whether it is the very first record.
 */
function livesSql(table: StagedTable, { a, k, t }: Places, format: string): string {
  const at = utcOf(said(`c${t}`), format, 'UTC');
  return `SELECT k, a, min(place) AS place, bool_or(place = n) AS opens FROM (
      SELECT k, a, count(*) OVER (PARTITION BY k) AS n, row_number() OVER (PARTITION BY k ORDER BY t DESC, source_row DESC) AS place FROM (
        SELECT source_row, hash(c${k}) AS k, ${said(`c${a}`)} AS a, ${at} AS t FROM ${stagedTable(table.n)}
        WHERE ${said(`c${k}`)} IS NOT NULL AND ${someObjects(table, `c${k}`)}))
    WHERE a IS NOT NULL GROUP BY a, k`;
}

type Place = Required<Pick<ActivityProfile, 'objectCount' | 'lastCount' | 'firstCount' | 'finalCount'>>;

async function placesOf(database: Database): Promise<ReadonlyMap<string, Place>> {
  const rows = await database.rows<Place & { a: string }>(
    `SELECT a, count(*) AS "objectCount", count(*) FILTER (place <= 3) AS "lastCount", count(*) FILTER (opens) AS "firstCount",
       count(*) FILTER (place = 1) AS "finalCount" FROM profile_life GROUP BY a`,
  );
  return new Map(rows.map(({ a, ...place }) => [a, place]));
}

async function togetherOf(
  database: Database,
  telling: readonly string[],
): Promise<{ a: string; b: string; objectCount: number }[]> {
  if (telling.length < 2) return [];
  return database.rows(
    `WITH seen AS (SELECT k, a FROM profile_life WHERE a IN (${literals(telling)}))
     SELECT x.a AS a, y.a AS b, count(*) AS "objectCount" FROM seen x JOIN seen y ON y.k = x.k AND y.a > x.a
     GROUP BY x.a, y.a ORDER BY x.a, y.a`,
  );
}
