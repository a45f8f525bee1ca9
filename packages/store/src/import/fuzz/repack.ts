import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { zipOf } from '../archive/zip.test-kit.ts';
import type { Chance } from './random.ts';

/** An archive with one of its files changed and everything else right; the change is made to the bytes themselves when it cannot be opened. */
export async function withPartChanged(
  archive: Uint8Array,
  chance: Chance,
  change: (part: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(archive), { lazyEntries: true });
    const parts: Record<string, Uint8Array> = {};
    for await (const entry of zip.eachEntry()) {
      if (entry.uncompressedSize < 2 ** 20)
        parts[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
    }
    const name = chance.one(Object.keys(parts));
    return await zipOf({ ...parts, [name]: change(parts[name] ?? new Uint8Array()) });
  } catch {
    return change(archive);
  }
}
