import type { NumberKind } from './number-format.ts';

const DAY_MS = 86_400_000;
/** Days from 1970-01-01 back to the day before the first: 1899-12-30 (as Excel counts since March 1900) and 1904-01-01. */
const [EPOCH_1900, EPOCH_1904] = [25_569, 24_107];
/** Excel believes that 1900 was a leap year: serial 60 is a day that never was. */
const FALSE_LEAP_DAY = 60;
const LAST_DAY = 2_958_466;

/** The number of a cell as text: exact, a day as `YYYY-MM-DD`, a time as `HH:MM:SS`, both with a space between. */
export function numberText(raw: string, kind: NumberKind, from1904: boolean): string {
  if (kind === 'number') return plainNumber(raw);
  if (typeof kind === 'number') return /^\d+$/.test(raw) ? raw.padStart(kind, '0') : plainNumber(raw);
  const value = Number(raw);
  if (!Number.isFinite(value) || value < 0 || value >= LAST_DAY) return plainNumber(raw);
  if (kind === 'duration') return durationText(value);
  return momentText(wholeSeconds(value * DAY_MS, raw), kind, from1904);
}

/** Milliseconds; on the second when the figures written tell no finer. */
function wholeSeconds(ms: number, raw: string): number {
  const places = /\.(\d+)$/.exec(raw)?.[1]?.length ?? 0;
  const told = Math.max(0.5, Math.min(DAY_MS * 10 ** -places, 500));
  const second = Math.round(ms / 1000) * 1000;
  return places > 0 && Math.abs(ms - second) <= told ? second : Math.round(ms);
}

function momentText(ms: number, kind: NumberKind, from1904: boolean): string {
  const [days, rest] = [Math.floor(ms / DAY_MS), ms % DAY_MS];
  if (days === 0 && !from1904 && (rest > 0 || kind === 'time')) return clock(rest);
  const day = from1904 ? isoDay(days - EPOCH_1904) : day1900(days);
  return kind === 'date' && rest === 0 ? day : `${day} ${clock(rest)}`;
}

function day1900(days: number): string {
  if (days === FALSE_LEAP_DAY) return '1900-02-29';
  return isoDay(days - EPOCH_1900 + (days < FALSE_LEAP_DAY ? 1 : 0));
}

/** Months are counted from March on, so that the leap day comes last (Hinnant, days_from_civil). */
function isoDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const year = yearOfEra + era * 400 + (month > 9 ? 1 : 0);
  return `${year}-${two(month > 9 ? month - 9 : month + 3)}-${two(dayOfYear - Math.floor((153 * month + 2) / 5) + 1)}`;
}

const two = (part: number): string => (part < 10 ? `0${part}` : String(part));

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return ms % 1000 === 0 ? text : `${text}.${String(ms % 1000).padStart(3, '0')}`;
}

function durationText(value: number): string {
  const seconds = Math.round(value * 86_400);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Excel writes 17 figures where fewer name the same number; whole numbers of any length stay as they are. */
function plainNumber(raw: string): string {
  if (raw.length < 16 && !/e/i.test(raw)) return raw;
  const value = Number(raw);
  if (/^-?\d+$/.test(raw) || !Number.isFinite(value) || raw.trim() === '') return raw;
  const short = String(value);
  return /e/.test(short) && Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : short;
}
