import type { FactLog, Query } from '../ledger/index.ts';
import { deriveParts } from '../filter/index.ts';
import { deriveLinks } from './derive/derive-links.ts';
import { EXECUTIONS, abandonSilent } from './derive/execution.sql.ts';
import { FORGOTTEN_STATE, IMPORT_MAPPINGS, IMPORT_STATE, LEDGER_OVERVIEW, MAIN_CASH } from './derive/facts.sql.ts';
import { WORK_FACTS } from './evidence.sql.ts';
import { receiptShares } from './derive/receipt-share.sql.ts';
import {
  PAIRED_INSTANCES,
  PLAIN_INSTANCES,
  PRIMARY_OBJECT,
  PRIMARY_OBJECT_OF_SINGLE,
  stepsFrom,
} from './derive/step.sql.ts';
import {
  DIRECT_TOUCHES,
  FIRST_MEMBERS,
  NEXT_MEMBERS,
  RELATED_TYPES,
  RELATION,
  SHARED_TOUCH,
  TOUCH_SHARE,
  singleTouch,
} from './derive/touch.sql.ts';
import { measureTypeDistances } from './derive/type-distance.ts';

/** Raised when the derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 6;

/**
 * Materialises what the lenses read: `object_type.distance`, `member`, `execution`, `step`, `receipt_share`
 * (leading-type extraction, METHODS §2.1). Does nothing when the ledger has not changed since the last time; otherwise
 * all of it is replaced in one transaction. A ledger without facts gets empty tables.
 */
export async function deriveChain(log: FactLog): Promise<void> {
  await log.run(`CREATE TABLE IF NOT EXISTS ${DERIVED_STATE}`);
  const state = await ledgerState(log);
  const [known] = await log.rows<{ state: string }>('SELECT d.state FROM derived_state d');
  if (known?.state === state) return;
  await log.inTransaction((ledger) => derive(ledger, state));
}

const DERIVED_STATE = `derived_state (
  state VARCHAR, leading_type_id INTEGER, leading_type VARCHAR, currency VARCHAR, basis VARCHAR, as_of TIMESTAMP,
  has_durations BOOLEAN, work_fact_count BIGINT, open_work_count BIGINT, concurrent_count BIGINT)`;

async function ledgerState(query: Query): Promise<string> {
  const imports = await query.rows<{ import_id: number; superseded_by: number | null }>(IMPORT_STATE);
  const [forgotten] = await query.rows<{ times: number }>(FORGOTTEN_STATE);
  const erased = forgotten?.times ? [`forgotten ${forgotten.times}`] : [];
  return [
    `derivation ${DERIVATION}`,
    ...erased,
    ...imports.map((row) => `${row.import_id}:${row.superseded_by ?? ''}`),
  ].join(' ');
}

interface Overview {
  readonly as_of: number | null;
  readonly start_count: number;
  readonly started_count: number;
}

async function derive(ledger: FactLog, state: string): Promise<void> {
  const [overview] = await ledger.rows<Overview>(LEDGER_OVERVIEW);
  const [cash] = await ledger.rows<{ currency: string; basis: string }>(MAIN_CASH);
  const leading = await findLeadingType(ledger);
  const touches = await deriveTouches(ledger, leading?.type_id ?? -1);
  await deriveSteps(ledger, touches, (overview?.start_count ?? 0) > 0);
  for (const sql of receiptShares(ledger.dialect)) await ledger.run(sql);
  for (const sql of EXECUTIONS) await ledger.run(sql, { currency: cash?.currency ?? null, basis: cash?.basis ?? null });
  await ledger.run(abandonSilent(ledger.dialect), { asOf: overview?.as_of ?? 0 });
  const hasDurations = (overview?.start_count ?? 0) + (overview?.started_count ?? 0) > 0;
  await deriveLinks(ledger, hasDurations);
  await deriveParts(ledger);
  await ledger.run(`CREATE OR REPLACE TABLE ${DERIVED_STATE}`);
  await ledger.run(
    `INSERT INTO derived_state SELECT $state, $typeId, $type, $currency, $basis, ${ledger.dialect.fromMillis('$asOf')}, $durations,
  (SELECT count(*) FROM (${WORK_FACTS}) w),
  (SELECT count(*) FROM step s WHERE s.start_event_id = s.event_id),
  (SELECT count(*) FROM concurrent c WHERE c.activity_id < c.other_id)`,
    {
      state,
      typeId: leading?.type_id ?? null,
      type: leading?.name ?? null,
      currency: cash?.currency ?? null,
      basis: cash?.basis ?? null,
      asOf: overview?.as_of ?? null,
      durations: hasDurations,
    },
  );
}

interface TypeRow {
  readonly type_id: number;
  readonly name: string;
}

/** The leading type that the active imports name and the ledger holds. */
async function findLeadingType(query: Query): Promise<TypeRow | undefined> {
  const types = await query.rows<TypeRow>('SELECT t.type_id, t.name FROM object_type t');
  const mappings = await query.rows<{ mapping: string }>(IMPORT_MAPPINGS);
  return mappings
    .map((row) => (JSON.parse(row.mapping) as { leading?: string }).leading)
    .map((name) => types.find((type) => type.name === name))
    .find((type) => type !== undefined);
}

/** Which executions each act belongs to; `single` when no act belongs to more than one. */
async function deriveTouches(ledger: FactLog, leading: number): Promise<'single' | 'shared'> {
  const related = await relatedTypes(ledger);
  const distances = measureTypeDistances(leading, related);
  await ledger.run('UPDATE object_type SET distance = NULL');
  for (const [type, distance] of distances)
    await ledger.run('UPDATE object_type SET distance = $distance WHERE type_id = $type', { type, distance });
  await ledger.run('CREATE OR REPLACE TABLE member (leading_id BIGINT, object_id BIGINT)');
  const [direct] = await ledger.rows<{ touches: number; events: number }>(DIRECT_TOUCHES, { leading });
  if (distances.size === 1 && direct?.touches === direct?.events) {
    await ledger.run(singleTouch(leading));
    return 'single';
  }
  if (distances.size > 1) await deriveMembers(ledger, Math.max(...distances.values()));
  await ledger.run(SHARED_TOUCH, { leading });
  await ledger.run(TOUCH_SHARE);
  return 'shared';
}

async function relatedTypes(query: Query): Promise<{ a: number; b: number }[]> {
  const [flow] = await query.rows<{ n: number }>("SELECT count(*) AS n FROM object_type t WHERE t.kind = 'flow'");
  return (flow?.n ?? 0) > 1 ? query.rows(RELATED_TYPES) : [];
}

async function deriveMembers(ledger: FactLog, farthest: number): Promise<void> {
  await ledger.run(RELATION);
  await ledger.run(FIRST_MEMBERS);
  for (let distance = 0; distance < farthest; distance += 1) await ledger.run(NEXT_MEMBERS, { distance });
}

async function deriveSteps(ledger: FactLog, touches: 'single' | 'shared', hasStarts: boolean): Promise<void> {
  if (hasStarts) {
    await ledger.run(touches === 'single' ? PRIMARY_OBJECT_OF_SINGLE : PRIMARY_OBJECT);
    await ledger.run(PAIRED_INSTANCES);
  } else await ledger.run(PLAIN_INSTANCES);
  for (const sql of stepsFrom(touches)) await ledger.run(sql);
}
