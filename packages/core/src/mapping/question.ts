import { alsoSaid } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import type { Draft } from './draft.ts';
import type { OpenQuestion } from './guess.types.ts';
import type { SourceGuess } from './guess-source.ts';
import type { Mapping } from './mapping.ts';
import { foldText } from './name-words.ts';

/** Makes the whole guess again with something more said. */
export type Remake = (said: Corrections) => Mapping;

/** More is not asked at once. */
export const MOST_QUESTIONS = 5;
export const MOST_ANSWERS = 4;

/** Everything a question is made from. */
export interface Ask {
  readonly guess: SourceGuess;
  readonly draft: Draft;
  readonly said: Corrections;
  readonly remake: Remake;
}
/** An answer before its world is shown. */
export interface PlainAnswer {
  readonly id: string;
  readonly says: OpenQuestion['asks'];
  readonly mapping: Mapping;
  readonly chosen: boolean;
  /** Shown before the figures of its world. */
  readonly reads?: OpenQuestion['asks'];
}
/** A question before it is weighed. */
export interface PlainQuestion {
  readonly id: string;
  readonly asks: OpenQuestion['asks'];
  readonly answers: readonly PlainAnswer[];
  /** How much of the answer it changes at least, where figures do not show it: every date, every actor. */
  readonly weight: number;
  readonly matters?: OpenQuestion['asks'];
  /** True when the first chain can be seen without it. */
  readonly canWait?: boolean;
}

/** Words as they stand after `--answer`: letters and digits, joined by hyphens. */
export const slug = (text: string): string =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-') || 'x';

/** Some columns of a table said otherwise. */
export const saidOf = (ask: Ask, columns: Parameters<typeof alsoSaid>[1]['columns']): Corrections =>
  alsoSaid(ask.said, { table: ask.draft.table.table, ...(columns ? { columns } : {}) });
