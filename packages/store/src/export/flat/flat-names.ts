import { escaped } from '../../ledger/import/quarantine-columns.ts';
import type { ExportScope, ScopeType } from '../scope.ts';

/** How the columns of a row an act are called. */
export interface FlatNames {
  readonly key: string;
  readonly event: string;
  readonly activity: string;
  readonly time: string;
  readonly phase: string;
  readonly start: string;
  readonly actor: string;
  readonly actorKind: string;
  readonly team: string;
  readonly role: string;
  readonly value: string;
  readonly currency: string;
  readonly promised: string;
  readonly cash: Readonly<Record<'time' | 'minor' | 'currency' | 'direction' | 'basis' | 'object' | 'party', string>>;
  readonly outcome: string;
  readonly outcomeTime: string;
  /** Parties of other types that have a column of their own. */
  readonly parties: readonly { readonly type: ScopeType; readonly column: string }[];
}

/** In a table: the object under the name of its type. */
export const tableNames = ({ traces }: ExportScope): FlatNames => ({
  ...PLAIN,
  key: distinct(traces.name),
  parties: [],
});

const PLAIN: Omit<FlatNames, 'key' | 'parties'> = {
  event: 'event',
  activity: 'activity',
  time: 'time',
  phase: 'phase',
  start: 'started_at',
  actor: 'actor',
  actorKind: 'actor_kind',
  team: 'team',
  role: 'role',
  value: 'value_minor',
  currency: 'currency',
  promised: 'promised_at',
  cash: {
    time: 'cash_time',
    minor: 'cash_minor',
    currency: 'cash_currency',
    direction: 'cash_direction',
    basis: 'cash_basis',
    object: 'cash_object',
    party: 'cash_party',
  },
  outcome: 'outcome',
  outcomeTime: 'outcome_time',
};

const TAKEN = new Set(
  [...Object.values(PLAIN).filter((name) => typeof name === 'string'), ...Object.values(PLAIN.cash)].map(String),
);

/** The name of a type as that of a column: on one line, no formula, and another where a column of ours is called so. */
function distinct(type: string): string {
  const line = type.replaceAll(/\s+/g, ' ').trim();
  const name = escaped(line) === line ? line : `object ${line}`;
  return TAKEN.has(name.toLowerCase()) ? `${name} (2)` : name;
}

/** Parties of more types than this stay with the relations. */
const MOST_PARTIES = 10;

/** In XES: the names of its standard extensions, and Aval's own where they have none. */
export function xesNames({ traces, types }: ExportScope): FlatNames {
  const parties = types
    .filter(({ kind, typeId }) => kind === 'party' && typeId !== traces.typeId)
    .slice(0, MOST_PARTIES);
  return {
    key: 'case:concept:name',
    event: 'aval:event',
    activity: 'concept:name',
    time: 'time:timestamp',
    phase: 'lifecycle:transition',
    start: 'start_timestamp',
    actor: 'org:resource',
    actorKind: 'aval:actor_kind',
    team: 'org:group',
    role: 'org:role',
    value: 'case:aval:value_minor',
    currency: 'case:aval:currency',
    promised: 'case:aval:promised_at',
    cash: {
      time: 'aval:cash_time',
      minor: 'aval:cash_minor',
      currency: 'cost:currency',
      direction: 'aval:cash_direction',
      basis: 'aval:cash_basis',
      object: 'aval:cash_object',
      party: 'aval:cash_party',
    },
    outcome: 'aval:outcome',
    outcomeTime: 'aval:outcome_time',
    parties: parties.map((type) => ({ type, column: `aval:of:${type.name}` })),
  };
}
