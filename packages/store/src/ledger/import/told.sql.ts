import { CASH_BASES, EXPECTATION_KINDS, FATES } from '@aval/core/ledger';
import type { ToldFact, ToldTable } from '@aval/core/mapping';
import { LedgerError } from '../ledger-error.ts';
import { literal, literals, said } from '../sql-text.ts';
import type { ImportPlan, PlannedTable } from './plan.ts';
import { utcOf } from './time.sql.ts';

/**
 * Takes over the facts that a source tells as such: makes `told_<i>` of each told table, then writes what it tells. A row that
 * speaks of an act or object that the file does not hold, or whose words are none of Aval's, is refused. Runs after the acts, the
 * objects, and what rules make of them, are written.
 */
export function toldStatements(plan: ImportPlan): string[] {
  return (plan.mapping.told ?? []).flatMap((told, i) => {
    const table = plan.tables.find(({ name }) => name === told.table);
    if (table === undefined) throw new LedgerError('table-missing', { table: told.table });
    const refusing = table.row === 'ignore' ? [refuseTold(plan, table, i)] : [];
    return [readTold(plan, told, table, i), ...refusing, ...WRITE[told.fact](plan, table, i)];
  });
}

/** The column without which a row tells nothing. */
const MAIN: Readonly<Record<ToldFact, string>> = {
  cash: 'direction',
  outcome: 'fate',
  expectation: 'kind',
  promise: 'at',
};

/** The words that a column may hold. */
const WORDS: readonly (readonly [column: string, words: readonly string[]])[] = [
  ['direction', ['in', 'out']],
  ['basis', CASH_BASES],
  ['fate', FATES],
  ['kind', EXPECTATION_KINDS],
];

function readTold(plan: ImportPlan, { fact, columns, types }: ToldTable, table: PlannedTable, i: number): string {
  const cell = (what: string): string => {
    const column = table.columns.find(({ name }) => name === columns[what]);
    return column === undefined ? 'CAST(NULL AS VARCHAR)' : said(`c${column.c}`);
  };
  const texts = [
    'event',
    'object',
    'party',
    'minor',
    'currency',
    'direction',
    'basis',
    'fate',
    'kind',
    'activity',
    'at',
  ];
  const strays = WORDS.filter(([column]) => columns[column] !== undefined).map(
    ([column, words]) => `s.${column} NOT IN (${literals(words)})`,
  );
  const unknown = ['object', 'party']
    .map((what) => `(s.${what} IS NOT NULL AND ${what}.object_id IS NULL)`)
    .join(' OR ');
  const needsObject = fact === 'cash' ? '' : ' OR s.object IS NULL';
  return `CREATE TEMP TABLE told_${i} AS SELECT s.source_row, e.event_id, object.object_id, party.object_id AS party_id,
      coalesce(${utcOf('s.at_text', 'iso', plan.mapping.zone)}, v."at") AS told_at, TRY_CAST(s.minor AS BIGINT) AS minor,
      s.currency, s.direction, s.basis, s.fate, s.kind, s.activity,
      CASE WHEN s.event IS NOT NULL AND e.event_id IS NULL
          THEN CASE WHEN e.broken = 'already-known' THEN 'already-known' ELSE 'event-unknown' END WHEN ${unknown}${needsObject} THEN 'object-unknown'
        WHEN ${['s.minor IS NOT NULL AND TRY_CAST(s.minor AS BIGINT) IS NULL', ...strays].join(' OR ')} THEN 'told-unreadable' END AS broken
    FROM (SELECT source_row, ${texts.map((what) => `${cell(what)} AS ${what === 'at' ? 'at_text' : what}`).join(', ')} FROM ${table.source}) s
    LEFT JOIN act_key e ON e.key = s.event LEFT JOIN event v ON v.event_id = e.event_id
    LEFT JOIN (${objectsNamed(columns['object'], types?.['object'])}) object ON object.key = s.object
    LEFT JOIN (${objectsNamed(columns['party'], types?.['party'])}) party ON party.key = s.party
    WHERE s.${MAIN[fact] === 'at' ? 'at_text' : MAIN[fact]} IS NOT NULL`;
}

/** Objects as the relations of the file name them, or those of one type by their keys. */
const objectsNamed = (column: string | undefined, type: string | undefined): string =>
  column === undefined
    ? 'SELECT NULL::VARCHAR AS key, NULL::BIGINT AS object_id WHERE false'
    : type === undefined
      ? 'SELECT key, object_id FROM declared_object'
      : `SELECT o.key, o.object_id FROM known_object o JOIN known_type t ON t.id = o.type_id WHERE t.name = ${literal(type)}`;

const refuseTold = (plan: ImportPlan, table: PlannedTable, i: number): string =>
  `INSERT INTO refused SELECT ${plan.importId}, ${table.n}, r.source_row, NULL, NULL, b.broken,
      left(CAST(json_object(${table.columns.map(({ c, name }) => `${literal(name)}, r.c${c}`).join(', ')}) AS VARCHAR), 65536)
    FROM record_${plan.importId}_${table.n} r JOIN told_${i} b ON b.source_row = r.source_row
    WHERE b.broken IS NOT NULL`;

type Writing = (plan: ImportPlan, table: PlannedTable, i: number) => string[];

const WRITE: Readonly<Record<ToldFact, Writing>> = {
  cash: (plan, _, i) => [
    `INSERT INTO cash SELECT (SELECT coalesce(max(cash_id), 0) FROM cash) + row_number() OVER (ORDER BY told_at, event_id, object_id, source_row),
      ${plan.importId}, event_id, object_id, told_at, minor, currency, direction, basis, party_id FROM told_${i} WHERE broken IS NULL`,
  ],
  outcome: (plan, _, i) => [
    `INSERT INTO outcome SELECT object_id, fate, told_at, event_id, ${plan.importId} FROM told_${i} WHERE broken IS NULL ORDER BY source_row`,
  ],
  expectation: (plan, table, i) => [
    `CREATE TEMP TABLE told_activity_${i} AS SELECT activity AS name, CAST((SELECT coalesce(max(activity_id), 0) FROM activity)
        + row_number() OVER (ORDER BY min(source_row)) AS INTEGER) AS id FROM told_${i}
      WHERE broken IS NULL AND activity IS NOT NULL AND activity NOT IN (SELECT name FROM activity) GROUP BY activity`,
    `INSERT INTO activity SELECT id, name, ${activityKind(plan)} FROM told_activity_${i} ORDER BY id`,
    `INSERT INTO kind_said SELECT ${plan.importId}, 'activity', id, ${activityKind(plan)} FROM told_activity_${i}`,
    `INSERT INTO expectation SELECT u.object_id, u.kind, a.activity_id, u.told_at, ${plan.importId}, ${table.n}, u.source_row
      FROM told_${i} u LEFT JOIN activity a ON a.name = u.activity WHERE u.broken IS NULL ORDER BY u.source_row`,
  ],
  promise: (plan, _, i) => [
    `UPDATE object_said SET promised_at = u.told_at FROM (SELECT object_id, max(told_at) AS told_at FROM told_${i} WHERE broken IS NULL
      GROUP BY object_id) u WHERE object_said.object_id = u.object_id AND object_said.import_id = ${plan.importId}`,
    `UPDATE object SET promised_at = s.promised_at FROM object_said s
      WHERE object.object_id = s.object_id AND object.import_id = ${plan.importId} AND s.import_id = ${plan.importId}`,
  ],
};

function activityKind({ mapping }: ImportPlan): string {
  const cases = Object.entries(mapping.activities).map(
    ([name, kind]) => `WHEN ${literal(name.trim())} THEN ${literal(kind)}`,
  );
  return cases.length === 0 ? `'work'` : `CASE name ${cases.join(' ')} ELSE 'work' END`;
}

/** How many rows of a table that is only told were refused; a query of one number, `n`. */
export function toldRefused(plan: ImportPlan, table: PlannedTable): string {
  const told = (plan.mapping.told ?? []).flatMap((one, i) =>
    one.table === table.name ? [`SELECT source_row FROM told_${i} WHERE broken IS NOT NULL`] : [],
  );
  return told.length === 0 ? 'SELECT 0 AS n' : `SELECT count(*) AS n FROM (${told.join(' UNION ')})`;
}

/** Objects whose key two types share are told with the number of their type before it; this is their own key, in SQL. */
export const ownKeyOf = (key: string, plan: ImportPlan): string =>
  plan.mapping.told === undefined ? key : `regexp_replace(${key}, '^aval:[0-9]+:', '')`;
