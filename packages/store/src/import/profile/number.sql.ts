import { quotedText } from '../staged-names.ts';

const SIGN = String.raw`(?:[\p{Sc}]|EUR|USD|US[$]|R[$]|GBP|CHF|JPY|CAD|AUD|BRL|PLN|SEK|DKK|NOK|kr)?`;

/** A number as text with that decimal mark: thousands set apart in threes (or twos, in India), a sign, a currency, a per cent sign. */
function numberPattern(mark: '.' | ','): string {
  const [decimal, group] = mark === '.' ? ['[.]', ','] : [',', '[.]'];
  const gap = String.raw`(?:${group}|[ '’_\x{00A0}\x{2009}\x{202F}])`;
  const grouped = `[1-9][0-9]{0,2}(?:${gap}[0-9]{2,3})*${gap}[0-9]{3}`;
  return String.raw`[-+(−]?\s?${SIGN}\s?[-+−]?(?:(?:${grouped}|[0-9]+)(?:${decimal}[0-9]*)?|${decimal}[0-9]+)(?:[eE][-+]?[0-9]{1,3})?\s?(?:%|${SIGN})[-)]?`;
}

const PATTERNS = { '.': quotedText(numberPattern('.')), ',': quotedText(numberPattern(',')) } as const;

/** True where a text reads as a number with that decimal mark. */
export const isNumberSql = (text: string, mark: '.' | ','): string => `regexp_full_match(${text}, ${PATTERNS[mark]})`;

/**
 * A text that reads as a number with that decimal mark, as a DOUBLE; NULL where it does not.
 * A minus, wherever it stands, and parentheses make it negative. `said` is the text without blanks around, asked where it is
 * not a plain number.
 */
export function numberSql(text: string, mark: '.' | ',', said = text): string {
  const spelled = mark === '.' ? text : `CASE WHEN NOT contains(${text}, '.') THEN replace(${text}, ',', '.') END`;
  const plain = `CASE WHEN right(${text}, 1) <= '9' THEN TRY_CAST(${spelled} AS DOUBLE) END`;
  const digits = `regexp_replace(${said}, '[^0-9.,]', '', 'g')`;
  const bare = mark === '.' ? `replace(${digits}, ',', '')` : `replace(replace(${digits}, '.', ''), ',', '.')`;
  const sign = `CASE WHEN regexp_matches(${said}, '[-(−]') THEN -1 ELSE 1 END`;
  return `coalesce(${plain}, CASE WHEN ${isNumberSql(said, mark)} THEN ${sign} * TRY_CAST(${bare} AS DOUBLE) END)`;
}
