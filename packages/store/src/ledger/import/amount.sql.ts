import { minorDigits } from '@aval/core/explain';

/**
 * A text expression as whole minor units (BIGINT), NULL when it does not read as an amount with that decimal mark.
 * `factor` is how many minor units make one major unit, an SQL expression.
 * Reads thousands in groups of three (or of two, in India) set apart by spaces, apostrophes or the other mark, a sign
 * before or after, parentheses for a negative, and a currency before or after. `1,5` with decimal mark `.` is not read.
 * Amounts of 9,000,000,000,000 and more are not read: their sums would not be whole numbers in JavaScript.
 */
export const minorOf = (text: string, decimal: '.' | ',', factor: string): string =>
  firstRead(plain(text, decimal), rewritten(text, decimal), 3, (number) => minor(number, factor));

/** What is read of a plain number, else of a rewritten one. A CASE: the engine works out all of a `coalesce` for every row. */
const firstRead = (number: string, other: string, scale: number, read: (number: string) => string): string =>
  `CASE WHEN TRY_CAST(${number} AS DECIMAL(18, ${scale})) IS NOT NULL THEN ${read(number)} ELSE ${read(other)} END`;

/**
 * A plain number in minor units. Read in 64 bits, which is a hundred times quicker than in 128: with six decimals below
 * ninety million, with three above; only the product of the large ones is wider.
 */
function minor(number: string, factor: string): string {
  const small = `TRY_CAST(${number} AS DECIMAL(18, 6))`;
  const large = `TRY_CAST(${number} AS DECIMAL(18, 3))`;
  return `CASE WHEN abs(${small}) < 90000000 THEN CAST(round(${small} * CAST(${factor} AS DECIMAL(5, 0))) AS BIGINT)
    WHEN abs(${large}) < 9000000000000 THEN CAST(round(CAST(${large} AS DECIMAL(28, 3)) * CAST(${factor} AS DECIMAL(5, 0))) AS BIGINT) END`;
}

const plain = (text: string, decimal: '.' | ','): string =>
  decimal === '.' ? text : `CASE WHEN NOT contains(${text}, '.') THEN replace(${text}, ',', '.') END`;

const BLANKS = String.raw`'[\s''’_\x{00A0}\x{2009}\x{202F}]'`;
const CURRENCY = String.raw`(?:[A-Za-z]{3}|\p{Sc})?`;

/** A text expression as DECIMAL(18, 6), NULL when it does not read as a number with that decimal mark. */
export const decimalOf = (text: string, decimal: '.' | ','): string =>
  firstRead(plain(text, decimal), rewritten(text, decimal), 6, (number) => `TRY_CAST(${number} AS DECIMAL(18, 6))`);

/** A number as people write it, rewritten as a plain one. */
function rewritten(text: string, decimal: '.' | ','): string {
  const [mark, group] = decimal === '.' ? ['[.]', ','] : [',', '[.]'];
  const number = `[0-9]{1,3}(?:${group}[0-9]{2,3})*${group}[0-9]{3}(?:${mark}[0-9]*)?|[0-9]+(?:${mark}[0-9]*)?|${mark}[0-9]+`;
  const pattern = `'^[-+(]?${CURRENCY}[-+(]?(${number})[-+)]?${CURRENCY}[-+)]?$'`;
  const bare = `regexp_replace(replace(${text}, '−', '-'), ${BLANKS}, '', 'g')`;
  const found = `regexp_extract(${bare}, ${pattern}, 1)`;
  const spelled = decimal === '.' ? `replace(${found}, ',', '')` : `replace(replace(${found}, '.', ''), ',', '.')`;
  const sign = `CASE WHEN contains(${bare}, '-') OR contains(${bare}, '(') THEN '-' ELSE '' END`;
  return `CASE WHEN ${found} <> '' THEN ${sign} || ${spelled} END`;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
};

/** The ISO 4217 code a source wrote, NULL when it is none. Unknown codes of three letters are kept. */
export function currencyOf(written: string): string | null {
  const text = written.trim().toUpperCase();
  const code = SYMBOLS[text] ?? text;
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** How many minor units make one major unit: 100 for EUR, 1 for JPY, 1000 for KWD. */
export const factorOf = (currency: string): number => 10 ** minorDigits(currency);
