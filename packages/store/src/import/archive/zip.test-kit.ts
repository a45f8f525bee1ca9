import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A zip of these files. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}

/** The same archive with some bytes of each header changed: first the local ones, then those of the list of contents. */
export function withHeaders(
  zip: Uint8Array,
  change: { local?: (header: Buffer) => void; central?: (header: Buffer) => void },
): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const signature = bytes.readUInt32LE(at);
    if (signature === 0x04034b50) change.local?.(bytes.subarray(at));
    if (signature === 0x02014b50) change.central?.(bytes.subarray(at));
  }
  return bytes;
}
