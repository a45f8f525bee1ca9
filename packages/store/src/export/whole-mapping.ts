import type { ColumnRole, Mapping, TableMapping, ToldTable } from '@aval/core/mapping';
import { MASK } from '../ledger/import/mask.ts';
import type { ExportScope } from './scope.ts';

/** How the tables and columns of a file are called. */
export interface WholeNames {
  /** Before the columns of acts and objects that are not the format's own. */
  readonly attribute: string;
  /** Before the tables of what is told. */
  readonly told: string;
  /** Texts are escaped for spreadsheets. */
  readonly escaped?: boolean;
  /** Columns of the acts that stand there for people alone; they are read from the relations. */
  readonly extra: readonly string[];
}

/** The mapping with which a file of whole tables is read back: acts, objects and relations by their roles, the rest as it is told. */
export function wholeMapping(
  scope: ExportScope,
  zone: string,
  { attribute, told, extra, escaped }: WholeNames,
): Mapping {
  const { counts } = scope;
  const name = (column: string): string => attribute + column;
  const tables: TableMapping[] = [
    {
      table: 'events',
      row: 'event',
      columns: {
        event: { role: 'event-key' },
        activity: { role: 'activity' },
        time: { role: 'end', format: 'iso' },
        [name('phase')]: { role: 'phase' },
        [name('started_at')]: { role: 'start', format: 'iso' },
        [name('actor')]: { role: 'actor' },
        [name('actor_kind')]: { role: 'actor-kind', robots: ['robot'] },
        [name('team')]: { role: 'team' },
        [name('role')]: { role: 'role' },
        ...Object.fromEntries(extra.map((column) => [column, { role: 'ignore' } satisfies ColumnRole])),
      },
    },
    {
      table: 'objects',
      row: 'object',
      columns: {
        object: { role: 'object-key' },
        type: { role: 'object-type' },
        [name('value_minor')]: { role: 'amount', of: 'event', decimal: '.', unit: 'minor' },
        [name('currency')]: { role: 'currency' },
      },
    },
    {
      table: 'event_object',
      row: 'event-object',
      columns: { event: { role: 'event-key' }, object: { role: 'object-key' }, qualifier: { role: 'qualifier' } },
    },
    ...(counts.relations === 0
      ? []
      : [
          {
            table: 'object_object',
            row: 'object-object' as const,
            columns: {
              source: { role: 'object-key' },
              target: { role: 'target-key' },
              qualifier: { role: 'qualifier' },
            } satisfies Record<string, ColumnRole>,
          },
        ]),
    ...(counts.people === 0
      ? []
      : [
          {
            table: `${told}people`,
            row: 'person' as const,
            columns: peopleColumns(scope),
          },
        ]),
  ];
  return {
    ...commonMapping(scope, zone),
    tables,
    told: toldOf(scope, told, name('promised_at')),
    ...(escaped === true ? { escaped } : {}),
  };
}

const peopleColumns = ({ counts }: ExportScope): Record<string, ColumnRole> => ({
  actor: { role: 'actor' },
  ...(counts.managed === 0 ? {} : { manager: { role: 'manager' } }),
  ...(counts.inTeams === 0 ? {} : { team: { role: 'team' } }),
  ...(counts.inRoles === 0 ? {} : { role: { role: 'role' } }),
});

/** What a mapping says beside its tables. */
export const commonMapping = (scope: ExportScope, zone: string): Omit<Mapping, 'tables'> => ({
  version: 1,
  zone,
  currency: scope.currency,
  objects: Object.fromEntries(scope.types.map(({ name, kind }) => [name, kind])),
  leading: scope.leading,
  cash: [],
  outcomes: [],
  activities: Object.fromEntries(scope.activities.map(({ name, kind }) => [name, kind])),
  empties: [MASK],
});

function toldOf({ counts }: ExportScope, prefix: string, promised: string): ToldTable[] {
  const table = (name: string): string => prefix + name;
  return [
    { fact: 'promise', table: 'objects', columns: { object: 'object', at: promised } },
    ...(counts.cash === 0 ? [] : [{ fact: 'cash' as const, table: table('cash'), columns: CASH }]),
    ...(counts.outcomes === 0 ? [] : [{ fact: 'outcome' as const, table: table('outcomes'), columns: OUTCOME }]),
    ...(counts.expectations === 0
      ? []
      : [{ fact: 'expectation' as const, table: table('expectations'), columns: EXPECTATION }]),
  ];
}

const CASH = {
  event: 'event',
  object: 'object',
  party: 'party',
  at: 'time',
  minor: 'minor',
  currency: 'currency',
  direction: 'direction',
  basis: 'basis',
};
const OUTCOME = { object: 'object', fate: 'fate', at: 'time', event: 'event' };
const EXPECTATION = { object: 'object', kind: 'kind', activity: 'activity', at: 'due' };
