import { DATE_ENDS, DATE_WORDS, STEM_NAMES, SYSTEM_DATES } from './lexicon/date-names.ts';
import { foldText, isIdentifierWord, nameWords } from './name-words.ts';
import { capital } from './type-name.ts';

/**
 * What is done at a date, in the words of its column and their own language: `OrderDate` → `Order`, `shipped_at` → `Shipped`,
 * `Date de facturation` → `Facturation`, `Rechnungsdatum` → `Rechnung`. Empty when the name says only that it is a date.
 */
export function momentName(column: string): string {
  const system = SYSTEM_DATES[nameWords(column).join(' ')];
  if (system !== undefined) return system;
  const parts = column
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap(withoutDate)
    .filter((word) => !isIdentifierWord(foldText(word)) || /^\d+$/.test(word));
  return parts.length === 0 ? '' : capital(parts.join(' ').toLocaleLowerCase());
}

function withoutDate(word: string): readonly string[] {
  const folded = foldText(word);
  if (DATE_WORDS.has(folded)) return [];
  const stem = DATE_ENDS.exec(folded)?.[1];
  if (stem !== undefined) return [STEM_NAMES[stem] ?? word.slice(0, stem.length)];
  const joined = nameWords(word);
  return joined.length === 2 && DATE_WORDS.has(joined[1] ?? '') ? [word.slice(0, (joined[0] ?? '').length)] : [word];
}
