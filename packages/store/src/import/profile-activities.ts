import { isTelling, outlineEvents } from '@aval/core/mapping';
import type { ActivityColumnProfile, ActivityProfile, TableProfile } from '@aval/core/mapping';
import type { Database } from '../duckdb/database.ts';
import { utcOf } from '../ledger/import/time.sql.ts';
import { literals, said } from '../ledger/sql-text.ts';
import { someObjects } from './profile-sample.ts';
import type { StagedTable } from './profile-sample.ts';
import { stagedTable } from './staged-names.ts';

const MOST_ACTIVITIES = 2000;
/** Activities that are compared pair by pair. */
const MOST_TELLING = 60;
/** Number columns counted by activity. */
const MOST_NUMBERS = 12;

/** The activities of each column that may name them: counts, phases, where they stand in the life of an object. */
export async function profileActivities(
  database: Database,
  table: StagedTable,
  profile: TableProfile,
): Promise<ActivityColumnProfile[]> {
  const outline = outlineEvents(profile);
  const found: ActivityColumnProfile[] = [];
  for (const column of outline.activities) {
    const at = (name: string | undefined): number => (name === undefined ? -1 : table.columns.indexOf(name));
    const places = { a: at(column), p: at(outline.phase), k: at(outline.key), t: at(outline.instant?.column) };
    const numbers = outline.numbers.slice(0, MOST_NUMBERS).map((name) => ({ name, c: at(name) }));
    const values = await valuesOf(database, table, places, numbers);
    const phaseColumn = outline.phase ?? null;
    if (outline.key === undefined || outline.instant === undefined) {
      found.push({ column, phaseColumn, values });
      continue;
    }
    const lives = livesSql(table, places, outline.instant.format);
    const placed = await placesOf(database, lives);
    const telling = values
      .map((one) => one.value)
      .filter(isTelling)
      .slice(0, MOST_TELLING);
    found.push({
      column,
      phaseColumn,
      values: values.map((one) => ({ ...one, ...placed.get(one.value) })),
      keyColumn: outline.key,
      timeColumn: outline.instant.column,
      together: await togetherOf(database, lives, telling),
    });
  }
  return found;
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
  numbers: readonly { name: string; c: number }[],
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

/** Each record with its object, activity and place counted from the end of the object's life. */
function livesSql(table: StagedTable, { a, k, t }: Places, format: string): string {
  const at = utcOf(said(`c${t}`), format, 'UTC');
  return `SELECT k, a, row_number() OVER (PARTITION BY k ORDER BY t DESC, source_row DESC) AS place FROM (
    SELECT source_row, c${k} AS k, ${said(`c${a}`)} AS a, ${at} AS t FROM ${stagedTable(table.n)}
    WHERE ${said(`c${k}`)} IS NOT NULL AND ${someObjects(table, `c${k}`)}) WHERE a IS NOT NULL`;
}

async function placesOf(
  database: Database,
  lives: string,
): Promise<ReadonlyMap<string, { objectCount: number; lastCount: number }>> {
  const rows = await database.rows<{ a: string; objects: number; last: number }>(
    `SELECT a, count(*) AS objects, count(*) FILTER (place <= 3) AS last FROM (SELECT a, k, min(place) AS place FROM (${lives}) GROUP BY a, k) GROUP BY a`,
  );
  return new Map(rows.map(({ a, objects, last }) => [a, { objectCount: objects, lastCount: last }]));
}

async function togetherOf(
  database: Database,
  lives: string,
  telling: readonly string[],
): Promise<{ a: string; b: string; objectCount: number }[]> {
  if (telling.length < 2) return [];
  return database.rows(
    `WITH seen AS (SELECT DISTINCT k, a FROM (${lives}) WHERE a IN (${literals(telling)}))
     SELECT x.a AS a, y.a AS b, count(*) AS "objectCount" FROM seen x JOIN seen y ON y.k = x.k AND y.a > x.a GROUP BY x.a, y.a ORDER BY x.a, y.a`,
  );
}
