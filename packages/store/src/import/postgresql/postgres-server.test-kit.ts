import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** The folder with the programs of a PostgreSQL server, when this machine has one. */
export function postgresPrograms(): string | undefined {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(installed, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** A real server with a database of its own, for one test file. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  /** An address for a user. */
  address(options?: { user?: string; password?: string; database?: string; query?: string }): string;
  /** Runs statements as the owner. */
  run(sql: string): Promise<void>;
  stop(): Promise<void>;
}

export const OWNER = { user: 'owner', password: 'p@ss/w:rd?#1' };

/** Starts a server on a free port of this machine, as an unprivileged user when we are root: it refuses to run as that. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'aval-postgres-'));
  const account = userInfo().uid === 0 ? await unprivileged() : {};
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid ?? account.uid);
  const [data, secret, port] = [join(folder, 'data'), join(folder, 'secret'), await freePort()];
  await writeFile(secret, `${OWNER.password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) await chown(secret, account.uid, account.gid ?? account.uid);
  const making = [
    '-D',
    data,
    '-U',
    OWNER.user,
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  await run(join(programs, 'initdb'), making, { ...account, cwd: folder });
  const options = ['-D', data, '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'];
  const server = spawn(join(programs, 'postgres'), options, { ...account, cwd: folder, stdio: 'ignore' });
  const address: PostgresServer['address'] = ({
    user = OWNER.user,
    password = OWNER.password,
    database = 'postgres',
    query = '',
  } = {}) =>
    `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}${query}`;
  const asOwner = async (sql: string): Promise<void> => {
    const client = new pg.Client({ host: '127.0.0.1', port, database: 'postgres', ...OWNER });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  await untilReady(asOwner);
  return {
    host: '127.0.0.1',
    port,
    folder,
    address,
    run: asOwner,
    stop: async () => {
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function unprivileged(): Promise<{ uid?: number; gid?: number }> {
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => undefined);
    if (ids !== undefined) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) };
  }
  return {};
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = server.address();
  server.close();
  return typeof found === 'object' && found !== null ? found.port : 54_329;
}

async function untilReady(ask: (sql: string) => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask('SELECT 1');
    } catch (error) {
      if (attempt > 100) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
}
