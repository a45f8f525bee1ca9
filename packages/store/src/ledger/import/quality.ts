import type { Query } from '@aval/core/ledger';
import type { ImportQuality } from '../../import/source.ts';
import { literals } from '../sql-text.ts';
import { actColumns } from './act.sql.ts';
import { standingActs } from './lines.sql.ts';
import { actsPerRow, cellOf, columnOf, isInterpreted, readTable, sourceRowOf, tablesOf } from './plan.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { measureResolution } from './resolution.ts';
import { objectAmounts } from './value.sql.ts';
import { toldRefused } from './told.sql.ts';

/**
 * Counts what an import kept and what it could not, from the ledger as it stands inside the transaction. Each row read is kept,
 * refused or folded into the act of another: the three add up. `refusedByRule` also counts what is refused in rows that
 * are kept (one of several dates, a promise, a manager). Rejects when a row is lost.
 */
export async function measureQuality(plan: ImportPlan, log: Query): Promise<ImportQuality> {
  const number = async (sql: string): Promise<number> => (await log.rows<{ n: number }>(sql))[0]?.n ?? 0;
  const sum = async (statements: readonly string[]): Promise<number> => {
    let total = 0;
    for (const sql of statements) total += await number(sql);
    return total;
  };
  const events = tablesOf(plan, 'event');
  const things = tablesOf(plan, 'object');
  const refusedByRule = await log.rows<{ rule: string; rows: number }>(
    `SELECT rule, count(*) AS "rows" FROM refused WHERE import_id = ${plan.importId} GROUP BY rule ORDER BY "rows" DESC, rule`,
  );
  const ofRules = (...rules: string[]): number =>
    refusedByRule.reduce((total, { rule, rows }) => total + (rules.includes(rule) ? rows : 0), 0);
  const rows = await countRows(plan, log);
  const [period] = await log.rows<{ from: number | null; to: number | null; events: number }>(
    'SELECT min("at") AS "from", max("at") AS "to", count(*) AS events FROM act WHERE broken IS NULL',
  );
  const { from = null, to = null } = period ?? {};
  return {
    ...rows,
    refusedByRule,
    eventCount: period?.events ?? 0,
    objectCount: await number(objectCount(plan)),
    withoutActor: await number('SELECT count(*) AS n FROM act WHERE broken IS NULL AND actor_id IS NULL'),
    withoutObject: ofRules('object-missing') + (await sum(events.map(untouched))),
    withoutTime: ofRules('time-missing', 'end-unreadable', 'start-unreadable', 'end-implausible', 'start-implausible'),
    duplicates: await sum(events.map(repeated)),
    impossibleOrder: await sum(events.map(disorder)),
    danglingReferences:
      ofRules('event-unknown', 'object-unknown', 'target-unknown') + (await sum(danglingReferences(plan))),
    amountsUnreadable: await sum([...events, ...things, ...tablesOf(plan, 'object-object')].flatMap(unreadableAmounts)),
    amountsDiffering: await sum(
      objectAmounts(plan).map(({ table }) => `SELECT count(*) AS n FROM ${table} WHERE differs`),
    ),
    period: from === null || to === null ? null : { from, to },
    resolution: await measureResolution(plan, log),
    reversals: await sum(events.filter(({ reversal }) => reversal !== null).map(reversedRows)),
    expectations: await number(`SELECT count(*) AS n FROM expectation WHERE import_id = ${plan.importId}`),
    organisation: await number(`SELECT count(*) AS n FROM organisation WHERE import_id = ${plan.importId}`),
  };
}

const number = async (sql: string, log: Query): Promise<number> => (await log.rows<{ n: number }>(sql))[0]?.n ?? 0;

type Rows = Pick<ImportQuality, 'rowsRead' | 'rowsKept' | 'rowsRefused'> & { readonly rowsFolded: number };

async function countRows(plan: ImportPlan, log: Query): Promise<Rows> {
  const counts = { rowsRead: 0, rowsKept: 0, rowsRefused: 0, rowsFolded: 0 };
  for (const table of plan.tables) {
    const [found] =
      table.row === 'ignore'
        ? [{ kept: table.rowCount - (await number(toldRefused(plan, table), log)), folded: 0, all: table.rowCount }]
        : await log.rows<{ kept: number; folded: number; all: number }>(rowsOf(table));
    const { kept = 0, folded = 0, all = 0 } = found ?? {};
    if (all !== table.rowCount)
      throw new RangeError(`rows of ${table.name} lost: ${table.rowCount} read, ${all} looked at`);
    counts.rowsRead += all;
    counts.rowsKept += kept;
    counts.rowsFolded += folded;
    counts.rowsRefused += all - kept - folded;
  }
  const [unread] = await log.rows<{ n: number }>(`SELECT count(*) AS n FROM ${plan.refusedSource}`);
  counts.rowsRead += unread?.n ?? 0;
  counts.rowsRefused += unread?.n ?? 0;
  return counts;
}

/** Rows of which facts were made, rows folded into the acts of others, and all rows. */
function rowsOf(table: PlannedTable): string {
  const read = readTable(table);
  if (actsPerRow(table) === 1)
    return `SELECT count(*) FILTER (broken IS NULL) AS kept, ${
      table.isLines ? "count(*) FILTER (broken = 'folded')" : '0'
    } AS folded, count(*) AS "all" FROM ${read}`;
  return `SELECT count(*) FILTER (kept) AS kept, count(*) FILTER (folded AND NOT kept) AS folded, count(*) AS "all" FROM (
    SELECT bool_or(broken IS NULL) AS kept, coalesce(bool_or(broken = 'folded'), false) AS folded FROM ${read}
    GROUP BY ${sourceRowOf(table, 'event_id')})`;
}

const reversedRows = (table: PlannedTable): string =>
  `SELECT count(DISTINCT ${sourceRowOf(table, 'event_id')}) AS n FROM ${standingActs(table)} WHERE reversed`;

/** Objects that the file names; who pays or is paid is counted when the file has rows of their own. */
function objectCount(plan: ImportPlan): string {
  const parties = plan.tables.flatMap(({ keys }) =>
    keys.flatMap(({ party, fixedType }) => (party !== null && fixedType !== null ? [fixedType] : [])),
  );
  return `SELECT count(*) AS n FROM used_object JOIN object USING (object_id) JOIN object_type USING (type_id)
    ${parties.length === 0 ? '' : `WHERE name NOT IN (${literals(parties)})`}`;
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

/**
 * Acts whose end is before their start, or before the act that the file lists just before for the same object. The dates of one row
 * stand in the order of its columns, which says nothing of when they were.
 */
function disorder(table: PlannedTable): string {
  const back =
    table.own < 0 || table.moments.length > 1
      ? 'false'
      : `"at" < lag("at") OVER (PARTITION BY o${table.own} ORDER BY event_id)`;
  return `SELECT count(*) AS n FROM (SELECT backwards OR coalesce(${back}, false) AS odd FROM act_${table.n} WHERE broken IS NULL) WHERE odd`;
}

/** Rows that name an object of a type whose objects a table of the source lists, and this one is not among them. */
function danglingReferences(plan: ImportPlan): string[] {
  const lists = tablesOf(plan, 'object').filter(({ keys, own }) => typeof keys[own]?.fixedType === 'string');
  return tablesOf(plan, 'event', 'object').flatMap((table) =>
    table.keys.flatMap(({ fixedType }, i) => {
      const listed = lists.filter(({ keys, own }) => keys[own]?.fixedType === fixedType);
      if (listed.length === 0 || (table.row === 'object' && i === table.own)) return [];
      const known = listed.map(({ n, own }) => `SELECT o${own} FROM thing_${n} WHERE broken IS NULL`).join(' UNION ');
      const [rows, row] =
        table.row === 'event'
          ? [standingActs(table), sourceRowOf(table, 'event_id')]
          : [`(SELECT * FROM thing_${table.n} WHERE broken IS NULL)`, 'source_row'];
      return [`SELECT count(DISTINCT ${row}) AS n FROM ${rows} WHERE o${i} IS NOT NULL AND o${i} NOT IN (${known})`];
    }),
  );
}

const unreadableAmounts = (table: PlannedTable): string[] =>
  table.amounts.map((_, i) => {
    const isRead = table.row === 'event' && table.isLines ? "(broken IS NULL OR broken = 'folded')" : 'broken IS NULL';
    const count = actsPerRow(table) === 1 ? 'count(*)' : `count(DISTINCT ${sourceRowOf(table, 'event_id')})`;
    return `SELECT ${count} AS n FROM ${readTable(table)} WHERE ${isRead} AND a${i}_unread`;
  });
