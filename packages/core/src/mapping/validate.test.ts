import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITY_KINDS, CASH_BASES, OBJECT_KINDS } from '../ledger/index.ts';
import schema from './aval.mapping.schema.json' with { type: 'json' };
import { ROW_MEANINGS, TOLD_FACTS } from './mapping.ts';
import type { CashRule, ColumnRole, Mapping, OutcomeRule, Reversal, TableMapping, ToldTable } from './mapping.ts';
import { validateMapping } from './validate.ts';

const MAPPING: Mapping = {
  version: 1,
  zone: 'Europe/Paris',
  currency: 'EUR',
  tables: [
    {
      table: 'orders',
      row: 'event',
      columns: {
        Key: { role: 'object', type: 'order' },
        Activity: { role: 'activity' },
        Date: { role: 'end', format: '%d/%m/%Y' },
        NetValue: { role: 'amount', of: 'order', decimal: ',' },
        User: { role: 'actor' },
        Kind: { role: 'actor-kind', robots: ['Robot'] },
      },
    },
  ],
  objects: { order: 'flow' },
  leading: 'order',
  cash: [{ activities: ['Goods issue'], direction: 'in', basis: 'delivered', amount: 'orders.NetValue' }],
  outcomes: [{ activities: ['Rejected'], fate: 'refused' }],
  activities: { Submitted: 'state' },
  empties: ['Empty'],
};
const problemsOf = (json: unknown): readonly string[] => {
  const answer = validateMapping(json);
  return 'problems' in answer
    ? answer.problems.map(({ code, values: { path } }) => `${code} ${path?.unit === 'name' ? path.value : ''}`)
    : [];
};

describe('a mapping file', () => {
  it('is accepted as it is; the address of its schema is not part of it', () => {
    expect(validateMapping({ $schema: './aval.mapping.schema.json', ...MAPPING })).toEqual({ mapping: MAPPING });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'mapping.problem.wrong-type $'],
    ['a list', [], 'mapping.problem.wrong-type $'],
    ['an unknown key', { ...MAPPING, colour: 'red' }, 'mapping.problem.unknown-key $'],
    ['another version', { ...MAPPING, version: 2 }, 'mapping.problem.not-allowed version'],
    ['a currency that is none', { ...MAPPING, currency: 'euro' }, 'mapping.problem.pattern currency'],
    ['a zone that is none', { ...MAPPING, zone: 'Europe/Nowhere' }, 'mapping.problem.zone zone'],
    ['a kind that is none', { ...MAPPING, objects: { order: 'thing' } }, 'mapping.problem.not-allowed objects.order'],
    ['a leading type that is no type', { ...MAPPING, leading: 'invoice' }, 'mapping.problem.leading leading'],
    [
      'a leading type that does not flow',
      { ...MAPPING, objects: { order: 'party' } },
      'mapping.problem.leading-kind leading',
    ],
    [
      'a role that is none',
      { ...MAPPING, tables: [{ table: 't', row: 'event', columns: { a: { role: 'boss' } } }] },
      'mapping.problem.not-allowed tables[0].columns.a.role',
    ],
    [
      'a role as a word',
      { ...MAPPING, tables: [{ table: 't', row: 'event', columns: { a: 'activity' } }] },
      'mapping.problem.wrong-type tables[0].columns.a',
    ],
    [
      'a date without a format',
      { ...MAPPING, tables: [{ table: 't', row: 'event', columns: { a: { role: 'end' } } }] },
      'mapping.problem.missing-key tables[0].columns.a',
    ],
    [
      'a date format that is none',
      { ...MAPPING, tables: [{ table: 't', row: 'event', columns: { a: { role: 'end', format: 'dd/mm/yyyy' } } }] },
      'mapping.problem.pattern tables[0].columns.a.format',
    ],
    [
      'two ends',
      {
        ...MAPPING,
        tables: [
          {
            table: 't',
            row: 'event',
            columns: { a: { role: 'end', format: 'iso' }, b: { role: 'end', format: 'iso' } },
          },
        ],
      },
      'mapping.problem.one-only tables[0].columns',
    ],
    [
      'a rule without an act',
      { ...MAPPING, cash: [{ activities: [], direction: 'in', basis: 'received' }] },
      'mapping.problem.empty cash[0].activities',
    ],
    [
      'cash counted in a column that is no amount',
      { ...MAPPING, cash: [{ activities: ['x'], direction: 'in', basis: 'received', amount: 'orders.User' }] },
      'mapping.problem.cash-amount cash[0].amount',
    ],
    [
      'a table twice',
      { ...MAPPING, tables: [...MAPPING.tables, ...MAPPING.tables] },
      'mapping.problem.table-twice tables[1]',
    ],
  ])('with %s is refused at its place', (_, json, problem) => {
    expect(problemsOf(json)).toContain(problem);
  });

  it('is told of every problem at once', () => {
    expect(problemsOf({}).length).toBe(10);
  });

  it('property: any JSON is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(Object.keys(validateMapping(json))).toHaveLength(1);
      }),
    );
  });
});

/** Each shape of the types, with all its keys; the compiler keeps these tables equal to `mapping.ts`. */
type Keys<T> = { readonly [K in keyof T]-?: true };
const ROLE_KEYS: { readonly [R in ColumnRole as R['role']]: Keys<Omit<R, 'role'>> } = {
  ignore: {},
  attribute: {},
  object: { type: true },
  'object-key': {},
  'object-type': {},
  'target-key': {},
  qualifier: {},
  'event-key': {},
  activity: {},
  phase: {},
  start: { format: true },
  moment: { activity: true, format: true },
  manager: {},
  end: { format: true },
  actor: { robots: true },
  'actor-kind': { robots: true },
  team: {},
  role: {},
  customer: {},
  supplier: {},
  amount: { of: true, decimal: true, rows: true, times: true, discount: true, unit: true },
  currency: {},
  promised: { format: true, kind: true, activity: true },
};
const MAPPING_KEYS: Keys<Mapping> = {
  version: true,
  zone: true,
  currency: true,
  tables: true,
  objects: true,
  leading: true,
  cash: true,
  outcomes: true,
  activities: true,
  empties: true,
  told: true,
  escaped: true,
};
const TABLE_KEYS: Keys<TableMapping> = {
  table: true,
  row: true,
  activity: true,
  key: true,
  lines: true,
  reversal: true,
  columns: true,
};
const REVERSAL_KEYS: Keys<Reversal> = { activity: true, prefix: true };
const TOLD_KEYS: Keys<ToldTable> = { fact: true, table: true, columns: true, types: true };
const CASH_KEYS: Keys<CashRule> = { activities: true, phase: true, direction: true, basis: true, amount: true };
const OUTCOME_KEYS: Keys<OutcomeRule> = { activities: true, fate: true };
const sorted = (value: object): string[] => Object.keys(value).toSorted();

describe('aval.mapping.schema.json', () => {
  const { table, cashRule, outcomeRule, columnRole, toldTable } = schema.$defs;

  it('has the keys of the types', () => {
    const { $schema: _, ...own } = schema.properties;
    expect([
      sorted(own),
      sorted(table.properties),
      sorted(cashRule.properties),
      sorted(outcomeRule.properties),
      sorted(table.properties.reversal.properties),
      sorted(toldTable.properties),
    ]).toEqual([MAPPING_KEYS, TABLE_KEYS, CASH_KEYS, OUTCOME_KEYS, REVERSAL_KEYS, TOLD_KEYS].map(sorted));
  });

  it('has the roles of the types, each with its keys', () => {
    const roles = columnRole.oneOf.map(({ properties: { role, ...rest } }) => [role.const, sorted(rest)]);
    expect(Object.fromEntries(roles)).toEqual(
      Object.fromEntries(Object.entries(ROLE_KEYS).map(([role, keys]) => [role, sorted(keys)])),
    );
  });

  it('has the words of the ledger', () => {
    expect(schema.properties.objects.additionalProperties.enum).toEqual([...OBJECT_KINDS]);
    expect(schema.properties.activities.additionalProperties.enum).toEqual([...ACTIVITY_KINDS]);
    expect(cashRule.properties.basis.enum).toEqual([...CASH_BASES]);
    expect(table.properties.row.enum).toEqual([...ROW_MEANINGS]);
    expect(toldTable.properties.fact.enum).toEqual([...TOLD_FACTS]);
  });

  it('describes every key and role', () => {
    const described = [
      ...Object.values(schema.properties),
      ...Object.values(table.properties),
      ...Object.values(cashRule.properties),
      ...Object.values(outcomeRule.properties),
      ...columnRole.oneOf,
    ];
    expect(described.filter((one) => !('description' in one))).toEqual([]);
  });
});
