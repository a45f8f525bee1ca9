import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { request as open } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '@aval/store';
import type { Company, Problem } from './contract.ts';
import { givenServer, givenThreeOrders, THREE_ORDERS } from './given-server.test-kit.ts';
import type { GivenServer } from './given-server.test-kit.ts';

let server: GivenServer;
let port: number;
beforeAll(async () => {
  server = await givenServer({ uploadBytes: 100_000, sources: 3 });
  await givenThreeOrders(server);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  port = (server.app.server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const problemAt = async (url: string, headers: Record<string, string> = {}): Promise<Problem> => {
  const answer = await server.app.inject({ method: 'GET', url, headers });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).not.toMatch(/node_modules|\.ts:\d|at async/);
  return answer.json<Problem>();
};

describe('who may ask', () => {
  test.each(['evil.example', 'evil.example:4700', 'localhost.evil.example', 'a b', '[::1', '127.0.0.1.nip.io'])(
    'the host %j is refused (DNS rebinding)',
    async (host) =>
      expect(await problemAt('/api/companies', { host })).toMatchObject({ status: 421, code: 'host-unknown' }),
  );

  test.each(['localhost', 'LOCALHOST:4700', '127.0.0.1:4700', '[::1]:4700', '192.168.1.2:4700'])(
    'the host %j is its own',
    async (host) => {
      expect((await server.app.inject({ url: '/api/companies', headers: { host } })).statusCode).toBe(200);
    },
  );

  const erase = (headers: Record<string, string>) =>
    server.app.inject({
      method: 'DELETE',
      url: '/api/companies/nobody',
      headers: { host: 'localhost:4700', ...headers },
    });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:9' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('another page changes nothing: %j', async (headers) =>
    expect((await erase(headers)).json()).toMatchObject({ status: 403, code: 'origin-unknown' }),
  );

  test.each([
    {},
    { origin: 'http://localhost:4700' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' },
  ])('its own page and the command line may: %j', async (headers) =>
    expect((await erase(headers)).json()).toMatchObject({ status: 404, code: 'company-unknown' }),
  );

  test('every answer carries the headers that keep it at home', async () => {
    const { headers } = await server.get('/companies');
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('what is asked wrongly is refused in words', () => {
  test.each([
    ['/api/nothing', 404, 'route-unknown'],
    ['/api', 404, 'route-unknown'],
    ['/api/companies/nobody', 404, 'company-unknown'],
    ['/api/companies/nobody/cash', 404, 'company-unknown'],
    ['/api/companies/..%2F..%2Fetc/cash', 400, 'ledger.name'],
    ['/api/companies/%2e%2e/cash', 404, 'route-unknown'],
    ['/api/companies/a%00b', 400, 'ledger.name'],
    [`/api/companies/${'x'.repeat(300)}`, 400, 'ledger.name'],
    ['/api/companies/%E0%A4%A', 400, 'url-unreadable'],
    [`/api/companies/${'x'.repeat(5000)}`, 414, 'url-too-long'],
    ['/api/companies/ateliers/receipts?limit=1001', 400, 'request-invalid'],
    ['/api/companies/ateliers/receipts?limit=1e99', 400, 'request-invalid'],
    ['/api/companies/ateliers/receipts?offset=-1', 400, 'request-invalid'],
    ['/api/companies/ateliers/receipts?offset=Infinity', 400, 'request-invalid'],
    ['/api/companies/ateliers/receipts/-Infinity', 400, 'request-invalid'],
    ['/api/companies/ateliers/receipts?sort=person', 400, 'request-invalid'],
    ['/api/companies/ateliers/receipts/99999999', 404, 'receipt-unknown'],
    ['/api/companies/ateliers/receipts/x', 400, 'request-invalid'],
    ['/api/companies/ateliers/acts/99999999', 404, 'act-unknown'],
    ['/api/companies/ateliers/links/nobody', 404, 'link-unknown'],
    ['/api/companies/ateliers/chain?level=person', 400, 'request-invalid'],
    ['/api/companies/ateliers/claims/nothing.at.all', 404, 'claim-unknown'],
    ['/api/companies/ateliers/claims/nothing/facts?format=csv', 404, 'claim-unknown'],
    ['/api/companies/ateliers/imports/77/refused', 404, 'import-unknown'],
    ['/api/companies/ateliers/sources/none', 404, 'source-unknown'],
    [`/api/companies/ateliers/search?q=${'x'.repeat(201)}`, 400, 'request-invalid'],
    ['/api/companies/ateliers/search', 400, 'request-invalid'],
  ])('%s is %i %s', async (url, status, code) => {
    const said = await problemAt(url);
    expect(said).toMatchObject({ status, code });
    expect(said.detail.length * said.next.length * said.title.length).toBeGreaterThan(0);
    expect(said.detail + said.next).not.toMatch(/\{\w+\}/);
  });

  test('in the language asked for', async () => {
    expect((await problemAt('/api/nothing', { 'accept-language': 'en-GB' })).title).toBe('Unknown address');
    expect((await problemAt('/api/nothing', { 'accept-language': 'fr-FR' })).title).toBe('Adresse inconnue');
  });

  test('a ledger that cannot be opened says why, and the list still stands', async () => {
    const broken = await givenServer();
    mkdirSync(join(broken.workspace, 'wrong'));
    writeFileSync(join(broken.workspace, 'wrong', 'ledger.duckdb'), 'no ledger at all');
    const answer = await broken.get('/companies/wrong/cash');
    expect(answer.json()).toMatchObject({ code: 'ledger.not-a-ledger', status: 409 });
    const listed = (await broken.get('/companies')).json<Company[]>();
    expect(listed).toMatchObject([{ company: 'wrong', problem: { code: 'ledger.not-a-ledger' } }]);
    await broken.close();
  });

  test('a request that is not HTTP is answered in the same shape', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('NOT HTTP\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk))).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json.*"code":"request-unreadable"/s);
  });
});

describe('what is sent wrongly is refused, and nothing is left of it', () => {
  const folders = (): string[] =>
    readdirSync(server.workspace, { recursive: true })
      .map(String)
      .filter((path) => path.includes('staging'));
  const drop = (
    company: string,
    payload: string | Buffer,
    query = '?file=a.csv',
    headers: Record<string, string> = {},
  ) =>
    server.app.inject({
      method: 'POST',
      url: `/api/companies/${company}/sources${query}`,
      payload,
      headers: { 'content-type': 'application/octet-stream', ...headers },
    });

  test('a file without a name, an empty one, one beyond the limit', async () => {
    expect((await drop('new', 'x', '')).json()).toMatchObject({ status: 400, code: 'request-invalid' });
    expect((await drop('new', '')).json()).toMatchObject({ status: 422, code: 'source-empty' });
    expect((await drop('new', Buffer.alloc(100_001))).json()).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(readdirSync(server.workspace)).toEqual(['ateliers']);
  });

  test('a file beyond the limit that does not announce its size', async () => {
    const answer = await new Promise<string>((resolve) => {
      const sending = open({ port, method: 'POST', path: '/api/companies/new/sources?file=a.csv' }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk))).on('end', () => resolve(text));
      });
      sending.on('error', () => undefined);
      for (let sent = 0; sent < 20; sent++) sending.write(Buffer.alloc(10_000, 'x'));
      sending.end();
    });
    expect(JSON.parse(answer)).toMatchObject({ code: 'body-too-large' });
    expect(readdirSync(server.workspace)).toEqual(['ateliers']);
  });

  test('an upload that is cut leaves nothing behind', async () => {
    await new Promise<void>((resolve) => {
      const sending = open({
        port,
        method: 'POST',
        path: '/api/companies/new/sources?file=a.csv',
        headers: { 'content-length': 90_000 },
      });
      sending.on('error', () => resolve());
      sending.write(Buffer.alloc(50_000, 'x'), () => setTimeout(() => sending.destroy(new Error('cut')), 100));
    });
    await expect.poll(() => readdirSync(server.workspace), { timeout: 5000 }).toEqual(['ateliers']);
  });

  test('a file that nobody can read fails in words, and only its name is kept', async () => {
    const { phase, problem, file } = await server.drop(
      'new',
      '../../evil\u0000.bin',
      Buffer.from([0, 1, 2, 3, 255, 254]),
    );
    expect([phase, file]).toEqual(['failed', 'evil.bin']);
    expect(problem?.code).toMatch(/^source\./);
    expect(problem?.detail).not.toMatch(/source\./);
    await expect.poll(() => readdirSync(server.workspace)).toEqual(['ateliers']);
  });

  test('a correction that is no mapping names what is wrong, and the file still waits', async () => {
    const { source } = await server.drop('ateliers', 'a.csv', THREE_ORDERS);
    const put = (payload: string) =>
      server.app.inject({
        method: 'PUT',
        url: `/api/companies/ateliers/sources/${source}/mapping`,
        payload,
        headers: { 'content-type': 'application/json' },
      });
    expect((await put('{')).json()).toMatchObject({ status: 400, code: 'body-unreadable' });
    expect((await put('{"version":2}')).json()).toMatchObject({ status: 422, code: 'mapping-refused' });
    expect((await put('{"__proto__":{"x":1}}')).statusCode).toBe(400);
    expect((await put(JSON.stringify({ x: 'x'.repeat(9_000_000) }))).json()).toMatchObject({ status: 413 });
    expect((await server.settled('ateliers', source)).phase).toBe('understood');
    expect(
      (await server.app.inject({ method: 'DELETE', url: `/api/companies/ateliers/sources/${source}` })).statusCode,
    ).toBe(204);
    expect(folders()).toEqual([]);
  });

  test('more files at once than the server takes', async () => {
    const waiting = await Promise.all(
      ['a', 'b', 'c'].map((name) => server.drop('ateliers', `${name}.csv`, THREE_ORDERS)),
    );
    expect((await drop('ateliers', THREE_ORDERS)).json()).toMatchObject({ status: 503, code: 'sources-full' });
    for (const { source } of waiting)
      await server.app.inject({ method: 'DELETE', url: `/api/companies/ateliers/sources/${source}` });
    expect(folders()).toEqual([]);
  });

  test('real records do not enter an imagined company', async () => {
    const ledger = await openLedger(join(server.workspace, 'demo'), {
      create: { company: 'Démo', world: { kind: 'imagined', scenario: 'demo', seed: 1 }, zone: 'UTC' },
    });
    ledger.close();
    expect((await drop('demo', THREE_ORDERS)).json()).toMatchObject({ status: 409, code: 'worlds-not-mixed' });
    expect((await server.app.inject({ method: 'DELETE', url: '/api/companies/demo' })).statusCode).toBe(204);
  });

  test('no secret of a company is ever sent', async () => {
    const key = readFileSync(join(server.workspace, 'ateliers', 'pseudonym.key'), 'utf8').trim();
    for (const path of ['', '/cash', '/chain', '/imports', '/receipts']) {
      expect((await server.get(`/companies/ateliers${path}`)).body).not.toContain(key);
    }
    for (const path of ['/pseudonym.key', '/..%2fateliers/pseudonym.key', '/%2e%2e/%2e%2e/package.json']) {
      expect((await server.app.inject({ url: path })).body).not.toMatch(new RegExp(`${key}|workspaces`));
    }
  });

  test('nothing unforeseen happened', () => expect(server.logged).toEqual([]));
});
