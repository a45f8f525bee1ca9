import { formatQuantity, minorDigits } from '@aval/core/explain';
import type { Locale, Quantity } from '@aval/core/explain';
import { NO_CURRENCY } from '@aval/core/ledger';
import type { Money } from '@aval/core/ledger';

/** Values as the reader writes them. */
export interface Formats {
  readonly locale: Locale;
  readonly zone: string;
  quantity(value: Quantity): string;
  count(value: number): string;
  /** Exact, to the cent. */
  money(value: Money): string;
  /** To three significant digits with its unit (179 M€), for axes, boxes and narrow places. */
  moneyShort(value: Money): string;
  share(value: number): string;
  /** A bare number with one decimal at most. */
  number(value: number): string;
  hours(value: number): string;
  day(at: number): string;
  minute(at: number): string;
  /** `2016-01-04` (a week or month start) as a day. */
  date(text: string): string;
  /** `2016-01` or `2016-01-01` as a month. */
  month(text: string): string;
  bytes(value: number): string;
}

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Formats of a language; instants are said in the company's zone, UTC when it names none that the browser knows. */
export function formatsOf(locale: Locale, zone: string): Formats {
  const known = isZone(zone) ? zone : 'UTC';
  const quantity = (value: Quantity): string => formatQuantity(value, locale, known);
  const instant = (at: number, precision: 'day' | 'minute'): string =>
    quantity({ unit: 'instant', value: at as never, precision });
  return {
    locale,
    zone: known,
    quantity,
    count: (value) => quantity({ unit: 'count', value }),
    money: (value) => quantity({ unit: 'money', ...value }),
    moneyShort: (value) => moneyShort(value, locale),
    share: (value) => quantity({ unit: 'share', value }),
    number: (value) => new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 1 }).format(value),
    hours: (value) => quantity({ unit: 'hours', value }),
    day: (at) => instant(at, 'day'),
    minute: (at) => instant(at, 'minute'),
    date: (text) => formatQuantity(dayOf(text), locale, 'UTC'),
    month: (text) => formatQuantity({ ...dayOf(`${text.slice(0, 7)}-01`), precision: 'month' }, locale, 'UTC'),
    bytes: (value) => bytes(value, locale),
  };
}

const dayOf = (text: string): Extract<Quantity, { unit: 'instant' }> => ({
  unit: 'instant',
  value: Date.parse(`${text.slice(0, 10)}T00:00:00Z`) as never,
  precision: 'day',
});

function moneyShort(value: Money, locale: Locale): string {
  const amount = value.minor / 10 ** minorDigits(value.currency);
  const named = value.currency === NO_CURRENCY ? {} : { style: 'currency' as const, currency: value.currency };
  return new Intl.NumberFormat(TAG[locale], {
    ...named,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumSignificantDigits: 3,
  }).format(amount);
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
function bytes(value: number, locale: Locale): string {
  const step = value < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3));
  const unit = BYTE_UNITS[step] ?? 'byte';
  return new Intl.NumberFormat(TAG[locale], { style: 'unit', unit, maximumFractionDigits: step === 0 ? 0 : 1 }).format(
    value / 1000 ** step,
  );
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
