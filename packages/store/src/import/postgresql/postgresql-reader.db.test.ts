import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../read-source.ts';
import type { Declared, Ignored, ReadOptions } from '../source.ts';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { OWNER, postgresPrograms, startPostgres } from './postgres-server.test-kit.ts';
import type { PostgresServer } from './postgres-server.test-kit.ts';

const programs = postgresPrograms();

describe.skipIf(programs === undefined)(
  `a PostgreSQL database${programs ? '' : ' (skipped: no server programs here)'}`,
  () => {
    let server: PostgresServer;
    let bench: Bench;
    beforeAll(async () => {
      server = await startPostgres(programs ?? '');
      await server.run(`
      CREATE TABLE customer (id integer PRIMARY KEY, name text, photo bytea);
      CREATE TABLE "order line" (no integer, pos integer, customer integer REFERENCES customer, due date, at timestamptz, amount numeric(12, 2),
        price money, tags text[], extra jsonb, paid boolean, share double precision, PRIMARY KEY (no, pos));
      CREATE TABLE hollow (a integer);
      CREATE SCHEMA hr; CREATE TABLE hr.person (id integer, boss integer);
      CREATE VIEW names AS SELECT name FROM customer ORDER BY id;
      CREATE TABLE part (id integer, at date) PARTITION BY RANGE (at);
      CREATE TABLE part_2024 PARTITION OF part FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
      INSERT INTO part VALUES (1, '2024-05-01');
      INSERT INTO customer VALUES (2, E'Zoë "the\\nbest", Müller', NULL), (1, '', '\\xff');
      INSERT INTO "order line" VALUES (2, 1, 2, '2024-02-29', '2024-01-02 08:00:00.5+02', 1234567890.10, '12.50', '{a,"b c"}', '{"k": 1}', true, 0.1),
        (1, 2, 1, NULL, 'infinity', NULL, NULL, NULL, NULL, NULL, NULL);
      INSERT INTO hr.person VALUES (7, NULL);
      CREATE ROLE reader LOGIN PASSWORD 'reader'; GRANT SELECT ON customer TO reader;
      CREATE ROLE nobody_here LOGIN PASSWORD 'x';`);
    });
    afterAll(() => server.stop());
    beforeEach(async () => {
      bench = await openBench();
    });
    afterEach(() => bench.done());

    const read = (address: string, options: ReadOptions = {}): ReturnType<typeof readSource> =>
      readSource(address, bench.staging, { temporary: bench.folder, ...options });
    const tables = async (): Promise<Record<string, number>> =>
      Object.fromEntries((await bench.staging.previews()).map(({ table, rowCount }) => [table, rowCount]));

    it('gives all tables of its search path, each value as exact text, with keys and references', async () => {
      const declared: Declared[] = [];
      const ignored: Ignored[] = [];
      const result = await read(server.address(), {
        onDeclared: (key) => declared.push(key),
        onIgnored: (passed) => ignored.push(passed),
      });
      expect(result).toMatchObject({ format: 'postgresql' });
      expect(await tables()).toEqual({ customer: 2, 'order line': 2, part: 1 });
      expect(await bench.rows('customer')).toEqual([
        { row: 1, id: '1', name: null },
        { row: 2, id: '2', name: 'Zoë "the\nbest", Müller' },
      ]);
      const nothing = { due: null, amount: null, price: null, tags: null, extra: null, paid: null, share: null };
      expect(await bench.rows('order line')).toEqual([
        { row: 1, no: '1', pos: '2', customer: '1', ...nothing, at: 'infinity' },
        {
          row: 2,
          no: '2',
          pos: '1',
          customer: '2',
          due: '2024-02-29',
          at: '2024-01-02T06:00:00.5+00:00',
          amount: '1234567890.10',
          price: '12.50',
          tags: '["a","b c"]',
          extra: '{"k": 1}',
          paid: 'true',
          share: '0.1',
        },
      ]);
      expect(declared).toEqual([
        { table: 'customer', columns: ['id'] },
        { table: 'order line', columns: ['no', 'pos'] },
        { table: 'order line', columns: ['customer'], references: { table: 'customer', columns: ['id'] } },
      ]);
      expect(ignored).toEqual([
        { what: 'binary-column', count: 1, name: 'customer.photo' },
        { what: 'empty-table', count: 1, name: 'hollow' },
      ]);
    });

    it('gives the tables and views that the address names, in any case', async () => {
      await read(server.address({ query: '?table=hr.person&table=NAMES' }));
      expect(await tables()).toEqual({ 'hr.person': 1, names: 2 });
    });

    it('has the same SHA-256 when it is read again, another when it changed', async () => {
      await server.run('CREATE TABLE changing (id integer PRIMARY KEY); INSERT INTO changing VALUES (3), (1)');
      const address = server.address({ query: '?table=changing' });
      const [first, second] = [await read(address), await read(address)];
      expect(second.sha256).toBe(first.sha256);
      await server.run('INSERT INTO changing VALUES (2)');
      expect((await read(address)).sha256).not.toBe(first.sha256);
      await server.run('DROP TABLE changing');
    });

    it('may be reached by its socket, and by a password that was not encoded', async () => {
      const { user, password } = OWNER;
      await read(
        `postgresql://${user}:${encodeURIComponent(password)}@/postgres?host=${encodeURIComponent(server.folder)}&port=${server.port}&table=names`,
      );
      expect(await tables()).toEqual({ names: 2 });
      await server.run(`CREATE ROLE odd LOGIN PASSWORD 'a?b'; GRANT SELECT ON names TO odd`);
      await read(`postgresql://odd:a?b@127.0.0.1:${server.port}/postgres?table=names`);
      expect(await tables()).toEqual({ names: 2 });
    });

    it('passes over the tables that this user may not read, and says so; refuses one that is named', async () => {
      const ignored: Ignored[] = [];
      const reader = { user: 'reader', password: 'reader' };
      await read(server.address(reader), { onIgnored: (passed) => ignored.push(passed) });
      expect(await tables()).toEqual({ customer: 2 });
      expect(ignored).toContainEqual({ what: 'not-a-table', count: 1, name: 'order line' });
      const error = await rejectionOf(read(server.address({ ...reader, query: '?table=order%20line' })));
      expect(error).toMatchObject({ code: 'table-forbidden', fault: { value: 'order line' } });
      expect(await rejectionOf(read(server.address({ user: 'nobody_here', password: 'x' })))).toMatchObject({
        code: 'table-forbidden',
      });
    });

    it.each([
      ['wrong-password', (s: PostgresServer) => s.address({ password: 'secret-guess' })],
      ['no-database', (s: PostgresServer) => s.address({ database: 'absent' })],
      ['no-table', (s: PostgresServer) => s.address({ query: '?table=hr.absent' })],
      ['unreachable', () => `postgresql://owner:secret-guess@127.0.0.1:1/postgres`],
      ['unreachable', () => `postgresql://owner:secret-guess@host.invalid/postgres`],
      ['encryption-required', (s: PostgresServer) => s.address({ query: '?sslmode=require' })],
      ['bad-address', (s: PostgresServer) => s.address({ query: '?sslmode=maybe' })],
      ['bad-address', () => 'postgresql://owner:secret-guess@host:99999999/db'],
    ])('says what is wrong, never the password: %s', async (code, address) => {
      const error = (await rejectionOf(read(address(server)))) as Error & { fault: { file: string } };
      expect(error).toMatchObject({ name: 'SourceError', code });
      expect(error.fault.file).toMatch(/^[\w.:]+\/\w+$/);
      const said = JSON.stringify([error.message, error, error.stack, String(error.cause)]);
      for (const secret of ['secret-guess', OWNER.password, encodeURIComponent(OWNER.password)])
        expect(said).not.toContain(secret);
    });

    it('keeps neither password nor user in what is staged', async () => {
      const result = await read(server.address({ query: '?table=names' }));
      const kept = JSON.stringify([
        result,
        await bench.staging.database.rows('SELECT * FROM staged_table'),
        await bench.staging.database.rows('SELECT * FROM staged_file'),
      ]);
      expect(kept).toContain(`127.0.0.1:${server.port}/postgres`);
      for (const secret of [OWNER.user, OWNER.password, encodeURIComponent(OWNER.password)])
        expect(kept).not.toContain(secret);
    });

    it('reads a million rows with bounded memory, and stops at once when asked to', async () => {
      await server.run(
        `CREATE TABLE many AS SELECT i AS id, 'some text of a row ' || i AS note FROM generate_series(1, 1000000) i`,
      );
      const address = server.address({ query: '?table=many' });
      const before = process.memoryUsage().rss;
      await read(address);
      expect(await tables()).toEqual({ many: 1_000_000 });
      expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
      const stop = new AbortController();
      const reason = new Error('enough');
      let blocks = 0;
      const onBytes = (): void => void ((blocks += 1) === 5 && stop.abort(reason));
      expect(await rejectionOf(read(address, { signal: stop.signal, onBytes }))).toBe(reason);
      expect(bench.staging.rowCount()).toBe(0);
      expect((await readdir(bench.folder)).filter((name) => name.startsWith('aval-'))).toEqual([]);
    });

    it('says when the connection is lost while it is read', async () => {
      await server.run(
        `CREATE TABLE IF NOT EXISTS long AS SELECT i AS id, repeat('x', 200) AS note FROM generate_series(1, 300000) i`,
      );
      let done: Promise<void> | undefined;
      const onBytes = (): void =>
        void (done ??= server.run(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'aval'`,
        ));
      const error = await rejectionOf(read(server.address({ query: '?table=long' }), { onBytes }));
      await done;
      expect(error).toMatchObject({ code: 'connection-lost' });
    });
  },
);
