import { addressName } from '../address.ts';
import { SourceError } from '../errors.ts';

const SSL_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
type SslMode = (typeof SSL_MODES)[number];

/** Where a database is, who asks, and for what. What is absent is left to the usual settings of PostgreSQL clients. */
export interface DatabaseAddress {
  /** What people see: `host/database`. */
  readonly name: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  /** Tables wanted, as the address writes them; all of the search path when there are none. */
  readonly tables: readonly string[];
  readonly schemas: readonly string[];
  readonly ssl: SslMode;
  /** A file with the certificates to trust. */
  readonly rootCertificate: string | undefined;
}

/**
 * Reads `postgresql://user:password@host:port/database?table=schema.name&table=…&schema=…&sslmode=…`, also with `host=` for
 * the folder of a socket. Refuses what is no such address without repeating any part that may be a password.
 */
export function readAddress(address: string): DatabaseAddress {
  const name = addressName(address);
  const { user, place, query } = partsOf(address.replace(/^\w+:\/\//, ''));
  const options = new URLSearchParams(query);
  const { host, port } = hostOf(place.host, name);
  const ssl = options.get('sslmode') ?? 'prefer';
  if (!isSslMode(ssl)) throw new SourceError('bad-address', { file: name, value: `sslmode: ${SSL_MODES.join(', ')}` });
  const [own, secret] = userOf(user);
  return {
    name,
    host: options.get('host') ?? (host === '' ? 'localhost' : host),
    port: portOf(options.get('port') ?? port, name),
    user: options.get('user') ?? own,
    password: options.get('password') ?? secret,
    database: options.get('dbname') ?? (place.database === '' ? undefined : plain(place.database)),
    tables: options.getAll('table').filter((table) => table !== ''),
    schemas: options.getAll('schema').filter((schema) => schema !== ''),
    ssl,
    rootCertificate: options.get('sslrootcert') ?? undefined,
  };
}

const isSslMode = (mode: string): mode is SslMode => (SSL_MODES as readonly string[]).includes(mode);

/** The user stands before the last `@`; a password that was not encoded may hold any other sign. */
function partsOf(rest: string): { user: string; place: { host: string; database: string }; query: string } {
  const [before = ''] = rest.split('?');
  const at = before.includes('@') || before.includes('/') ? before.lastIndexOf('@') : rest.lastIndexOf('@');
  const [where = '', ...query] = rest.slice(at + 1).split('?');
  const [host = '', ...database] = where.split('/');
  return {
    user: rest.slice(0, Math.max(0, at)),
    place: { host, database: database.join('/') },
    query: query.join('?'),
  };
}

function userOf(user: string): [user: string | undefined, password: string | undefined] {
  const colon = user.indexOf(':');
  if (colon < 0) return [user === '' ? undefined : plain(user), undefined];
  return [plain(user.slice(0, colon)), plain(user.slice(colon + 1))];
}

function hostOf(text: string, name: string): { host: string; port: string | undefined } {
  const found = /^(\[[\da-f:.]+\]|[^:]*)(?::(\d*))?$/i.exec(text);
  if (found === null) throw new SourceError('bad-address', { file: name, value: 'host:port' });
  const [, host = '', port] = found;
  return { host: plain(host.replace(/^\[|\]$/g, '')), port: port === '' ? undefined : port };
}

function portOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SourceError('bad-address', { file: name, value: 'port' });
  return port;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
