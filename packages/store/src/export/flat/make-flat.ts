import type { Query } from '@aval/core/ledger';
import type { ColumnRole, Mapping, ToldTable } from '@aval/core/mapping';
import type { ExportJob } from '../export-job.ts';
import type { LeftOut } from '../export.types.ts';
import { column } from '../fact-table.ts';
import type { FactColumn, FactTable } from '../fact-table.ts';
import type { ExportScope } from '../scope.ts';
import { commonMapping } from '../whole-mapping.ts';
import { eventId } from '../whole-tables.ts';
import { flatLeft } from './flat-left.ts';
import type { FlatNames } from './flat-names.ts';
import { STEPS, flatStatements, partyJoin } from './flat.sql.ts';
import type { FlatOrder } from './flat.sql.ts';

/** The acts with what they are on, a row each. */
export interface Flat {
  readonly table: FactTable;
  readonly left: readonly LeftOut[];
  readonly losesNothing: boolean;
  /** The mapping with which a file is read back whose table bears that name. */
  mapping(table: string): Mapping;
}

/** Makes the temporary tables of flat rows and describes them. */
export async function makeFlat(
  { log, scope }: Pick<ExportJob, 'log' | 'scope'>,
  names: FlatNames,
  order: FlatOrder,
): Promise<Flat> {
  for (const sql of flatStatements(scope, order)) await log.run(sql);
  const said = await saidColumns(log, names);
  const left = await flatLeft(
    log,
    names.parties.map(({ type }) => type.typeId),
  );
  return {
    table: {
      name: 'events',
      columns: flatColumns(names),
      source: `${STEPS} ${names.parties.map(({ type }, i) => partyJoin(type.typeId, i)).join(' ')}`,
      ids: 'SELECT n AS id FROM out_step',
      order: 'e.n',
    },
    left,
    losesNothing: left.length === 0 && scope.isWhole,
    mapping: (table) => flatMapping(scope, names, table, said),
  };
}

const flatColumns = (names: FlatNames): FactColumn[] => [
  column(names.key, keyOf('o')),
  column(names.event, eventId('e.event_id')),
  column(names.activity, 'a.name'),
  column(names.time, 'e."at"', 'instant'),
  column(names.start, 'e.started_at', 'instant'),
  column(names.phase, 'e.phase'),
  column(names.actor, 'k.pseudonym'),
  column(names.actorKind, `nullif(k.kind, 'unknown')`),
  column(names.team, 't.name'),
  column(names.role, 'r.name'),
  column(names.value, 'o.value_minor', 'number'),
  column(names.currency, 'o.currency'),
  column(names.promised, 'o.promised_at', 'instant'),
  column(names.cash.time, 'c."at"', 'instant'),
  column(names.cash.minor, 'c.amount_minor', 'number'),
  column(names.cash.currency, 'c.currency'),
  column(names.cash.direction, 'c.direction'),
  column(names.cash.basis, 'c.basis'),
  column(names.cash.object, keyOf('m')),
  ...names.parties.map(({ column: name }, i) => column(name, keyOf(`p${i}`))),
  ...(names.parties.length === 0 ? [] : [column(names.cash.party, partyKey(names))]),
  column(names.outcome, 'u.fate'),
  column(names.outcomeTime, 'u."at"', 'instant'),
];

/** The key of an object; one that begins like a name that Aval gives is told with the number of its type. */
const keyOf = (object: string): string =>
  `CASE WHEN starts_with(${object}.key, 'aval:') THEN 'aval:' || ${object}.type_id || ':' || ${object}.key ELSE ${object}.key END`;

/** Who paid, where it is the party that the act touches. */
const partyKey = ({ parties }: FlatNames): string =>
  `CASE ${parties.map((_, i) => `WHEN p${i}.object_id = c.party_id THEN ${keyOf(`p${i}`)}`).join(' ')} END`;

type SaidName = 'phase' | 'start' | 'actor' | 'actorKind' | 'team' | 'role' | 'value' | 'currency';

/** The columns in which at least one row says something: a format that writes no empty values has no others. */
async function saidColumns(query: Query, names: FlatNames): Promise<ReadonlySet<string>> {
  const [acts] = await query.rows<Record<string, number>>(
    `SELECT count(e.phase) AS phase, count(e.started_at) AS start, count(e.actor_id) AS actor,
      count(nullif(k.kind, 'unknown')) AS "actorKind", count(e.team_id) AS team, count(e.role_id) AS role
      FROM (SELECT DISTINCT event_id FROM out_step) s JOIN event e ON e.event_id = s.event_id LEFT JOIN actor k ON k.actor_id = e.actor_id`,
  );
  const [objects] = await query.rows<Record<string, number>>(
    `SELECT count(value_minor) AS "value", count(currency) AS currency FROM out_object WHERE object_id IN (SELECT object_id FROM out_step)`,
  );
  const parties = await query.rows<{ id: number }>(
    'SELECT DISTINCT type_id AS id FROM out_party WHERE event_id IN (SELECT event_id FROM out_step)',
  );
  const counted = Object.entries({ ...acts, ...objects }).filter(([, count]) => count > 0);
  return new Set([
    names.key,
    names.event,
    names.activity,
    names.time,
    ...counted.map(([name]) => names[name as SaidName]),
    ...names.parties.filter(({ type }) => parties.some(({ id }) => id === type.typeId)).map((party) => party.column),
  ]);
}

function flatMapping(scope: ExportScope, names: FlatNames, table: string, said: ReadonlySet<string>): Mapping {
  const type = scope.traces.name;
  const columns: Record<string, ColumnRole> = {
    [names.key]: { role: 'object', type },
    [names.event]: { role: 'event-key' },
    [names.activity]: { role: 'activity' },
    [names.time]: { role: 'end', format: 'iso' },
    [names.start]: { role: 'start', format: 'iso' },
    [names.phase]: { role: 'phase' },
    [names.actor]: { role: 'actor' },
    [names.actorKind]: { role: 'actor-kind', robots: ['robot'] },
    [names.team]: { role: 'team' },
    [names.role]: { role: 'role' },
    [names.value]: { role: 'amount', of: type, decimal: '.', unit: 'minor' },
    [names.currency]: { role: 'currency' },
    ...Object.fromEntries(names.parties.map(({ type: party, column: name }) => [name, partyRole(party.name)])),
  };
  return {
    ...commonMapping(scope, 'UTC'),
    leading: scope.traces.kind === 'flow' ? type : '',
    tables: [
      {
        table,
        row: 'event',
        columns: Object.fromEntries(Object.entries(columns).filter(([name]) => said.has(name))),
      },
    ],
    told: toldOf(scope, names, table),
  };
}

/** A customer called so is one, and its relation says it. */
const partyRole = (type: string): ColumnRole =>
  type === 'customer' || type === 'supplier' ? { role: type } : { role: 'object', type };

function toldOf({ traces }: ExportScope, names: FlatNames, table: string): ToldTable[] {
  const object = { object: names.key };
  const { cash } = names;
  const party = names.parties.length === 1 ? names.parties[0] : undefined;
  return [
    { fact: 'promise', table, columns: { ...object, at: names.promised }, types: { object: traces.name } },
    {
      fact: 'cash',
      table,
      columns: {
        event: names.event,
        object: cash.object,
        ...(party === undefined ? {} : { party: cash.party }),
        at: cash.time,
        minor: cash.minor,
        currency: cash.currency,
        direction: cash.direction,
        basis: cash.basis,
      },
      types: { object: traces.name, ...(party === undefined ? {} : { party: party.type.name }) },
    },
    {
      fact: 'outcome',
      table,
      columns: { ...object, fate: names.outcome, at: names.outcomeTime, event: names.event },
      types: { object: traces.name },
    },
  ];
}
