import type { ObjectTypeProfile } from '@aval/core/mapping';
import type { Database } from '../../duckdb/database.ts';
import { utcOf } from '../../ledger/import/time.sql.ts';
import { said } from '../../ledger/sql-text.ts';
import type { StagedTable } from './sample.ts';
import { stagedTable } from '../staged-names.ts';

/** How the objects of each type live: how many, what touches them, for how long, which attributes they have. */
export async function profileObjectTypes(
  database: Database,
  tables: readonly StagedTable[],
): Promise<ObjectTypeProfile[]> {
  const column = columnsOf(tables);
  const [events, objects, links] = [column('events'), column('objects'), column('event_object')];
  if (!objects) return [];
  const counted = await database.rows<{ type: string; objectCount: number }>(
    `SELECT ${objects('type')} AS type, count(*) AS "objectCount" FROM ${objects.source} WHERE ${objects('type')} IS NOT NULL GROUP BY type ORDER BY count(*) DESC, type`,
  );
  const filled = await filledOf(database, objects);
  const lives =
    events && links ? await livesOf(database, events, objects, links) : { touches: new Map(), activities: new Map() };
  return counted.map(({ type, objectCount }) => ({
    type,
    objectCount,
    touchCount: 0,
    eventCount: 0,
    lifeShare: 0,
    ...lives.touches.get(type),
    activities: lives.activities.get(type) ?? [],
    filled: filled.get(type) ?? [],
  }));
}

/** A staged table by the names of its columns, as SQL. */
interface Named {
  (column: string): string;
  readonly source: string;
  readonly table: StagedTable;
}

function columnsOf(tables: readonly StagedTable[]): (name: string) => Named | undefined {
  return (name) => {
    const table = tables.find((one) => one.name === name && one.rowCount > 0);
    if (!table) return undefined;
    const cell = (column: string): string =>
      table.columns.includes(column) ? said(`c${table.columns.indexOf(column)}`) : 'NULL::VARCHAR';
    return Object.assign(cell, { source: stagedTable(table.n), table });
  };
}

async function filledOf(database: Database, objects: Named): Promise<Map<string, ObjectTypeProfile['filled']>> {
  const attributes = objects.table.columns.filter((name) => name !== 'object' && name !== 'type');
  if (attributes.length === 0) return new Map();
  const counts = attributes.map((name, i) => `count(${objects(name)}) AS f${i}`).join(', ');
  const rows = await database.rows<Record<string, number> & { type: string }>(
    `SELECT ${objects('type')} AS type, ${counts} FROM ${objects.source} GROUP BY ALL`,
  );
  return new Map(
    rows.map((row) => [
      row.type,
      attributes.flatMap((column, i) => ((row[`f${i}`] ?? 0) > 0 ? [{ column, objectCount: row[`f${i}`] ?? 0 }] : [])),
    ]),
  );
}

type Touches = Pick<ObjectTypeProfile, 'touchCount' | 'eventCount' | 'lifeShare'>;

async function livesOf(
  database: Database,
  events: Named,
  objects: Named,
  links: Named,
): Promise<{ touches: Map<string, Touches>; activities: Map<string, ObjectTypeProfile['activities']> }> {
  await database.run(
    `CREATE OR REPLACE TEMP TABLE profile_touch AS
     SELECT DISTINCT l.event, l.object, o.type, e.activity, e.t FROM (SELECT ${links('event')} AS event, ${links('object')} AS object FROM ${links.source}) l
     JOIN (SELECT ${objects('object')} AS object, any_value(${objects('type')}) AS type FROM ${objects.source} GROUP BY ALL) o ON o.object = l.object
     JOIN (SELECT ${events('event')} AS event, ${events('activity')} AS activity, ${utcOf(events('time'), 'iso', 'UTC')} AS t FROM ${events.source}) e ON e.event = l.event`,
  );
  const rows = await database.rows<{ type: string } & Touches>(
    `WITH span AS (SELECT greatest(1.0, epoch(max(t)) - epoch(min(t))) AS s FROM profile_touch),
       life AS (SELECT type, object, count(*) AS n, epoch(max(t)) - epoch(min(t)) AS seconds FROM profile_touch GROUP BY type, object),
       seen AS (SELECT type, count(DISTINCT event) AS events FROM profile_touch GROUP BY type)
     SELECT life.type, sum(n) AS "touchCount", any_value(events) AS "eventCount", median(seconds) / (SELECT s FROM span) AS "lifeShare"
     FROM life JOIN seen ON seen.type = life.type GROUP BY life.type`,
  );
  const acts = await database.rows<{ type: string; activity: string; eventCount: number }>(
    'SELECT type, activity, count(DISTINCT event) AS "eventCount" FROM profile_touch WHERE activity IS NOT NULL GROUP BY type, activity ORDER BY count(DISTINCT event) DESC, activity',
  );
  await database.run('DROP TABLE profile_touch');
  const activities = new Map<string, { activity: string; eventCount: number }[]>();
  for (const { type, activity, eventCount } of acts)
    activities.set(type, [...(activities.get(type) ?? []), { activity, eventCount }]);
  return {
    touches: new Map(
      rows.map(({ type, ...touches }) => [
        type,
        { ...touches, touchCount: touches.touchCount, lifeShare: touches.lifeShare ?? 0 },
      ]),
    ),
    activities,
  };
}
