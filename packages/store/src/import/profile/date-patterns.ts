import { suggestNamedMonth } from './named-month.ts';
import { ZERO, suggestNumeric } from './numeric-date.ts';
import { timePattern } from './time-pattern.ts';
import type { TimePattern } from './time-pattern.ts';

/** A way dates may be written, and the other one that the same values may mean. */
export interface DatePattern {
  readonly format: string;
  /** Day and month exchanged; set when the pattern has both as numbers before or after each other. */
  readonly exchanged?: string;
}

export interface PatternSettings {
  /** The column's name says that it holds a date: then counts of days or of seconds may be dates too. */
  readonly named?: boolean;
}

const ISO = /^\d{4}-\d{2}(-\d{2}([T ]\d{1,2}:\d{2}(:\d{2}([.,]\d{1,9})?)?\s?(Z|z|[+-]\d{2}(:?\d{2})?)?)?)?$/;
const COMPACT_ISO = /^\d{8}T\d{4,6}([.,]\d+)?(Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^\d{4}([/.-])\d{1,2}\1\d{1,2}(.*)$/;
const YEAR_LAST = /^\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})(.*)$/;
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?) (\d{1,2}([/.-])\d{1,2}\3\d{4})$/;
const MONTH_OF_YEAR = /^\d{1,2}([/.])(19|20)\d{2}$/;
const WEEK = /^\d{4}(-?)W\d{2}(?:(-?)[1-7])?$/;

const MOST = 4;
/** Share of the values that a pattern must be suggested by. */
const LEAST = 0.3;

/** The patterns that the values suggest, most suggested first, at most four; those of one date with and without a time as one. */
export function suggestPatterns(values: readonly string[], settings: PatternSettings = {}): readonly DatePattern[] {
  const suggested = values.map((value) => patternsOf(value.trim(), settings));
  const votes = new Map<string, Voted>();
  for (const patterns of suggested) {
    for (const pattern of patterns) {
      const known = votes.get(pattern.format) ?? { pattern, votes: 0, told: false };
      votes.set(pattern.format, { pattern, votes: known.votes + 1, told: known.told || patterns !== ZERO });
    }
  }
  return alike([...votes.values()].filter((one) => one.told))
    .filter((one) => one.votes >= LEAST * values.length)
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, MOST)
    .map((one) => one.pattern);
}

interface Voted {
  readonly pattern: DatePattern;
  readonly votes: number;
  /** Suggested by a value other than zero. */
  readonly told: boolean;
}

/** Patterns of one date that differ in the time only (seconds or none, a fraction or none) become one of several. */
function alike(voted: readonly Voted[]): readonly Voted[] {
  const families = Map.groupBy(voted, ({ pattern }) => family(pattern.format));
  return [...families.values()].map((members) => {
    const [first, ...others] = members.toSorted((a, b) => b.votes - a.votes);
    if (first === undefined || others.length === 0) return members[0] as Voted;
    const all = [first, ...others].slice(0, MOST).map((one) => one.pattern);
    const format = joined(all.map((one) => one.format));
    const exchanged = all.flatMap((one) => (one.exchanged === undefined ? [] : [one.exchanged]));
    return {
      pattern: exchanged.length === all.length ? { format, exchanged: joined(exchanged) } : { format },
      votes: members.reduce((sum, one) => sum + one.votes, 0),
      told: true,
    };
  });
}

const joined = (formats: readonly string[]): string => {
  const language = /^[a-z]{2}:/.exec(formats[0] ?? '')?.[0] ?? '';
  return `${language}${formats.map((format) => format.slice(language.length)).join('|')}`;
};

/** Equal for patterns that may be one column's: the date part, and whether an offset follows. */
const family = (format: string): string => `${datePart(format).replaceAll('%b', '%B')} ${/%[zZ]/.test(format)}`;

/** What of a pattern says the date: the part before a time. */
export const datePart = (format: string): string => format.replace(/.?%[HI].*$/s, '').replace(/\|.*$/s, '');

function patternsOf(value: string, settings: PatternSettings): readonly DatePattern[] {
  if (ISO.test(value) || COMPACT_ISO.test(value)) return [{ format: 'iso' }];
  return (
    suggestNumeric(value, settings.named ?? false) ??
    yearFirst(value) ??
    yearLast(value) ??
    timeFirst(value) ??
    week(value) ??
    (MONTH_OF_YEAR.test(value) ? [{ format: `%m${value.includes('/') ? '/' : '.'}%Y` }] : undefined) ??
    suggestNamedMonth(value)
  );
}

function yearFirst(value: string): readonly DatePattern[] | undefined {
  const [, mark = '', rest = ''] = YEAR_FIRST.exec(value) ?? [];
  const time = mark === '' ? undefined : timePattern(rest);
  if (time === undefined) return undefined;
  return [{ format: spelledTime(`%Y${mark}%m${mark}%d`, time) }];
}

function yearLast(value: string): readonly DatePattern[] | undefined {
  const [, mark = '', year = '', rest = ''] = YEAR_LAST.exec(value) ?? [];
  const time = mark === '' ? undefined : timePattern(rest);
  if (time === undefined) return undefined;
  const written = year.length === 4 ? '%Y' : '%y';
  const [dayFirst, monthFirst] = [`%d${mark}%m${mark}${written}`, `%m${mark}%d${mark}${written}`];
  return [{ format: spelledTime(dayFirst, time), exchanged: spelledTime(monthFirst, time) }];
}

/** A time whose half of the day is written with points is read as the months of a language are: folded first. */
const spelledTime = (date: string, time: TimePattern): string => `${time.folded ? 'en:' : ''}${date}${time.pattern}`;

function timeFirst(value: string): readonly DatePattern[] | undefined {
  const [, time = '', date = ''] = TIME_FIRST.exec(value) ?? [];
  const found = date === '' ? undefined : yearLast(date)?.[0];
  if (found === undefined) return undefined;
  const clock = time.split(':').length === 3 ? '%H:%M:%S' : '%H:%M';
  return [{ format: `${clock} ${found.format}`, exchanged: `${clock} ${found.exchanged ?? found.format}` }];
}

function week(value: string): readonly DatePattern[] | undefined {
  const found = WEEK.exec(value);
  if (!found) return undefined;
  const [, mark = '', second] = found;
  return [{ format: `%G${mark}W%V${second === undefined ? '' : `${second}%u`}` }];
}
