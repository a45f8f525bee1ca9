import type { DatePattern } from './date-patterns.ts';

const COMPACT = /^(19|20|99)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])((?:[01]\d|2[0-3])[0-5]\d([0-5]\d)?)?$/;
/** Seconds since 1970 of 1990 and of 2100. */
const [YEAR_1990, YEAR_2100] = [631_152_000, 4_102_444_800];
/** Seconds of a day, and of the years 1970 to 1972, into which logs are shifted to hide when they were. */
const [DAY, YEAR_1973] = [86_400, 94_694_400];
/** Days as spreadsheets count them: of the years 1954 to 2119. */
const SERIALS = [20_000, 80_000] as const;

/** What a zero may mean among others that are dates. */
export const ZERO: readonly DatePattern[] = [{ format: 'epoch-ms' }, { format: 'epoch-s' }, { format: '%Y%m%d' }];

/**
 * Runs of digits: a day, a second of a day, seconds or milliseconds since 1970 (of the years 1990 to 2100; zero is no instant).
 * Where the name says that it is a date, also those of 1970 to 1972, and the days that spreadsheets count.
 * Undefined for what is no number.
 */
export function suggestNumeric(value: string, named: boolean): readonly DatePattern[] | undefined {
  if (!/^\d+([.,]\d+)?$/.test(value)) return undefined;
  const whole = /^(\d+)(\.0+)?$/.exec(value)?.[1];
  const number = Number(value.replace(',', '.'));
  if (whole !== undefined && number === 0) return ZERO;
  if (named && number >= SERIALS[0] && number < SERIALS[1]) return [{ format: 'serial' }];
  if (whole === undefined) return [];
  if (whole.length === value.length && COMPACT.test(whole)) return [{ format: compactPattern(whole.length) }];
  if (number >= YEAR_1990 && number < YEAR_2100) return [{ format: 'epoch-s' }];
  if (number >= YEAR_1990 * 1000 && number < YEAR_2100 * 1000) return [{ format: 'epoch-ms' }];
  if (named && number >= DAY && number < YEAR_1973) return [{ format: 'epoch-s' }];
  return named && number >= YEAR_2100 && number < YEAR_1973 * 1000 ? [{ format: 'epoch-ms' }] : [];
}

const compactPattern = (length: number): string =>
  length === 8 ? '%Y%m%d' : length === 12 ? '%Y%m%d%H%M' : '%Y%m%d%H%M%S';
