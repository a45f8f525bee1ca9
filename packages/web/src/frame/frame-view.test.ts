import { expect, test } from 'vitest';
import type { SearchHit } from '@aval/server/contract';
import { matching, pageAt, placeOfHit } from './frame-view.ts';

test('a receipt walked back belongs to the cash it explains', () => {
  expect(pageAt('/c/demo/trace/12')).toBe('cash');
  expect(pageAt('/c/demo/records/abc')).toBe('records');
  expect(pageAt('/start')).toBe('records');
  expect(pageAt('/c/demo')).toBeNull();
});

test('what is searched is found without accents, capitals or order of words', () => {
  const entries = [{ label: 'Expédition du dépôt' }, { label: 'Facturation' }];
  expect(matching(entries, 'DEPOT exp')).toEqual([entries[0]]);
  expect(matching(entries, '  ')).toEqual(entries);
});

test('a hit opens where it is explained', () => {
  const place = (hit: Partial<SearchHit>) =>
    placeOfHit('demo', { kind: 'link', label: '', id: '12', level: null, ...hit });
  expect(place({ level: 'team', id: 'Sales' }).search).toEqual({ level: 'team', link: 'Sales' });
  expect(place({ kind: 'customer', id: 'Durand' })).toMatchObject({
    to: '/c/$company/cash',
    search: { customer: 'Durand' },
  });
  expect(place({ kind: 'receipt' }).params).toEqual({ company: 'demo', receipt: '12' });
  expect(place({ kind: 'object' }).params).toEqual({ company: 'demo', event: '12' });
});
