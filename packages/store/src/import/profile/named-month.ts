import { MONTH_LANGUAGES, monthsOf } from '../../ledger/import/date-spelling.ts';
import type { MonthLanguage } from '../../ledger/import/date-spelling.ts';
import type { DatePattern } from './date-patterns.ts';
import { timePattern } from './time-pattern.ts';

const WORD = String.raw`[\p{L}]{3,10}`;
/** `lundi 3 mars 2024`, `5-Jan-16`, `3. März 2024`, `3 de mayo de 2024`, with a time after it. */
const DAY_FIRST = new RegExp(
  String.raw`^(?<weekday>[\p{L}-]{2,13}[.]?,? )?\d{1,2}(?<ordinal>st|nd|rd|th|er|º|°)?(?<before>[-/ ]?|[.] ?| de | of )(?<month>${WORD})(?<dot>[.]?)(?<after>[-/ ]?|[.,] ?| de | del )(?<year>\d{4}|\d{2})(?<rest>\D.*)?$`,
  'u',
);
/** `March 5, 2024`, with a time after it. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?<month>${WORD})(?<dot>[.]?) \d{1,2}(?<ordinal>st|nd|rd|th)?(?<comma>,?) (?<year>\d{4})(?<rest>.*)$`,
  'u',
);
/** `janv. 2024`. */
const MONTH_ONLY = new RegExp(String.raw`^(?<month>${WORD})(?<dot>[.]?)(?<after>[-/ ]| de )(?<year>\d{4}|\d{2})$`, 'u');
/** As the C library writes it: `Tue Mar  5 10:00:00 CET 2024`. */
const TERMINAL = /^[A-Za-z]{3} [A-Za-z]{3} +\d{1,2} \d{2}:\d{2}:\d{2}(?<zone> [A-Z]{1,5})? \d{4}$/;

const DICTIONARIES = MONTH_LANGUAGES.map((language) => ({ language, months: monthsOf(language) }));

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The patterns of a date whose month is named, one for each language that has the name; none for anything else. */
export function suggestNamedMonth(value: string): readonly DatePattern[] {
  const terminal = TERMINAL.exec(value)?.groups;
  if (terminal) return [{ format: `%a %b %d %H:%M:%S${terminal['zone'] === undefined ? '' : ' %Z'} %Y` }];
  const found = DAY_FIRST.exec(value)?.groups ?? MONTH_FIRST.exec(value)?.groups ?? MONTH_ONLY.exec(value)?.groups;
  const time = found ? timePattern(found['rest'] ?? '') : undefined;
  if (!found || !time) return [];
  const month = fold(found['month'] ?? '');
  const plain = found['ordinal'] === undefined && found['weekday'] === undefined && found['dot'] === '' && !time.folded;
  return DICTIONARIES.filter(({ months }) => months.has(month)).map(({ language }) => {
    const ours = plain && isPlainEnglish(language, month);
    const name = ours && month.length <= 3 ? '%b' : '%B';
    return { format: `${ours ? '' : `${language}:`}${dateOf(found, name)}${time.pattern}` };
  });
}

/** The engine reads English names itself: in full, or their first three letters. */
const isPlainEnglish = (language: MonthLanguage, month: string): boolean => language === 'en' && month !== 'sept';

function dateOf(found: Readonly<Record<string, string | undefined>>, name: string): string {
  const year = found['year']?.length === 2 ? '%y' : '%Y';
  if (found['before'] !== undefined) return `%d${found['before']}${name}${found['after'] ?? ''}${year}`;
  if (found['comma'] !== undefined) return `${name} %d${found['comma']} ${year}`;
  return `${name}${found['after'] ?? ' '}${year}`;
}
