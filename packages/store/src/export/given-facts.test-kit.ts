import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ACTIVITY_KINDS, CASH_BASES, EXPECTATION_KINDS, OBJECT_KINDS } from '@aval/core/ledger';
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

/** What XML or a reader of text forbids; it is tested by itself. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const BLANKS = /^[ \t\n\r\u00a0]+|[ \t\n\r\u00a0]+$/g;
/** A text as a ledger keeps it: no blanks around, never empty, no character that no format holds. */
export const text = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'A',
        'B',
        'order 1',
        'Größe',
        '=1+1',
        "'=1+1",
        '-x',
        '+33 1',
        '@a',
        'a"b',
        "a'b",
        'a,b;c|d',
        'a\tb\nc',
        'aval:1:A',
        'Total',
        'null',
        '12',
        '007',
        '1e5',
        'é😀',
        'x_x0041_y',
        'TRUE',
        '2026-01-05',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) },
  )
  .map((value) => value.toWellFormed().replaceAll(FORBIDDEN, '?').replaceAll('\r', ' ').replaceAll(BLANKS, ''))
  .filter((value) => value !== '' && value !== '***');

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const below = (count: number): fc.Arbitrary<number> => fc.nat({ max: count - 1 });
/** Milliseconds of years in which acts are plausible, often on the second. */
const instant = fc.oneof(
  fc.integer({ min: 1_400_000_000, max: 1_800_000_000 }).map((seconds) => seconds * 1000),
  fc.integer({ min: Date.UTC(1951, 0, 1), max: Date.UTC(2199, 0, 1) }),
);
const minor = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 });
const named = <K extends string>(kinds: readonly K[]): fc.Arbitrary<{ name: string; kind: K }> =>
  fc.record({ name: text, kind: fc.constantFrom(...kinds) });
const [PEOPLE, TEAMS, ROLES] = [7, 2, 2];

/** Any ledger; `one`: of a single type whose acts touch one object each, as a table of acts can hold. */
export const givenFacts = (one: boolean): fc.Arbitrary<GivenFacts> =>
  fc
    .record({
      types: fc
        .uniqueArray(named(OBJECT_KINDS), { minLength: 1, maxLength: one ? 1 : 4, selector: ({ name }) => name })
        .map(([first, ...others]) => [{ name: first?.name ?? '', kind: 'flow' as const }, ...others]),
      activities: fc.uniqueArray(named(ACTIVITY_KINDS.filter((kind) => kind !== 'artificial')), {
        minLength: 1,
        maxLength: 4,
        selector: ({ name }) => name,
      }),
    })
    .chain(({ types, activities }) =>
      fc
        .uniqueArray(
          fc.record({
            type: below(types.length),
            key: text,
            minor: nullable(minor),
            promised: nullable(instant.filter((at) => at > 200_000_000)),
          }),
          { minLength: 1, maxLength: 6, selector: ({ type, key }) => `${type} ${key}` },
        )
        .chain((objects) => {
          const object = below(objects.length);
          const cash = fc.record({
            object: nullable(object),
            party: one ? fc.constant(null) : nullable(object),
            minor: nullable(minor),
            currency: fc.constantFrom('EUR', 'XXX', 'JPY', 'KWD'),
            direction: fc.constantFrom('in' as const, 'out' as const),
            basis: fc.constantFrom(...CASH_BASES),
          });
          const act = fc.record({
            activity: below(activities.length),
            at: instant,
            lasted: nullable(fc.nat({ max: 1_000_000 })),
            phase: nullable(fc.constantFrom('start', 'complete', 'schedule', 'à revoir')),
            actor: nullable(below(PEOPLE)),
            team: nullable(below(TEAMS)),
            role: nullable(below(ROLES)),
            touches: fc.uniqueArray(fc.record({ object, qualifier: one ? fc.constant(null) : nullable(text) }), {
              minLength: 1,
              maxLength: one ? 1 : 4,
              selector: (touch) => JSON.stringify(touch),
            }),
            cash: fc.array(cash, { maxLength: one ? 1 : 3 }),
            fate: nullable(fc.constantFrom('refused', 'cancelled', 'declined')),
          });
          const relation = fc.record({ source: object, target: object, qualifier: nullable(text) });
          const expectation = fc.record({
            object,
            kind: fc.constantFrom(...EXPECTATION_KINDS),
            activity: nullable(below(activities.length)),
            at: instant,
          });
          const person = fc.record({
            manager: fc.boolean(),
            team: nullable(below(TEAMS)),
            role: nullable(below(ROLES)),
          });
          return fc.record({
            types: fc.constant(types),
            activities: fc.constant(activities),
            objects: fc.constant(objects),
            acts: fc.array(act, { minLength: 1, maxLength: 12 }),
            relations: one
              ? fc.constant([])
              : fc.uniqueArray(relation, { maxLength: 5, selector: (r) => JSON.stringify(r) }),
            expectations: one ? fc.constant([]) : fc.array(expectation, { maxLength: 5 }),
            people: one ? fc.constant([]) : fc.array(person, { maxLength: PEOPLE }),
          });
        }),
    );

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

const day = (n: number): number => Date.UTC(2026, 0, n, 9);
const act = (
  activity: number,
  at: number,
  touches: readonly number[],
  more: Partial<GivenFacts['acts'][number]> = {},
): GivenFacts['acts'][number] => ({
  activity,
  at: day(at),
  lasted: null,
  phase: null,
  actor: 1,
  team: 0,
  role: null,
  touches: touches.map((object) => ({ object, qualifier: object > 2 ? 'customer' : null })),
  cash: [],
  fate: null,
  ...more,
});
const paid = { object: 0, party: 3, minor: 150_000, currency: 'EUR', direction: 'in', basis: 'received' } as const;

/** A small shop: two orders of two customers, a delivery, money in twice for the first, the second cancelled. */
export const SHOP: GivenFacts = {
  types: [
    { name: 'order', kind: 'flow' },
    { name: 'delivery', kind: 'flow' },
    { name: 'customer', kind: 'party' },
  ],
  activities: [
    { name: 'Ordered', kind: 'customer' },
    { name: '=HYPERLINK("http://x")', kind: 'work' },
    { name: 'Paid', kind: 'customer' },
    { name: 'Cancelled', kind: 'customer' },
  ],
  objects: [
    { type: 0, key: '1001', minor: 150_000, promised: day(5) },
    { type: 0, key: '1002', minor: 99, promised: null },
    { type: 1, key: 'D-1', minor: null, promised: null },
    { type: 2, key: 'Dupont', minor: null, promised: null },
    { type: 2, key: 'Müller', minor: null, promised: null },
  ],
  acts: [
    act(0, 1, [0, 3]),
    act(1, 2, [0, 2, 3], { lasted: 3_600_000 }),
    act(2, 3, [0, 3], { actor: null, team: null, cash: [paid, { ...paid, minor: 1 }] }),
    act(0, 4, [1, 4]),
    act(3, 5, [1, 4], { fate: 'cancelled' }),
  ],
  relations: [{ source: 2, target: 0, qualifier: 'of' }],
  expectations: [],
  people: [{ manager: false, team: 0, role: null }],
};
