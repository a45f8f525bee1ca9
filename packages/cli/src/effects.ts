import type { Readable } from 'node:stream';
import type { Locale } from '@aval/core/explain';

/** Everything the command line touches outside itself; made once in `main.ts`. */
export interface Effects {
  readonly locale: Locale;
  readonly workspace: string;
  readonly now: () => number;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error: progress, questions, problems. */
  readonly tell: (text: string) => void;
  /** Columns of the terminal on standard error, 0 when it is not one. */
  readonly terminalWidth: number;
  /** The account of the computer. */
  readonly account: string;
  /** Asks for a passphrase, unseen; absent where none can be given. */
  readonly secret?: (question: string) => Promise<string>;
  /** The command under way, and its first word. */
  readonly asked?: { readonly command: string; readonly subject: string };
  /** Asks a yes-no question; undefined when nobody is there to answer. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** What is piped in. */
  readonly stdin: () => Readable;
  readonly readText: (path: string) => Promise<string>;
  readonly writeText: (path: string, text: string) => Promise<void>;
  /** Aborted on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Runs the server in the foreground until it stops; returns its exit code. */
  readonly runServer: (args: readonly string[]) => Promise<number>;
}

/** Exit codes, also in `aval --help`. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  badInput: 3,
  needsAnswers: 4,
  unknown: 5,
  locked: 6,
  cancelled: 130,
} as const;
