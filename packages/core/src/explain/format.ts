import { NO_CURRENCY } from '../ledger/index.ts';
import type { Quantity } from './claim.ts';

const LOCALE_TAG = { fr: 'fr-FR', en: 'en-GB' } as const;
type Locale = keyof typeof LOCALE_TAG;

const cache = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const found = cache.get(key) ?? new Intl.NumberFormat(LOCALE_TAG[locale], options);
  cache.set(key, found);
  return found;
}

/** Digits after the mark of a currency (EUR 2, JPY 0, KWD 3); 2 when none is named. */
export const minorDigits = (currency: string): number =>
  currency === NO_CURRENCY
    ? 2
    : (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

/** A value as a person of that language writes it, unit included. Instants are said in UTC unless a zone is given. */
export function formatQuantity(value: Quantity, locale: Locale, zone = 'UTC'): string {
  switch (value.unit) {
    case 'money':
      return formatMoney(value.minor, value.currency, locale);
    case 'count':
      return numberFormat(locale, { maximumFractionDigits: 0 }).format(value.value);
    case 'share':
      return numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value.value);
    case 'work':
      return formatWork(value.value, locale);
    case 'hours':
      return formatHours(value.value, locale);
    case 'instant':
      return formatInstant(value, locale, zone);
    case 'name':
    case 'word':
      return value.value;
  }
}

/** In French the first of a month is « 1er ». */
function formatInstant(value: Extract<Quantity, { unit: 'instant' }>, locale: Locale, zone: string): string {
  if (value.precision === 'month')
    return new Intl.DateTimeFormat(LOCALE_TAG[locale], { month: 'long', year: 'numeric', timeZone: zone }).format(
      value.value,
    );
  const text = new Intl.DateTimeFormat(LOCALE_TAG[locale], {
    dateStyle: 'medium',
    ...(value.precision === 'minute' ? { timeStyle: 'short' as const } : {}),
    timeZone: zone,
  }).format(value.value);
  return locale === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text;
}

function formatMoney(minor: number, currency: string, locale: Locale): string {
  const digits = minorDigits(currency);
  const amount = minor / 10 ** digits;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return currency === NO_CURRENCY
    ? numberFormat(locale, fraction).format(amount)
    : numberFormat(locale, { style: 'currency', currency, ...fraction }).format(amount);
}

/** Durations in the unit a person would use: minutes below 2 hours, hours below 2 days, then days. */
function formatHours(hours: number, locale: Locale): string {
  if (Math.abs(hours) < 48) return formatWork(hours, locale);
  return inUnit(hours / 24, 'day', locale);
}

/** Work in minutes below 2 hours, else in hours. */
const formatWork = (hours: number, locale: Locale): string =>
  Math.abs(hours) < 2 ? inUnit(hours * 60, 'minute', locale) : inUnit(hours, 'hour', locale);

const inUnit = (value: number, unit: string, locale: Locale): string =>
  numberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0,
  }).format(value);
