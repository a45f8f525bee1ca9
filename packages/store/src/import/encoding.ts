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
  for await (const block of blocks) yield Buffer.from(decoder.decode(block, { stream: true }), 'utf8');
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest, 'utf8');
}

async function* withoutMark(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const block of blocks) {
    yield first && sniffEncoding(block).markBytes === 3 ? block.subarray(3) : block;
    first = false;
  }
}
