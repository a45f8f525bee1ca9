import { escaped, escapedCell } from '../ledger/import/quarantine-columns.ts';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of CSV (RFC 4180); a text that a spreadsheet would take for a formula bears an apostrophe before it. */
export const csvLine = (texts: readonly string[]): string =>
  `${texts.map((text) => quoted(escaped(text))).join(',')}\r\n`;

/** What is spelled otherwise in CSV; most texts have none of it, which is quicker to see than to replace. */
const SPECIAL = String.raw`^''*[=+@\t\r-]|[",\r\n\x{0}]`;

/** A text expression as a cell of CSV, in SQL: formulas escaped, NULL empty. A character of value zero is shown, since readers refuse it. */
export function csvOf(sql: string): string {
  const text = escapedCell(`replace(${sql}, chr(0), '␀')`);
  const spelled = `CASE WHEN regexp_matches(${sql}, '[",\\r\\n]') THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END`;
  return `coalesce(CASE WHEN regexp_matches(${sql}, '${SPECIAL}') THEN ${spelled} ELSE ${sql} END, '')`;
}
