import { minorOf, factorOf } from './amount.sql.ts';
import { PLAUSIBLE, utcOf } from './time.sql.ts';
import { keyCell, objectJoin } from './object.sql.ts';
import { activityCell, cellOf, columnOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { literal, literals, somebody } from '../sql-text.ts';

/** Currencies as a source writes them, by their ISO code. */
export type Currencies = ReadonlyMap<string, string>;

/** The columns that every act has; `act` shows those of all event tables. */
const COMMON = [
  'event_id',
  'activity_id',
  'started_at',
  '"at"',
  'backwards',
  'actor_id',
  'team_id',
  'role_id',
  'broken',
];

/** Columns kept only where the mapping has them: an act is as narrow as it can be, since all are held at once. */
const OPTIONAL = [
  { name: 'phase', type: 'VARCHAR', isIn: (table: PlannedTable) => columnOf(table, 'phase') !== undefined },
  { name: 'robot', type: 'BOOLEAN', isIn: (table: PlannedTable) => robotNames(table) !== undefined },
  { name: 'promised_at', type: 'TIMESTAMP', isIn: (table: PlannedTable) => columnOf(table, 'promised') !== undefined },
] as const;

/** The columns of `act_<n>` by which two rows say the same. */
export const actColumns = (table: PlannedTable): string[] => [
  ...COMMON.filter((name) => !['event_id', 'backwards', 'broken'].includes(name)),
  ...OPTIONAL.filter(({ isIn }) => isIn(table)).map(({ name }) => name),
  ...table.keys.map((_, i) => `o${i}`),
  ...table.amounts.map((_, i) => `a${i}`),
  ...(columnOf(table, 'currency') === undefined ? [] : ['currency']),
];

/** The currency of a row of `act_<n>`, in SQL. */
export const currencyOfAct = (plan: ImportPlan, table: PlannedTable): string =>
  columnOf(table, 'currency') === undefined ? literal(plan.mapping.currency) : 'currency';

/**
 * Makes `act_<n>` of each event table, one row a staged row: codes and instants instead of text, `o<i>` the object of the
 * i-th key column, `a<i>` the i-th amount, `broken` the first rule that the row breaks. And `act`, all of them.
 */
export function actStatements(plan: ImportPlan, currencies: Currencies): string[] {
  const tables = tablesOf(plan, 'event');
  return [
    ...tables.map((table) => readActs(plan, table, currencies)),
    `CREATE TEMP VIEW act AS ${tables.map(showActs).join(' UNION ALL ')}`,
  ];
}

function showActs(table: PlannedTable): string {
  const optional = OPTIONAL.map(({ name, type, isIn }) => (isIn(table) ? name : `CAST(NULL AS ${type}) AS ${name}`));
  return `SELECT ${[...COMMON, ...optional].join(', ')}, CAST(${table.n} AS SMALLINT) AS source_table,
    event_id - ${table.eventBase} AS source_row FROM act_${table.n}`;
}

function readActs(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string {
  const names = ['activity', 'team', 'role', 'actor'].map(
    (name) => `LEFT JOIN known_${name} ON known_${name}.text = s.${name}`,
  );
  const keys = table.keys.map((key, i) => objectJoin(key, `k${i}`, `s.t${i}`, `s.k${i}`));
  const has = (role: Parameters<typeof columnOf>[1]): boolean => columnOf(table, role) !== undefined;
  const columns = [
    `${table.eventBase} + s.source_row AS event_id`,
    'known_activity.id AS activity_id',
    'CASE WHEN s.started <= s.ended THEN s.started END AS started_at',
    'coalesce(s.ended, s.started) AS "at"',
    'coalesce(s.started > s.ended, false) AS backwards',
    'known_actor.id AS actor_id',
    'known_team.id AS team_id',
    'known_role.id AS role_id',
    `CAST(${brokenRule(table)} AS ENUM(${literals(ACT_RULES)})) AS broken`,
    ...(has('phase') ? ['s.phase'] : []),
    ...(robotNames(table) !== undefined ? ['CASE WHEN known_actor.id IS NOT NULL THEN s.robot END AS robot'] : []),
    ...(has('promised') ? ['s.promised_at'] : []),
    ...(has('currency') ? ['s.currency'] : []),
    ...table.keys.map((_, i) => `k${i}.object_id AS o${i}`),
    ...table.amounts.map((_, i) => `s.a${i}, s.a${i}_said AND s.a${i} IS NULL AS a${i}_unread`),
  ];
  return `CREATE TEMP TABLE act_${table.n} AS SELECT ${columns.join(',\n      ')}
    FROM (${readCells(plan, table, currencies)}) s ${[...names, ...keys].join('\n      ')}`;
}

function readCells(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string {
  const { zone, empties } = plan.mapping;
  const end = columnOf(table, 'end');
  const start = columnOf(table, 'start');
  const instant = (column: typeof end): string =>
    column !== undefined && 'format' in column.role
      ? utcOf(cellOf(column), column.role.format, zone)
      : 'CAST(NULL AS TIMESTAMP)';
  const cells = [
    'source_row',
    `${instant(end)} AS ended`,
    `${instant(start)} AS started`,
    `${cellOf(end)} IS NOT NULL AS end_said`,
    `${cellOf(start)} IS NOT NULL AS start_said`,
    `${activityCell(table)} AS activity`,
    `lower(${cellOf(columnOf(table, 'phase'))}) AS phase`,
    `${somebody(cellOf(columnOf(table, 'actor')), empties)} AS actor`,
    `${robotCell(table, empties)} AS robot`,
    `${somebody(cellOf(columnOf(table, 'team')), empties)} AS team`,
    `${somebody(cellOf(columnOf(table, 'role')), empties)} AS role`,
    `${instant(columnOf(table, 'promised'))} AS promised_at`,
    ...table.keys.flatMap((key, i) => [`${key.type ?? 'NULL'} AS t${i}`, `${keyCell(plan, key)} AS k${i}`]),
    ...moneyCells(plan, table, currencies),
  ];
  return `SELECT ${cells.join(',\n        ')} FROM ${table.cells}`;
}

/** The column that tells machines from people, and the values that are machines: its own, else some names of actors. */
function robotNames(table: PlannedTable): { readonly c: number; readonly robots: readonly string[] } | undefined {
  const column = columnOf(table, 'actor-kind') ?? columnOf(table, 'actor');
  return column !== undefined && 'robots' in column.role && column.role.robots !== undefined
    ? { c: column.c, robots: column.role.robots }
    : undefined;
}

function robotCell(table: PlannedTable, empties: readonly string[]): string {
  const column = robotNames(table);
  if (column === undefined) return 'CAST(NULL AS BOOLEAN)';
  const robots = column.robots.map((robot) => robot.trim().toLowerCase());
  return `lower(${somebody(cellOf(column), empties)}) IN (${literals(robots)})`;
}

/** `a<i>` minor units, `a<i>_said` whether the cell says anything, `currency` the code of the row. */
export function moneyCells(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string[] {
  const column = columnOf(table, 'currency');
  const cell = cellOf(column);
  const fallback = plan.mapping.currency;
  const other = literal(fallback);
  const codes =
    column === undefined ? [] : [...currencies].map(([written, code]) => `WHEN ${literal(written)} THEN '${code}'`);
  const currency = codes.length === 0 ? other : `CASE ${cell} ${codes.join(' ')} ELSE ${other} END`;
  const odd = [...new Set(currencies.values())].filter((code) => factorOf(code) !== factorOf(fallback));
  const factor =
    odd.length === 0
      ? String(factorOf(fallback))
      : `CASE ${currency} ${odd.map((code) => `WHEN '${code}' THEN ${factorOf(code)}`).join(' ')} ELSE ${factorOf(fallback)} END`;
  return [
    ...table.amounts.flatMap((amount, i) => [
      `${minorOf(cellOf(amount), amount.decimal, factor)} AS a${i}`,
      `${cellOf(amount)} IS NOT NULL AS a${i}_said`,
    ]),
    `${currency} AS currency`,
  ];
}

const ACT_RULES = [
  'time-missing',
  'end-unreadable',
  'start-unreadable',
  'end-implausible',
  'start-implausible',
  'activity-missing',
  'object-missing',
  'already-known',
];

/** The first rule a row breaks: no act without a time, a name and, where rows name their objects, an object. */
function brokenRule(table: PlannedTable): string {
  const objects = table.keys.flatMap(({ party }, i) => (party === null ? [`k${i}.object_id`] : []));
  const implausible = (at: string): string =>
    `${at} < TIMESTAMP '${PLAUSIBLE.from}' OR ${at} >= TIMESTAMP '${PLAUSIBLE.before}'`;
  const named = objects.length > 0 && columnOf(table, 'event-key') === undefined;
  return `CASE
      WHEN NOT s.end_said AND NOT s.start_said THEN 'time-missing'
      WHEN s.end_said AND s.ended IS NULL THEN 'end-unreadable'
      WHEN s.start_said AND s.started IS NULL THEN 'start-unreadable'
      WHEN ${implausible('s.ended')} THEN 'end-implausible'
      WHEN ${implausible('s.started')} THEN 'start-implausible'
      WHEN s.activity IS NULL THEN 'activity-missing'
      ${named ? `WHEN coalesce(${objects.join(', ')}) IS NULL THEN 'object-missing'` : ''} END`;
}
