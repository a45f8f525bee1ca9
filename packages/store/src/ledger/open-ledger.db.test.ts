import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES, sayText } from '@aval/core/explain';
import type { World } from '@aval/core/ledger';
import { Database } from '../duckdb/database.ts';
import { companyAddress, companyDirectory, listCompanies, removeCompany } from './companies.ts';
import { givenLedger, orders } from './given-ledger.test-kit.ts';
import { LEDGER_ERROR_CODES, LedgerError, asLedgerError } from './ledger-error.ts';
import { openLedger } from './open-ledger.ts';
import { LEDGER_WORDS } from './words.ts';

const REAL: World = { kind: 'real' };
const IMAGINED: World = { kind: 'imagined', scenario: 'faster', seed: 7 };

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'aval-workspace-'));
});
afterEach(() => rm(workspace, { recursive: true, force: true }));

const open = (company: string, world: World = REAL): ReturnType<typeof openLedger> =>
  openLedger(companyDirectory(workspace, company), {
    create: { company: 'Ateliers Dupré', world, zone: 'Europe/Paris' },
  });
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no refusal',
    (error: unknown) => error,
  );
const code = async (work: Promise<unknown>): Promise<unknown> => ((await refusal(work)) as { code?: string }).code;

describe('a company', () => {
  it('is a folder with a ledger and a key that only its owner reads', async () => {
    const ledger = await open('ateliers');
    expect({ company: ledger.company, world: ledger.world, zone: ledger.zone }).toEqual({
      company: 'Ateliers Dupré',
      world: REAL,
      zone: 'Europe/Paris',
    });
    expect(await ledger.summary()).toEqual({ eventCount: 0, objectCount: 0, imports: 0, period: null });
    ledger.close();
    expect((await stat(join(workspace, 'ateliers', 'pseudonym.key'))).mode & 0o777).toBe(0o600);
    expect(await listCompanies(workspace)).toEqual([
      { company: 'ateliers', name: 'Ateliers Dupré', directory: join(workspace, 'ateliers') },
    ]);
  });

  it('is removed with its facts and its key', async () => {
    (await open('ateliers')).close();
    await removeCompany(workspace, 'ateliers');
    expect(await listCompanies(workspace)).toEqual([]);
    expect(await code(removeCompany(workspace, 'ateliers'))).toBe('absent');
  });

  it('has an address of plain letters, and never one outside the workspace', () => {
    expect(companyAddress('Ateliers Dupré & Fils — Œuvres')).toBe('ateliers-dupre-fils-œuvres');
    expect(companyAddress('***')).toBe('company');
    for (const name of ['..', '../x', 'a/b', '', '.hidden', 'a\0', 'x'.repeat(65), 'a b']) {
      expect(() => companyDirectory(workspace, name), name).toThrow(LedgerError);
    }
  });

  it('of a workspace that is not there: none', async () => {
    expect(await listCompanies(join(workspace, 'nowhere'))).toEqual([]);
  });
});

describe('a ledger', () => {
  it('stays in its world', async () => {
    const ledger = await open('ateliers', IMAGINED);
    await expect(ledger.run(`UPDATE ledger SET world = '{"kind":"real"}'`)).rejects.toThrow(/CHECK/);
    ledger.close();
    expect(await code(open('ateliers', REAL))).toBe('other-world');
    expect(await code(open('ateliers', { ...IMAGINED, seed: 8 }))).toBe('other-world');
    expect(await code(openLedger(companyDirectory(workspace, 'ateliers'), { world: REAL }))).toBe('other-world');
    const again = await openLedger(companyDirectory(workspace, 'ateliers'));
    expect(again.world).toEqual(IMAGINED);
    again.close();
  });

  it('that is absent, foreign, newer or cut short is told apart', async () => {
    expect(await code(openLedger(companyDirectory(workspace, 'nobody')))).toBe('absent');
    await mkdir(join(workspace, 'text'));
    await writeFile(
      join(workspace, 'text', 'ledger.duckdb'),
      'this is not a database, it only has its name'.repeat(1000),
    );
    expect(await code(openLedger(join(workspace, 'text')))).toBe('not-a-ledger');
    await mkdir(join(workspace, 'foreign'));
    const foreign = await Database.open(join(workspace, 'foreign', 'ledger.duckdb'));
    await foreign.run('CREATE TABLE customers (name VARCHAR)');
    foreign.close();
    expect(await code(openLedger(join(workspace, 'foreign')))).toBe('not-a-ledger');
    const newer = await open('newer');
    await newer.run('UPDATE ledger SET version = 99');
    newer.close();
    expect(await code(openLedger(join(workspace, 'newer')))).toBe('newer');
    await mkdir(join(workspace, 'empty'));
    (await Database.open(join(workspace, 'empty', 'ledger.duckdb'))).close();
    (await open('empty')).close();
  });

  it('held by another process says which, and where its page is', async () => {
    (await open('ateliers')).close();
    const path = join(workspace, 'ateliers', 'ledger.duckdb');
    const holder = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
      import { DuckDBInstance } from '@duckdb/node-api';
      globalThis.held = await DuckDBInstance.create(process.argv[1]);
      console.log('open'); setInterval(() => globalThis.held, 1000);`,
        path,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      await once(holder.stdout, 'data');
      await writeFile(
        join(workspace, 'server.json'),
        JSON.stringify({ pid: holder.pid, port: 4321, host: '127.0.0.1' }),
      );
      const locked = (await refusal(openLedger(join(workspace, 'ateliers')))) as LedgerError;
      expect(locked.code).toBe('locked');
      expect(sayText(locked.statement, LEDGER_WORDS, 'fr')).toBe(
        `«\u00a0ateliers\u00a0» est déjà ouverte dans un autre programme (processus ${holder.pid}, port 4321).`,
      );
      expect(sayText(locked.next, LEDGER_WORDS, 'en')).toContain('http://localhost:4321');
      expect(await code(removeCompany(workspace, 'ateliers'))).toBe('locked');
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
    (await open('ateliers')).close();
  });

  it.skipIf(process.getuid?.() === 0)('that may not be written says so', async () => {
    (await open('ateliers')).close();
    await chmod(join(workspace, 'ateliers', 'ledger.duckdb'), 0o000);
    expect(await code(openLedger(join(workspace, 'ateliers')))).toBe('no-permission');
  });

  it('whose key was lost imports nothing', async () => {
    const given = await givenLedger();
    await rm(join(given.ledger.directory, 'pseudonym.key'));
    expect(await code(given.imports([orders([['A', 'x', '2026-01-05', 'ann']])]))).toBe('key-missing');
    await given.done();
  });

  it('that was closed answers no more', async () => {
    const ledger = await open('ateliers');
    ledger.close();
    ledger.close();
    expect(await code(ledger.summary())).toBe('closed');
  });

  it('clears what a killed process left, and keeps what a living one is reading', async () => {
    (await open('ateliers')).close();
    const staging = join(workspace, 'ateliers', 'staging');
    for (const name of ['999999999-a', `${process.pid}-b`, 'notes'])
      await mkdir(join(staging, name), { recursive: true });
    await mkdir(join(workspace, 'ateliers', 'ledger.duckdb.tmp'));
    (await open('ateliers')).close();
    expect((await readdir(staging)).toSorted()).toEqual([`${process.pid}-b`, 'notes'].toSorted());
    expect(await readdir(join(workspace, 'ateliers'))).not.toContain('ledger.duckdb.tmp');
  });
});

describe('words', () => {
  it('are complete in both languages, each with what to do next', async () => {
    const errors = LEDGER_ERROR_CODES.flatMap((name) => [`ledger.${name}`, `ledger.${name}.next`]);
    for (const locale of LOCALES) expect(Object.keys(LEDGER_WORDS[locale])).toEqual(expect.arrayContaining(errors));
    expect(Object.keys(LEDGER_WORDS.fr)).toEqual(Object.keys(LEDGER_WORDS.en));
    expect(JSON.stringify(await readFile(join(import.meta.dirname, 'words.ts'), 'utf8'))).not.toMatch(/« | »| ;'/);
  });

  it.each([
    ['IO Error: Could not write file "x": No space left on device', 'disk-full'],
    ['Out of Memory Error: could not allocate block of size 256.0 KiB', 'out-of-memory'],
    ['IO Error: Cannot open file "x": Permission denied', 'no-permission'],
    [
      'IO Error: Trying to read a database file with version number 99, but we can only read versions between 64 and 67',
      'newer',
    ],
    ['Conversion Error: anything', 'failed'],
  ])('of the engine are understood: %s', (message, expected) => {
    expect((asLedgerError(new Error(message), 'ateliers') as LedgerError).code).toBe(expected);
  });
});
