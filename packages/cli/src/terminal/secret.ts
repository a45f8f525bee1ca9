import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Readable } from 'node:stream';

/**
 * Asks for a passphrase without showing what is typed. Where nobody types, each question takes one line of what is piped in; an
 * empty text when there is none.
 */
export function secretReader(
  stdin: Readable & { readonly isTTY?: boolean },
  tell: (text: string) => void,
): (question: string) => Promise<string> {
  let lines: AsyncIterator<string> | undefined;
  return async (question) => {
    if (stdin.isTTY !== true) {
      lines ??= createInterface({ input: stdin })[Symbol.asyncIterator]();
      const line = await lines.next();
      return line.done === true ? '' : line.value;
    }
    tell(question);
    const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({ input: stdin, output: unseen, terminal: true });
    const answer = await terminal.question('').finally(() => terminal.close());
    tell('\n');
    return answer;
  };
}
