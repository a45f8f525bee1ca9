import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { asSourceError, SourceError } from './errors.ts';
import { expansionGuard } from './expansion.ts';
import { READ_LIMITS } from './source.ts';
import type { ReadOptions } from './source.ts';

/**
 * The content of gzip blocks, of all its members one after the other; zero bytes behind the last fill a tape and say
 * nothing. Refuses one that is cut, damaged, followed by anything else, or that grows beyond the limits.
 */
export async function* gunzipped(
  blocks: AsyncIterable<Uint8Array>,
  file: string,
  size: number,
  { limits }: ReadOptions,
): AsyncGenerator<Uint8Array> {
  const guard = expansionGuard(file, { ...READ_LIMITS, ...limits });
  const packed = new PackedBlocks(blocks);
  const gunzip = createGunzip({ chunkSize: size });
  const inflating = pipeline(Readable.from(packed.blocks, { highWaterMark: BLOCKS_AHEAD }), gunzip);
  inflating.catch(() => undefined);
  let bytes = 0;
  try {
    for await (const block of gunzip.iterator({ destroyOnReturn: false })) {
      bytes += (block as Uint8Array).length;
      guard(bytes, gunzip.bytesWritten);
      yield block as Uint8Array;
    }
    if (gunzip.bytesWritten === packed.bytes) await inflating;
    else if (!(await packed.restIsZero(gunzip.bytesWritten)))
      throw new SourceError('unreadable', { file, value: 'gzip' });
  } catch (error) {
    throw asSourceError(error, file);
  } finally {
    gunzip.destroy();
  }
}

const BLOCKS_AHEAD = 2;

/** The blocks on their way to be unpacked; the last of them are remembered, since not all of them may be taken. */
class PackedBlocks {
  readonly blocks: AsyncGenerator<Uint8Array>;
  bytes = 0;
  readonly #last: Uint8Array[] = [];

  constructor(blocks: AsyncIterable<Uint8Array>) {
    this.blocks = this.#pass(blocks);
  }

  async *#pass(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      this.bytes += block.length;
      this.#last.push(block);
      if (this.#last.length > BLOCKS_AHEAD + 2) this.#last.shift();
      yield block;
    }
  }

  /** Reads to the end. True when every byte behind the first `taken` is zero. */
  async restIsZero(taken: number): Promise<boolean> {
    const left = Buffer.concat(this.#last);
    let zero = left.subarray(left.length - (this.bytes - taken)).every((byte) => byte === 0);
    for (let next = await this.blocks.next(); !next.done; next = await this.blocks.next()) {
      zero &&= next.value.every((byte) => byte === 0);
    }
    return zero;
  }
}
