import { literal } from '../sql-text.ts';
import { actCells, robotNames } from './act-cells.sql.ts';
import { asRule, brokenRow, brokenWideRow, isArtificial, isImplausible } from './act-rules.sql.ts';
import { amountColumns } from './money-cells.sql.ts';
import type { Currencies } from './money-cells.sql.ts';
import { objectJoin } from './object.sql.ts';
import { columnOf, eventIdOf, sourceRowOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';

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
  { name: 'reversed', type: 'BOOLEAN', isIn: (table: PlannedTable) => table.reversal !== null },
] as const;

/** The columns of `act_<n>` by which two rows say the same. */
export const actColumns = (table: PlannedTable): string[] => [
  ...COMMON.filter((name) => !['event_id', 'backwards', 'broken'].includes(name)),
  ...OPTIONAL.filter(({ isIn }) => isIn(table)).map(({ name }) => name),
  ...table.keys.map((_, i) => `o${i}`),
  ...table.amounts.map((_, i) => `a${i}`),
  ...table.promised.map((_, j) => `p${j}`),
  ...(columnOf(table, 'currency') === undefined ? [] : ['currency']),
];

/** The currency of a row of `act_<n>`, in SQL. */
export const currencyOfAct = (plan: ImportPlan, table: PlannedTable): string =>
  columnOf(table, 'currency') === undefined ? literal(plan.mapping.currency) : 'currency';

/**
 * Makes `act_<n>` of each event table, one row an act: codes and instants instead of text, `o<i>` the object of the
 * i-th key column, `a<i>` the i-th amount, `p<j>` the j-th expectation, `broken` the first rule that the act breaks.
 * And `act`, all of them.
 */
export function actStatements(plan: ImportPlan, currencies: Currencies): string[] {
  const tables = tablesOf(plan, 'event');
  return [
    ...tables.flatMap((table) =>
      table.moments.length === 0 ? [readActs(plan, table, currencies)] : readMoments(plan, table, currencies),
    ),
    `CREATE TEMP VIEW act AS ${tables.map(showActs).join(' UNION ALL ')}`,
  ];
}

function showActs(table: PlannedTable): string {
  const optional = OPTIONAL.map(({ name, type, isIn }) => (isIn(table) ? name : `CAST(NULL AS ${type}) AS ${name}`));
  return `SELECT ${[...COMMON, ...optional].join(', ')}, CAST(${table.n} AS SMALLINT) AS source_table,
    ${sourceRowOf(table, 'event_id')} AS source_row FROM act_${table.n}`;
}

function readActs(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string {
  const columns = [
    `${eventIdOf(table, 's.source_row')} AS event_id`,
    'known_activity.id AS activity_id',
    'CASE WHEN s.started <= s.ended THEN s.started END AS started_at',
    'coalesce(s.ended, s.started) AS "at"',
    'coalesce(s.started > s.ended, false) AS backwards',
    `${brokenRow(plan, table)} AS broken`,
    ...codedColumns(table),
  ];
  return `CREATE TEMP TABLE act_${table.n} AS SELECT ${columns.join(',\n      ')}
    FROM (${actCells(plan, table, currencies)}) s
      LEFT JOIN known_activity ON known_activity.text = s.activity
      ${joins(table)}`;
}

/** The columns that all acts of a row share. */
const codedColumns = (table: PlannedTable): string[] => [
  'known_actor.id AS actor_id',
  'known_team.id AS team_id',
  'known_role.id AS role_id',
  ...(columnOf(table, 'phase') === undefined ? [] : ['s.phase']),
  ...(robotNames(table) === undefined ? [] : ['CASE WHEN known_actor.id IS NOT NULL THEN s.robot END AS robot']),
  ...(table.reversal === null ? [] : ['s.reversed']),
  ...(columnOf(table, 'currency') === undefined ? [] : ['s.currency']),
  ...(columnOf(table, 'event-key') === undefined ? [] : ['md5_number_lower(s.event_key) AS key_hash']),
  ...table.promised.map((_, j) => `s.p${j}, s.p${j}_said`),
  ...table.keys.map((_, i) => `k${i}.object_id AS o${i}`),
  ...amountColumns(table),
];

const joins = (table: PlannedTable): string =>
  [
    ...['team', 'role', 'actor'].map((name) => `LEFT JOIN known_${name} ON known_${name}.text = s.${name}`),
    ...table.keys.map((key, i) => objectJoin(key, `k${i}`, `s.t${i}`, `s.k${i}`)),
  ].join('\n      ');

/**
 * `row_<n>`, what each row says, and `act_<n>`, one row a filled moment; a row that breaks a rule as a whole is one broken act.
 * Of a row that takes back, the first moment is the act.
 */
function readMoments(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string[] {
  const moments = table.moments.map((_, k) => `s.m${k}, s.m${k}_said`);
  const columns = ['s.source_row', `${brokenWideRow(table)} AS row_broken`, ...moments, ...codedColumns(table)];
  return [
    `CREATE TEMP TABLE row_${table.n} AS SELECT ${columns.join(',\n      ')}
      FROM (${actCells(plan, table, currencies)}) s ${joins(table)}`,
    `CREATE TEMP TABLE act_${table.n} AS ${[
      ...table.moments.map((_, k) => actsOfMoment(plan, table, k)),
      `SELECT ${eventIdOf(table, 'source_row')} AS event_id, NULL::INTEGER AS activity_id, NULL::TIMESTAMP AS started_at,
        NULL::TIMESTAMP AS "at", false AS backwards, row_broken AS broken, ${keptColumns(table)}
        FROM row_${table.n} WHERE row_broken IS NOT NULL`,
    ].join('\n    UNION ALL ')}`,
    `DROP TABLE row_${table.n}`,
  ];
}

const keptColumns = (table: PlannedTable): string =>
  `* EXCLUDE (source_row, row_broken, ${table.moments.map((_, k) => `m${k}, m${k}_said`).join(', ')})`;

function actsOfMoment(plan: ImportPlan, table: PlannedTable, k: number): string {
  const { activity } = table.moments[k] ?? { activity: '' };
  const code = (name: string): string => `(SELECT id FROM known_activity WHERE text = ${literal(name)})`;
  const earlier = table.moments.slice(0, k).map((_, j) => `m${j}_said`);
  const counts =
    table.reversal === null || earlier.length === 0 ? 'true' : `NOT (reversed AND (${earlier.join(' OR ')}))`;
  const coded =
    table.reversal === null
      ? code(activity)
      : `CASE WHEN reversed THEN ${code(table.reversal.activity.trim())} ELSE ${code(activity)} END`;
  const rule = `CASE WHEN ${isArtificial(plan, literal(activity))} THEN 'artificial' WHEN m${k} IS NULL THEN 'end-unreadable'
    WHEN ${isImplausible(`m${k}`)} THEN 'end-implausible' END`;
  return `SELECT ${eventIdOf(table, 'source_row', k)} AS event_id, ${coded} AS activity_id, NULL::TIMESTAMP AS started_at,
    m${k} AS "at", false AS backwards, ${asRule(rule)} AS broken, ${keptColumns(table)}
    FROM row_${table.n} WHERE row_broken IS NULL AND m${k}_said AND ${counts}`;
}
