import type { Locale } from '@aval/core/explain';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A duration where there is little room: 45 min, 30 h, 12 j. The same steps as the long form. */
export function shortHours(hours: number, locale: Locale): string {
  const [value, unit] = hours < 2 ? [hours * 60, 'minute'] : hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  return new Intl.NumberFormat(TAG[locale], {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(Number(value));
}
