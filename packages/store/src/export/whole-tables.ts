import { literal } from '../ledger/sql-text.ts';
import { column, distinctColumns } from './fact-table.ts';
import type { FactColumn, FactTable } from './fact-table.ts';
import type { ExportScope } from './scope.ts';

/**
 * The whole of what is written as tables that every format with room for several can hold: the acts, the objects, both
 * relations, and what is told of them: money, outcomes, expectations, people. Tables without rows are left out, the first three never.
 */
export function wholeTables(scope: ExportScope): FactTable[] {
  const { counts } = scope;
  return [
    eventTable(scope),
    OBJECTS,
    EVENT_OBJECT,
    ...(counts.relations > 0 ? [OBJECT_OBJECT] : []),
    ...(counts.cash > 0 ? [CASH] : []),
    ...(counts.outcomes > 0 ? [OUTCOMES] : []),
    ...(counts.expectations > 0 ? [EXPECTATIONS] : []),
    ...(counts.people > 0 ? [PEOPLE] : []),
    ...(scope.isWhole ? [] : [aboutTable(scope)]),
  ];
}

/** What an act says, over `e` (event), `a` (activity), `k` (actor), `t` (team), `r` (role). */
export const ACT_COLUMNS = {
  phase: column('phase', 'e.phase'),
  start: column('started_at', 'e.started_at', 'instant'),
  actor: column('actor', 'k.pseudonym'),
  actorKind: column('actor_kind', `nullif(k.kind, 'unknown')`),
  team: column('team', 't.name'),
  role: column('role', 'r.name'),
} as const;

/** The acts of a window with the names of what they say. */
export const ACTS = `(SELECT * FROM event WHERE event_id BETWEEN {from} AND {to}
    AND event_id IN (SELECT event_id FROM out_event WHERE event_id BETWEEN {from} AND {to})) e
  JOIN activity a ON a.activity_id = e.activity_id LEFT JOIN actor k ON k.actor_id = e.actor_id
  LEFT JOIN out_team t ON t.team_id = e.team_id LEFT JOIN out_role r ON r.role_id = e.role_id`;

export const eventId = (sql: string): string => `'e' || ${sql}`;

/** More object types than this get no column of their own beside the acts. */
const MOST_TYPE_COLUMNS = 50;

function eventTable({ types }: ExportScope): FactTable {
  const shown = types.length <= MOST_TYPE_COLUMNS ? types : [];
  const lists = shown.map(
    ({ typeId }) => `string_agg(o.key, ' | ' ORDER BY o.key) FILTER (o.type_id = ${typeId}) AS keys_${typeId}`,
  );
  const touched =
    lists.length === 0
      ? ''
      : `LEFT JOIN (SELECT x.event_id, ${lists.join(', ')} FROM (
          SELECT DISTINCT event_id, object_id FROM event_object WHERE event_id BETWEEN {from} AND {to}) x
          JOIN out_object o ON o.object_id = x.object_id GROUP BY x.event_id) z ON z.event_id = e.event_id`;
  return {
    name: 'events',
    columns: distinctColumns([
      column('event', eventId('e.event_id')),
      column('activity', 'a.name'),
      column('time', 'e."at"', 'instant'),
      ...Object.values(ACT_COLUMNS),
      ...shown.map(({ typeId, name }) => column(name, `z.keys_${typeId}`)),
    ]),
    source: `${ACTS} ${touched}`,
    ids: 'SELECT event_id AS id FROM out_event',
    order: 'e.event_id',
  };
}

/** What an object says of itself, over `o`. */
export const OBJECT_COLUMNS: readonly FactColumn[] = [
  column('value_minor', 'o.value_minor', 'number'),
  column('currency', 'o.currency'),
  column('promised_at', 'o.promised_at', 'instant'),
];

const OBJECTS: FactTable = {
  name: 'objects',
  columns: [column('object', 'o.id'), column('type', 'y.name'), ...OBJECT_COLUMNS],
  source: 'out_object o JOIN object_type y ON y.type_id = o.type_id WHERE o.object_id BETWEEN {from} AND {to}',
  ids: 'SELECT object_id AS id FROM out_object',
  order: 'o.object_id',
};

/** The objects that the acts of a window touch, each pair and qualifier once. */
export const TOUCHED = `(SELECT DISTINCT x.event_id, x.object_id, x.qualifier FROM event_object x
  WHERE x.event_id BETWEEN {from} AND {to} AND x.event_id IN (SELECT event_id FROM out_event WHERE event_id BETWEEN {from} AND {to})) x
  JOIN out_object o ON o.object_id = x.object_id`;

const EVENT_OBJECT: FactTable = {
  name: 'event_object',
  columns: [column('event', eventId('x.event_id')), column('object', 'o.id'), column('qualifier', 'x.qualifier')],
  source: TOUCHED,
  ids: 'SELECT event_id AS id FROM out_event',
  order: 'x.event_id, x.object_id, x.qualifier',
};

/** The relations whose source is in a window. */
export const RELATED = `out_relation x JOIN out_object o ON o.object_id = x.source_id JOIN out_object d ON d.object_id = x.target_id
  WHERE x.source_id BETWEEN {from} AND {to}`;

const OBJECT_OBJECT: FactTable = {
  name: 'object_object',
  columns: [column('source', 'o.id'), column('target', 'd.id'), column('qualifier', 'x.qualifier')],
  source: RELATED,
  ids: 'SELECT source_id AS id FROM out_relation',
  order: 'x.source_id, x.target_id, x.qualifier',
};

const CASH: FactTable = {
  name: 'cash',
  columns: [
    column('event', eventId('c.event_id')),
    column('object', 'o.id'),
    column('party', 'p.id'),
    column('time', 'c."at"', 'instant'),
    column('minor', 'c.amount_minor', 'number'),
    column('currency', 'c.currency'),
    column('direction', 'c.direction'),
    column('basis', 'c.basis'),
  ],
  source: `out_cash c LEFT JOIN out_object o ON o.object_id = c.object_id LEFT JOIN out_object p ON p.object_id = c.party_id
    WHERE c.cash_id BETWEEN {from} AND {to}`,
  ids: 'SELECT cash_id AS id FROM out_cash',
  order: 'c.cash_id',
};

const OUTCOMES: FactTable = {
  name: 'outcomes',
  columns: [
    column('object', 'o.id'),
    column('fate', 'u.fate'),
    column('time', 'u."at"', 'instant'),
    column('event', eventId('u.event_id')),
  ],
  source: 'out_outcome u JOIN out_object o ON o.object_id = u.object_id WHERE u.n BETWEEN {from} AND {to}',
  ids: 'SELECT n AS id FROM out_outcome',
  order: 'u.n',
};

const EXPECTATIONS: FactTable = {
  name: 'expectations',
  columns: [
    column('object', 'o.id'),
    column('kind', 'u.kind'),
    column('activity', 'a.name'),
    column('due', 'u.due_at', 'instant'),
  ],
  source: `out_expectation u JOIN out_object o ON o.object_id = u.object_id LEFT JOIN activity a ON a.activity_id = u.activity_id
    WHERE u.n BETWEEN {from} AND {to}`,
  ids: 'SELECT n AS id FROM out_expectation',
  order: 'u.n',
};

const PEOPLE: FactTable = {
  name: 'people',
  columns: [
    column('actor', 'k.pseudonym'),
    column('manager', 'm.pseudonym'),
    column('team', 't.name'),
    column('role', 'r.name'),
  ],
  source: `out_person u LEFT JOIN actor k ON k.actor_id = u.actor_id LEFT JOIN actor m ON m.actor_id = u.manager_id
    LEFT JOIN out_team t ON t.team_id = u.team_id LEFT JOIN out_role r ON r.role_id = u.role_id WHERE u.n BETWEEN {from} AND {to}`,
  ids: 'SELECT n AS id FROM out_person',
  order: 'u.n',
};

/** One row that says what was cut: the period (from, before), the customer, the type of object. */
function aboutTable({ filter }: ExportScope): FactTable {
  const text = (value: string | undefined): string => (value === undefined ? 'CAST(NULL AS VARCHAR)' : literal(value));
  const instant = (millis: number | undefined): string =>
    millis === undefined ? 'CAST(NULL AS TIMESTAMP)' : `make_timestamp(CAST(${millis} AS BIGINT) * 1000)`;
  return {
    name: 'about',
    columns: [
      column('acts_from', instant(filter.from), 'instant'),
      column('acts_before', instant(filter.to), 'instant'),
      column('customer', text(filter.customer)),
      column('object_type', text(filter.objectType)),
    ],
    source: '(SELECT 1 AS n) u',
    ids: 'SELECT 1 AS id',
    order: 'u.n',
  };
}
