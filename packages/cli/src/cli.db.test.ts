import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '@aval/core/explain';
import { EXIT } from './effects.ts';
import type { Effects } from './effects.ts';
import { runProgram } from './program.ts';

const orders = join(import.meta.dirname, '..', '..', '..', 'cases', 'three-orders', 'facts.csv');
const folder = mkdtempSync(join(tmpdir(), 'aval-cli-'));
const workspace = join(folder, 'workspace');

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `aval …words` as a terminal without a person would, and gathers what it says. */
async function aval(words: readonly string[], locale: Locale = 'en', more: Partial<Effects> = {}): Promise<Said> {
  const said = { out: '', err: '' };
  const effects: Effects = {
    locale,
    workspace,
    now: () => 0,
    account: 'tester',
    terminalWidth: 0,
    signal: new AbortController().signal,
    print: (text) => void (said.out += text),
    tell: (text) => void (said.err += text),
    stdin: () => Readable.from([]),
    readText: async (path) => readFileSync(path, 'utf8'),
    writeText: async (path, text) => writeFileSync(path, text),
    runServer: async () => 0,
    ...more,
  };
  const code = await runProgram(words, effects);
  return { code, ...said };
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

beforeAll(async () => {
  expect(await aval(['import', orders, '--company', 'shop', '--currency', 'EUR', '--yes'])).toMatchObject({
    code: EXIT.done,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('aval import', () => {
  it('says what it understood before it imports, each column with its reason', async () => {
    const { out } = await aval(['import', orders, '--company', 'other', '--yes'], 'fr');
    expect(out).toContain('Montant');
    expect(plain(out)).toContain('9 lignes gardées sur 9 lues');
  });

  it('adds nothing when the same file comes twice', async () => {
    const { code, out } = await aval(['import', orders, '--company', 'shop', '--currency', 'EUR', '--yes']);
    expect({ code, out }).toMatchObject({ code: EXIT.done, out: expect.stringContaining('nothing was added') });
  });

  it('imports nothing when the person says no', async () => {
    const { code, err } = await aval(['import', orders, '--company', 'refusing'], 'en', { confirm: async () => false });
    expect({ code, err }).toMatchObject({ code: EXIT.cancelled, err: expect.stringContaining('Nothing was imported') });
    expect((await aval(['cash', '--company', 'refusing'])).code).toBe(EXIT.unknown);
  });

  it('names the file and the next step when it cannot be read, and never shows a stack', async () => {
    const { code, err } = await aval(['import', join(folder, 'absent.csv')]);
    expect(code).toBe(EXIT.badInput);
    expect(err).toContain('absent.csv');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('refuses a mapping that is not JSON, naming it', async () => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, '{ nope');
    expect(await aval(['import', orders, '--mapping', path])).toMatchObject({
      code: EXIT.badInput,
      err: expect.stringContaining('broken.json'),
    });
  });
});

describe('aval import of more than one file', () => {
  const readJson = (text: string) => JSON.parse(text) as Record<string, unknown>;

  it('takes a folder, a pattern and standard input alike', async () => {
    const exports = join(folder, 'exports');
    mkdirSync(exports);
    writeFileSync(join(exports, 'orders.csv'), readFileSync(orders));
    const ways: readonly (readonly [string, Partial<Effects>])[] = [
      [exports, {}],
      [join(exports, '*.csv'), {}],
      ['-', { stdin: () => Readable.from([readFileSync(orders)]) }],
    ];
    for (const [way, more] of ways) {
      const words = [
        'import',
        way,
        '--stdin-name',
        'orders.csv',
        '--company',
        `by-${ways.findIndex(([one]) => one === way)}`,
      ];
      const { code, out, err } = await aval([...words, '--json'], 'en', more);
      expect({ code, err }).toEqual({ code: EXIT.done, err: '' });
      expect(readJson(out)).toMatchObject({ dryRun: false, quality: { rowsKept: 9 }, files: [{ file: 'orders.csv' }] });
    }
  });

  it('refuses a pattern that matches nothing', async () => {
    expect(await aval(['import', join(folder, '*.nothing')])).toMatchObject({
      code: EXIT.badInput,
      err: expect.stringContaining('*.nothing'),
    });
  });

  it('reports what it would do and writes nothing, on a trial', async () => {
    const { code, out } = await aval(['import', orders, '--company', 'trial', '--dry-run'], 'fr');
    expect({ code, out: plain(out) }).toMatchObject({
      code: EXIT.done,
      out: expect.stringContaining('rien n’a été écrit'),
    });
    expect((await aval(['cash', '--company', 'trial'])).code).toBe(EXIT.unknown);
  });

  it('lists its open questions for programs, and takes their answers', async () => {
    const path = join(folder, 'dates.csv');
    const rows = Array.from(
      { length: 12 },
      (_, n) => `A${n};Order received;0${(n % 9) + 1}/0${(n % 8) + 1}/2026;Client ${n};10,00`,
    );
    writeFileSync(path, `Order;Step;Date;Customer;Amount\n${rows.join('\n')}\n`);
    const report = readJson((await aval(['import', path, '--company', 'asked', '--dry-run', '--json'])).out);
    const questions = report['questions'] as readonly {
      id: string;
      answers: readonly { id: string; chosen: boolean }[];
    }[];
    expect(questions.length).toBeGreaterThan(0);
    const strict = await aval(['import', path, '--company', 'asked', '--strict', '--json']);
    expect(strict.code).toBe(EXIT.needsAnswers);
    const answers = questions.map(({ id, answers: [first] }) => `${id}=${first?.id ?? ''}`);
    const settled = await aval(['import', path, '--company', 'asked', '--strict', '--json', '--answer', ...answers]);
    expect(settled.code).toBe(EXIT.done);
    expect(await aval(['import', path, '--answer', 'nonsense=1'])).toMatchObject({ code: EXIT.usage });
  });

  it('is taken back as a whole, and comes again when the file does', async () => {
    await aval(['import', orders, '--company', 'undone', '--currency', 'EUR', '--json']);
    expect((await aval(['undo', '1', '--company', 'undone'])).out).toContain('counts no more');
    expect((await aval(['cash', '--company', 'undone'])).out).not.toContain('1,200.50');
    expect((await aval(['imports', '--company', 'undone'])).out).toContain('undone');
    await aval(['import', orders, '--company', 'undone', '--currency', 'EUR', '--json']);
    expect(plain((await aval(['cash', '--company', 'undone'])).out)).toContain('1,200.50');
    expect((await aval(['undo', '99', '--company', 'undone'])).code).toBe(EXIT.unknown);
  });
});

describe('aval export', () => {
  it('writes the facts so that they can be imported again', async () => {
    const path = join(folder, 'shop.jsonocel');
    expect((await aval(['export', path, '--company', 'shop'])).code).toBe(EXIT.done);
    const again = await aval(['import', path, '--company', 'copy', '--json']);
    expect(again.code).toBe(EXIT.done);
    expect(plain((await aval(['cash', '--company', 'copy'], 'fr')).out)).toContain('1 200,50 €');
  });

  it('asks for the format when the name does not say it', async () => {
    expect((await aval(['export', join(folder, 'shop'), '--company', 'shop'])).code).toBe(EXIT.usage);
  });
});

describe('aval report and table', () => {
  it.each([
    ['rapport.html', '<html lang="fr">'],
    ['rapport.pdf', '%PDF-1.7'],
    ['rapport.json', '"format": "aval-report"'],
    ['chaine.bpmn', 'bpmn:definitions'],
  ])('write %s in the reader’s language', async (file, holds) => {
    const path = join(folder, file);
    expect(await aval(['report', path, '--company', 'shop'], 'fr')).toMatchObject({ code: EXIT.done });
    expect(readFileSync(path, 'latin1')).toContain(holds);
  });

  it('say which formats and which tables there are', async () => {
    const [format, table] = [
      await aval(['report', join(folder, 'a.doc'), '--company', 'shop']),
      await aval(['table', 'cash.table.nope', '--company', 'shop']),
    ];
    expect([format.code, format.err.includes('html, pdf, json, bpmn')]).toEqual([EXIT.usage, true]);
    expect([table.code, table.err.includes('cash.table.month')]).toEqual([EXIT.unknown, true]);
  });

  it('print a table as CSV, of a part too, and write it as a workbook', async () => {
    const asked = ['table', 'cash.table.month', '--company', 'shop', '--from', '2026-03'];
    expect((await aval(asked)).out).toMatch(/^\uFEFFMonth,Amount,Amount \(currency\),Receipts,claim\r\n2026-03,/);
    const path = join(folder, 'mois.xlsx');
    await aval([...asked, '--write', path]);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('aval map', () => {
  it('writes an understanding that import accepts as it is', async () => {
    const path = join(folder, 'aval.mapping.json');
    expect((await aval(['map', orders, '--write', path, '--currency', 'EUR'])).code).toBe(EXIT.done);
    expect((await aval(['import', orders, '--mapping', path, '--company', 'mapped', '--json'])).code).toBe(EXIT.done);
  });
});

describe('the questions', () => {
  it('say in French what came in, and what reached no cash', async () => {
    const { out } = await aval(['cash', '--company', 'shop'], 'fr');
    expect(plain(out)).toContain('1 200,50 €');
    expect(plain(out)).toContain('800,00 €');
  });

  it('give each link its clients', async () => {
    const { out } = await aval(['chain', '--company', 'shop']);
    expect(out).toMatch(/Usinage\s+Expédition\s+33\.3%/);
  });

  it('walk from the receipt back to the order', async () => {
    const receipts = JSON.parse((await aval(['cash', '--receipts', '--json', '--company', 'shop'])).out) as {
      receipts: { receiptId: number }[];
    };
    const { out } = await aval(['trace', String(receipts.receipts[0]?.receiptId), '--company', 'shop']);
    for (const work of ['Commande reçue', 'Usinage', 'Expédition', 'Paiement reçu']) expect(out).toContain(work);
  });

  it('say of a receipt whether it was received or only booked', async () => {
    const { out } = await aval(['why', 'chain.receipt?id=1', '--json', '--company', 'shop']);
    expect(JSON.parse(out)).toMatchObject({ claim: { basis: 'received' } });
  });

  it('open every figure of the cash answer onto its records', async () => {
    const { claims } = JSON.parse((await aval(['cash', '--json', '--company', 'shop'])).out) as {
      claims: { id: string; factCount: number }[];
    };
    for (const { id, factCount } of claims) {
      const why = await aval(['why', id, '--json', '--company', 'shop']);
      expect(JSON.parse(why.out)).toMatchObject({ claim: { id }, facts: { total: factCount } });
    }
  });

  it('refuse an address that is none, and a company that is not there', async () => {
    expect((await aval(['why', 'cash.nonsense', '--company', 'shop'])).code).toBe(EXIT.unknown);
    expect((await aval(['trace', 'act:999999', '--company', 'shop'])).code).toBe(EXIT.unknown);
    expect((await aval(['chain', '--company', 'nobody'])).code).toBe(EXIT.unknown);
  });

  it('ask which company when there are several', async () => {
    expect(await aval(['cash'])).toMatchObject({ code: EXIT.usage, err: expect.stringContaining('--company') });
  });
});

describe('help', () => {
  it.each(['fr', 'en'] as const)('has examples for every command (%s)', async (locale) => {
    for (const command of [
      'import',
      'map',
      'imports',
      'undo',
      'refused',
      'export',
      'chain',
      'cash',
      'trace',
      'why',
      'serve',
      'doctor',
    ]) {
      const { code, out } = await aval([command, '--help'], locale);
      expect({ code, command, shown: out.includes(`aval ${command}`) }).toEqual({
        code: EXIT.done,
        command,
        shown: true,
      });
    }
  });

  it('answers an unknown command with how to get help', async () => {
    expect(await aval(['conquer'])).toMatchObject({ code: EXIT.usage, err: expect.stringContaining('--help') });
  });
});
