import { literals } from '../sql-text.ts';
import { columnOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { PLAUSIBLE } from './time.sql.ts';

/** What keeps an act from being a fact. A folded one is no refusal: it is part of the act that an earlier row tells. */
const ACT_RULES = [
  'artificial',
  'time-missing',
  'end-unreadable',
  'start-unreadable',
  'end-implausible',
  'start-implausible',
  'activity-missing',
  'object-missing',
  'already-known',
  'folded',
];

/** A rule in SQL, as one byte. */
export const asRule = (sql: string): string => `CAST(${sql} AS ENUM(${literals(ACT_RULES)}))`;

/** True of an instant that stands for none ("1900-01-01", "9999-12-31"), in SQL. */
export const isImplausible = (at: string): string =>
  `${at} < TIMESTAMP '${PLAUSIBLE.from}' OR ${at} >= TIMESTAMP '${PLAUSIBLE.before}'`;

/** True of the name of an activity that is none: the mapping says that it is artificial. */
export function isArtificial(plan: ImportPlan, activity: string): string {
  const names = Object.entries(plan.mapping.activities).flatMap(([name, kind]) =>
    kind === 'artificial' ? [name.trim()] : [],
  );
  return names.length === 0 ? 'false' : `coalesce(${activity} IN (${literals(names)}), false)`;
}

/** The first rule a row breaks: no act without a time, a name and, where rows name their objects, an object. */
export function brokenRow(plan: ImportPlan, table: PlannedTable): string {
  const rules = [
    `WHEN ${isArtificial(plan, 's.activity')} THEN 'artificial'`,
    `WHEN NOT s.end_said AND NOT s.start_said THEN 'time-missing'`,
    `WHEN s.end_said AND s.ended IS NULL THEN 'end-unreadable'`,
    `WHEN s.start_said AND s.started IS NULL THEN 'start-unreadable'`,
    `WHEN ${isImplausible('s.ended')} THEN 'end-implausible'`,
    `WHEN ${isImplausible('s.started')} THEN 'start-implausible'`,
    `WHEN s.activity IS NULL THEN 'activity-missing'`,
    ...objectMissing(table),
  ];
  return asRule(`CASE ${rules.join('\n      ')} END`);
}

/** Likewise of a row of several moments, apart from what each moment breaks. */
export const brokenWideRow = (table: PlannedTable): string => {
  const rules = [
    `WHEN NOT (${table.moments.map((_, k) => `s.m${k}_said`).join(' OR ')}) THEN 'time-missing'`,
    ...objectMissing(table),
  ];
  return asRule(`CASE ${rules.join(' ')} END`);
};

function objectMissing(table: PlannedTable): string[] {
  if (columnOf(table, 'event-key') !== undefined) return [];
  const named = table.keys.flatMap(({ party }, i) => (party === null ? [`k${i}.object_id`] : []));
  const needed = table.isOwnSaid && table.own >= 0 ? [`k${table.own}.object_id`] : named;
  return needed.length === 0 ? [] : [`WHEN coalesce(${needed.join(', ')}) IS NULL THEN 'object-missing'`];
}
