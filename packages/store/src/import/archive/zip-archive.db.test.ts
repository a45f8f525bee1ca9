import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBench, rejectionOf } from '../staged.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { withHeaders, zipOf } from './zip.test-kit.ts';

const TABLE = 'a,b\n1,2\n';
/** Where a header of the list of contents holds what. */
const [FLAGS, METHOD, CRC, SIZE, NAME_LENGTH, ATTRIBUTES, OFFSET, NAME] = [8, 10, 16, 24, 28, 38, 42, 46];

const renamed = async (name: string): Promise<Buffer> =>
  withHeaders(await zipOf({ ['x'.repeat(name.length)]: TABLE }), { central: (header) => header.write(name, NAME) });
const changed = async (central: (header: Buffer) => void): Promise<Buffer> =>
  withHeaders(await zipOf({ 'a.csv': TABLE, 'b.csv': TABLE.repeat(50) }), { central });
const asDos = (header: Buffer): void => {
  header.writeUInt16LE((3 << 8) | 20, 4);
};

describe('an archive that cannot be trusted', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  it.each([
    ['an entry that climbs out', () => renamed('../../etc/passwd'), 'unsafe-path'],
    ['an entry with an absolute path', () => renamed('/etc/passwd'), 'unsafe-path'],
    ['an entry on a drive', () => renamed('C:/windows/x.csv'), 'unsafe-path'],
    [
      'an entry that is a link',
      () =>
        changed((header) => {
          asDos(header);
          header.writeUInt32LE((0o120777 << 16) >>> 0, ATTRIBUTES);
        }),
      'unsafe-path',
    ],
    [
      'an entry that is a device',
      () => changed((header) => header.writeUInt32LE((0o060666 << 16) >>> 0, ATTRIBUTES)),
      'not-a-file',
    ],
    ['a protected entry', () => changed((header) => header.writeUInt16LE(1, FLAGS)), 'encrypted'],
    ['a strongly protected entry', () => changed((header) => header.writeUInt16LE(0x41, FLAGS)), 'encrypted'],
    ['an entry packed otherwise', () => changed((header) => header.writeUInt16LE(14, METHOD)), 'foreign-compression'],
    ['a wrong checksum', () => changed((header) => header.writeUInt32LE(7, CRC)), 'damaged-archive'],
    ['a wrong size', () => changed((header) => header.writeUInt32LE(9, SIZE)), 'damaged-archive'],
    ['entries over one another', () => changed((header) => header.writeUInt32LE(0, OFFSET)), 'damaged-archive'],
    [
      'a list of contents that makes no sense',
      () => changed((header) => header.writeUInt16LE(60_000, NAME_LENGTH)),
      'truncated',
    ],
    ['an end that is missing', async () => (await zipOf({ 'a.csv': TABLE.repeat(99) })).subarray(0, 80), 'truncated'],
    [
      'the first of several parts',
      () => Promise.resolve(Buffer.from('PK\x07\x08PK\x03\x04 and more of it')),
      'truncated',
    ],
  ])('is refused: %s', async (_, write, code) => {
    const error = await rejectionOf(bench.read('export.zip', await write()));
    expect(error).toMatchObject({ code, fault: { file: 'export.zip' } });
    expect((await readdir(bench.folder)).filter((name) => name.startsWith('aval-'))).toEqual([]);
  });

  it('is refused when its bytes are damaged, with the name of the entry', async () => {
    const zip = await zipOf({ 'a.csv': Array.from({ length: 500 }, (_, i) => `${i},${i * 7}\n`).join('') });
    zip.fill(0xff, 600, 700);
    expect(await rejectionOf(bench.read('export.zip', zip))).toMatchObject({
      code: 'damaged-archive',
      fault: { value: 'a.csv' },
    });
  });

  it('may not unpack to more than the limit, all its files together', async () => {
    const zip = await zipOf({ 'a.csv': TABLE.repeat(200), 'b.csv': TABLE.repeat(200) });
    const reading = bench.read('export.zip', zip, { limits: { expandedBytes: TABLE.length * 300 } });
    expect(await rejectionOf(reading)).toMatchObject({ code: 'too-large' });
  });

  it('may not unpack to beyond all proportion', async () => {
    const zip = await zipOf({ 'a.csv': Buffer.alloc(70 * 1024 * 1024, 'a') });
    expect(await rejectionOf(bench.read('export.zip', zip, { limits: { expansion: 500 } }))).toMatchObject({
      code: 'too-large',
    });
  });

  it('may not hold more files than the limit', async () => {
    const zip = await zipOf({ 'a.csv': TABLE, 'b.csv': TABLE, 'c.csv': TABLE });
    expect(await rejectionOf(bench.read('export.zip', zip, { limits: { files: 2 } }))).toMatchObject({
      code: 'too-many-files',
    });
  });

  it('is read when only its names are strange', async () => {
    const zip = await zipOf({ 'données/ventes é.csv': TABLE, 'tab\tin it.csv': TABLE });
    const { files } = await bench.read('export.zip', zip);
    expect(files.map(({ file }) => file)).toEqual(['données/ventes é.csv', 'tab·in it.csv']);
  });

  it('leaves a document that is an archive inside to its own reader', async () => {
    const zip = await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
    expect(await rejectionOf(bench.read('letter.docx', zip))).toMatchObject({ code: 'unknown-format' });
  });
});
