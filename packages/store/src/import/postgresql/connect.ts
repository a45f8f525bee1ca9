import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import type { ClientConfig } from 'pg';
import type { DatabaseAddress } from './database-address.ts';
import { asPostgresError } from './postgres-error.ts';

const CONNECT_MS = 15_000;

/** What is said as text does not depend on who reads it; all tables are of one instant, and nothing can be changed. */
const SESSION = `
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
SET LOCAL extra_float_digits = 1; SET LOCAL synchronize_seqscans = off;
SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '30s';`;

/** Connects, in a read-only transaction. Rejects with `SourceError`. The caller ends the connection. */
export async function connect(address: DatabaseAddress, signal: AbortSignal | undefined): Promise<pg.Client> {
  try {
    const client = await connected(address, signal);
    await client.query(SESSION);
    return client;
  } catch (error) {
    signal?.throwIfAborted();
    throw asPostgresError(error, address.name);
  }
}

async function connected(address: DatabaseAddress, signal: AbortSignal | undefined): Promise<pg.Client> {
  const ssl = await sslOf(address);
  try {
    return await open(address, ssl, signal);
  } catch (error) {
    const may = address.ssl === 'prefer' || address.ssl === 'allow';
    if (!may || ssl === false || !/does not support SSL/i.test(String(error))) throw error;
    return open(address, false, signal);
  }
}

async function open(
  address: DatabaseAddress,
  ssl: ClientConfig['ssl'],
  signal: AbortSignal | undefined,
): Promise<pg.Client> {
  const { host, port, user, password, database } = address;
  const client = new pg.Client({
    host,
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    ssl: ssl ?? false,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'aval',
  });
  client.on('error', () => {});
  const stop = (): void => hangUp(client);
  signal?.addEventListener('abort', stop);
  try {
    await client.connect();
    return client;
  } catch (error) {
    hangUp(client);
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Ends a connection at once, whatever it is doing; the server stops working for it. */
export function hangUp(client: pg.Client): void {
  const { connection } = client as unknown as { connection: { stream: { destroy: () => void } } };
  connection.stream.destroy();
}

/** A socket of the machine itself is not encrypted. */
async function sslOf({ host, ssl, rootCertificate }: DatabaseAddress): Promise<false | ConnectionOptions> {
  if (ssl === 'disable' || host.startsWith('/')) return false;
  const ca = rootCertificate === undefined ? {} : { ca: await readFile(rootCertificate, 'utf8') };
  if (ssl === 'verify-full') return { ...ca, rejectUnauthorized: true };
  if (ssl === 'verify-ca') return { ...ca, rejectUnauthorized: true, checkServerIdentity: () => undefined };
  return { rejectUnauthorized: false };
}
