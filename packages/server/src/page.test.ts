import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { DEFAULT_LIMITS } from './effects.ts';
import { servePage } from './page.ts';

const givenPage = async (page: string): Promise<FastifyInstance> => {
  const app = Fastify();
  const effects = {
    workspace: '',
    page,
    locale: 'fr' as const,
    zone: 'UTC',
    now: () => 0,
    account: 'tester',
    newId: () => '',
    log: () => undefined,
    limits: DEFAULT_LIMITS,
  };
  app.setErrorHandler(async (error, _request, reply) => reply.code(404).send((error as { code?: string }).code));
  await servePage(app, effects);
  return app;
};

describe('the page', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aval-page-'));
    writeFileSync(join(folder, 'secret.txt'), 'outside');
    mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'index.html'), '<div id="root">');
    writeFileSync(join(folder, 'dist', '.built-from'), 'hidden');
    writeFileSync(join(folder, 'dist', 'assets', 'main-abc123.js'), 'run()');
    app = await givenPage(join(folder, 'dist'));
  });

  test.each(['/', '/c/demo/chain?level=team', '/c/a%2Fb', '/index.html'])(
    '%s is the page, which routes by itself',
    async (url) => {
      const { body, headers } = await app.inject({ url });
      expect(body).toBe('<div id="root">');
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  test('a file named after its content is kept for ever', async () => {
    const { body, headers } = await app.inject({ url: '/assets/main-abc123.js' });
    expect(body).toBe('run()');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-type']).toContain('javascript');
  });

  test('a file that is gone is not the page', async () => {
    expect((await app.inject({ url: '/assets/main-old.js' })).statusCode).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/.built-from',
    '/%00',
    '/..%5csecret.txt',
  ])('%s shows nothing of the disk', async (url) =>
    expect((await app.inject({ url })).body).not.toMatch(/outside|hidden/),
  );

  test('when it is not built, how to build it is said in the reader’s language', async () => {
    const none = await givenPage('/nowhere/at/all');
    expect((await none.inject({ url: '/' })).body).toContain('npm start');
    expect((await none.inject({ url: '/', headers: { 'accept-language': 'en' } })).body).toContain('lang="en"');
  });
});
