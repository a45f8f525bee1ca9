import { randomUUID } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SourceError } from './errors.ts';
import { fileBlocks, isGzip, plainBlocks } from './file-bytes.ts';
import type { ReadOptions } from './source.ts';

const BLOCK_BYTES = 1024 * 1024;

/**
 * For a reader that must reach into its file: shows all of it to `onBytes`, then hands over a path where it lies plain,
 * a temporary one when the file is gzip. Rejects when the file changes in between.
 */
export async function withPlainFile(
  path: string,
  options: ReadOptions,
  work: (plain: string) => Promise<void>,
): Promise<void> {
  const gzip = await passOver(path, options);
  if (!gzip) return unchanged(path, () => work(path));
  const plain = join(options.temporary ?? tmpdir(), `aval-${randomUUID()}`);
  try {
    await unpack(path, plain, options);
    await work(plain);
  } finally {
    await rm(plain, { force: true });
  }
}

/** Rejects when the file is another one after the work than before. */
export async function unchanged(path: string, work: () => Promise<void>): Promise<void> {
  const before = await stat(path);
  await work();
  const after = await stat(path).catch(() => undefined);
  if (after?.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw new SourceError('changed', { file: basename(path) });
}

/** True when the file is gzip. */
async function passOver(path: string, options: ReadOptions): Promise<boolean> {
  let gzip: boolean | undefined;
  for await (const block of fileBlocks(path, options, BLOCK_BYTES)) gzip ??= isGzip(block);
  return gzip ?? false;
}

async function unpack(path: string, to: string, { signal, limits }: ReadOptions): Promise<void> {
  const out = await open(to, 'wx', 0o600);
  try {
    const quiet: ReadOptions = {
      ...(signal === undefined ? {} : { signal }),
      ...(limits === undefined ? {} : { limits }),
    };
    for await (const block of plainBlocks(path, quiet, BLOCK_BYTES)) await out.writeFile(block);
  } finally {
    await out.close();
  }
}
