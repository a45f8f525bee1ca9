import type { FactLog, Query } from '../ledger/index.ts';
import type { Sessions } from './wait-cause-busy.ts';
import type { Column, OwnWaits } from './wait-cause-cut.ts';
import { ALWAYS, clockOf, shiftOf } from './wait-cause-shift.ts';
import type { Clock, ClockChange, Shift } from './wait-cause-shift.ts';
import { COMPANY_CALENDAR, SLOT_SECONDS, WEEK_SLOTS } from './week.ts';

/** Sessions longer than this are taken for forgotten ones: nobody is busy all that time. */
const FORGOTTEN_SECONDS = 8 * 3600;

export interface ReadWaits {
  /** Their numbers in `wait_told`. */
  readonly n: Column;
  readonly waits: OwnWaits;
  readonly activityCount: number;
}

/** The waits for the company itself, zero ones too: they tell of gates and of who was served first. */
export async function readOwnWaits(ledger: FactLog): Promise<ReadWaits> {
  const seconds = (at: string): string => ledger.dialect.secondsSince(at);
  const [n, activity, calendar, enabled, begun, gathered, together, holdsWork] = await readColumns(
    ledger,
    await mostRows(ledger, 'wait'),
    `SELECT CAST(t.n AS DOUBLE), CAST(t.activity_id AS DOUBLE), CAST(t.calendar_id AS DOUBLE), ${seconds('t.rest_from')},
      ${seconds('t.begun_at')}, coalesce(g.gathered_second, 0.0), coalesce(l.there_second, 0.0),
      CAST(CASE WHEN t.holds_work THEN 1 ELSE 0 END AS DOUBLE)
    FROM wait_told t LEFT JOIN wait_gathered g ON g.n = t.n LEFT JOIN wait_late l ON l.n = t.n
    WHERE t.waits_for = 'own'`,
    [Float64Array, Int32Array, Int32Array, Float64Array, Float64Array, Float64Array, Float64Array, Uint8Array],
  );
  return {
    n: n!,
    waits: {
      activity: activity!,
      calendar: calendar!,
      enabled: enabled!,
      begun: begun!,
      gathered: gathered!,
      together: together!,
      holdsWork: holdsWork!,
    },
    activityCount: greatest(activity!) + 1,
  };
}

/** Recorded sessions of those who are named. */
export async function readSessions(ledger: FactLog): Promise<Sessions> {
  const [started, ended] = [ledger.dialect.secondsSince('s.started_at'), ledger.dialect.secondsSince('s."at"')];
  const [resource, activity, from, to] = await readColumns(
    ledger,
    await mostRows(ledger, 'session'),
    `SELECT CAST(s.actor_id AS DOUBLE), CAST(s.activity_id AS DOUBLE), ${started},
      least(${ended}, ${started} + ${FORGOTTEN_SECONDS}.0)
    FROM session s WHERE s.actor_id IS NOT NULL ORDER BY s.actor_id, s.started_at, s."at", s.instance_id`,
    [Int32Array, Int32Array, Float64Array, Float64Array],
  );
  return { resource: resource!, activity: activity!, started: from!, ended: to! };
}

/** The company's clock, and the shift of each calendar that waits are told by (always on, where no shifts can be told); `calendar` of the waits becomes its place in the list. */
export async function readShifts(
  query: Query,
  waits: OwnWaits,
  tellsShifts: boolean,
): Promise<{ readonly clock: Clock; readonly shifts: readonly Shift[] }> {
  const changes = await query.rows<ClockChange>(
    'SELECT min(z.quarter) AS quarter, z.offset_seconds AS seconds FROM zone_quarter z GROUP BY z.period, z.offset_seconds ORDER BY 1',
  );
  const quarterOf = (second: number): number => Math.floor(second / SLOT_SECONDS);
  const clock = clockOf(changes, quarterOf(least(waits.enabled)), quarterOf(greatest(waits.begun)) + 1);
  const slots = await query.rows<{ id: number; slot: number }>(
    'SELECT c.calendar_id AS id, c.slot FROM calendar_slot c WHERE c.is_on ORDER BY c.calendar_id, c.slot',
  );
  const calendars = Map.groupBy(slots, ({ id }) => id);
  const ids = [...new Set([COMPANY_CALENDAR, ...calendars.keys()])];
  const place = new Map(ids.map((id, i) => [id, i]));
  waits.calendar.forEach((id, i) => (waits.calendar[i] = place.get(id) ?? 0));
  return {
    clock,
    shifts: ids.map((id) => {
      const mine = calendars.get(id);
      if (mine === undefined || !tellsShifts) return ALWAYS;
      const on = new Set(mine.map(({ slot }) => slot));
      return shiftOf(
        Array.from({ length: WEEK_SLOTS }, (_, slot) => on.has(slot)),
        clock,
      );
    }),
  };
}

function greatest(column: Column): number {
  let most = -1;
  for (const one of column) if (one > most) most = one;
  return most;
}

function least(column: Column): number {
  let few = Infinity;
  for (const one of column) if (one < few) few = one;
  return few;
}

async function mostRows(query: Query, table: 'wait' | 'session'): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table} t`);
  return row?.n ?? 0;
}

type ColumnType = typeof Float64Array | typeof Int32Array | typeof Uint8Array;

/** All rows of an answer, at most `most`, as one array a column, each as narrow as its numbers allow. */
async function readColumns(
  ledger: FactLog,
  most: number,
  sql: string,
  types: readonly ColumnType[],
): Promise<Column[]> {
  const whole = types.map((Type) => new Type(most));
  let from = 0;
  for await (const columns of ledger.doubles(sql)) {
    columns.forEach((column, i) => whole[i]?.set(column, from));
    from += columns[0]?.length ?? 0;
  }
  return whole.map((column) => column.subarray(0, from));
}
