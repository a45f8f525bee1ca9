import type { ColumnProfile, TableProfile } from './guess.types.ts';
import { END_NAMES, INSTANT_NAMES, START_NAMES } from './lexicon/column-names.ts';
import { EMPTY_VALUES } from './lexicon/end-names.ts';
import { findTerm } from './lexicon/term.ts';
import { foldText, identifiedBy, isCaseLevel, isIdentifierWord, meaningWords } from './name-words.ts';

/** What the guess reads off one column: its name in words and the shape of its values. Shares are 0..1 of non-empty rows. */
export interface ColumnFacts {
  readonly profile: ColumnProfile;
  readonly name: string;
  readonly words: readonly string[];
  /** The name without the words that only say "this identifies" (`customer id` → `customer`). */
  readonly thing: readonly string[];
  readonly namesIdentifier: boolean;
  readonly caseLevel: boolean;
  readonly filled: number;
  readonly distinct: number;
  /** Rows a value stands on, on average. */
  readonly repeats: number;
  readonly isDate: boolean;
  readonly isNumber: boolean;
  readonly decimal: '.' | ',';
  readonly isWhole: boolean;
  readonly isText: boolean;
  /** Values look like keys: whole numbers, or codes with digits, mostly of one length. */
  readonly isCode: boolean;
  /** One value on three rows or more, or none: of one or two rows nothing follows. */
  readonly isConstant: boolean;
  readonly isEmpty: boolean;
  /** Equal for columns that say the same: their most frequent values, counts and empties. */
  readonly says: string;
}

/** `number of items`, `nb lignes`: how many, not which. */
const countsThings = (words: readonly string[]): boolean =>
  /\b(number|no|num|nr|count) of\b|^nb\b|^nombre (de|d)\b|^anzahl\b|^aantal\b|^cantidad de\b/.test(words.join(' '));

const EPOCHS = new Set(['epoch-s', 'epoch-ms', '%Y%m%d', 'serial']);
const WHOLE = /^[+-]?\d+(?:[.,]0+)?$/;

/** True for a value that stands for nobody: `Empty`, `inconnu`, `n/a`, `-`. */
export const isEmptyWord = (value: string): boolean => EMPTY_VALUES.has(foldText(value).trim());

export function columnFacts(profile: ColumnProfile): ColumnFacts {
  const words = meaningWords(profile.name);
  const thing = words
    .flatMap((word) => (isIdentifierWord(word) ? (identifiedBy(word) ?? []) : [word]))
    .filter((word) => !/^\d+$/.test(word));
  const namesIdentifier = words.some(isIdentifierWord) && !countsThings(words);
  const kept = profile.rowCount - profile.emptyCount;
  const numbers = Math.max(profile.numberShare['.'], profile.numberShare[',']);
  const isDate = readsAsDate(profile, words, namesIdentifier);
  const isNumber = !isDate && numbers >= 0.85;
  return {
    profile,
    name: profile.name,
    words,
    thing,
    namesIdentifier,
    caseLevel: isCaseLevel(profile.name),
    filled: profile.rowCount === 0 ? 0 : kept / profile.rowCount,
    distinct: profile.distinctCount,
    repeats: profile.distinctCount === 0 ? 0 : kept / profile.distinctCount,
    isDate,
    isNumber,
    decimal: profile.numberShare[','] > profile.numberShare['.'] ? ',' : '.',
    isWhole: weighted(profile, (value) => WHOLE.test(value)) >= 0.85,
    isText: !isDate && !isNumber && weighted(profile, (value) => /\p{L}/u.test(value)) >= 0.5,
    isCode: weighted(profile, looksLikeKey) >= 0.8,
    isConstant: profile.distinctCount <= 1 && kept !== 1 && kept !== 2,
    isEmpty: kept === 0,
    says: JSON.stringify([profile.distinctCount, profile.emptyCount, profile.top.slice(0, 20)]),
  };
}

const FACTS = new WeakMap<TableProfile, readonly ColumnFacts[]>();

/** The facts of a table's columns; read once for each profile. */
export function tableFacts(table: TableProfile): readonly ColumnFacts[] {
  const known = FACTS.get(table);
  if (known) return known;
  const facts = table.columns.map(columnFacts);
  FACTS.set(table, facts);
  return facts;
}

/**
 * A run of digits is a date only where the name does not call it a key. Where the name says a date, half of the values
 * suffice: the rows of the others are set aside at import, each with its reason.
 */
function readsAsDate(profile: ColumnProfile, words: readonly string[], namesIdentifier: boolean): boolean {
  if (profile.date === null) return false;
  const named = [INSTANT_NAMES, START_NAMES, END_NAMES].some((names) => findTerm(words, names) !== undefined);
  if (profile.date.share < (named ? 0.5 : 0.85)) return false;
  return !(EPOCHS.has(profile.date.format) && namesIdentifier);
}

/** Share of the most frequent values, by value, that pass a test. */
export function weighted(profile: ColumnProfile, test: (value: string) => boolean): number {
  const values = profile.top.length > 0 ? profile.top.map((entry) => entry.value) : profile.examples;
  const real = values.filter((value) => value !== '' && !isEmptyWord(value));
  return real.length === 0 ? 0 : real.filter((value) => test(value.trim())).length / real.length;
}

function looksLikeKey(value: string): boolean {
  if (WHOLE.test(value)) return true;
  return /\d/.test(value) && value.length <= 64 && !/\d\s+\d.*\s/.test(value) && value.split(/\s+/).length <= 5;
}
