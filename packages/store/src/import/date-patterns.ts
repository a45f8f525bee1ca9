/** A way dates may be written, and the other one that the same values may mean. */
export interface DatePattern {
  readonly format: string;
  /** Day and month exchanged; set when the pattern has both as numbers before or after each other. */
  readonly exchanged?: string;
}

const ISO = /^\d{4}-\d{2}(-\d{2}([T ]\d{1,2}:\d{2}(:\d{2}([.,]\d{1,9})?)?\s?(Z|z|[+-]\d{2}(:?\d{2})?)?)?)?$/;
const COMPACT_ISO = /^\d{8}T\d{4,6}([.,]\d+)?(Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_FIRST = /^\d{4}([/.])\d{1,2}\1\d{1,2}(.*)$/;
const YEAR_LAST = /^\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})(.*)$/;
const NAMED_MONTH = /^(\d{1,2})([- ./]?)([A-Za-z]{3,9})([- ./]?)(\d{4}|\d{2})(.*)$/;
const MONTH_FIRST = /^([A-Za-z]{3,9}) \d{1,2}(,?) \d{4}(.*)$/;

/** The patterns that the values suggest, most suggested first, at most four. */
export function suggestPatterns(values: readonly string[]): readonly DatePattern[] {
  const votes = new Map<string, { pattern: DatePattern; votes: number }>();
  for (const value of values) {
    for (const pattern of patternsOf(value.trim())) {
      const known = votes.get(pattern.format) ?? { pattern, votes: 0 };
      votes.set(pattern.format, { pattern, votes: known.votes + 1 });
    }
  }
  const least = 0.3 * values.length;
  return [...votes.values()]
    .filter((one) => one.votes >= least)
    .toSorted((a, b) => b.votes - a.votes)
    .slice(0, 4)
    .map((one) => one.pattern);
}

function patternsOf(value: string): readonly DatePattern[] {
  if (ISO.test(value) || COMPACT_ISO.test(value)) return [{ format: 'iso' }];
  return numeric(value) ?? yearFirst(value) ?? yearLast(value) ?? withMonthName(value) ?? [];
}

/** Runs of digits: a day, a second of a day, seconds or milliseconds since 1970 (of the years 1990 to 2100; zero is no instant). */
function numeric(value: string): readonly DatePattern[] | undefined {
  const digits = /^(\d+)(\.0+)?$/.exec(value)?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (number === 0) return [{ format: 'epoch-ms' }, { format: 'epoch-s' }];
  if (
    digits.length === value.length &&
    /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])((?:[01]\d|2[0-3])[0-5]\d([0-5]\d)?)?$/.test(digits)
  ) {
    return [{ format: digits.length === 8 ? '%Y%m%d' : digits.length === 12 ? '%Y%m%d%H%M' : '%Y%m%d%H%M%S' }];
  }
  const since = (unit: number): boolean => number >= 631152000 * unit && number < 4102444800 * unit;
  return since(1) ? [{ format: 'epoch-s' }] : since(1000) ? [{ format: 'epoch-ms' }] : [];
}

function yearFirst(value: string): readonly DatePattern[] | undefined {
  const [, mark = '', rest = ''] = YEAR_FIRST.exec(value) ?? [];
  const time = mark === '' ? undefined : timePattern(rest);
  return time === undefined ? undefined : [{ format: `%Y${mark}%m${mark}%d${time}` }];
}

function yearLast(value: string): readonly DatePattern[] | undefined {
  const [, mark = '', year = '', rest = ''] = YEAR_LAST.exec(value) ?? [];
  const time = mark === '' ? undefined : timePattern(rest);
  if (time === undefined) return undefined;
  const written = year.length === 4 ? '%Y' : '%y';
  const [dayFirst, monthFirst] = [`%d${mark}%m${mark}${written}${time}`, `%m${mark}%d${mark}${written}${time}`];
  return [{ format: dayFirst, exchanged: monthFirst }];
}

function withMonthName(value: string): readonly DatePattern[] | undefined {
  const named = NAMED_MONTH.exec(value);
  if (named) {
    const [, , before = '', month = '', after = '', year = '', rest = ''] = named;
    const time = timePattern(rest);
    return time === undefined
      ? undefined
      : [{ format: `%d${before}${month.length === 3 ? '%b' : '%B'}${after}${year.length === 4 ? '%Y' : '%y'}${time}` }];
  }
  const [, month = '', comma = '', rest = ''] = MONTH_FIRST.exec(value) ?? [];
  const time = month === '' ? undefined : timePattern(rest);
  return time === undefined ? undefined : [{ format: `${month.length === 3 ? '%b' : '%B'} %d${comma} %Y${time}` }];
}

/** The pattern of what follows the date: nothing, or a time of day with seconds, fractions, half of the day, offset. */
function timePattern(rest: string): string | undefined {
  if (rest === '') return '';
  const found =
    /^(T|,? +|_)(\d{1,2})([:.h])(\d{2})(?:\3(\d{2})(?:([.,])\d{1,6})?)?(?:(\s?)(AM|PM|am|pm))?(?:(\s?)(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(
      rest,
    );
  if (!found) return undefined;
  const [, gap = '', , mark = ':', , seconds, fraction, beforeHalf, half, beforeZone] = found;
  const hour = half === undefined ? '%H' : '%I';
  const clock = `${hour}${mark}%M${seconds === undefined ? '' : `${mark}%S`}${fraction === undefined ? '' : `${fraction}%f`}`;
  return `${gap}${clock}${half === undefined ? '' : `${beforeHalf ?? ''}%p`}${beforeZone === undefined ? '' : `${beforeZone}%z`}`;
}
