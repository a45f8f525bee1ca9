import { expect, test } from 'vitest';
import { kindAsked, sidesOf, writeSide } from './sides.ts';

const months = { first: '2015-10', last: '2016-02' };

test('without anything asked, the last two whole months are compared', () =>
  expect(sidesOf({}, 'months', { months })).toEqual({
    left: { from: '2015-12', to: '2015-12' },
    right: { from: '2016-01', to: '2016-01' },
  }));

test('what is chosen stands in the address and is read back', () => {
  const address = { ...writeSide('left', { customer: 'Dupont' }), ...writeSide('right', { customer: 'Müller' }) };
  expect(sidesOf(address, 'customer', { months })).toEqual({
    left: { customer: 'Dupont' },
    right: { customer: 'Müller' },
  });
});

test('a missing side is asked for', () =>
  expect(sidesOf(writeSide('left', { team: 'Lyon' }), 'team', { months })).toBeUndefined());

test('an unknown kind is the first', () => expect(kindAsked({ kind: 'x' })).toBe('months'));
