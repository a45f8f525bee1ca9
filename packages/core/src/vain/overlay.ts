import { mayTell } from '../chain/index.ts';
import type { Doers } from '../chain/index.ts';
import type { Query } from '../ledger/index.ts';
import { oneOf, OVERLAYS } from './cell.sql.ts';
import { MEASURES, placeOf } from './scope.ts';
import type { Amounts, VainScope } from './scope.ts';

/** What lies across the classes; never added to them. A part is null when it, or the rest of the work, is too few people's. */
export interface Overlays {
  /** All work on what was sold. */
  readonly sold: { readonly amounts: Amounts; readonly objectCount: number } | null;
  readonly forgotten: { readonly count: number; readonly rawShare: number } | null;
  /** Demand that the company declined itself. */
  readonly declinedCount: number;
}

interface OverlayRow extends Amounts {
  readonly actor: number | null;
  readonly isRobot: boolean;
  readonly allActs: number;
  readonly seconds: number;
  readonly forgottenActs: number;
  readonly forgottenSeconds: number;
}

export async function readOverlays(query: Query, scope: VainScope): Promise<Overlays> {
  if (Object.keys(scope.filter).length > 0) return overlaysOfPart(query, scope);
  const rows = await query.rows<OverlayRow>(OVERLAYS);
  const [ends] = await query.rows<{ sold: number; declined: number }>(
    `SELECT count(CASE WHEN x.fate = 'sold' THEN 1 END) AS sold, count(CASE WHEN x.fate = 'declined' THEN 1 END) AS declined
      FROM execution x`,
  );
  return {
    sold: scope.columns === null ? null : soldOf(rows, ends?.sold ?? 0, scope),
    forgotten: scope.columns === null || scope.unit === 'acts' ? null : forgottenOf(rows, scope),
    declinedCount: ends?.declined ?? 0,
  };
}

/** Of a part only what was declined is told: the other two do not follow the classes, and would tell of few by their differences. */
async function overlaysOfPart(query: Query, scope: VainScope): Promise<Overlays> {
  const [row] = await query.rows<{ declined: number }>(
    `SELECT count(DISTINCT w.leading_id) AS declined FROM work_class w
      WHERE ${oneOf('w.class_id', [placeOf('declined')])} AND ${scope.where}`,
  );
  return { sold: null, forgotten: null, declinedCount: scope.columns === null ? 0 : (row?.declined ?? 0) };
}

function soldOf(rows: readonly OverlayRow[], objectCount: number, scope: VainScope): Overlays['sold'] {
  const isTold = partsMayBeTold(
    rows,
    scope,
    (row) => row.acts,
    (row) => row.allActs - row.acts,
  );
  if (objectCount === 0 || !isTold) return null;
  const entries = MEASURES.map((measure) => [measure, rows.reduce((sum, row) => sum + row[measure], 0)] as const);
  return { amounts: Object.fromEntries(entries) as unknown as Amounts, objectCount };
}

function forgottenOf(rows: readonly OverlayRow[], scope: VainScope): Overlays['forgotten'] {
  const sum = (pick: (row: OverlayRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const isTold = partsMayBeTold(
    rows,
    scope,
    (row) => row.forgottenActs,
    (row) => row.allActs - row.forgottenActs,
  );
  const seconds = sum((row) => row.seconds);
  if (!isTold || seconds === 0) return null;
  return {
    count: Math.round(sum((row) => row.forgottenActs)),
    rawShare: sum((row) => row.forgottenSeconds) / seconds,
  };
}

/** Below this a sum of shares is nothing: what floating point leaves of 1 − ⅓ − ⅓ − ⅓. */
const NOTHING = 1e-9;

/** Neither what is told nor what is left of the total is the work of too few. A part without work is nobody's. */
function partsMayBeTold(
  rows: readonly OverlayRow[],
  { unit }: VainScope,
  ...parts: readonly ((row: OverlayRow) => number)[]
): boolean {
  const tell = mayTell(unit);
  return parts.every((pick) => tell(doersOf(rows.filter((row) => pick(row) > NOTHING))));
}

const doersOf = (rows: readonly OverlayRow[]): Doers => ({
  people: new Set(rows.flatMap((row) => (row.actor === null || row.isRobot ? [] : [row.actor]))),
  unnamed: rows.some((row) => row.actor === null),
});
