import type { Locale } from '@aval/core/explain';

/**
 * A date pattern as a person writes it: `JJ/MM/AAAA`, `DD/MM/YYYY`; the patterns with a name (`iso`, `serial`) by what they
 * are. A part that has no letter of its own stays.
 */
export function patternName(format: string, locale: Locale): string {
  const named = NAMES[locale][format];
  if (named !== undefined) return named;
  return format
    .replace(/^[a-z]{2}:/, '')
    .replaceAll('|', ' / ')
    .replaceAll(/%-?([A-Za-z])/g, (whole, letter: string) => LETTERS[locale][letter] ?? whole);
}

/** Patterns that the same values may be read by: the one taken, the one with day and month changed about, ISO. */
export function patternsBeside(format: string): readonly string[] {
  const turned = format.replaceAll(
    /%(-?)([dm])/g,
    (_, dash: string, letter: string) => `%${dash}${letter === 'd' ? 'm' : 'd'}`,
  );
  return [...new Set([format, turned, 'iso'])];
}

type Letters = Readonly<Record<string, string>>;
const TIME: Letters = { H: 'hh', I: 'hh', M: 'mm', S: 'ss', f: 'ms', g: 'ms', p: 'AM' };
const LETTERS: Readonly<Record<Locale, Letters>> = {
  fr: { ...TIME, d: 'JJ', m: 'MM', Y: 'AAAA', y: 'AA', b: 'mois', B: 'mois', z: 'décalage' },
  en: { ...TIME, d: 'DD', m: 'MM', Y: 'YYYY', y: 'YY', b: 'month', B: 'month', z: 'offset' },
};
const NAMES: Readonly<Record<Locale, Letters>> = {
  fr: {
    iso: 'AAAA-MM-JJ (ISO 8601)',
    'epoch-s': 'secondes depuis 1970',
    'epoch-ms': 'millisecondes depuis 1970',
    serial: 'numéro de jour d’un tableur',
  },
  en: {
    iso: 'YYYY-MM-DD (ISO 8601)',
    'epoch-s': 'seconds since 1970',
    'epoch-ms': 'milliseconds since 1970',
    serial: 'day number of a spreadsheet',
  },
};
