import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOCALES } from '@aval/core/explain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceErrorCode } from './errors.ts';
import { nested, refusalOf, sparseFile } from './hostile.test-kit.ts';
import { inWords } from './in-words.test-kit.ts';
import { asCsv, asOcelJson, asOcelSqlite, asXes, LITTLE_LOG, longerLog } from './little-log.test-kit.ts';
import { readSource } from './read-source.ts';
import type { ReadLimits } from './source.ts';
import { openStaging } from './staging.ts';
import { openBench } from './staged.test-kit.ts';
import type { Bench } from './staged.test-kit.ts';
import { zipOf } from './archive/zip.test-kit.ts';

const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;

interface Hostile {
  readonly what: string;
  readonly file: string;
  readonly content: () => Uint8Array | string | Promise<Uint8Array>;
  readonly code: SourceErrorCode;
  readonly limits?: Partial<ReadLimits>;
}

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
const wide = (columns: number): string => {
  const row = (name: string): string => Array.from({ length: columns }, (_, c) => `${name}${c}`).join(',');
  return `${row('column')}\n${row('v')}\n${row('w')}\n`;
};
const LOL = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "lol"><!ENTITY b "${'&a;'.repeat(10)}">]><log>&b;</log>`;
const OUTSIDE = `<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]><log><trace/></log>`;
const event = (inside: string): string =>
  `<log><trace><event><string key="concept:name" value="a"/>${inside}</event></trace></log>`;

const HOSTILE: readonly Hostile[] = [
  { what: 'nothing at all', file: 'a.csv', content: () => '', code: 'empty' },
  { what: 'nothing, compressed', file: 'a.csv.gz', content: () => gzipSync(''), code: 'empty' },
  { what: 'a header and no record', file: 'a.csv', content: () => 'a,b,c\n', code: 'no-rows' },
  { what: 'a PDF called a table', file: 'a.csv', content: () => '%PDF-1.7 …', code: 'unknown-format' },
  { what: 'a picture called a log', file: 'a.xes', content: () => '\x89PNG\r\n', code: 'unknown-format' },
  { what: 'zero bytes only', file: 'a.csv', content: () => Buffer.alloc(5000), code: 'unknown-format' },
  {
    what: 'a cut gzip',
    file: 'a.csv.gz',
    content: () => half(gzipSync(asCsv(longerLog(300)))),
    code: 'truncated-gzip',
  },
  { what: 'a cut log', file: 'a.xes', content: () => half(asXes(longerLog(30))), code: 'truncated' },
  {
    what: 'a cut object-centric log',
    file: 'a.json',
    content: () => half(asOcelJson(longerLog(30))),
    code: 'truncated',
  },
  { what: 'a cut database', file: 'a.sqlite', content: () => half(asOcelSqlite(LITTLE_LOG)), code: 'truncated' },
  {
    what: 'a cut archive',
    file: 'a.zip',
    content: async () => half(await zipOf({ 'a.csv': asCsv(longerLog(9)) })),
    code: 'truncated',
  },
  {
    what: 'a gzip bomb',
    file: 'a.csv.gz',
    content: () => gzipSync(Buffer.alloc(80 * MEGABYTE, 'a,b\n')),
    code: 'too-large',
    limits: { expansion: 200 },
  },
  {
    what: 'a gzip that grows too large',
    file: 'a.csv.gz',
    content: () => gzipSync(asCsv(longerLog(9000))),
    code: 'too-large',
    limits: { expandedBytes: MEGABYTE },
  },
  {
    what: 'a zip bomb',
    file: 'a.zip',
    content: () => zipOf({ 'a.csv': Buffer.alloc(80 * MEGABYTE, 'a,b\n') }),
    code: 'too-large',
    limits: { expansion: 200 },
  },
  {
    what: 'elements in elements',
    file: 'a.xes',
    content: () => event(nested('<string key="k" value="v">', '</string>', 5000)),
    code: 'too-deep',
  },
  { what: 'a billion laughs', file: 'a.xes', content: () => LOL, code: 'forbidden-entity' },
  { what: 'an entity of another file', file: 'a.xes', content: () => OUTSIDE, code: 'forbidden-entity' },
  {
    what: 'tags that do not match',
    file: 'a.xes',
    content: () => '<log><trace><event></trace></event></log>',
    code: 'malformed',
  },
  {
    what: 'a value without an end',
    file: 'a.xes',
    content: () => '<log><trace><event><string key="a" value="',
    code: 'truncated',
  },
  {
    what: 'lists in lists',
    file: 'a.json',
    content: () => `{"events":[{"id":"e","a":${nested('[', ']', 100_000)}}]}`,
    code: 'too-deep',
  },
  {
    what: 'entities in an object-centric log',
    file: 'a.xmlocel',
    content: () => LOL.replace('<log>', '<log><object-types/><events/>'),
    code: 'forbidden-entity',
  },
  {
    what: 'objects in objects',
    file: 'a.json',
    content: () => `[${nested('{"a":', '}', 5000, '1')}]`,
    code: 'too-deep',
  },
  {
    what: 'a cut list of records',
    file: 'a.json',
    content: () => JSON.stringify(LITTLE_LOG).slice(0, 300),
    code: 'truncated',
  },
  {
    what: 'ten thousand members',
    file: 'a.json',
    content: () => JSON.stringify([Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]))]),
    code: 'too-many-columns',
  },
  { what: 'ten thousand columns', file: 'a.csv', content: () => wide(10_000), code: 'too-many-columns' },
  {
    what: 'more columns than allowed',
    file: 'a.csv',
    content: () => wide(60),
    code: 'too-many-columns',
    limits: { columns: 50 },
  },
  {
    what: 'a new attribute in each event',
    file: 'a.xes',
    content: () => event(Array.from({ length: 5000 }, (_, i) => `<int key="k${i}" value="1"/>`).join('')),
    code: 'too-many-columns',
  },
];

const numbered = (rows: number): string => Array.from({ length: rows }, (_, i) => `${i},n${i * 7},abc\n`).join('');

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.done());

describe('a hostile file is refused in words', () => {
  it.each(HOSTILE)('$what: $code', async ({ file, content, code, limits }) => {
    const bytes = await content();
    const error = await refusalOf(bench.read(file, bytes, limits === undefined ? {} : { limits }));
    expect(error).toMatchObject({ code, fault: { file } });
    expect(bench.staging.rowCount()).toBe(0);
    expect((await readdir(bench.folder)).filter((name) => name.startsWith('aval-'))).toEqual([]);
  });

  it.each([
    ['a table', 'a.csv', 'a,b\n1,2\n'.repeat(200), '\n3,4\n'],
    ['a log', 'a.xes', '<log><trace><event><string key="a" value="', '"/></event></trace></log>'],
    ['an object-centric log', 'a.json', '{"events":[{"id":"e1","type":"', '"}]}'],
    ['a list of records', 'a.json', '[{"id":"e1","text":"', '"}]'],
    ['records a line', 'a.jsonl', '{"id":"e1"}\n{"id":"e2","text":"', '"}\n'],
  ])('%s with a line of two gigabytes, in little memory', async (_, file, beginning, end) => {
    const path = await sparseFile(join(bench.folder, file), beginning, 2 * GIGABYTE, end);
    const before = process.memoryUsage.rss();
    const error = await refusalOf(readSource(path, bench.staging, { temporary: bench.folder }));
    expect(['line-too-long', 'malformed']).toContain(error.code);
    expect(process.memoryUsage.rss() - before).toBeLessThan(GIGABYTE / 2);
  });

  it('a file that is not there, or no file', async () => {
    const missing = readSource(join(bench.folder, 'none.csv'), bench.staging, {});
    expect(await refusalOf(missing)).toMatchObject({ code: 'missing', fault: { file: 'none.csv' } });
    execFileSync('mkfifo', [join(bench.folder, 'pipe.csv')]);
    const pipe = readSource(join(bench.folder, 'pipe.csv'), bench.staging, {});
    expect(await refusalOf(pipe)).toMatchObject({ code: 'not-a-file' });
  });

  it('a file that changes while it is read', async () => {
    const path = await bench.file('a.csv', 'a,b\n1,2\n'.repeat(1000));
    let growing: Promise<void> | undefined;
    const onBytes = (): void => {
      growing ??= appendFile(path, '3,4\n');
    };
    expect(await refusalOf(readSource(path, bench.staging, { onBytes, temporary: bench.folder }))).toMatchObject({
      code: 'changed',
    });
    await growing;
  });

  it('a file and a folder that this account may not read', async () => {
    const path = await bench.file('a.csv', 'a,b\n1,2\n');
    await mkdir(join(bench.folder, 'secret'));
    await chmod(path, 0o000);
    await chmod(join(bench.folder, 'secret'), 0o000);
    await asNobody(async () => {
      expect(await refusalOf(readSource(path, bench.staging, {}))).toMatchObject({
        code: 'no-permission',
        fault: { file: 'a.csv' },
      });
      const folder = readSource(join(bench.folder, 'secret'), bench.staging, {});
      expect(await refusalOf(folder)).toMatchObject({ code: 'no-permission', fault: { file: 'secret' } });
    });
  });
});

describe('a disk that is full', () => {
  /** A file that is larger than the disk that is to take it in, and hard to make smaller. */
  const noise = (rows: number): string =>
    `a,b\n${Array.from({ length: rows }, (_, i) => `${i},${Math.sin(i)}${Math.cos(i)}\n`).join('')}`;

  it.runIf(canMount())('refuses the file in words, and is left as it was', async () => {
    const disk = await mkdtemp(join(tmpdir(), 'aval-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
    const staging = await openStaging(disk, { memoryMiB: 64, threads: 1 });
    try {
      for (const file of ['plain.csv', 'spooled.csv']) {
        const text = noise(400_000);
        const path = await bench.file(file, file === 'plain.csv' ? text : `${text}1,2,3\n`);
        expect(await refusalOf(readSource(path, staging, { temporary: disk }))).toMatchObject({
          code: 'disk-full',
          fault: { file },
        });
        expect((await readdir(disk)).filter((name) => name.startsWith('aval-'))).toEqual([]);
      }
    } finally {
      await staging.discard();
      expect(await readdir(disk)).toEqual([]);
      execFileSync('umount', ['-l', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  });

  it('refuses the file in words where files may not grow', async () => {
    await bench.file('a.csv', noise(400_000));
    const script = join(import.meta.dirname, 'read-source.test-kit.ts');
    const command = `trap '' XFSZ; ulimit -f 4096; exec "${process.execPath}" "${script}" "${join(bench.folder, 'a.csv')}" "${join(bench.folder, 'limited')}"`;
    expect(execFileSync('bash', ['-c', command], { encoding: 'utf8' }).trim()).toBe('disk-full');
  });
});

describe('a hostile record is set aside, with its line, its rule and what to do', () => {
  it.each([
    ['another number of values', 'a,b\n1,2\n3\n4,5\n', 3, 'column-count', '3'],
    ['too many values', 'a,b\n1,2\n3,4,5\n6,7\n', 3, 'column-count', '3,4,5'],
    ['a zero byte', 'a,b\n1,2\n3,\0\n4,5\n', 3, 'nul', '3,␀'],
    ['a quote that never closes', 'a,b\n1,2\n"3,4\n5,6\n7,8\n', 3, 'unclosed-quote', '"3,4'],
    ['text after a quote', 'a,b\n1,2\n"3"x,4\n5,6\n', 3, 'text-after-quote', '"3"x,4'],
    [
      'bytes of another encoding',
      Buffer.concat([Buffer.from('a,b\né,2\n'), Buffer.from('é,3\n', 'latin1'), Buffer.from('è,4\n')]),
      3,
      'encoding',
      '\uFFFD,3',
    ],
  ])('%s', async (_, text, row, rule, record) => {
    await bench.read('a.csv', text);
    expect(await bench.refused()).toEqual([{ row, rule, record }]);
    expect((await bench.rows('a')).length).toBeGreaterThan(1);
    for (const locale of LOCALES)
      for (const code of [`refused.${rule}`, `refused.${rule}.next`])
        expect(inWords({ code, values: {} }, locale)).not.toBe('');
  });

  it.each([
    ['1,2,3\r\n4,5,6\r\n', 2, 0],
    ['1,"a\nb",3\n', 1, 0],
    ['1,"2,3\n', 0, 1],
    ['1,2\n', 0, 1],
    ['1,\0,3\n', 0, 1],
    ['\n\n1,a"b,3\n', 1, 0],
    [Buffer.from('\xe9,1,2\n', 'latin1'), 1, 0],
  ])(
    'late in a large file too, of which the engine has begun to take in the beginning: %j',
    async (late, kept, refused) => {
      const [before, after] = [numbered(90_000), '7,8,9\n'.repeat(9000)];
      const { staging } = bench;
      await bench.read(
        'a.csv',
        Buffer.concat([Buffer.from(`id,name,x\n${before}`), Buffer.from(late), Buffer.from(after)]),
      );
      expect([staging.rowCount(), staging.refusedCount()]).toEqual([99_000 + kept, refused]);
      const found = await staging.database.rows(`SELECT count(*) AS n, min(source_row) AS first FROM staged_1`);
      expect(found).toEqual([{ n: 99_000 + kept, first: 2 }]);
    },
  );

  it('is set aside in JSON lines too', async () => {
    await bench.read('a.jsonl', '{"a":1}\n{"a":"2\n{"a":3}\nnothing\n');
    expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'not-json'],
      [4, 'not-json'],
    ]);
    expect(await bench.rows('a')).toHaveLength(2);
  });

  it.each(['\\x', '\\u12zz', '\\u12'])(
    'is set aside in an object-centric log: %j is no escape of JSON',
    async (text) => {
      const called = (id: string): string => `{"id":"${id}","type":"a","time":"2024-01-01T00:00:00Z"}`;
      await bench.read('a.json', `{"objects":[],"events":[${called('e1')},${called(text)},${called('e3')}]}`);
      expect((await bench.refused()).map(({ row, rule }) => [row, rule])).toEqual([[2, 'not-json']]);
      expect(await bench.rows('events')).toHaveLength(2);
    },
  );

  it('is kept as it is when only its meaning is hostile: formulas, markup, the same id twice', async () => {
    const rows = ['=HYPERLINK("http://x";"y")', '+1+1', '@SUM(A1)', '-2+3', '<script>', '{file}'];
    await bench.read('a.csv', `id,value\n${rows.map((value) => `7,"${value.replaceAll('"', '""')}"\n`).join('')}`);
    expect((await bench.rows('a')).map(({ value }) => value)).toEqual(rows);
  });

  it('keeps both of two objects with one id, and relations that lead nowhere', async () => {
    const log = {
      objectTypes: [{ name: 'order', attributes: [] }],
      eventTypes: [{ name: 'pay', attributes: [] }],
      objects: ['o1', 'o1'].map((id) => ({ id, type: 'order' })),
      events: [
        { id: 'e1', type: 'pay', time: '2024-01-01T00:00:00Z', relationships: [{ objectId: 'gone', qualifier: 'of' }] },
      ],
    };
    await bench.read('a.json', JSON.stringify(log));
    expect(await bench.rows('objects')).toHaveLength(2);
    expect(await bench.rows('event_object')).toHaveLength(1);
  });

  it('reads a file whose ending lies', async () => {
    expect(await bench.read('log.csv', asXes(LITTLE_LOG))).toMatchObject({ format: 'xes' });
    expect(await bench.read('log.xes', asCsv(LITTLE_LOG))).toMatchObject({ format: 'csv' });
    expect(await bench.read('log.txt', asOcelSqlite(LITTLE_LOG))).toMatchObject({ format: 'ocel2-sqlite' });
  });
});

/** Does the work as an account that may read nothing of ours. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const root = process.getuid?.() === 0;
  try {
    if (root) process.seteuid?.(65_534);
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

function canMount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    execFileSync('umount', ['/mnt']);
    return true;
  } catch {
    return false;
  }
}
