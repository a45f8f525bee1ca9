import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOCALES, sayText } from '@aval/core/explain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceError } from './errors.ts';
import { readSource } from './read-source.ts';
import { openBench, rejectionOf } from './staged.test-kit.ts';
import type { Bench } from './staged.test-kit.ts';
import { SOURCE_WORDS } from './words.ts';

describe('a file that cannot be read', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  const refused = async (reading: Promise<unknown>): Promise<SourceError> => {
    const error = await rejectionOf(reading);
    if (!(error instanceof SourceError)) throw error;
    for (const locale of LOCALES) {
      for (const statement of [error.statement, error.next]) {
        const said = sayText(statement, SOURCE_WORDS, locale);
        expect(said).not.toMatch(/^source\.|\{\w+\}/);
      }
    }
    return error;
  };

  it('is not there, or is a folder without a file', async () => {
    expect(await refused(readSource(join(bench.folder, 'none.csv'), bench.staging, {}))).toMatchObject({
      code: 'missing',
    });
    await mkdir(join(bench.folder, 'sub'));
    expect(await refused(readSource(join(bench.folder, 'sub'), bench.staging, {}))).toMatchObject({
      code: 'nothing-to-read',
      fault: { file: 'sub' },
    });
  });

  it.each([
    ['%PDF-1.7', /PDF/],
    ['<!DOCTYPE html><html></html>', /HTML/],
    ['<?xml version="1.0"?><note/>', /^XML$/],
    ['a letter without columns', /a letter/],
    ['Dear Ann,\nI write, as you, Bob and Eve asked,\nto say no\nmore\nthan\nthis', /Dear/],
    ['\x01\x02\x00\x03', /·/],
  ])('is of another format: %j', async (text, value) => {
    const error = await refused(bench.read('file.dat', Buffer.from(text, 'latin1')));
    expect(error).toMatchObject({
      code: 'unknown-format',
      fault: { file: 'file.dat', value: expect.stringMatching(value) as unknown },
    });
  });

  it('is damaged inside its compression', async () => {
    const bytes = gzipSync(Array.from({ length: 40_000 }, (_, i) => `${i},${i * i}`).join('\n'));
    bytes.fill(0xff, 100_000, 100_060);
    expect(await refused(bench.read('t.csv.gz', bytes))).toMatchObject({ code: 'unreadable' });
  });

  it('is changed while it is read', async () => {
    const path = await bench.file('t.csv', 'a,b\n1,2\n'.repeat(1000));
    let growing: Promise<void> | undefined;
    const onBytes = (): void => {
      growing ??= appendFile(path, '3,4\n');
    };
    const error = refused(readSource(path, bench.staging, { onBytes, temporary: bench.folder }));
    expect(await error).toMatchObject({ code: 'changed' });
    await growing;
  });

  it('is named as people know it', async () => {
    const path = await bench.file('upload-17', '%PDF');
    expect(await refused(readSource(path, bench.staging, { name: 'Mai.pdf' }))).toMatchObject({
      fault: { file: 'Mai.pdf' },
    });
  });

  it('leaves the staging usable for the next file', async () => {
    await refused(bench.read('bad.xes', '<log><trace>'));
    await bench.read('good.csv', 'a,b\n1,2\n');
    expect((await bench.staging.previews()).map(({ table, rowCount }) => [table, rowCount])).toEqual([['good', 1]]);
  });
});
