import { RESOLUTION_MS } from '../ledger/index.ts';
import type { FactLog } from '../ledger/index.ts';
import { findBusySpans } from './wait-cause-busy.ts';
import { CUT_CAUSES, cutWaits } from './wait-cause-cut.ts';
import type { Column, Cuts } from './wait-cause-cut.ts';
import { findGates } from './wait-cause-gates.ts';
import {
  MANY_OBJECTS,
  NO_WAITS_FOR_OBJECTS,
  NO_WAITS_GATHERED,
  waitsForObjects,
  waitsGathered,
} from './wait-cause-late.sql.ts';
import { awaitedBy } from './wait-cause-names.ts';
import { readOwnWaits, readSessions, readShifts } from './wait-cause-read.ts';
import {
  AWAITED_TABLE,
  FEW_DOERS,
  WAIT_CAUSE_TABLE,
  WAIT_CUT_TABLE,
  waitAnswers,
  waitCauses,
  waitsTold,
} from './wait-cause.sql.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 5;
const HOUR_MS = 3_600_000;

/**
 * Materialises `wait_cause`, `awaited` and `few_doers` from what `deriveWork` made, which must have run before. Does nothing when that has not
 * changed since; all or nothing. The passes over arrays run only where starts are recorded, or acts
 * need several objects.
 */
export async function deriveWaitCause(log: FactLog): Promise<void> {
  await log.run('CREATE TABLE IF NOT EXISTS wait_cause_state (state VARCHAR)');
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const state = `wait-cause ${DERIVATION} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT w.state FROM wait_cause_state w');
  if (known?.state === state) return;
  await log.inTransaction(async (ledger) => {
    await derive(ledger);
    await ledger.run('DELETE FROM wait_cause_state');
    await ledger.run('INSERT INTO wait_cause_state VALUES ($state)', { state });
  });
}

interface Facts {
  readonly answers: number;
  readonly begun: number;
  readonly resolutionMs: number | null;
}

async function derive(ledger: FactLog): Promise<void> {
  const [facts] = await ledger.rows<Facts>(`
    SELECT (SELECT count(*) FROM step s JOIN activity a ON a.activity_id = s.activity_id
        WHERE a.kind IN ('customer', 'supplier')) AS answers,
      (SELECT count(*) FROM wait w WHERE NOT w.holds_work) AS begun, ${RESOLUTION_MS} AS "resolutionMs"`);
  const hasAnswers = (facts?.answers ?? 0) > 0;
  await deriveAwaited(ledger);
  if (hasAnswers) await ledger.run(waitAnswers(ledger.dialect));
  const tellsInstants = (facts?.resolutionMs ?? 0) < HOUR_MS;
  await ledger.run(waitsTold({ hasAnswers, tellsShifts: tellsInstants }));
  const hasStarts = (facts?.begun ?? 0) > 0;
  const [objects] = await ledger.rows<{ many: boolean }>(MANY_OBJECTS);
  const hasObjects = objects?.many === true;
  const hasCuts = hasStarts || hasObjects;
  if (hasCuts) await deriveCuts(ledger, { hasObjects, tellsInstants });
  await ledger.run(WAIT_CAUSE_TABLE);
  await ledger.run(FEW_DOERS);
  await ledger.run(waitCauses({ hasAnswers, hasCuts, tellsShifts: tellsInstants }));
}

/** Acts that wait for an answer from outside, by name; somebody's authority is never that. */
async function deriveAwaited(ledger: FactLog): Promise<void> {
  await ledger.run(AWAITED_TABLE);
  const acts = await ledger.rows<{ id: number; name: string }>(
    "SELECT a.activity_id AS id, a.name FROM activity a WHERE a.kind = 'work'",
  );
  for (const { id, name } of acts) {
    const awaited = awaitedBy(name);
    if (awaited !== undefined) await ledger.run('INSERT INTO awaited VALUES ($id, $awaited)', { id, awaited });
  }
}

/** Cuts the company's own waits by what else went on, and keeps those of which something was found. */
async function deriveCuts(
  ledger: FactLog,
  { hasObjects, tellsInstants }: { readonly hasObjects: boolean; readonly tellsInstants: boolean },
): Promise<void> {
  await ledger.run(hasObjects ? waitsForObjects(ledger.dialect) : NO_WAITS_FOR_OBJECTS);
  await ledger.run(tellsInstants ? waitsGathered(ledger.dialect) : NO_WAITS_GATHERED);
  const { n, waits, activityCount } = await readOwnWaits(ledger);
  const { clock, shifts } = await readShifts(ledger, waits, tellsInstants);
  const cuts = cutWaits(waits, {
    clock,
    shifts,
    gates: findGates(waits, activityCount, clock),
    busy: findBusySpans(await readSessions(ledger), activityCount),
  });
  await ledger.run(WAIT_CUT_TABLE);
  for (let from = 0; from < n.length; from += PART_ROWS) await keepCuts(ledger, n, cuts, from);
}

const PART_ROWS = 1 << 20;

/** Keeps the waits of a part, from a place on, of which something was found. */
async function keepCuts(ledger: FactLog, n: Column, cuts: Cuts, from: number): Promise<void> {
  const found: number[] = [];
  for (let i = from; i < Math.min(from + PART_ROWS, n.length); i += 1)
    if (CUT_CAUSES.some((cause) => (cuts[cause]?.[i] ?? 0) > 0)) found.push(i);
  const kept = (column: Column | undefined): Float64Array<ArrayBuffer> =>
    Float64Array.from(found, (i) => column?.[i] ?? 0);
  await ledger.append('wait_cut', [kept(n), ...CUT_CAUSES.map((cause) => kept(cuts[cause]))]);
}
