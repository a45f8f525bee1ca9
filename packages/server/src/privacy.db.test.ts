import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessPage, ActsOf, Journal, OwnData } from '@aval/store';
import type { PrivacyState } from '@aval/core/privacy';
import type { Problem } from './contract.ts';
import { givenServer } from './given-server.test-kit.ts';
import type { GivenServer } from './given-server.test-kit.ts';

const NOW = Date.UTC(2026, 10, 24, 10);
const people = ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'];
const FILE = [
  'Order,Activity,Time,User,Customer',
  ...people.flatMap((user, i) => [
    `order ${i},Ordered,2026-0${i + 1}-05 09:00,${user},Durand`,
    `order ${i},Made,2026-0${i + 1}-06 09:00,${people[(i + 1) % 6]},Durand`,
  ]),
].join('\n');

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer({}, { now: () => NOW });
  const { source } = await server.drop('ateliers', 'orders.csv', FILE);
  await server.imported('ateliers', source);
});
afterAll(() => server.close());

const send = (method: 'POST' | 'PUT', path: string, payload: object): Promise<LightMyRequestResponse> =>
  server.app.inject({ method, url: `/api/companies/ateliers/privacy/${path}`, payload });
const get = async <T>(path = ''): Promise<T> => (await server.get(`/companies/ateliers/privacy${path}`)).json<T>();

const claire = { name: 'Claire', passphrase: 'quatre mots tout bas' };
const denis = { name: 'Denis', passphrase: 'une autre phrase encore' };

describe('privacy, asked of the server', () => {
  it('tells who acted only when a second person agrees', async () => {
    const asked = { by: claire, person: 'ann', purpose: 'accident' };
    expect((await send('POST', 'requests', asked)).json<Problem>().code).toBe('privacy.keepers-missing');
    for (const keeper of [claire, denis]) expect((await send('POST', 'keepers', { keeper })).statusCode).toBe(200);
    const { requests } = (await send('POST', 'requests', asked)).json<PrivacyState>();
    const n = requests[0]?.n ?? 0;
    const self = await send('POST', `requests/${n}/agreement`, { by: claire, person: 'ann' });
    expect([self.statusCode, self.json<Problem>().code]).toEqual([403, 'privacy.request-self']);
    const told = await send('POST', `requests/${n}/agreement`, { by: denis, person: 'ann' });
    expect(told.json<ActsOf>()).toMatchObject({ found: true, actCount: 2 });
    expect((await get<Journal>('/journal')).entries.map(({ act }) => act)).toEqual([
      'keeper-set',
      'keeper-set',
      'asked',
      'confirmed',
    ]);
  });

  it('shows a person their own data, and who looked for them', async () => {
    const own = await send('POST', 'own', { by: denis, person: 'ann' });
    expect(own.json<OwnData>().journal.map(({ act }) => act)).toEqual(['asked', 'confirmed', 'told-own']);
  });

  it('notes each answer that is opened: the question and the part, and no figure', async () => {
    await server.get('/companies/ateliers/cash');
    await server.get('/companies/ateliers/cash');
    await server.get('/companies/ateliers/vain?customer=Durand');
    await server.get('/companies/ateliers/claims/cash.total');
    await server.get('/companies/ateliers/claims/no.claim');
    const { accesses, total } = await get<AccessPage>('/accesses');
    expect(total).toBe(3);
    expect(accesses.map(({ who, via, what, part }) => [who, via, what, part])).toEqual([
      ['tester', 'page', 'claims cash.total', ''],
      ['tester', 'page', 'vain', 'customer=Durand'],
      ['tester', 'page', 'cash', ''],
    ]);
  });

  it('says what a rule would take, then takes it, and notes accesses still', async () => {
    const would = await get<{ acts: number }>('/forgetting?persons=9');
    expect(would.acts).toBe(4);
    const set = await send('PUT', 'retention', { personMonths: 9, accessMonths: 12 });
    expect(set.json<PrivacyState>()).toMatchObject({ retention: { personMonths: 9 }, due: { acts: 0 } });
    await server.get('/companies/ateliers/receipts');
    expect((await get<AccessPage>('/accesses')).accesses[0]?.what).toBe('receipts');
    expect((await send('PUT', 'retention', { personMonths: 0, accessMonths: 12 })).statusCode).toBe(422);
  });

  it('erases a person; answers belong to another state from then on', async () => {
    const before = (await server.get('/companies/ateliers')).json<{ ledgerState: string }>().ledgerState;
    const erased = await send('POST', 'erasures', { persons: ['fay'], by: 'Claire', purpose: 'art. 17' });
    expect(erased.json()).toEqual({ found: true });
    expect((await server.get('/companies/ateliers')).json<{ ledgerState: string }>().ledgerState).not.toBe(before);
  });

  it('gives both papers as pages and as text, in both languages', async () => {
    await send('PUT', 'form', { controller: 'Ateliers <SAS>' });
    for (const paper of ['sheet', 'record'])
      for (const lang of ['fr', 'en']) {
        const page = await server.get(`/companies/ateliers/privacy/papers/${paper}?lang=${lang}`);
        expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(page.body).toContain('Ateliers &lt;SAS&gt;');
        const text = await server.get(`/companies/ateliers/privacy/papers/${paper}?format=text&lang=${lang}`);
        expect(text.body).toContain('Ateliers <SAS>');
      }
  });

  it('logs no passphrase and no name', () => expect(server.logged.join('\n')).toBe(''));
});
