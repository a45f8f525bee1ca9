import { expect, test } from 'vitest';
import type { Mapping } from '@aval/core/mapping';
import {
  isMapping,
  amountColumns,
  confidenceWord,
  meaningOf,
  roleNamed,
  rolesFor,
  withColumn,
  withMeaning,
  withRow,
} from './mapping-view.ts';

const mapping: Mapping = {
  version: 1,
  zone: 'Europe/Paris',
  currency: 'EUR',
  leading: 'order',
  objects: { order: 'flow' },
  activities: { Ship: 'work' },
  empties: [],
  tables: [
    {
      table: 'o2c',
      row: 'event',
      columns: {
        Act: { role: 'activity' },
        When: { role: 'end', format: '%d/%m/%Y' },
        Net: { role: 'amount', of: 'order', decimal: ',' },
      },
    },
  ],
  cash: [{ activities: ['Good Issue'], direction: 'in', basis: 'delivered', amount: 'o2c.Net' }],
  outcomes: [{ activities: ['Rejected'], fate: 'refused' }],
};

test('a column that changes from end to start keeps its date pattern', () => {
  expect(roleNamed('start', { role: 'end', format: '%d/%m/%Y' }, 'When')).toEqual({
    role: 'start',
    format: '%d/%m/%Y',
  });
  expect(roleNamed('start', { role: 'attribute' }, 'When')).toEqual({ role: 'start', format: 'iso' });
});

test('an object column first names its type after itself', () => {
  expect(roleNamed('object', { role: 'attribute' }, 'invoice')).toEqual({ role: 'object', type: 'invoice' });
});

test('only the roles that make sense in a table are offered', () => {
  expect(rolesFor('event-object')).toEqual([
    'event-key',
    'object-key',
    'object-type',
    'qualifier',
    'attribute',
    'ignore',
  ]);
  expect(rolesFor('event')).not.toContain('target-key');
});

test('a correction changes its column and nothing else', () => {
  const changed = withColumn(mapping, 'o2c', 'When', { role: 'ignore' });
  expect(changed.tables[0]?.columns).toEqual({ ...mapping.tables[0]?.columns, When: { role: 'ignore' } });
  expect(withRow(mapping, 'o2c', 'object').tables[0]?.row).toBe('object');
  expect(withRow(mapping, 'another', 'object')).toEqual(mapping);
});

test('an act that becomes cash joins the first cash rule and is no end any more', () => {
  const changed = withMeaning(mapping, 'Rejected', 'cash');
  expect(changed.cash[0]?.activities).toEqual(['Good Issue', 'Rejected']);
  expect(changed.outcomes).toEqual([]);
  expect(meaningOf(changed, 'Rejected')).toEqual({ meaning: 'cash', rule: 0 });
});

test('the first act that becomes cash makes a rule that counts the only amount there is', () => {
  const changed = withMeaning({ ...mapping, cash: [] }, 'Ship', 'cash');
  expect(changed.cash).toEqual([{ activities: ['Ship'], direction: 'in', basis: 'delivered', amount: 'o2c.Net' }]);
  expect(amountColumns(mapping)).toEqual(['o2c.Net']);
});

test('an act that means nothing special is in no rule, and rules without acts are gone', () => {
  const changed = withMeaning(mapping, 'Good Issue', 'none');
  expect(changed.cash).toEqual([]);
  expect(meaningOf(changed, 'Good Issue').meaning).toBe('none');
});

test('a confidence is said in three words', () => {
  expect([0.9, 0.7, 0.2].map(confidenceWord)).toEqual(['sure', 'likely', 'check']);
});

test('a file that is no mapping is known by its missing rooms', () => {
  expect(isMapping(mapping)).toBe(true);
  expect([{ version: 9 }, null, 'nope', { ...mapping, tables: {} }].map(isMapping)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
