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

/** Looks a name up: the weight of the term, lessened when the name says more than the term; of equals the first listed. */
export function findTerm(words: readonly string[], lexicon: readonly Term[]): Hit | undefined {
  let best: (Ordered & { readonly at: number; readonly score: number }) | undefined;
  for (const at of words.keys()) {
    for (const { term, order } of begunBy(words[at] ?? '', indexOf(lexicon))) {
      const score = term.weight * (0.6 + 0.4 * (term.words.length / words.length));
      if (best !== undefined && (score < best.score || (score === best.score && order >= best.order))) continue;
      if (stands(term, words, at)) best = { term, order, at, score };
    }
  }
  if (best === undefined) return undefined;
  const { term, at, score } = best;
  return { term: term.text, weight: term.weight, score, found: words.slice(at, at + term.words.length).join(' ') };
}

/** The first listed term that begins at a word of the name; undefined when none does. */
export function termAt(words: readonly string[], at: number, lexicon: readonly Term[]): Term | undefined {
  let first: Ordered | undefined;
  for (const one of begunBy(words[at] ?? '', indexOf(lexicon)))
    if ((first === undefined || one.order < first.order) && stands(one.term, words, at)) first = one;
  return first?.term;
}

const stands = (term: Term, words: readonly string[], at: number): boolean =>
  at + term.words.length <= words.length && term.words.every((test, i) => test(words[at + i] ?? ''));

interface Ordered {
  readonly term: Term;
  readonly order: number;
}
/** The terms of a lexicon by how their first word is written, so that a name is not tried against each of them. */
interface Index {
  readonly whole: ReadonlyMap<string, readonly Ordered[]>;
  /** Terms whose first word is open at its end, by its first two letters. */
  readonly begun: ReadonlyMap<string, readonly Ordered[]>;
  readonly others: readonly Ordered[];
}
const NONE: readonly Ordered[] = [];

const begunBy = (word: string, index: Index): readonly Ordered[] => [
  ...(index.whole.get(word) ?? NONE),
  ...(index.begun.get(word.slice(0, 2)) ?? NONE),
  ...index.others,
];

/** Lexicons never change: each is sorted once. */
const indexes = new WeakMap<readonly Term[], Index>();

function indexOf(lexicon: readonly Term[]): Index {
  const known = indexes.get(lexicon);
  if (known) return known;
  const all = lexicon.map((term, order): Ordered & { readonly first: string } => ({
    term,
    order,
    first: term.text.split(/\s+/)[0] ?? '',
  }));
  const isWhole = (first: string): boolean => !first.includes('*');
  const isBegun = (first: string): boolean => /^[^*]{2,}\*$/.test(first);
  const made: Index = {
    whole: Map.groupBy(
      all.filter(({ first }) => isWhole(first)),
      ({ first }) => first,
    ),
    begun: Map.groupBy(
      all.filter(({ first }) => isBegun(first)),
      ({ first }) => first.slice(0, 2),
    ),
    others: all.filter(({ first }) => !isWhole(first) && !isBegun(first)),
  };
  indexes.set(lexicon, made);
  return made;
}

/** True when any term stands in the text. */
export const speaksOf = (text: string, lexicon: readonly Term[]): boolean =>
  findTerm(nameWords(text), lexicon) !== undefined;
