import type { DateFormat } from '@aval/core/mapping';
import { literal } from '../sql-text.ts';
import { monthPattern, spelledPattern, withMonthNumber, withOffset } from './date-spelling.sql.ts';

/** Instants outside these years are placeholders of some system ("1900-01-01", "9999-12-31"), not records. */
export const PLAUSIBLE = { from: '1950-01-01', before: '2200-01-01' } as const;

/**
 * A text expression as a UTC TIMESTAMP, NULL when it does not read as `format`.
 * A pattern may hold several with `|` between them, of which the first that reads counts, and stand after the language of
 * its months (`fr:%d %B %Y`); the `+02:00`, `Z` or `CET` that `%z` and `%Z` read. `serial`: days as spreadsheets count them.
 * A time without an offset is wall-clock time of `zone`. The hour that clocks skip in spring is read one hour later;
 * the hour they repeat in autumn is read as its second time (standard time).
 */
export function utcOf(text: string, format: DateFormat, zone: string): string {
  if (format === 'epoch-s') return fromEpoch(text, 1e6);
  if (format === 'epoch-ms') return fromEpoch(text, 1e3);
  if (format === 'serial') return zoned(fromSerial(text), zone);
  if (format === 'iso') return fromIso(text, zone);
  const spelled = spelledPattern(format);
  const written = spelled ? withMonthNumber(text, spelled.language) : text;
  const patterns = (spelled ? monthPattern(spelled.pattern) : format).split('|');
  if (!hasOffset(format)) return zoned(firstOf(written, patterns), zone);
  const offsets = patterns.map((pattern) => pattern.replaceAll('%Z', '%z'));
  const named = patterns.some((pattern) => pattern.includes('%Z')) ? `, ${firstOf(written, patterns)}` : '';
  const upper = spelled ? `upper(${written})` : written;
  return inUtc(`coalesce(${firstOf(withOffset(upper), offsets)}${named})`);
}

/** The first of the patterns that reads. */
function firstOf(text: string, patterns: readonly string[]): string {
  const [first = ''] = patterns;
  const asked = patterns.length === 1 ? literal(first) : `[${patterns.map(literal).join(', ')}]`;
  const parsed = `try_strptime(${text}, ${asked})`;
  return patterns.some((pattern) => pattern.includes('%n')) ? `TRY_CAST(${parsed} AS TIMESTAMP)` : parsed;
}

/** Days since 1899-12-30, as spreadsheets count them, to the second. */
function fromSerial(text: string): string {
  const days = `TRY_CAST(replace(${text}, ',', '.') AS DOUBLE)`;
  return `CASE WHEN ${days} BETWEEN 1 AND 2958466 THEN TIMESTAMP '1899-12-30' + to_seconds(CAST(round(${days} * 86400) AS BIGINT)) END`;
}

const hasOffset = (pattern: string): boolean => /%[zZ]/.test(pattern.replaceAll('%%', ''));

const zoned = (local: string, zone: string): string =>
  zone === 'UTC' ? local : inUtc(`timezone(${literal(zone)}, ${local})`);

/** A TIMESTAMPTZ as UTC; three times quicker than the engine's own `timezone('UTC', …)`. */
const inUtc = (instant: string): string => `make_timestamp(epoch_us(${instant}))`;

const fromEpoch = (text: string, microsPerUnit: number): string => {
  const micros = `TRY_CAST(${text} AS DOUBLE) * ${microsPerUnit}`;
  return `CASE WHEN abs(${micros}) < 9e18 THEN make_timestamp(CAST(round(${micros}) AS BIGINT)) END`;
};

const OFFSET = `'[T ][0-9].*(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)$'`;
/** Spellings of ISO 8601 that a cast does not read, with and without offset. */
const RARE = ['%Y-%m-%dT%H:%M', '%Y-%m-%d %H:%M', '%Y%m%dT%H%M%S', '%Y%m%dT%H%M', '%Y%m%d %H%M%S', '%Y%m%d', '%Y-%m'];
const RARE_WITH_OFFSET = ['%Y-%m-%dT%H:%M%z', '%Y-%m-%d %H:%M%z', '%Y%m%dT%H%M%S%z', '%Y%m%dT%H%M%z'];

/** Without an offset it must start with a digit, since a cast also reads words ('epoch', 'infinity'). */
function fromIso(text: string, zone: string): string {
  const rare = (patterns: readonly string[], value: string): string =>
    `try_strptime(${value}, [${patterns.map(literal).join(', ')}])`;
  const dotted = `replace(${text}, ',', '.')`;
  const spelled = `regexp_replace(regexp_replace(${dotted}, ' ([+-])', '\\1'), '[zZ]$', '+00:00')`;
  const exact = `coalesce(TRY_CAST(${text} AS TIMESTAMPTZ), TRY_CAST(${spelled} AS TIMESTAMPTZ), ${rare(RARE_WITH_OFFSET, spelled)})`;
  const without = `coalesce(TRY_CAST(${text} AS TIMESTAMP), TRY_CAST(${dotted} AS TIMESTAMP), ${rare(RARE, text)})`;
  return `CASE WHEN regexp_matches(${text}, ${OFFSET}) THEN ${inUtc(exact)}
    WHEN ${text} >= '0' AND ${text} < ':' THEN ${zoned(without, zone)} END`;
}
