import type { Locale } from '@aval/core/explain';

/** Everything the server touches outside itself; given once, in `main.ts` or in a test. */
export interface Effects {
  /** Folder whose sub-folders are the companies. */
  readonly workspace: string;
  /** Folder of the built page; it may not exist (yet). */
  readonly page: string;
  /** Language of those who name none in Accept-Language. */
  readonly locale: Locale;
  /** IANA zone of date-times without offset in a new company's files, until a person says otherwise. */
  readonly zone: string;
  readonly now: () => number;
  /** The account of the computer that the server runs under: whoever opens its pages, as far as it can know. */
  readonly account: string;
  /** A new id, unguessable, of letters, digits and dashes. */
  readonly newId: () => string;
  /** One line for whoever runs the server. Never given figures, names or headers of a request. */
  readonly log: (line: string) => void;
  readonly limits: Limits;
}

export interface Limits {
  /** Bytes of one dropped file. */
  readonly uploadBytes: number;
  /** Sources being read, corrected or imported at the same time, over all companies. */
  readonly sources: number;
  /** Files of one source. */
  readonly files: number;
  /** Ledgers open at the same time; the one asked longest ago is closed first. */
  readonly openLedgers: number;
  /** Characters of remembered answers, over all companies. */
  readonly answerChars: number;
}

export const DEFAULT_LIMITS: Limits = {
  uploadBytes: 8 * 1024 ** 3,
  sources: 16,
  files: 2000,
  openLedgers: 4,
  answerChars: 64 * 1024 ** 2,
};
