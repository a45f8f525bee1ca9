import { Database } from '../../../store/src/duckdb/database.ts';
import { LEDGER_TABLES } from '../ledger/index.ts';
import type { ActivityKind, ActorKind, CashBasis, FactLog, Fate, ObjectKind, SqlValue } from '../ledger/index.ts';
import { deriveChain } from './derive-chain.ts';

/** A small ledger written as a story. Objects are named `type key`; times are hours since 2026-01-05T00:00Z, a Monday. */
export interface GivenLedger {
  /** Kinds of the object types; types not named are flow. */
  readonly types?: Readonly<Record<string, ObjectKind>>;
  readonly leading: string;
  readonly zone?: string;
  /** The unit that instants are told in. */
  readonly resolutionMs?: number;
  /** Recorded acts, in file order; the first has event id 1. */
  readonly acts: readonly GivenAct[];
  readonly related?: readonly (readonly [string, string])[];
  readonly values?: Readonly<Record<string, number>>;
  /** Objects that no act touches. */
  readonly untouched?: readonly string[];
  readonly outcomes?: readonly {
    readonly of: string;
    readonly fate: Fate;
    readonly at: number;
    readonly act?: number;
  }[];
}

export interface GivenAct {
  readonly activity: string;
  readonly touches: readonly string[];
  readonly at: number;
  readonly start?: number;
  readonly phase?: string;
  readonly kind?: ActivityKind;
  readonly actor?: string;
  readonly actorKind?: ActorKind;
  readonly team?: string;
  readonly role?: string;
  /** Money this act is: one entry a receipt or payment. */
  readonly cash?: readonly GivenCash[];
}

export interface GivenCash {
  readonly amount: number | null;
  readonly of?: string;
  readonly by?: string;
  readonly currency?: string;
  readonly direction?: 'in' | 'out';
  readonly basis?: CashBasis;
}

export const MONDAY = Date.UTC(2026, 0, 5);
export const hour = (hours: number): number => MONDAY + hours * 3_600_000;

/** The ledger in memory, with its chain derived. */
export async function openGiven(ledger: GivenLedger): Promise<{ log: Database; id: (name: string) => number }> {
  const log = await Database.open(':memory:', { memoryMiB: 512, threads: 1 });
  const { objectId } = await writeLedger(log, ledger);
  await deriveChain(log);
  return { log, id: objectId };
}

/** Writes the ledger as the importer would, with one import (id 1). Returns the ids given to the objects. */
export async function writeLedger(log: FactLog, given: GivenLedger): Promise<{ objectId: (name: string) => number }> {
  await log.run(LEDGER_TABLES);
  const objects = codes(objectNames(given));
  const types = codes([given.leading, ...[...objects.keys()].map(typeOf)]);
  const activities = codes(given.acts.map((act) => act.activity));
  const [actors, teams, roles] = [names(given, 'actor'), names(given, 'team'), names(given, 'role')];
  const id = (of: ReadonlyMap<string, number>, name: string | undefined): number | null =>
    name === undefined ? null : (of.get(name) ?? null);
  const mapping = JSON.stringify({ leading: given.leading });
  await insert(log, 'ledger', [[1, 'given', '{"kind":"real"}', given.zone ?? 'UTC']]);
  await insert(log, 'import', [
    [1, 'given.csv', 'csv', 0, 'a', 'b', mapping, time(0), null, '{}', given.resolutionMs ?? null, null],
  ]);
  await insert(
    log,
    'object_type',
    [...types].map(([name, n]) => [n, name, given.types?.[name] ?? 'flow', null]),
  );
  await insert(
    log,
    'object',
    [...objects].map(([name, n]) => [
      n,
      id(types, typeOf(name)),
      name.slice(typeOf(name).length + 1),
      1,
      given.values?.[name] ?? null,
      'EUR',
      null,
    ]),
  );
  await insert(
    log,
    'activity',
    [...activities].map(([name, n]) => [n, name, given.acts.find((act) => act.activity === name)?.kind ?? 'work']),
  );
  await insert(
    log,
    'actor',
    [...actors].map(([name, n]) => [n, name, given.acts.find((act) => act.actor === name)?.actorKind ?? 'human']),
  );
  await insert(
    log,
    'team',
    [...teams].map(([name, n]) => [n, name]),
  );
  await insert(
    log,
    'role',
    [...roles].map(([name, n]) => [n, name]),
  );
  await insert(
    log,
    'event',
    given.acts.map((act, i) => [
      i + 1,
      1,
      1,
      i + 1,
      id(activities, act.activity),
      act.phase ?? null,
      act.start === undefined ? null : time(act.start),
      time(act.at),
      id(actors, act.actor),
      id(teams, act.team),
      id(roles, act.role),
    ]),
  );
  await insert(
    log,
    'event_object',
    given.acts.flatMap((act, i) => act.touches.map((name) => [i + 1, id(objects, name) ?? 999_000, null])),
  );
  await insert(
    log,
    'object_object',
    (given.related ?? []).map(([a, b]) => [id(objects, a) ?? 999_001, id(objects, b) ?? 999_002, null, 1]),
  );
  const cash = given.acts.flatMap((act, i) => (act.cash ?? []).map((money) => ({ act, event: i + 1, money })));
  await insert(
    log,
    'cash',
    cash.map(({ act, event, money }, i) => [
      i + 1,
      1,
      event,
      id(objects, money.of),
      time(act.at),
      money.amount,
      money.currency ?? 'EUR',
      money.direction ?? 'in',
      money.basis ?? 'received',
      id(objects, money.by),
    ]),
  );
  await insert(
    log,
    'outcome',
    (given.outcomes ?? []).map((outcome) => [
      id(objects, outcome.of),
      outcome.fate,
      time(outcome.at),
      outcome.act ?? null,
      1,
    ]),
  );
  return { objectId: (name) => objects.get(name) ?? Number.NaN };
}

/** A name in touches or relations with a trailing `?` is a dangling reference: no such object is written. */
const isDangling = (name: string): boolean => name.endsWith('?');

const objectNames = (given: GivenLedger): string[] =>
  [
    ...given.acts.flatMap((act) => [...act.touches, ...(act.cash ?? []).flatMap((c) => [c.of, c.by])]),
    ...(given.related ?? []).flat(),
    ...(given.untouched ?? []),
    ...Object.keys(given.values ?? {}),
  ].filter((name) => name !== undefined && !isDangling(name)) as string[];

const typeOf = (name: string): string => name.slice(0, name.indexOf(' '));
const names = (given: GivenLedger, of: 'actor' | 'team' | 'role'): Map<string, number> =>
  codes(given.acts.flatMap((act) => act[of] ?? []));
const codes = (all: readonly string[]): Map<string, number> =>
  new Map([...new Set(all)].map((name, i) => [name, i + 1]));

const time = (hours: number): string => new Date(hour(hours)).toISOString().replace('T', ' ').replace('Z', '');

async function insert(log: FactLog, table: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  if (rows.length === 0) return;
  const literal = (value: SqlValue): string =>
    typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
  await log.run(`INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ')}`);
}
