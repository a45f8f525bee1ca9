import type { Journal, JournalEntry } from '@aval/server/contract';

/** Months that a rule on people is offered in; null: never. */
export const PERSON_MONTHS = [null, 6, 12, 24, 36, 60] as const;
export const ACCESS_MONTHS = [3, 6, 12, 24, 36] as const;

/** The months offered, and those that are set when they are none of these. */
export const monthsOffered = <T extends number | null>(offered: readonly T[], set: T): readonly T[] =>
  offered.includes(set) ? offered : [...offered, set].toSorted((a, b) => (a ?? 0) - (b ?? 0));

/** The last entries of the journal, the newest first. */
export const newestOf = (journal: Journal, count: number): readonly JournalEntry[] =>
  journal.entries.slice(-count).toReversed();

/** A part as the access log holds it (`team=Lyon&level=role`), as its values. */
export const partValues = (part: string): readonly string[] =>
  part === '' ? [] : part.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));

/** A question as the access log holds it (`vain`, `claims cash.total`), by the name of its page where it has one. */
export function questionName(what: string, pages: Readonly<Record<string, string>>): string {
  const [first = '', ...rest] = what.split(' ');
  return [Object.hasOwn(pages, first) ? pages[first] : first, ...rest].join(' ');
}

/** Names written one a line, or with commas between them; blanks cut, none twice. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
