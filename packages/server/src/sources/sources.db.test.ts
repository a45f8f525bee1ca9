import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { get as open } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mapping } from '@aval/core/mapping';
import type { Company, Problem, SourceState } from '../contract.ts';
import { givenServer, givenThreeOrders, THREE_ORDERS } from '../given-server.test-kit.ts';
import type { GivenServer } from '../given-server.test-kit.ts';
import { clearLeftovers } from './staging-folders.ts';

let server: GivenServer;
let port: number;
beforeAll(async () => {
  server = await givenServer({ openLedgers: 2 });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  port = (server.app.server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Many orders, so that reading and importing take a moment. */
const manyOrders = (orders: number): string =>
  `Commande;Étape;Date;Équipe;Client;Montant\n${Array.from({ length: orders }, (_, n) =>
    ['Commande reçue', 'Usinage', 'Paiement reçu']
      .map((step, i) => `C${n};${step};0${i + 1}/03/2026 09:00;Atelier;Durand;10,00\n`)
      .join(''),
  ).join('')}`;

const post = (company: string, payload: string) =>
  server.app.inject({
    method: 'POST',
    url: `/api/companies/${company}/sources?file=a.csv`,
    payload,
    headers: { 'content-type': 'application/octet-stream' },
  });
const forget = (company: string, source: string) =>
  server.app.inject({ method: 'DELETE', url: `/api/companies/${company}/sources/${source}` });

/** Watches a source, from when the server has begun to tell of it; answers all events once the server ends them. */
async function watch(company: string, source: string): Promise<() => Promise<{ event: string; data: unknown }[]>> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    open({ port, path: `/api/companies/${company}/sources/${source}/events` }, resolve).on('error', reject);
  });
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  let text = '';
  const ended = new Promise<void>((resolve) =>
    response.on('data', (chunk) => (text += String(chunk))).on('end', resolve),
  );
  return () => ended.then(() => eventsIn(text));
}

const eventsIn = (text: string) =>
  [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event = '', data = '']) => ({
    event,
    data: JSON.parse(data) as unknown,
  }));

describe('dropped files', () => {
  test('progress and states arrive as they come, and end with the import', async () => {
    const { source } = await server.drop('watched', 'a.csv', manyOrders(3000));
    const events = await watch('watched', source);
    await server.imported('watched', source);
    const states = (await events())
      .filter(({ event }) => event === 'state')
      .map(({ data }) => (data as SourceState).phase);
    expect(states).toEqual(['understood', 'importing', 'imported']);
  });

  test('several at the same time, of one company and of others', async () => {
    const files = ['one', 'one', 'two', 'three'].map((company, n) => ({ company, content: manyOrders(200 + n) }));
    const dropped = await Promise.all(files.map(({ company, content }) => server.drop(company, 'a.csv', content)));
    const states = await Promise.all(dropped.map(({ source }, n) => server.imported(files[n]?.company ?? '', source)));
    expect(states.map(({ phase, problem }) => problem?.detail ?? phase)).toEqual(files.map(() => 'imported'));
    const companies = (await server.get('/companies')).json<Company[]>();
    expect(
      companies.filter(({ company }) => ['one', 'two', 'three'].includes(company)).map(({ imports }) => imports),
    ).toEqual([2, 1, 1]);
  });

  test('given up while it is read, nothing is left of it', async () => {
    const { source } = (await post('given-up', manyOrders(50_000))).json<SourceState>();
    expect((await forget('given-up', source)).statusCode).toBe(204);
    expect((await server.get(`/companies/given-up/sources/${source}`)).json()).toMatchObject({
      code: 'source-unknown',
    });
    expect(existsSync(join(server.workspace, 'given-up'))).toBe(false);
  });

  test('given up while it is imported, no fact of it is kept, and no company comes to be', async () => {
    const { source } = await server.drop('half', 'a.csv', manyOrders(100_000));
    await server.app.inject({ method: 'POST', url: `/api/companies/half/sources/${source}/import` });
    expect((await forget('half', source)).statusCode).toBe(204);
    expect((await server.get('/companies/half')).statusCode).toBe(404);
    expect(existsSync(join(server.workspace, 'half'))).toBe(false);
  });

  test('a file being read is neither corrected nor imported yet', async () => {
    const { source } = (await post('early', manyOrders(50_000))).json<SourceState>();
    const answer = await server.app.inject({ method: 'POST', url: `/api/companies/early/sources/${source}/import` });
    expect(answer.json()).toMatchObject({ status: 409, code: 'source-not-ready' });
    await forget('early', source);
  });

  test('a file whose acts have no time is not imported; corrected, it is', async () => {
    const { source, understanding } = await server.drop('wrong', 'a.csv', THREE_ORDERS);
    const mapping = understanding?.mapping as Mapping;
    const put = (changed: object) =>
      server.app.inject({ method: 'PUT', url: `/api/companies/wrong/sources/${source}/mapping`, payload: changed });
    const tables = mapping.tables.map((table) => ({
      ...table,
      columns: { ...table.columns, Date: { role: 'ignore' } },
    }));
    await put({ ...mapping, tables });
    const refused = await server.app.inject({ method: 'POST', url: `/api/companies/wrong/sources/${source}/import` });
    expect(refused.json()).toMatchObject({ status: 409, code: 'mapping-incomplete' });
    expect(refused.json<Problem>().detail).not.toMatch(/mapping\./);
    expect((await put(mapping)).json()).toMatchObject({ phase: 'understood' });
    expect(await server.imported('wrong', source)).toMatchObject({ phase: 'imported', problem: null });
  });

  test('a company with a file on its way is not erased', async () => {
    await givenThreeOrders(server, 'busy');
    const { source } = await server.drop('busy', 'b.csv', THREE_ORDERS);
    const erase = () =>
      server.app.inject({ method: 'DELETE', url: '/api/companies/busy?confirm=Ateliers%20Dupr%C3%A9' });
    expect((await erase()).json()).toMatchObject({ status: 409, code: 'company-busy' });
    await forget('busy', source);
    expect((await erase()).statusCode).toBe(204);
  });

  test('more companies than ledgers stay open are all answered', async () => {
    const companies = ['one', 'two', 'three', 'watched', 'one', 'two'];
    const answers = await Promise.all(companies.map((company) => server.get(`/companies/${company}/cash`)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(companies.map(() => 200));
  });
});

test('what a killed server left in the staging folders is cleared; what a living one has there is not', async () => {
  const folder = (pid: number): string => join(server.workspace, 'left', 'staging', `${pid}-x`);
  for (const pid of [process.ppid, 999_999_999]) {
    mkdirSync(folder(pid), { recursive: true });
    writeFileSync(join(folder(pid), 'dropped'), 'x');
  }
  await clearLeftovers(server.workspace);
  expect(readdirSync(join(server.workspace, 'left', 'staging'))).toEqual([`${process.ppid}-x`]);
});
