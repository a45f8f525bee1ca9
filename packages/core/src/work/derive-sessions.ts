import type { FactLog } from '../ledger/index.ts';
import { LOOSE_ACT } from './loose.sql.ts';
import {
  CLIP_RULES,
  SESSION_TABLE,
  sessionCaps,
  SESSIONS,
  SESSIONS_OF_PEOPLE,
  SHARED_SESSION,
  timedActs,
} from './session.sql.ts';
import { shareSeconds } from './share-minutes.ts';

/**
 * Makes `loose_act`, and `session` from it and `step`: all recorded work. Sessions that nobody had open beside others are as long as they were recorded, up to their rule; only
 * the others are shared, person by person over arrays.
 */
export async function deriveSessions(ledger: FactLog): Promise<void> {
  await ledger.run(LOOSE_ACT);
  await ledger.run(SESSION_TABLE);
  const [timed] = await ledger.rows<{ n: number; loose: number; least: number | null }>(`
    SELECT count(*) AS n, (SELECT count(*) FROM loose_act l WHERE l."at" > l.started_at) AS loose, min(s.share) AS least
    FROM step s WHERE s.is_work AND s.at > s.started_at`);
  if (timed === undefined || timed.n + timed.loose === 0) return;
  await ledger.run(timedActs(ledger.dialect, (timed.least ?? 1) < 1));
  await ledger.run(sessionCaps(ledger.dialect));
  await ledger.run(SHARED_SESSION);
  for (const part of await shareOverlapping(ledger)) await ledger.append('shared_session', part);
  await ledger.run(SESSIONS);
  for (const table of ['timed', 'session_cap', 'shared_session']) await ledger.run(`DROP TABLE ${table}`);
}

/** The longest a session of an activity may be, one place a rule. */
type Caps = ReadonlyMap<number, readonly number[]>;

async function readCaps(ledger: FactLog): Promise<Caps> {
  const rows = await ledger.rows<Record<string, number>>('SELECT * FROM session_cap');
  return new Map(rows.map((row) => [row['activity_id'] ?? -1, CLIP_RULES.map((rule) => row[`cap_${rule}`] ?? 0)]));
}

/** Columns of `shared_session`. */
async function shareOverlapping(ledger: FactLog): Promise<Float64Array<ArrayBuffer>[][]> {
  const caps = await readCaps(ledger);
  const shared = new Rows(CLIP_RULES.length + 1);
  const open = new OpenRun(caps, shared);
  for await (const [instances, actors, activities, starts, lengths] of ledger.doubles(
    SESSIONS_OF_PEOPLE(ledger.dialect),
  )) {
    for (let i = 0; i < (instances?.length ?? 0); i += 1) {
      open.add(instances?.[i] ?? 0, actors?.[i] ?? 0, activities?.[i] ?? 0, starts?.[i] ?? 0, lengths?.[i] ?? 0);
    }
  }
  open.close();
  return shared.parts();
}

/** The sessions of one person of which each began before an earlier one had ended. */
class OpenRun {
  readonly #caps: Caps;
  readonly #shared: Rows;
  readonly #instances: number[] = [];
  readonly #activities: number[] = [];
  readonly #started: number[] = [];
  readonly #lengths: number[] = [];
  #actor = -1;
  #end = 0;

  constructor(caps: Caps, shared: Rows) {
    this.#caps = caps;
    this.#shared = shared;
  }

  add(instance: number, actor: number, activity: number, start: number, length: number): void {
    if (actor !== this.#actor || start >= this.#end) this.close();
    this.#actor = actor;
    this.#end = Math.max(this.#end, start + length);
    this.#instances.push(instance);
    this.#activities.push(activity);
    this.#started.push(start);
    this.#lengths.push(length);
  }

  close(): void {
    if (this.#instances.length > 1) this.#share();
    for (const column of [this.#instances, this.#activities, this.#started, this.#lengths]) column.length = 0;
    this.#end = 0;
  }

  #share(): void {
    const caps = this.#activities.map((activity) => this.#caps.get(activity) ?? []);
    const byRule = CLIP_RULES.map((_, rule) =>
      shareSeconds({
        started: this.#started,
        lasts: this.#lengths.map((length, i) => Math.min(length, caps[i]?.[rule] ?? length)),
      }),
    );
    this.#instances.forEach((instance, i) => this.#shared.add([instance, ...byRule.map((seconds) => seconds[i] ?? 0)]));
  }
}

const PART_ROWS = 1 << 16;

/** Rows of numbers, kept column by column in parts. */
class Rows {
  readonly #width: number;
  readonly #parts: Float64Array<ArrayBuffer>[][] = [];
  #count = PART_ROWS;

  constructor(width: number) {
    this.#width = width;
  }

  add(row: readonly number[]): void {
    if (this.#count === PART_ROWS) {
      this.#parts.push(Array.from({ length: this.#width }, () => new Float64Array(PART_ROWS)));
      this.#count = 0;
    }
    const part = this.#parts.at(-1) ?? [];
    for (let column = 0; column < this.#width; column += 1) {
      const cells = part[column];
      if (cells !== undefined) cells[this.#count] = row[column] ?? 0;
    }
    this.#count += 1;
  }

  parts(): Float64Array<ArrayBuffer>[][] {
    const last = this.#parts.length - 1;
    return this.#parts.map((part, i) => (i === last ? part.map((cells) => cells.slice(0, this.#count)) : part));
  }
}
