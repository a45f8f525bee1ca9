import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;
const BLOCK_BYTES = 64;

/** The company's key, `pseudonym.key` in its folder; undefined when the file is absent. */
export async function readPseudonymKey(directory: string): Promise<Uint8Array | undefined> {
  try {
    return Buffer.from((await readFile(join(directory, 'pseudonym.key'), 'utf8')).trim(), 'hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the key of a new company, readable by its owner alone. An existing key is never replaced. */
export async function makePseudonymKey(directory: string): Promise<void> {
  const text = `${randomBytes(KEY_BYTES).toString('hex')}\n`;
  await writeFile(join(directory, 'pseudonym.key'), text, { mode: 0o600, flag: 'wx' });
}

/** HMAC-SHA256 (RFC 2104) of a text expression under the key, as 64 hexadecimal digits, in SQL. */
export function pseudonymOf(text: string, key: Uint8Array): string {
  const pad = (byte: number): string => {
    const block = Buffer.alloc(BLOCK_BYTES, byte);
    key.forEach((value, i) => (block[i] = value ^ byte));
    return `unhex('${block.toString('hex')}')`;
  };
  return `sha256(${pad(0x5c)} || unhex(sha256(${pad(0x36)} || encode(${text}))))`;
}
