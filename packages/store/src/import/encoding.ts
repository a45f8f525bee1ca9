export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding that the first bytes show: by byte-order mark, else UTF-16 when every other byte is zero, else UTF-8.
 * Windows-1252 is decided later, when bytes turn up that are no UTF-8 and none that are.
 */
export function sniffEncoding(head: Uint8Array): { encoding: Encoding; markBytes: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const [even, odd] = zeros(head);
  const many = head.length / 4;
  if (head.length >= 4 && odd > many && even < many / 8) return { encoding: 'utf-16le', markBytes: 0 };
  if (head.length >= 4 && even > many && odd < many / 8) return { encoding: 'utf-16be', markBytes: 0 };
  return { encoding: 'utf-8', markBytes: 0 };
}

function zeros(head: Uint8Array): [even: number, odd: number] {
  let [even, odd] = [0, 0];
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  return [even, odd];
}

/** The same text as UTF-8 without byte-order mark, block by block. What cannot be decoded becomes U+FFFD. */
export async function* asUtf8(blocks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* withoutMark(blocks);
    return;
  }
  const decoder = new TextDecoder(encoding);
  const said = (text: string): Buffer =>
    Buffer.from(encoding === 'windows-1252' ? withWindowsSigns(text) : text, 'utf8');
  for await (const block of blocks) yield said(decoder.decode(block, { stream: true }));
  const rest = decoder.decode();
  if (rest !== '') yield said(rest);
}

/** Bytes as text. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string => {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withWindowsSigns(text) : text;
};

/** What Windows-1252 has at 80…9f; its five unused places stay as they are. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of the runtime decode Windows-1252 as Latin-1, which has control characters where the former has € ’ œ. */
const withWindowsSigns = (text: string): string =>
  text.replaceAll(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));

async function* withoutMark(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const block of blocks) {
    yield first && sniffEncoding(block).markBytes === 3 ? block.subarray(3) : block;
    first = false;
  }
}

/** Of the first bytes of a text, so few may be zero: more are a sign that it is none. */
const MOST_ZEROS = 0.01;

/** True when the first bytes may be those of a text: a stray zero byte costs its line, many are something else. */
export function mayBeText(head: Uint8Array): boolean {
  if (sniffEncoding(head).encoding !== 'utf-8') return true;
  const start = head.subarray(0, 8192);
  const [even, odd] = zeros(start);
  return even + odd <= start.length * MOST_ZEROS && start[0] !== 0;
}
