import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayText } from '@aval/core/explain';
import type { Instant } from '@aval/core/ledger';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { EXPORT_ERROR_CODES, ExportError } from './export-error.ts';
import { exportLedger } from './export-ledger.ts';
import { exportLimits } from './export-limits.ts';
import { EXPORT_FORMATS, EXPORT_LEFT } from './export.types.ts';
import type { ExportFormat, ExportRequest, ExportResult } from './export.types.ts';
import { SHOP } from './shop.test-kit.ts';
import { writeGiven } from './write-given.test-kit.ts';
import { EXPORT_WORDS } from './words.ts';

let folder: string;
let ledger: Ledger;
const LIMITS = { memoryMiB: 512, threads: 1 };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aval-export-'));
  ledger = await openLedger(join(folder, 'shop'), {
    create: { company: 'shop', world: { kind: 'real' }, zone: 'Europe/Paris' },
    limits: LIMITS,
  });
  await writeGiven(ledger, SHOP);
});
afterEach(async () => {
  ledger.close();
  await rm(folder, { recursive: true, force: true });
});

const exports = (format: ExportFormat, more: Partial<ExportRequest> = {}): Promise<ExportResult> =>
  exportLedger(ledger, { format, path: join(folder, 'facts.out'), ...more });

/** The tables of an exported file as rows of cells, as any reader sees them. */
async function tablesOf({ files }: ExportResult): Promise<Record<string, (string | null)[][]>> {
  const staging = await openStaging(join(folder, `staging-${Math.random()}`), LIMITS);
  await readSource(files[0]?.path ?? '', staging, {});
  const found = await staging.previews();
  await staging.discard();
  return Object.fromEntries(
    found.map(({ table, columns, sample }) => [table, [[...columns], ...sample.map((row) => [...row])]]),
  );
}

describe('an export', () => {
  it('writes the file, and beside it the mapping with which Aval reads it back', async () => {
    const { files } = await exports('ocel2-json', { path: join(folder, 'shop.json') });
    expect(files.map(({ path }) => path)).toEqual([join(folder, 'shop.json'), join(folder, 'shop.aval.mapping.json')]);
    expect(JSON.parse(await readFile(files[1]?.path ?? '', 'utf8'))).toMatchObject({
      version: 1,
      leading: 'order',
      zone: 'Europe/Paris',
    });
  });

  it('is an archive where tables need several files, and says so by its name', async () => {
    const { files } = await exports('csv', { path: join(folder, 'shop.csv') });
    expect(files[0]?.path).toBe(join(folder, 'shop.zip'));
  });

  it.each(EXPORT_FORMATS)('as %s that is cancelled leaves nothing behind', async (format) => {
    const controller = new AbortController();
    const before = await readdir(folder);
    const path = join(folder, 'facts.out');
    const running = exportLedger(
      ledger,
      { format, path },
      { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) },
    );
    await expect(running).rejects.toThrow('enough');
    expect(await readdir(folder)).toEqual(before);
  });

  it.each(EXPORT_FORMATS)('as %s gives the same bytes each time', async (format) => {
    const [first, second] = [
      await exports(format, { path: join(folder, 'a', '..', 'facts.x') }),
      await exports(format, { path: join(folder, 'facts.y') }),
    ];
    const bytes = await Promise.all([first, second].map(({ files }) => readFile(files[0]?.path ?? '')));
    // SQLite counts its own changes in the head of the file.
    if (format !== 'ocel2-sqlite') expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
    expect(bytes[0]?.length).toBe(bytes[1]?.length);
  });

  it.each(EXPORT_FORMATS)('as %s names no person, no key, and no group of fewer than five', async (format) => {
    const key = await readFile(join(folder, 'shop', 'pseudonym.key'), 'utf8');
    const tables = JSON.stringify(await tablesOf(await exports(format)));
    expect(tables).not.toContain(key.trim());
    expect(tables).not.toContain('team 0');
    expect(tables).toContain('***');
  });

  it('tells of progress in rows, up to all of them', async () => {
    const told: number[] = [];
    await exportLedger(
      ledger,
      { format: 'ocel2-json', path: join(folder, 'a.json') },
      { onProgress: ({ bytesDone, bytesTotal }) => told.push(bytesDone / bytesTotal) },
    );
    expect(told.at(-1)).toBe(1);
  });

  it('leaves out what was superseded', async () => {
    await ledger.run('UPDATE import SET superseded_by = 2 WHERE import_id = 1');
    await expect(exports('ocel2-json')).rejects.toMatchObject({ code: 'nothing' });
  });
});

describe('a filtered export', () => {
  it('of a period holds the acts in it, says which in the file, and counts the others', async () => {
    const [from, to] = [Date.UTC(2026, 0, 2) as Instant, Date.UTC(2026, 0, 4) as Instant];
    const result = await exports('xlsx', { from, to, path: join(folder, 'some.xlsx') });
    const tables = await tablesOf(result);
    expect(tables['events']?.slice(1).map((row) => row[2])).toEqual(['2026-01-02 09:00:00', '2026-01-03 09:00:00']);
    expect(tables['about']?.[1]?.slice(0, 2)).toEqual(['2026-01-02 00:00:00', '2026-01-04 00:00:00']);
    expect(result.left).toContainEqual({ what: 'outside-period', count: 3 });
  });

  it('of a customer holds the orders that the customer pays, with their acts and objects', async () => {
    const result = await exports('ocel2-json', { customer: 'Dupont' });
    const tables = await tablesOf(result);
    expect(tables['objects']?.slice(1).map((row) => row[0])).toEqual(['1001', 'D-1', 'Dupont']);
    expect(result.left).toContainEqual({ what: 'other-customer', count: 2 });
  });

  it('of a type holds its objects, who pays for them, and the acts that touch them', async () => {
    const tables = await tablesOf(await exports('ocel2-sqlite', { objectType: 'delivery' }));
    expect(tables['events']).toHaveLength(1 + 1);
    expect(tables['objects']?.slice(1).map((row) => row[1])).toEqual(['delivery', 'customer']);
  });

  it('of XES makes the traces of the type', async () => {
    const tables = await tablesOf(await exports('xes', { objectType: 'delivery' }));
    expect(tables['events']).toHaveLength(1 + 1);
  });

  it.each([
    [{ customer: 'nobody' }, 'customer-unknown'],
    [{ objectType: 'nothing' }, 'type-unknown'],
    [{ from: Date.UTC(2099, 0, 1) as Instant }, 'nothing'],
    [{ path: '/no/such/folder/facts.json' }, 'no-folder'],
  ])('of %j is refused', async (more, code) => {
    await expect(exports('ocel2-json', more)).rejects.toSatisfy(
      (error) => error instanceof ExportError && error.code === code,
    );
    expect(existsSync(join(folder, 'facts.out'))).toBe(false);
  });
});

describe('what a format does not carry', () => {
  it('is told before, as it is after', async () => {
    for (const format of EXPORT_FORMATS)
      expect(await exportLimits(ledger, format)).toEqual((await exports(format)).left);
  });

  it('as XES: objects of other types, relations, a second payment, who answers to whom', async () => {
    expect(await exportLimits(ledger, 'xes')).toEqual([
      { what: 'object', count: 1 },
      { what: 'relation', count: 2 },
      { what: 'cash', count: 1 },
      { what: 'organisation', count: 1 },
      { what: 'small-group', count: 4 },
    ]);
  });

  it('has words in both languages, one and many', () => {
    const codes = [
      ...EXPORT_LEFT.map((what) => `export.left.${what}`),
      ...EXPORT_ERROR_CODES.flatMap((code) => [`export.${code}`, `export.${code}.next`]),
    ];
    for (const code of codes)
      for (const locale of ['fr', 'en'] as const)
        for (const count of [1, 1234]) {
          const said = sayText({ code, values: { count: { unit: 'count', value: count } } }, EXPORT_WORDS, locale);
          expect(said).not.toBe(code);
        }
  });
});

describe('a spreadsheet', () => {
  it.each(['csv', 'xlsx'] as const)('as %s computes none of the texts', async (format) => {
    const tables = await tablesOf(await exports(format, { path: join(folder, `a.${format}`) }));
    const texts = Object.values(tables)
      .flat(2)
      .filter((cell) => cell !== null);
    expect(texts).toContain(`'=HYPERLINK("http://x")`);
    expect(texts.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  it('as xlsx has real dates, a header that stays, and a filter', async () => {
    const tables = await tablesOf(await exports('xlsx', { path: join(folder, 'a.xlsx') }));
    expect(Object.keys(tables)).toEqual([
      'events',
      'objects',
      'event_object',
      'object_object',
      'cash',
      'outcomes',
      'people',
    ]);
    expect(tables['cash']?.[1]).toEqual([
      'e3',
      '1001',
      'Dupont',
      '2026-01-03 09:00:00',
      '150000',
      'EUR',
      'in',
      'received',
    ]);
  });
});
