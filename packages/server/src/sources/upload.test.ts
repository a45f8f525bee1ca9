import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { fileNameOf, receiveFile } from './upload.ts';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'aval-upload-')), 'in', 'dropped');
const never = new AbortController().signal;

describe('receiving a file', () => {
  test('writes every byte and counts them', async () => {
    const path = newPath();
    expect(await receiveFile(Readable.from([Buffer.from('ab'), Buffer.from('c')]), path, 10, never)).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('abc');
  });

  test('stops at the limit', async () => {
    const body = Readable.from([Buffer.alloc(6), Buffer.alloc(6)]);
    await expect(receiveFile(body, newPath(), 10, never)).rejects.toMatchObject({ code: 'body-too-large' });
  });

  test('never writes over a file that is there', async () => {
    const path = newPath();
    await receiveFile(Readable.from([Buffer.from('first')]), path, 10, never);
    await expect(receiveFile(Readable.from([Buffer.from('other')]), path, 10, never)).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(readFileSync(path, 'utf8')).toBe('first');
  });
});

describe('the name of a dropped file', () => {
  test.each([
    ['orders.csv', 'orders.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\data\\ventes 2024.xlsx', 'ventes 2024.xlsx'],
    ['export 2026/crm/deals.csv', 'export 2026/crm/deals.csv'],
    ['/home/anna/orders.csv', 'orders.csv'],
    ['.htaccess', 'htaccess'],
    ['..', 'source'],
    ['a\u0000b\n.csv', 'ab.csv'],
    ['invoice\u202Evsc.exe', 'invoicevsc.exe'],
    ['', 'source'],
  ])('%j is shown as %j', (given, shown) => {
    expect(fileNameOf(given)).toBe(shown);
  });

  test('keeps its ending when it is cut', () => {
    const name = fileNameOf(`${'x'.repeat(500)}.csv.gz`);
    expect(name).toHaveLength(200);
    expect(name).toMatch(/\.csv\.gz$/);
  });
});
