import { instantWithin } from '../filter/index.ts';
import type { ToldPart } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { DONE_WORK, joinPool, POOL_ID } from '../work/index.ts';

/** How many records of work there are: in all, of each pool (by id), of each activity (by id). */
export interface FactCounts {
  readonly all: number;
  readonly pools: Readonly<Record<number, number>>;
  readonly activities: Readonly<Record<number, number>>;
}

const COUNTED = 'count(DISTINCT s.instance_id) + count(DISTINCT s.start_event_id) AS n';

export async function countFacts(query: Query, part: ToldPart): Promise<FactCounts> {
  const where = `WHERE ${DONE_WORK} AND ${instantWithin(query.dialect, part, 's."at"')}`;
  const [all] = await query.rows<{ n: number }>(`SELECT ${COUNTED} FROM step s ${where}`);
  const by = async (id: string, joins: string): Promise<Record<number, number>> => {
    const rows = await query.rows<{ id: number | null; n: number }>(
      `SELECT ${id} AS id, ${COUNTED} FROM step s ${joins} ${where} GROUP BY 1`,
    );
    return Object.fromEntries(rows.flatMap(({ id: key, n }) => (key === null ? [] : [[key, n]])));
  };
  return { all: all?.n ?? 0, pools: await by(POOL_ID, joinPool('s')), activities: await by('s.activity_id', '') };
}

/** What a claim rests on. Null ids: all work. */
export interface Resting {
  readonly pools?: readonly number[];
  readonly activity?: number;
}

/** The records of work of some pools or of an activity: starts and ends, each once. Ids come from the ledger, never from an address. */
export function factsOf(query: Query, part: ToldPart, { pools, activity }: Resting): string {
  const within = instantWithin(query.dialect, part, 's."at"');
  const of = [
    ...(pools === undefined ? [] : [`${POOL_ID} IN (${pools.join(', ')})`]),
    ...(activity === undefined ? [] : [`s.activity_id = ${activity}`]),
  ];
  const rows = (id: string): string =>
    `SELECT ${id} AS event_id FROM step s ${pools === undefined ? '' : joinPool('s')}
    WHERE ${[DONE_WORK, within, `${id} IS NOT NULL`, ...of].join(' AND ')}`;
  return `SELECT DISTINCT f.event_id AS event_id FROM (${rows('s.instance_id')} UNION ALL ${rows('s.start_event_id')}) f`;
}

export const NO_FACTS = 'SELECT e.event_id AS event_id FROM event e WHERE FALSE';
