import { expect, test } from 'vitest';
import type { Company } from '@aval/server/contract';
import { firstCompany } from './home-view.ts';

const demo: Company = {
  company: 'demo',
  name: 'Atelier Morel',
  world: { kind: 'imagined', scenario: 'demo', seed: 1 },
  ledgerState: '1',
  period: null,
  eventCount: 900,
  imports: 1,
  zone: 'Europe/Paris',
};
const own: Company = { ...demo, company: 'own', name: 'Durand SA', world: { kind: 'real' } };

test('a visitor who has nothing yet sees the demo', () => {
  expect(firstCompany([demo], null)).toBe(demo);
  expect(firstCompany([{ ...own, eventCount: 0 }, demo], null)).toBe(demo);
});

test('once there are records of their own, those come first', () => {
  expect(firstCompany([demo, own], null)).toBe(own);
});

test('the company looked at last is shown again, unless it is gone', () => {
  expect(firstCompany([demo, own], 'demo')).toBe(demo);
  expect(firstCompany([demo, own], 'gone')).toBe(own);
  expect(firstCompany([], 'gone')).toBeUndefined();
});
