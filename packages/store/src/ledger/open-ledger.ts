import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LEDGER_TABLES, LEDGER_VERSION } from '@aval/core/ledger';
import type { World } from '@aval/core/ledger';
import { Database, DEFAULT_LIMITS } from '../duckdb/database.ts';
import type { DatabaseLimits } from '../duckdb/database.ts';
import { readLabel, writeLabel } from './company-label.ts';
import { LedgerError, asLedgerError } from './ledger-error.ts';
import { clearLeftovers } from './leftovers.ts';
import { Ledger } from './ledger.ts';
import type { LedgerMarker } from './ledger.ts';
import { makePseudonymKey } from './pseudonym.ts';
import { literal } from './sql-text.ts';
import { upgradeLedger } from './upgrade-ledger.ts';

export interface OpenLedgerOptions {
  /** Makes the ledger when there is none. An existing one must be of the same world. */
  readonly create?: { readonly company: string; readonly world: World; readonly zone: string };
  /** The world the caller expects; another one is refused (`other-world`). */
  readonly world?: World;
  readonly limits?: DatabaseLimits;
}

/**
 * Opens the ledger of a company's folder; this process owns it until `close`. Refuses with a `LedgerError`:
 * `absent`, `locked` (naming the process and the server's port), `not-a-ledger`, `newer`, `other-world`, `no-permission`, `disk-full`, `damaged`.
 */
export async function openLedger(directory: string, options: OpenLedgerOptions = {}): Promise<Ledger> {
  const path = join(directory, 'ledger.duckdb');
  const company = basename(directory);
  if (options.create === undefined && !(await exists(path))) throw new LedgerError('absent', { company });
  const database = await openDatabase(directory, path, options);
  try {
    await clearLeftovers(directory);
    const found = await readMarker(database, company);
    const marker = found ?? (await makeLedger(database, directory, options));
    refuseOtherWorld(marker, options, company);
    if (found !== undefined && found.version < LEDGER_VERSION) await upgradeLedger(database, found.version);
    return new Ledger(database, directory, marker);
  } catch (error) {
    database.close();
    throw asLedgerError(error, company);
  }
}

/** Asserts that no other process has the ledger open; a file that is no ledger is nobody's. */
export async function holdLedger(directory: string): Promise<void> {
  try {
    (await openDatabase(directory, join(directory, 'ledger.duckdb'), {})).close();
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'locked') throw error;
  }
}

async function openDatabase(directory: string, path: string, options: OpenLedgerOptions): Promise<Database> {
  const company = basename(directory);
  try {
    if (options.create !== undefined) await mkdir(directory, { recursive: true });
    return await Database.open(path, options.limits ?? DEFAULT_LIMITS);
  } catch (error) {
    const known = asLedgerError(error, company);
    if (!(known instanceof LedgerError) || known.code !== 'locked') throw known;
    throw new LedgerError('locked', { ...(await whoServes(directory)), ...namesOf(known), company }, error);
  }
}

const namesOf = (error: LedgerError): Record<string, string> =>
  Object.fromEntries(
    Object.entries(error.statement.values).map(([name, value]) => [name, String('value' in value ? value.value : '')]),
  );

/** What a running server wrote about itself beside the company or in the workspace. */
async function whoServes(directory: string): Promise<Record<string, number>> {
  for (const folder of [directory, dirname(directory)]) {
    try {
      const { pid, port } = JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as Record<string, unknown>;
      return { ...(typeof pid === 'number' ? { pid } : {}), ...(typeof port === 'number' ? { port } : {}) };
    } catch {
      continue;
    }
  }
  return {};
}

/** The marker of a ledger; undefined for a database without any table, as a creation that was cut short leaves it. */
async function readMarker(
  database: Database,
  company: string,
): Promise<(LedgerMarker & { readonly version: number }) | undefined> {
  const tables = await database.rows<{ name: string }>('SELECT table_name AS name FROM information_schema.tables');
  if (tables.length === 0) return undefined;
  if (!tables.some(({ name }) => name === 'ledger')) throw new LedgerError('not-a-ledger', { company });
  const [row] = await database.rows<{ version: number; company: string; world: string; zone: string }>(
    'SELECT version, company, world, zone FROM ledger',
  );
  if (row === undefined) throw new LedgerError('damaged', { company });
  if (row.version > LEDGER_VERSION) throw new LedgerError('newer', { company, version: row.version });
  return { version: row.version, company: row.company, world: JSON.parse(row.world) as World, zone: row.zone };
}

/** All tables and the marker in one transaction. A CHECK holds the world: no statement can make it another one. */
async function makeLedger(database: Database, directory: string, options: OpenLedgerOptions): Promise<LedgerMarker> {
  const { create } = options;
  if (create === undefined) throw new LedgerError('absent', { company: basename(directory) });
  if (!(await exists(join(directory, 'pseudonym.key')))) await makePseudonymKey(directory);
  const world = literal(worldText(create.world));
  await database.inTransaction(async (log) => {
    await log.run(
      `CREATE TABLE ledger (version INTEGER, company VARCHAR, world VARCHAR CHECK (world = ${world}), zone VARCHAR)`,
    );
    await log.run(LEDGER_TABLES);
    await log.run(
      `INSERT INTO ledger VALUES (${LEDGER_VERSION}, ${literal(create.company)}, ${world}, ${literal(create.zone)})`,
    );
  });
  if ((await readLabel(directory)) === undefined)
    await writeLabel(directory, { name: create.company, world: create.world, zone: create.zone });
  return create;
}

function refuseOtherWorld(marker: LedgerMarker, options: OpenLedgerOptions, company: string): void {
  const expected = options.world ?? options.create?.world;
  if (expected !== undefined && worldText(expected) !== worldText(marker.world))
    throw new LedgerError('other-world', { company });
}

/** A world as one text, the same for the same world. */
const worldText = (world: World): string =>
  JSON.stringify(
    world.kind === 'real' ? { kind: 'real' } : { kind: 'imagined', scenario: world.scenario, seed: world.seed },
  );

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
