import type { ObjectKind } from '@aval/core/ledger';
import { literal, somebody } from '../sql-text.ts';
import { storedPerson } from './dictionary.sql.ts';
import { cellOf, kindOf, tablesOf } from './plan.ts';
import type { ImportPlan, KeyColumn, PlannedTable } from './plan.ts';
import { ownKeyOf } from './told.sql.ts';

/** The key a cell names; who pays or is paid may be nobody. */
export const keyCell = (plan: ImportPlan, key: KeyColumn): string =>
  key.party === null ? cellOf(key) : somebody(cellOf(key), plan.mapping.empties);

/**
 * Makes `known_type(name, id, is_new, kind)` and `known_object(type_id, key, stored, object_id, is_new)`: every object that
 * rows name with its type, with the id the ledger has for it or the next free one, in the order they are first named.
 * The key of an object that is a person (kind `worker`) is stored as a pseudonym.
 */
export function objectStatements(plan: ImportPlan): string[] {
  return [
    `CREATE TEMP TABLE named_object AS SELECT type, key, min(place) AS place FROM (${naming(plan).join(' UNION ALL ')})
      WHERE type IS NOT NULL AND key IS NOT NULL GROUP BY type, key`,
    `CREATE TEMP TABLE known_type AS
      WITH named AS (SELECT type AS name, min(place) AS place FROM named_object GROUP BY type)
      SELECT n.name, t.type_id IS NULL AS is_new, ${kindCase(plan, 'n.name')} AS kind,
        CAST(coalesce(t.type_id, (SELECT coalesce(max(type_id), 0) FROM object_type)
          + row_number() OVER (PARTITION BY t.type_id IS NULL ORDER BY n.place, n.name)) AS INTEGER) AS id
      FROM named n LEFT JOIN object_type t ON t.name = n.name`,
    `CREATE TEMP TABLE known_object AS
      WITH stored AS (
        SELECT t.id AS type_id, n.key, n.place, ${hasPeople(plan) ? `CASE WHEN t.kind = 'worker' THEN ${storedPerson('n.key', plan)} ELSE ${ownKeyOf('n.key', plan)} END` : ownKeyOf('n.key', plan)} AS stored
        FROM named_object n JOIN known_type t ON t.name = n.type)
      SELECT s.type_id, s.key, s.stored, o.object_id IS NULL AS is_new,
        coalesce(o.object_id, (SELECT coalesce(max(object_id), 0) FROM object)
          + ${hasPeople(plan) ? 'dense_rank() OVER (PARTITION BY o.object_id IS NULL ORDER BY min_place, s.type_id, s.stored)' : 'row_number() OVER (PARTITION BY o.object_id IS NULL ORDER BY s.place, s.type_id, s.key)'}) AS object_id
      FROM (SELECT *${hasPeople(plan) ? ', min(place) OVER (PARTITION BY type_id, stored) AS min_place' : ''} FROM stored) s
      LEFT JOIN object o ON o.type_id = s.type_id AND o.key = s.stored`,
    'DROP TABLE named_object',
    ...(namesWithoutType(plan) ? [declaredObjects()] : []),
  ];
}

/** Rows that name objects: acts and object rows; relations only for types that no table says the objects of. */
function naming(plan: ImportPlan): string[] {
  const isDeclared = declaredTypes(plan);
  const all = plan.tables.flatMap((table) =>
    table.row === 'ignore' || table.row === 'person'
      ? []
      : table.keys.flatMap((key) =>
          key.type === null || (table.row.includes('-object') && isDeclared(key)) ? [] : [namingOf(plan, table, key)],
        ),
  );
  return all.length > 0 ? all : ["SELECT '' AS type, '' AS key, 0 AS place WHERE false"];
}

/** Whether a table of objects says which objects of a type there are; one whose rows name their own type says it of all. */
function declaredTypes(plan: ImportPlan): (key: KeyColumn) => boolean {
  const own = tablesOf(plan, 'object').flatMap(({ keys, own: i }) => keys[i] ?? []);
  const isOfAll = own.some(({ fixedType }) => fixedType === null);
  return ({ fixedType }) => isOfAll || own.some((key) => key.fixedType === fixedType);
}

const namingOf = (plan: ImportPlan, table: PlannedTable, key: KeyColumn): string =>
  `SELECT ${key.type} AS type, ${keyCell(plan, key)} AS key, ${table.n} * 1000000000000000 + source_row AS place FROM ${table.cells}`;

/** Relations may name an object by its key alone, as OCEL does. */
const namesWithoutType = (plan: ImportPlan): boolean =>
  plan.tables.some(
    ({ row, keys, columns }) =>
      row !== 'ignore' &&
      (keys.some(({ type }) => type === null) || columns.some(({ role }) => role.role === 'target-key')),
  );

/** `declared_object(key, object_id)`: objects by key alone, those of this file before those the ledger knew. */
const declaredObjects = (): string =>
  `CREATE TEMP TABLE declared_object AS
    SELECT key, min(object_id) AS object_id FROM known_object GROUP BY key
    UNION ALL
    SELECT o.key, min(o.object_id) FROM object o
    WHERE NOT EXISTS (SELECT 1 FROM known_object k WHERE k.key = o.key) GROUP BY o.key`;

/** Joins, as `alias`, the object that a cell names by its key and the text of its type. */
export function objectJoin(
  key: Pick<KeyColumn, 'type' | 'fixedType'>,
  alias: string,
  type: string,
  text: string,
): string {
  if (key.type === null) return `LEFT JOIN declared_object ${alias} ON ${alias}.key = ${text}`;
  const typed = 'SELECT t.name, o.key, o.object_id FROM known_object o JOIN known_type t ON t.id = o.type_id';
  return key.fixedType === null
    ? `LEFT JOIN (${typed}) ${alias} ON ${alias}.name = ${type} AND ${alias}.key = ${text}`
    : `LEFT JOIN (${typed} WHERE t.name = ${literal(key.fixedType)}) ${alias} ON ${alias}.key = ${text}`;
}

function kindCase(plan: ImportPlan, name: string): string {
  const parties = plan.tables.flatMap(({ keys }) =>
    keys.flatMap(({ party, fixedType }) => (party !== null && fixedType !== null ? [fixedType] : [])),
  );
  const types = new Set([...Object.keys(plan.mapping.objects), ...parties]);
  const cases = [...types].map((type) => `WHEN ${literal(type)} THEN ${literal(kindOf(plan, type))}`);
  return cases.length === 0 ? "'flow'" : `CASE ${name} ${cases.join(' ')} ELSE '${'flow' satisfies ObjectKind}' END`;
}

const hasPeople = (plan: ImportPlan): boolean => Object.values(plan.mapping.objects).includes('worker');

/** Writes types and objects, and into `object_said` and `kind_said` what this import says of them. */
export function objectWriting(plan: ImportPlan): string[] {
  return [
    'INSERT INTO object_type SELECT id, name, kind, NULL FROM known_type WHERE is_new ORDER BY id',
    `INSERT INTO kind_said SELECT ${plan.importId}, 'object_type', id, kind FROM known_type`,
    `INSERT INTO object_said SELECT ${plan.importId}, u.object_id, s.value_minor, s.currency, s.promised_at, s.adds
      FROM used_object u LEFT JOIN import_object s USING (object_id)`,
    `INSERT INTO object SELECT k.object_id, k.type_id, ${hasPeople(plan) ? 'any_value(k.stored)' : 'k.stored'}, ${plan.importId}, s.value_minor, s.currency, s.promised_at
      FROM known_object k LEFT JOIN import_object s USING (object_id)
      WHERE k.is_new AND k.object_id IN (SELECT object_id FROM used_object)
      ${hasPeople(plan) ? 'GROUP BY ALL' : ''} ORDER BY k.object_id`,
  ];
}
