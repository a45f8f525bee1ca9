import type { ColumnFacts } from './column-facts.ts';
import { flowRank, namedKind, nounOf } from './guess-key.ts';
import { STEM_NAMES } from './lexicon/date-names.ts';
import { LINE_TABLES, SINGULARS, STORAGE_WORDS } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import { foldText, nameWords } from './name-words.ts';
import { displayName } from './object-type.ts';

/** One of what a word names several of, as far as its end tells: `orders` → `order`, `Bestellungen` → `bestellung`; itself otherwise. */
export function singular(word: string): string {
  const folded = foldText(word);
  const known = SINGULARS[folded];
  if (known !== undefined) return known;
  if (word.length < 4 || !/s$/i.test(word) || /(ss|us|is|os)$/i.test(folded)) return word;
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses|zes)$/i.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The words of a table's name that say what it holds: without schema, prefix, number or date. */
export function tableWords(table: string): readonly string[] {
  const own =
    table
      .split(/[./\\]/)
      .findLast((part) => /\p{L}{2,}/u.test(part) && !/^(csv|txt|xlsx?|json|parquet)$/i.test(part)) ?? table;
  const words = nameWords(own).filter((word) => !/^\d+$/.test(word));
  const said = words.filter((word) => !STORAGE_WORDS.has(word));
  return said.length > 0 ? said : words;
}

/** The name of one thing that a table lists, in its own letters: `Order Details` → `order detail`, `tblKunden` → `kunde`. */
export function tableNoun(table: string): string {
  const own = table.split(/[./\\]/).findLast((part) => /\p{L}{2,}/u.test(part)) ?? table;
  const words = own
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word) && !STORAGE_WORDS.has(foldText(word)));
  if (words.length === 0) return '';
  const romance = words.findIndex((word) => /^(de|du|des|del|di|da|do)$/i.test(word));
  const head = romance > 0 ? romance - 1 : words.length - 1;
  return words
    .map((word, i) => (i === head ? singular(word) : word))
    .join(' ')
    .toLowerCase();
}

/** True when the words name something that companies have records of. */
export const isKnownNoun = (words: readonly string[]): boolean => {
  const ones = words.map(singular).map(foldText);
  return (
    flowRank(ones) > 0 ||
    flowRank(words) > 0 ||
    namedKind(ones) !== undefined ||
    namedKind(words) !== undefined ||
    findTerm(words, LINE_TABLES) !== undefined
  );
};

/** What the objects of a key column are called: by the table that lists them, where its name is a noun we know; else by the column. */
export function typeName(table: string, column: ColumnFacts, alone: boolean): string {
  const noun = tableNoun(table);
  const plain = displayName(column);
  const own = STEM_NAMES[plain]?.toLowerCase() ?? (flowRank([foldText(singular(plain))]) > 0 ? singular(plain) : plain);
  const known = isKnownNoun(tableWords(table));
  if (alone)
    return flowRank(nounOf(column)) === 0 && known && namedKind(tableWords(table).map(singular)) === undefined
      ? noun
      : own;
  if (noun !== '' && known) return noun;
  return own !== 'case' || noun === '' ? own : noun;
}

/** The first letter large: `order` → `Order`. */
export const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
