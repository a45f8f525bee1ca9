import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '@aval/core/explain';
import { EXIT } from './effects.ts';
import type { Effects } from './effects.ts';
import { runProgram } from './program.ts';
import { secretReader } from './terminal/secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'aval-cli-privacy-'));
const workspace = join(folder, 'workspace');
const NOW = Date.UTC(2026, 10, 24, 10);

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `aval …words` with passphrases piped in, one a line. */
async function aval(words: readonly string[], secrets: readonly string[] = [], locale: Locale = 'en'): Promise<Said> {
  const said = { out: '', err: '' };
  const tell = (text: string): void => void (said.err += text);
  const stdin = Readable.from(secrets.map((secret) => `${secret}\n`));
  const effects: Effects = {
    locale,
    workspace,
    now: () => NOW,
    account: 'tester',
    terminalWidth: 0,
    signal: new AbortController().signal,
    print: (text) => void (said.out += text),
    tell,
    stdin: () => stdin,
    secret: secretReader(stdin, tell),
    readText: async (path) => readFileSync(path, 'utf8'),
    writeText: async (path, text) => writeFileSync(path, text),
    runServer: async () => 0,
  };
  const code = await runProgram(words, effects);
  return { code, ...said };
}

const file = join(folder, 'orders.csv');
const lines = Array.from(
  { length: 24 },
  (_, i) => `order ${i % 6},${['Ordered', 'Made'][i % 2]},2026-0${1 + (i % 9)}-05 10:00,person${i % 8},client,${i}.00`,
);
const claire = 'quatre mots tout bas';
const denis = 'une autre phrase encore';

beforeAll(async () => {
  writeFileSync(file, `Order,Activity,Time,User,Customer,Value\n${lines.join('\n')}\n`);
  expect(await aval(['import', file, '--company', 'shop', '--currency', 'EUR', '--yes'])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('aval privacy', () => {
  it('tells nobody who acted until two people are named', async () => {
    const asked = await aval(['privacy', 'ask', '--as', 'Claire', '--person', 'person1', '--purpose', 'why'], [claire]);
    expect(asked.code).toBe(EXIT.badInput);
    expect(asked.err).toContain('Two people must be able to agree');
  });

  it('names two people, asks, agrees and tells, with passphrases piped in', async () => {
    expect((await aval(['privacy', 'keeper', '--as', 'Claire'], [claire])).code).toBe(0);
    expect((await aval(['privacy', 'keeper', '--as', 'Denis'], [denis])).out).toContain('can now, together');
    const asked = await aval(
      ['privacy', 'ask', '--as', 'Claire', '--person', 'person1', '--purpose', 'accident', '--json'],
      [claire],
    );
    const { request } = JSON.parse(asked.out) as { request: number };
    expect((await aval(['privacy'])).out).toContain('accident');
    const acts = join(folder, 'acts.csv');
    const told = await aval(
      ['privacy', 'confirm', String(request), '--as', 'Denis', '--person', 'person1', '--write', acts],
      [denis],
    );
    expect(told.out).toContain('Acts of this person: 3.');
    expect(readFileSync(acts, 'utf8').split('\n')).toHaveLength(5);
  });

  it('shows a person their own data, and how often they were looked for', async () => {
    const own = await aval(['privacy', 'mine', '--as', 'Denis', '--person', 'person1'], [denis], 'fr');
    expect(own.out).toMatch(/Cette personne a été recherchée 3 fois/);
  });

  it('lists accesses without figures, and the journal with its fingerprint', async () => {
    await aval(['vain']);
    await aval(['why', 'cash.total']);
    const { out } = await aval(['privacy', 'log', '--json']);
    const { accesses } = JSON.parse(out) as { accesses: { what: string; who: string; part: string }[] };
    expect(accesses.map(({ what }) => what)).toEqual(['why cash.total', 'vain']);
    expect(accesses[0]).toEqual({ at: NOW, who: 'tester', via: 'command', what: 'why cash.total', part: '' });
    expect((await aval(['privacy', 'journal'])).out).toMatch(/Fingerprint: [0-9a-f]{64}/);
  });

  it('says what a rule would take before it is set, then forgets', async () => {
    const dry = await aval(['privacy', 'retention', '--persons', '3', '--dry-run']);
    expect(dry.out).toMatch(/Would lose their author: \d+ acts from before 2026-08-24/);
    expect((await aval(['privacy', 'retention', '--persons', '2.5'])).code).toBe(EXIT.badInput);
    const set = await aval(['privacy', 'retention', '--persons', '3', '--accesses', '6']);
    expect(set.out).toContain('After 3 months');
    expect((await aval(['privacy', 'retention', '--dry-run'])).out).toContain('Would lose their author: 0 acts');
  });

  it('erases a person, only when told so', async () => {
    expect((await aval(['privacy', 'erase', '--person', 'person8'])).code).toBe(EXIT.usage);
    const erased = await aval(['privacy', 'erase', '--person', 'person0', '--purpose', 'art. 17', '--yes']);
    expect(erased.out).toContain('is erased');
    const unknown = await aval(['privacy', 'erase', '--person', 'nobody at all', '--yes']);
    expect(unknown.out).toContain('No record bore this name');
  });

  it('writes the two papers in both languages, and takes the answers that only the company has', async () => {
    expect((await aval(['privacy', 'form', 'nonsense'])).code).toBe(EXIT.usage);
    expect((await aval(['privacy', 'form', 'controller=Ateliers SAS'])).out).toContain('Ateliers SAS');
    for (const paper of ['sheet', 'record'])
      for (const locale of ['fr', 'en'] as const) {
        const html = join(folder, `${paper}.html`);
        expect((await aval(['privacy', paper, '--html', html], [], locale)).code).toBe(0);
        expect(readFileSync(html, 'utf8')).toContain(`<html lang="${locale}">`);
        expect((await aval(['privacy', paper], [], locale)).out).toContain('Ateliers SAS');
      }
  });
});
