import type { FactLog, Query } from '../ledger/index.ts';
import { readWorkUnit } from '../work/index.ts';
import { VAIN_CELLS, VAIN_FACTS } from './cell.sql.ts';
import { workClasses, WORK_CLASS_TABLE } from './class.sql.ts';
import type { ClassFacts, Constraint } from './class.sql.ts';
import { openChances } from './open-chance.sql.ts';
import { orphanTable } from './orphan.sql.ts';
import {
  CELL_OF_TABLE,
  CELLS_OF_PRODUCT,
  cellsOfSegment,
  NO_PRODUCTS,
  PRODUCTS,
  SEGMENT_CELLS,
  SEGMENTS,
  valueBounds,
} from './segment.sql.ts';

/** Raised when this derivation changes, so that ledgers derived before are derived again. */
const DERIVATION = 6;

const LIVE = 'SELECT i.import_id FROM import i WHERE i.superseded_by IS NULL';

/**
 * Materialises `work_class`, `vain_cell` and `vain_fact` from what `deriveChain` and `deriveWork` made, which must have run
 * before. Does nothing when they have not changed since; all or nothing. With a verdict on the constraint, open work that waits
 * beyond its buffer is `throttled`; without one it is in flight.
 */
export async function deriveVain(log: FactLog, constraint: Constraint | null = null): Promise<void> {
  await log.run(
    'CREATE TABLE IF NOT EXISTS vain_state (state VARCHAR, unit VARCHAR, pays BOOLEAN, left_acts DOUBLE, left_people BIGINT)',
  );
  const [work] = await log.rows<{ state: string }>('SELECT w.state FROM work_state w');
  const verdict = constraint === null ? '' : ` constraint ${constraint.activity} ${constraint.beyondBuffer}`;
  const state = `vain ${DERIVATION}${verdict} ${work?.state ?? ''}`;
  const [known] = await log.rows<{ state: string }>('SELECT v.state FROM vain_state v');
  if (known?.state === state) return;
  await log.inTransaction((ledger) => derive(ledger, state, constraint));
}

async function derive(ledger: FactLog, state: string, constraint: Constraint | null): Promise<void> {
  const facts = { ...(await classFacts(ledger)), constraint };
  await ledger.run(WORK_CLASS_TABLE);
  await ledger.run(workClasses(ledger.dialect, facts));
  await ledger.run(VAIN_CELLS);
  await ledger.run(VAIN_FACTS);
  await deriveSegments(ledger);
  await ledger.run(openChances(ledger.dialect));
  await ledger.run(orphanTable(ledger.dialect));
  await ledger.run('DELETE FROM vain_state');
  await ledger.run(
    `INSERT INTO vain_state SELECT $state, $unit, $pays, coalesce(sum(w.share), 0), count(DISTINCT w.actor_id)
      FROM work_class w WHERE NOT w.is_counted`,
    { state, unit: facts.unit, pays: facts.pays },
  );
}

/** By segment, product and customer, where they are recorded. */
async function deriveSegments(ledger: FactLog): Promise<void> {
  const [row] = await ledger.rows<{ products: number; values: number; parties: number }>(`
    SELECT (SELECT count(*) FROM object_type t WHERE t.kind = 'catalogue') AS products,
      (SELECT count(x.value_minor) FROM execution x) AS "values", (SELECT count(x.party_id) FROM execution x) AS parties`);
  await ledger.run(valueBounds(ledger.dialect));
  await ledger.run(SEGMENTS);
  await ledger.run((row?.products ?? 0) > 0 ? PRODUCTS : NO_PRODUCTS);
  await ledger.run(CELL_OF_TABLE);
  const segments = [
    ...((row?.values ?? 0) > 0 ? (['size'] as const) : []),
    ...((row?.parties ?? 0) > 0 ? (['custom', 'customer'] as const) : []),
  ];
  if (segments.length > 0) await ledger.run(SEGMENT_CELLS);
  for (const segment of segments) await ledger.run(cellsOfSegment(segment));
  if ((row?.products ?? 0) > 0) await ledger.run(CELLS_OF_PRODUCT);
}

async function classFacts(query: Query): Promise<Omit<ClassFacts, 'constraint'>> {
  const [row] = await query.rows<{ scheduled: number; lost: number; paying: number }>(`
    SELECT (SELECT count(*) FROM event e WHERE e.phase = 'schedule' AND e.import_id IN (${LIVE})) AS scheduled,
      (SELECT count(*) FROM outcome o JOIN member m ON m.object_id = o.object_id AND m.leading_id <> m.object_id
        WHERE o.fate IN ('refused', 'cancelled') AND o.import_id IN (${LIVE})) AS lost,
      (SELECT count(*) FROM cash c WHERE c.direction = 'in' AND c.import_id IN (${LIVE})) AS paying`);
  return {
    hasSchedule: (row?.scheduled ?? 0) > 0,
    hasLost: (row?.lost ?? 0) > 0,
    pays: (row?.paying ?? 0) > 0,
    unit: await readWorkUnit(query),
  };
}
