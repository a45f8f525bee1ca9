import { literal } from '../sql-text.ts';
import { promiseCells } from './act-cells.sql.ts';
import { standingActs } from './lines.sql.ts';
import { amountColumns, moneyCells } from './money-cells.sql.ts';
import type { Currencies } from './money-cells.sql.ts';
import { keyCell, objectJoin } from './object.sql.ts';
import { actsFloor, cellOf, columnOf, eventIdOf, tablesOf } from './plan.ts';
import type { ImportPlan, KeyColumn, PlannedTable } from './plan.ts';

/**
 * Makes `thing_<n>` of each object table (its object, the others its row names, its amounts), `act_key` and `link_<n>` of
 * each relation table, and writes `event_object`, `object_object` and `event_key`. A relation whose end nobody knows is `broken`.
 */
export function linkStatements(plan: ImportPlan, currencies: Currencies): string[] {
  const events = tablesOf(plan, 'event');
  const keyed = events.filter((table) => columnOf(table, 'event-key') !== undefined);
  return [
    ...tablesOf(plan, 'object').map((table) => readThings(plan, table, currencies)),
    `CREATE TEMP TABLE act_key AS SELECT key, min(event_id) FILTER (broken IS NULL) AS event_id, min(CAST(broken AS VARCHAR)) AS broken FROM (${
      keyed.map(eventKeys).join(' UNION ALL ') || "SELECT '' AS key, 0 AS event_id, '' AS broken WHERE false"
    }) GROUP BY key`,
    ...keyed.map(
      (table) =>
        `INSERT INTO event_key SELECT event_id, key_hash FROM act_${table.n} WHERE broken IS NULL AND key_hash IS NOT NULL`,
    ),
    ...tablesOf(plan, 'event-object').map((table) => readLinks(plan, table)),
    ...tablesOf(plan, 'object-object').map((table) => readRelations(plan, table, currencies)),
    ...events.flatMap(writeTouched),
    ...tablesOf(plan, 'event-object').map(writeLinks),
    ...tablesOf(plan, 'object').flatMap((table) => writeThingLinks(plan, table)),
    ...tablesOf(plan, 'object-object').map(
      (table) =>
        `INSERT INTO object_object SELECT DISTINCT o0, o1, qualifier, ${plan.importId} FROM link_${table.n} WHERE broken IS NULL`,
    ),
    usedObjects(plan),
  ];
}

function readThings(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string {
  const { own } = table;
  const cells = [
    'source_row',
    ...promiseCells(plan, table),
    ...table.keys.flatMap((key, i) => [`${key.type ?? 'NULL'} AS t${i}`, `${keyCell(plan, key)} AS k${i}`]),
    ...moneyCells(plan, table, currencies),
  ];
  const columns = [
    's.source_row',
    's.currency',
    `s.t${own} AS type`,
    ...table.promised.map((_, j) => `s.p${j}, s.p${j}_said`),
    ...table.keys.map((_, i) => `k${i}.object_id AS o${i}`),
    ...amountColumns(table),
    `CASE WHEN s.k${own} IS NULL THEN 'object-missing' WHEN s.t${own} IS NULL THEN 'object-type-missing' END AS broken`,
  ];
  return `CREATE TEMP TABLE thing_${table.n} AS SELECT ${columns.join(', ')}
    FROM (SELECT ${cells.join(', ')} FROM ${table.cells}) s
    ${table.keys.map((key, i) => objectJoin(key, `k${i}`, `s.t${i}`, `s.k${i}`)).join('\n    ')}`;
}

const eventKeys = (table: PlannedTable): string =>
  `SELECT ${cellOf(columnOf(table, 'event-key'))} AS key, a.event_id, a.broken
    FROM ${table.cells} s JOIN act_${table.n} a ON a.event_id = ${eventIdOf(table, 's.source_row')}`;

const qualifierOf = (table: PlannedTable): string => cellOf(columnOf(table, 'qualifier'));

/**
 * One row a staged relation: its event, the objects it names; `broken` when an end is not known. The relations of an act that
 * another file has brought, or that is no act at all, are set aside with it.
 */
function readLinks(plan: ImportPlan, table: PlannedTable): string {
  const objects = table.keys.map((_, i) => `k${i}.object_id`);
  return `CREATE TEMP TABLE link_${table.n} AS
    SELECT s.source_row, e.event_id, s.qualifier, ${objects.map((object, i) => `${object} AS o${i}`).join(', ')},
      CASE WHEN e.event_id IS NULL AND e.broken IN ('already-known', 'artificial') THEN e.broken
        WHEN e.event_id IS NULL THEN 'event-unknown' WHEN coalesce(${objects.join(', ')}) IS NULL THEN 'object-unknown' END AS broken
    FROM (SELECT source_row, ${cellOf(columnOf(table, 'event-key'))} AS event_key, ${qualifierOf(table)} AS qualifier, ${keyCells(plan, table.keys)}
      FROM ${table.cells}) s
    LEFT JOIN act_key e ON e.key = s.event_key
    ${table.keys.map((key, i) => objectJoin(key, `k${i}`, `s.t${i}`, `s.k${i}`)).join('\n    ')}`;
}

const keyCells = (plan: ImportPlan, keys: readonly KeyColumn[]): string =>
  keys.map((key, i) => `${key.type ?? 'NULL'} AS t${i}, ${keyCell(plan, key)} AS k${i}`).join(', ');

/** The two ends of a relation between objects: what comes first in the mapping, and the target. */
export function relationEnds(table: PlannedTable): readonly [KeyColumn, KeyColumn] {
  const target = columnOf(table, 'target-key');
  const [first, second] = table.keys;
  if (first === undefined) throw new RangeError(`relation without an object: ${table.name}`);
  const other =
    target === undefined ? second : { name: target.name, c: target.c, type: null, fixedType: null, party: null };
  return [first, other ?? first];
}

function readRelations(plan: ImportPlan, table: PlannedTable, currencies: Currencies): string {
  const ends = relationEnds(table);
  const money = table.amounts.length === 0 ? '' : `, ${moneyCells(plan, table, currencies).join(', ')}`;
  const amounts = table.amounts.length === 0 ? '' : `, s.currency, ${amountColumns(table).join(', ')}`;
  return `CREATE TEMP TABLE link_${table.n} AS
    SELECT s.source_row, s.qualifier, k0.object_id AS o0, k1.object_id AS o1,
      CASE WHEN k0.object_id IS NULL THEN 'object-unknown' WHEN k1.object_id IS NULL THEN 'target-unknown' END AS broken ${amounts}
    FROM (SELECT source_row, ${qualifierOf(table)} AS qualifier, ${keyCells(plan, ends)} ${money} FROM ${table.cells}) s
    ${ends.map((key, i) => objectJoin(key, `k${i}`, `s.t${i}`, `s.k${i}`)).join('\n    ')}`;
}

/** What the rows of acts name, of folded rows too; an object that two columns name is touched once. */
function writeTouched(table: PlannedTable): string[] {
  const distinct = table.isLines ? 'DISTINCT' : '';
  return table.keys.map((key, i) => {
    const twins = table.keys
      .slice(0, i)
      .flatMap((other, j) => (other.fixedType === key.fixedType ? [` AND o${i} IS DISTINCT FROM o${j}`] : []));
    const qualifier = key.party === null ? (twins.length === 0 ? 'NULL' : literal(key.name)) : `'${key.party}'`;
    return `INSERT INTO event_object SELECT ${distinct} kept_id, o${i}, ${qualifier} FROM ${standingActs(table)}
      WHERE o${i} IS NOT NULL${twins.join('')}`;
  });
}

const writeLinks = (table: PlannedTable): string =>
  `INSERT INTO event_object SELECT DISTINCT event_id, object_id, qualifier FROM (${table.keys
    .map(
      (
        key,
        i,
      ) => `SELECT event_id, o${i} AS object_id, coalesce(qualifier, ${key.party === null ? 'NULL' : `'${key.party}'`}) AS qualifier, broken
      FROM link_${table.n}`,
    )
    .join(' UNION ALL ')}) WHERE broken IS NULL AND object_id IS NOT NULL`;

/** The other objects that an object's row names belong to it. */
const writeThingLinks = (plan: ImportPlan, table: PlannedTable): string[] =>
  table.keys.flatMap((key, i) =>
    i === table.own
      ? []
      : [
          `INSERT INTO object_object SELECT DISTINCT o${table.own}, o${i}, ${literal(key.party ?? key.name)}, ${plan.importId}
        FROM thing_${table.n} WHERE broken IS NULL AND o${i} IS NOT NULL AND o${i} <> o${table.own}`,
        ],
  );

/** `used_object`: the objects of which facts are made; a key that only refused rows name is no object. */
function usedObjects(plan: ImportPlan): string {
  const things = tablesOf(plan, 'object').map(
    (table) => `SELECT o${table.own} FROM thing_${table.n} WHERE broken IS NULL`,
  );
  return `CREATE TEMP TABLE used_object AS
    SELECT object_id FROM event_object WHERE event_id > ${actsFloor(plan)}
    UNION SELECT source_id FROM object_object WHERE import_id = ${plan.importId}
    UNION SELECT target_id FROM object_object WHERE import_id = ${plan.importId}
    ${things.map((sql) => `UNION ${sql}`).join(' ')}`;
}
