import { createHash } from 'node:crypto';
import type { ACTIVITY_KINDS, CASH_BASES, EXPECTATION_KINDS, OBJECT_KINDS } from '@aval/core/ledger';
import type { Ledger } from '../ledger/ledger.ts';
import { literal } from '../ledger/sql-text.ts';

/** A small ledger written down fact by fact; numbers point into the lists beside. */
export interface GivenFacts {
  readonly types: readonly { readonly name: string; readonly kind: (typeof OBJECT_KINDS)[number] }[];
  readonly activities: readonly { readonly name: string; readonly kind: (typeof ACTIVITY_KINDS)[number] }[];
  readonly objects: readonly {
    readonly type: number;
    readonly key: string;
    readonly minor: number | null;
    readonly promised: number | null;
  }[];
  readonly acts: readonly {
    readonly activity: number;
    readonly at: number;
    readonly lasted: number | null;
    readonly phase: string | null;
    readonly actor: number | null;
    readonly team: number | null;
    readonly role: number | null;
    readonly touches: readonly { readonly object: number; readonly qualifier: string | null }[];
    readonly cash: readonly {
      readonly object: number | null;
      readonly party: number | null;
      readonly minor: number | null;
      readonly currency: string;
      readonly direction: 'in' | 'out';
      readonly basis: (typeof CASH_BASES)[number];
    }[];
    readonly fate: string | null;
  }[];
  readonly relations: readonly {
    readonly source: number;
    readonly target: number;
    readonly qualifier: string | null;
  }[];
  readonly expectations: readonly {
    readonly object: number;
    readonly kind: (typeof EXPECTATION_KINDS)[number];
    readonly activity: number | null;
    readonly at: number;
  }[];
  readonly people: readonly { readonly manager: boolean; readonly team: number | null; readonly role: number | null }[];
}

/** How many people, teams and roles a given ledger names. */
export const [PEOPLE, TEAMS, ROLES] = [7, 2, 2];

const IMPORT = 1;
const sqlText = (value: string | null): string => (value === null ? 'NULL' : literal(value));
const sqlNumber = (value: number | null): string => (value === null ? 'NULL' : String(value));
const sqlInstant = (value: number | null): string =>
  value === null ? 'NULL' : `make_timestamp(CAST(${value} AS BIGINT) * 1000)`;
const pseudonym = (n: number): string => String(n).repeat(64).slice(0, 64);
const hashed = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Writes given facts into an empty ledger as one import. */
export async function writeGiven(ledger: Ledger, given: GivenFacts): Promise<void> {
  const insert = async (table: string, rows: readonly (readonly string[])[]): Promise<void> => {
    if (rows.length > 0)
      await ledger.run(`INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.join(', ')})`).join(', ')}`);
  };
  const mapping = JSON.stringify({ leading: given.types[0]?.name ?? '', currency: 'EUR', tables: [] });
  await insert(
    'import (import_id, file, format, bytes, sha256, mapping_sha256, mapping, imported_at, superseded_by, quality)',
    [
      [
        String(IMPORT),
        `'given'`,
        `'csv'`,
        '1',
        `'s'`,
        `'m'`,
        literal(mapping),
        `TIMESTAMP '2026-01-01'`,
        'NULL',
        `'{}'`,
      ],
    ],
  );
  await insert(
    'activity',
    given.activities.map(({ name, kind }, i) => [String(i), literal(name), literal(kind)]),
  );
  await insert(
    'object_type',
    given.types.map(({ name, kind }, i) => [String(i), literal(name), literal(kind), 'NULL']),
  );
  await insert(
    'actor',
    Array.from({ length: PEOPLE }, (_, i) => [String(i), literal(pseudonym(i)), literal(i === 0 ? 'robot' : 'human')]),
  );
  await insert(
    'team',
    Array.from({ length: TEAMS }, (_, i) => [String(i), literal(`team ${i}`)]),
  );
  await insert(
    'role',
    Array.from({ length: ROLES }, (_, i) => [String(i), literal(`role ${i}`)]),
  );
  await insert(
    'object',
    given.objects.map(({ type, key, minor: value, promised }, i) => [
      String(i),
      String(type),
      literal(given.types[type]?.kind === 'worker' ? hashed(key) : key),
      String(IMPORT),
      sqlNumber(value),
      value === null ? 'NULL' : `'EUR'`,
      sqlInstant(promised),
    ]),
  );
  await insert(
    'event',
    given.acts.map((act, i) => [
      String(i + 1),
      String(IMPORT),
      '1',
      String(i + 1),
      String(act.activity),
      sqlText(act.phase),
      sqlInstant(act.lasted === null ? null : act.at - act.lasted),
      sqlInstant(act.at),
      sqlNumber(act.actor),
      sqlNumber(act.team),
      sqlNumber(act.role),
    ]),
  );
  await insert(
    'event_object',
    given.acts.flatMap(({ touches }, i) =>
      touches.map(({ object, qualifier }) => [String(i + 1), String(object), sqlText(qualifier)]),
    ),
  );
  await insert(
    'object_object',
    given.relations.map(({ source, target, qualifier }) => [
      String(source),
      String(target),
      sqlText(qualifier),
      String(IMPORT),
    ]),
  );
  let cashId = 0;
  await insert(
    'cash',
    given.acts.flatMap((act, i) =>
      act.cash.map((cash) => [
        String((cashId += 1)),
        String(IMPORT),
        String(i + 1),
        sqlNumber(cash.object),
        sqlInstant(act.at),
        sqlNumber(cash.minor),
        literal(cash.currency),
        literal(cash.direction),
        literal(cash.basis),
        sqlNumber(cash.party),
      ]),
    ),
  );
  await insert(
    'outcome',
    given.acts.flatMap((act, i) =>
      act.fate === null
        ? []
        : [[String(act.touches[0]?.object ?? 0), literal(act.fate), sqlInstant(act.at), String(i + 1), String(IMPORT)]],
    ),
  );
  await insert(
    'expectation',
    given.expectations.map(({ object, kind, activity, at }) => [
      String(object),
      literal(kind),
      sqlNumber(activity),
      sqlInstant(at),
      String(IMPORT),
      '1',
      '1',
    ]),
  );
  await insert(
    'organisation',
    given.people.map(({ manager, team, role }, i) => [
      String(i),
      manager && i > 0 ? String(i - 1) : 'NULL',
      sqlNumber(team),
      sqlNumber(role),
      String(IMPORT),
      '1',
      String(i + 1),
    ]),
  );
}
