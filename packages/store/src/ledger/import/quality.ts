import type { Query } from '@aval/core/ledger';
import type { ImportQuality } from '../../import/source.ts';
import { actColumns } from './act.sql.ts';
import { cellOf, columnOf, isInterpreted, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { objectAmounts } from './value.sql.ts';

/** Counts what an import kept and what it could not, from the ledger as it stands inside the transaction. */
export async function measureQuality(plan: ImportPlan, log: Query): Promise<ImportQuality> {
  const number = async (sql: string): Promise<number> => (await log.rows<{ n: number }>(sql))[0]?.n ?? 0;
  const sum = async (statements: readonly string[]): Promise<number> => {
    let total = 0;
    for (const sql of statements) total += await number(sql);
    return total;
  };
  const events = tablesOf(plan, 'event');
  const refusedByRule = await log.rows<{ rule: string; rows: number }>(
    `SELECT rule, count(*) AS "rows" FROM refused WHERE import_id = ${plan.importId} GROUP BY rule ORDER BY "rows" DESC, rule`,
  );
  const rowsRefused = refusedByRule.reduce((total, { rows }) => total + rows, 0);
  const ofRules = (...rules: string[]): number =>
    refusedByRule.reduce((total, { rule, rows }) => total + (rules.includes(rule) ? rows : 0), 0);
  const staged = plan.tables.reduce((total, { rowCount }) => total + rowCount, 0);
  const rowsRead = staged + (await number(`SELECT count(*) AS n FROM ${plan.refusedSource}`));
  const rowsKept = await sum(plan.tables.map(keptRows));
  const [period] = await log.rows<{ from: number | null; to: number | null; events: number }>(
    'SELECT min("at") AS "from", max("at") AS "to", count(*) AS events FROM act WHERE broken IS NULL',
  );
  const { from = null, to = null } = period ?? {};
  return {
    rowsRead,
    rowsKept,
    rowsRefused,
    refusedByRule,
    eventCount: period?.events ?? 0,
    objectCount: await number(objectCount(plan)),
    withoutActor: await number('SELECT count(*) AS n FROM act WHERE broken IS NULL AND actor_id IS NULL'),
    withoutObject: ofRules('object-missing') + (await sum(events.map(untouched))),
    withoutTime: ofRules('time-missing', 'end-unreadable', 'start-unreadable', 'end-implausible', 'start-implausible'),
    duplicates: await sum(events.map(repeated)),
    impossibleOrder: await sum(events.map((table) => disorder(plan, table))),
    danglingReferences: ofRules('event-unknown', 'object-unknown', 'target-unknown'),
    amountsUnreadable: await sum([...events, ...tablesOf(plan, 'object')].flatMap(unreadableAmounts)),
    amountsDiffering: await sum(
      objectAmounts(plan).map(({ table }) => `SELECT count(*) AS n FROM ${table} WHERE differs`),
    ),
    period: from === null || to === null ? null : { from, to },
  };
}

/** Rows of which facts were made, or that are kept as records alone; counted apart from the refused ones. */
function keptRows(table: PlannedTable): string {
  if (table.row === 'ignore') return `SELECT ${table.rowCount} AS n`;
  const rows = { event: 'act', object: 'thing', 'event-object': 'link', 'object-object': 'link' }[table.row];
  return `SELECT count(*) AS n FROM ${rows}_${table.n} WHERE broken IS NULL`;
}

/** Objects that the file names; who pays or is paid is counted when the file has rows of their own. */
function objectCount(plan: ImportPlan): string {
  const parties = plan.tables.flatMap(({ keys }) =>
    keys.flatMap(({ party, fixedType }) => (party !== null && fixedType !== null ? [fixedType] : [])),
  );
  const types = parties.map((type) => `'${type.replaceAll("'", "''")}'`).join(', ');
  return `SELECT count(*) AS n FROM used_object JOIN object USING (object_id) JOIN object_type USING (type_id)
    ${types === '' ? '' : `WHERE name NOT IN (${types})`}`;
}

const untouched = (table: PlannedTable): string =>
  columnOf(table, 'event-key') === undefined
    ? 'SELECT 0 AS n'
    : `SELECT count(*) AS n FROM act_${table.n} a WHERE broken IS NULL AND NOT EXISTS (SELECT 1 FROM event_object x WHERE x.event_id = a.event_id)`;

/** Rows that repeat an earlier one in every interpreted column (by a 64-bit hash of what they say). */
function repeated(table: PlannedTable): string {
  if (columnOf(table, 'event-key') !== undefined) {
    const cells = table.columns.filter(isInterpreted).map((column) => `coalesce(${cellOf(column)}, '')`);
    return `SELECT count(*) - count(DISTINCT hash(${cells.join(', ')})) AS n FROM ${table.cells}`;
  }
  return `SELECT count(*) - count(DISTINCT hash(${actColumns(table).join(', ')})) AS n FROM act_${table.n} WHERE broken IS NULL`;
}

/** Acts whose end is before their start, or before the act that the file lists just before for the same object. */
function disorder(plan: ImportPlan, table: PlannedTable): string {
  const leading = table.keys.findIndex(({ fixedType }) => fixedType === plan.mapping.leading);
  const key = leading >= 0 ? leading : table.keys.findIndex(({ party }) => party === null);
  const back = key < 0 ? 'false' : `"at" < lag("at") OVER (PARTITION BY o${key} ORDER BY event_id)`;
  return `SELECT count(*) AS n FROM (SELECT backwards OR coalesce(${back}, false) AS odd FROM act_${table.n} WHERE broken IS NULL) WHERE odd`;
}

const unreadableAmounts = (table: PlannedTable): string[] =>
  table.amounts.map(
    (_, i) =>
      `SELECT count(*) AS n FROM ${table.row === 'event' ? 'act' : 'thing'}_${table.n} WHERE broken IS NULL AND a${i}_unread`,
  );
