import { ACTIVITY_KINDS, CASH_BASES, EXPECTATION_KINDS, OBJECT_KINDS } from '@aval/core/ledger';
import fc from 'fast-check';
import { PEOPLE, ROLES, TEAMS } from './write-given.test-kit.ts';
import type { GivenFacts } from './write-given.test-kit.ts';

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
