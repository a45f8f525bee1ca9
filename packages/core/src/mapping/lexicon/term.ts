import { nameWords } from '../name-words.ts';

/**
 * A term of a lexicon: words one after the other, each whole (`due date`) or open at an end (`kunde*`, `*datum`, `*liefer*`).
 * Terms are written folded (no accent, lower case).
 */
export interface Term {
  readonly text: string;
  readonly words: readonly WordTest[];
  readonly weight: number;
}
type WordTest = (word: string) => boolean;

/** Reads `a|b c|d*` as terms of one weight. */
export const terms = (weight: number, text: string): readonly Term[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, weight, words: part.split(/\s+/).map(wordTest) }));

function wordTest(pattern: string): WordTest {
  const core = pattern.replaceAll('*', '');
  const [open, shut] = [pattern.startsWith('*'), pattern.endsWith('*')];
  if (open && shut) return (word) => word.includes(core);
  if (open) return (word) => word.endsWith(core);
  if (shut) return (word) => word.startsWith(core);
  return (word) => word === core;
}

/** The best term found in the words of a name, with how much of the name it covers; undefined when none is. */
export interface Hit {
  readonly term: string;
  /** Words of the name that the term covers, as written there. */
  readonly found: string;
  readonly score: number;
  readonly weight: number;
}

/** Looks a name up: the weight of the term, lessened when the name says more than the term. */
export function findTerm(words: readonly string[], lexicon: readonly Term[]): Hit | undefined {
  let best: Hit | undefined;
  for (const term of lexicon) {
    const at = positionOf(words, term);
    if (at < 0) continue;
    const score = term.weight * (0.6 + 0.4 * (term.words.length / words.length));
    if (best === undefined || score > best.score) {
      best = { term: term.text, weight: term.weight, score, found: words.slice(at, at + term.words.length).join(' ') };
    }
  }
  return best;
}

/** The term that begins at a word of the name; undefined when none does. */
export const termAt = (words: readonly string[], at: number, lexicon: readonly Term[]): Term | undefined =>
  lexicon.find((term) => term.words.every((test, i) => test(words[at + i] ?? '')));

function positionOf(words: readonly string[], term: Term): number {
  for (let at = 0; at + term.words.length <= words.length; at++) {
    if (term.words.every((test, i) => test(words[at + i] ?? ''))) return at;
  }
  return -1;
}

/** True when any term stands in the text. */
export const speaksOf = (text: string, lexicon: readonly Term[]): boolean =>
  findTerm(nameWords(text), lexicon) !== undefined;
