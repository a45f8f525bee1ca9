import type { Locale } from '@aval/core/explain';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A duration where there is little room: 45 min, 30 h, 12 j. The same steps as the long form. */
export function shortHours(hours: number, locale: Locale): string {
  if (hours < 2) return short(hours * 60, 'minute', locale);
  return hours < 48 ? short(hours, 'hour', locale) : short(hours / 24, 'day', locale);
}

const short = (value: number, unit: string, locale: Locale): string =>
  new Intl.NumberFormat(TAG[locale], { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }).format(
    value,
  );
