import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tooLarge } from '../problem/refusal.ts';

/** Writes what arrives to a new file and answers its bytes; rejects beyond the limit. The caller removes what is left. */
export async function receiveFile(body: Readable, path: string, limit: number, signal: AbortSignal): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  let bytes = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > limit ? tooLarge(limit) : null, chunk);
    },
  });
  await pipeline(body, bounded, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
  return bytes;
}

/**
 * The name of a dropped file as it is shown and recorded, with the folders it was dropped in; of an address on somebody's
 * disk only the last part. No control or direction characters, at most 200 characters a part.
 */
export function fileNameOf(given: string): string {
  const parts = given.split(/[/\\]/);
  const isWithin = parts.every((part) => part !== '' && part !== '..' && !part.endsWith(':'));
  const clean = (isWithin ? parts.slice(-8) : parts.slice(-1)).map(cleanPart).filter((part) => part !== '');
  return clean.join('/') || 'source';
}

function cleanPart(part: string): string {
  const clean = part
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  return clean.length <= 200 ? clean : clean.slice(0, 150) + clean.slice(-50);
}
