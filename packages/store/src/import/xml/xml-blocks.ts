import { basename } from 'node:path';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import type { Encoding } from '../encoding.ts';
import { SourceError } from '../errors.ts';
import { plainBlocks, withFirst } from '../file-bytes.ts';
import type { ReadOptions } from '../source.ts';

const BLOCK_BYTES = 256 * 1024;
const DECLARED = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;
const ASCII_BASED = /^(utf-?8|us-ascii|ascii|utf-?16(le|be)?|iso-10646-ucs-[24])$/;
const WESTERN = /^(iso-8859-1|latin-?1|l1|windows-1252|cp-?1252)$/;

/**
 * An XML file as UTF-8 without byte-order mark, block by block: its encoding is what its first bytes show, else what its
 * prolog says. Refuses (`malformed`) a prolog that names an encoding nobody knows.
 */
export async function* xmlBlocks(path: string, options: ReadOptions): AsyncGenerator<Uint8Array> {
  const blocks = plainBlocks(path, options, BLOCK_BYTES);
  const first = await blocks.next();
  if (first.done) return;
  const whole = withFirst(first.value, blocks);
  const { encoding, markBytes } = sniffEncoding(first.value);
  const said = encoding === 'utf-8' && markBytes === 0 ? declaredEncoding(first.value) : undefined;
  if (said === undefined) yield* asUtf8(whole, encoding);
  else yield* transcoded(whole, said, basename(path));
}

/** What the prolog says when it is not UTF-8; a prolog that can be read byte by byte is not UTF-16, whatever it says. */
function declaredEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString('latin1');
  const name = DECLARED.exec(start)?.[1]?.toLowerCase();
  return name === undefined || ASCII_BASED.test(name) ? undefined : name;
}

async function* transcoded(
  blocks: AsyncGenerator<Uint8Array>,
  encoding: string,
  file: string,
): AsyncGenerator<Uint8Array> {
  if (WESTERN.test(encoding)) {
    yield* asUtf8(blocks, 'windows-1252');
    return;
  }
  if (!isKnown(encoding)) {
    await blocks.return(undefined);
    throw new SourceError('malformed', { file, offset: 0, value: encoding });
  }
  yield* asUtf8(blocks, encoding as Encoding);
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** The text of the first bytes of a file, whatever its encoding. */
export const headText = (head: Uint8Array): string =>
  new TextDecoder(sniffEncoding(head).encoding).decode(head).trimStart();
