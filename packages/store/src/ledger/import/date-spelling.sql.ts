import { literal } from '../sql-text.ts';
import { MONTHS, ZONE_OFFSETS, monthsOf } from './date-spelling.ts';
import type { MonthLanguage } from './date-spelling.ts';

/** The language of a pattern and the pattern, of `fr:%d %B %Y`; undefined for a pattern that names none. */
export function spelledPattern(format: string): { language: MonthLanguage; pattern: string } | undefined {
  const [, language = '', pattern = ''] = /^([a-z]{2}):(.+)$/s.exec(format) ?? [];
  return language in MONTHS ? { language: language as MonthLanguage, pattern } : undefined;
}

const ORDINAL = String.raw`'([0-9])(?:st|nd|rd|th|er|º|°)\b'`;
/** A name of a weekday before a date that begins with its day, in any of the languages. */
const WEEKDAY =
  "'^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so|mie|jue|vie|sab|dom|gio|seg|ter|qua|qui|sex|ma|wo|vr|za|zo)[a-z-]*[.,]*\\s+([0-9])'";
const HALF_DAY = String.raw`'\b([ap])[.]\s?m[.]?'`;

/** An expression of a text that is named, so that it is written and evaluated once. */
const where = (text: string, name: string, body: string): string =>
  `list_transform([${text}], lambda ${name}: ${body})[1]`;

/**
 * A text whose month is named in a language, with the month as two digits: no weekday, no ordinal, lower case, no accents;
 * `a.m.` becomes `am`. To be read with `monthPattern`. A text without a month keeps its digits.
 */
export function withMonthNumber(text: string, language: MonthLanguage): string {
  const months = monthsOf(language);
  const names = [...months.keys()].toSorted((a, b) => b.length - a.length);
  const folded = `lower(strip_accents(trim(${text})))`;
  const halves = `regexp_replace(${folded}, ${HALF_DAY}, '\\1m')`;
  const plain = `regexp_replace(regexp_replace(${halves}, ${WEEKDAY}, '\\1'), ${ORDINAL}, '\\1', 'g')`;
  const word = `regexp_extract(folded, '(?:^|[^a-z])(${names.join('|')})(?:[^a-z]|$)', 1)`;
  const numbers = [...months].map(([name, month]) => `WHEN '${name}' THEN '${String(month).padStart(2, '0')}'`);
  const number = `CASE word ${numbers.join(' ')} END`;
  const replaced = `CASE WHEN word = '' THEN folded ELSE ${where(number, 'digits', `replace(replace(folded, word || '.', digits), word, digits)`)} END`;
  return where(plain, 'folded', where(word, 'word', replaced));
}

/** The pattern for what `withMonthNumber` gives: its own letters in lower case, the month as digits. */
export const monthPattern = (pattern: string): string =>
  pattern
    .replaceAll(/%.|[^%]+/gs, (part) => (part.startsWith('%') ? part : part.toLowerCase()))
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/%[bB]/g, '%m');

/** A text with the name of its zone (`CET`, `z`, `UTC+2`) as an offset; a name that is not known stays. */
export function withOffset(text: string): string {
  const bare = `regexp_replace(${text}, '(?:UTC|GMT) ?([+-][0-9])', '\\1')`;
  const zone = `regexp_extract(bare, '(?:[0-9]|\\s)(${Object.keys(ZONE_OFFSETS).join('|')}|z)(?:\\s|$)', 1)`;
  const offsets = Object.entries(ZONE_OFFSETS).map(([name, offset]) => `WHEN ${literal(name)} THEN ${literal(offset)}`);
  const offset = `CASE upper(zone) ${offsets.join(' ')} END`;
  return where(
    bare,
    'bare',
    where(zone, 'zone', `CASE WHEN zone = '' THEN bare ELSE replace(bare, zone, ${offset}) END`),
  );
}
