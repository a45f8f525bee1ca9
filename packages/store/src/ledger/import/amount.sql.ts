import { minorDigits } from '@aval/core/explain';

/** The largest amount in major units: sums of a company's facts must stay whole numbers that JavaScript can hold. */
const LARGEST = '9e12';

/**
 * A text expression as whole minor units (BIGINT), NULL when it does not read as an amount with that decimal mark.
 * `factor` is how many minor units make one major unit, an SQL expression.
 * Reads thousands in groups of three (or of two, in India) set apart by spaces, apostrophes or the other mark, a sign
 * before or after, parentheses for a negative, and a currency before or after. `1,5` with decimal mark `.` is not read.
 */
export function minorOf(text: string, decimal: '.' | ',', factor: string): string {
  const major = `coalesce(${plain(text, decimal)}, ${written(text, decimal)})`;
  return `CASE WHEN abs(${major}) < ${LARGEST} THEN CAST(round(${major} * CAST(${factor} AS DECIMAL(4, 0))) AS BIGINT) END`;
}

const plain = (text: string, decimal: '.' | ','): string =>
  decimal === '.'
    ? `TRY_CAST(${text} AS DECIMAL(20, 6))`
    : `CASE WHEN NOT contains(${text}, '.') THEN TRY_CAST(replace(${text}, ',', '.') AS DECIMAL(20, 6)) END`;

const BLANKS = String.raw`'[\s''’_\x{00A0}\x{2009}\x{202F}]'`;
const CURRENCY = String.raw`(?:[A-Za-z]{3}|\p{Sc})?`;

function written(text: string, decimal: '.' | ','): string {
  const [mark, group] = decimal === '.' ? ['[.]', ','] : [',', '[.]'];
  const number = `[0-9]{1,3}(?:${group}[0-9]{2,3})*${group}[0-9]{3}(?:${mark}[0-9]*)?|[0-9]+(?:${mark}[0-9]*)?|${mark}[0-9]+`;
  const pattern = `'^${CURRENCY}[-+(]?${CURRENCY}(${number})${CURRENCY}[-+)]?${CURRENCY}$'`;
  const bare = `regexp_replace(replace(${text}, '−', '-'), ${BLANKS}, '', 'g')`;
  const found = `regexp_extract(${bare}, ${pattern}, 1)`;
  const spelled = decimal === '.' ? `replace(${found}, ',', '')` : `replace(replace(${found}, '.', ''), ',', '.')`;
  const sign = `CASE WHEN contains(${bare}, '-') OR contains(${bare}, '(') THEN -1 ELSE 1 END`;
  return `TRY_CAST(nullif(${spelled}, '') AS DECIMAL(20, 6)) * ${sign}`;
}

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', 'US$': 'USD', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };

/** The ISO 4217 code a source wrote, NULL when it is none. Unknown codes of three letters are kept. */
export function currencyOf(written: string): string | null {
  const text = written.trim().toUpperCase();
  const code = SYMBOLS[text] ?? text;
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** How many minor units make one major unit: 100 for EUR, 1 for JPY, 1000 for KWD. */
export const factorOf = (currency: string): number => 10 ** minorDigits(currency);
