import { literal } from '../sql-text.ts';
import { MASK } from './mask.ts';

const NAMES_A_PATTERN = 400;
const MAIL = String.raw`[^\s@,;"]+@[^\s@,;"]+\.[A-Za-z]{2,}`;

/** Replaces, in SQL, each of the names where it stands as words of its own, by the mask. Twice, since neighbours share what parts them. */
export function scrubNames(text: string, names: readonly string[]): string {
  const quoted = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  const groups = Array.from({ length: Math.ceil(quoted.length / NAMES_A_PATTERN) }, (_, i) =>
    quoted.slice(i * NAMES_A_PATTERN, (i + 1) * NAMES_A_PATTERN).join('|'),
  );
  return [...groups, ...groups].reduce(
    (inner, group) =>
      `regexp_replace(${inner}, ${literal(String.raw`(^|[^\p{L}\p{N}])(?:${group})($|[^\p{L}\p{N}])`)}, ${literal(String.raw`\1${MASK}\2`)}, 'g')`,
    text,
  );
}

/** Replaces mail addresses by the mask. */
export const scrubMails = (text: string): string => `regexp_replace(${text}, ${literal(MAIL)}, ${literal(MASK)}, 'g')`;

/** Shorter names, and names without a letter, would mask ordinary text. */
export const isScrubbed = (name: string): boolean => name.length >= 3 && /\p{L}/u.test(name);
