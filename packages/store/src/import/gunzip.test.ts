import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzipped } from './gunzip.ts';

/** The content of a gzip that arrives in blocks of this many bytes. */
async function content(packed: Uint8Array, blockBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const blocks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < packed.length; at += blockBytes) {
      await new Promise((resolve) => setImmediate(resolve));
      yield packed.subarray(at, at + blockBytes);
    }
  };
  for await (const part of gunzipped(blocks(), 'f.gz', 64, {})) parts.push(part);
  return Buffer.concat(parts);
}

const TEXT = Array.from({ length: 300 }, (_, i) => `${i},${i * i}\n`).join('');
const ONE = gzipSync(TEXT);

describe('a gzip', () => {
  it.each([1, 7, 100, 4096])(
    'is read whole, in blocks of %i bytes: several members, zero bytes behind them',
    async (size) => {
      const members = Buffer.concat([ONE, gzipSync(''), ONE]);
      expect(String(await content(ONE, size))).toBe(TEXT);
      expect(String(await content(members, size))).toBe(String(gunzipSync(members)));
      expect(String(await content(Buffer.concat([ONE, Buffer.alloc(500)]), size))).toBe(TEXT);
    },
  );

  it.each([1, 7, 100, 4096])('is refused when something else follows, in blocks of %i bytes', async (size) => {
    for (const rest of [Buffer.from('more'), Buffer.concat([Buffer.alloc(300), Buffer.from('more')])])
      await expect(content(Buffer.concat([ONE, rest]), size)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it.each([1, 7, 100, 4096])('is refused when it is cut, in blocks of %i bytes', async (size) => {
    for (const end of [5, 20, ONE.length - 5])
      await expect(content(ONE.subarray(0, end), size)).rejects.toMatchObject({ code: 'truncated-gzip' });
  });
});
