/** Characters by which a spreadsheet takes a text for a formula, when it begins with one. */
const FORMULA = /^[=+\-@\t\r]/;

/** True of a text that a spreadsheet would take for a formula. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

type Cell = string | number | null;

/**
 * One line of CSV (RFC 4180). Text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab, return first)
 * gets an apostrophe before it; numbers do not.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same question of a text expression, in SQL. */
export const isFormulaSql = (sql: string): string => `left(${sql}, 1) IN ('=', '+', '-', '@', chr(9), chr(13))`;

/** A text expression as a cell of CSV, in SQL: formulas escaped, NULL empty. */
export function csvOf(sql: string): string {
  const text = `CASE WHEN ${isFormulaSql(sql)} THEN chr(39) || ${sql} ELSE replace(${sql}, chr(0), '␀') END`;
  return `coalesce(CASE WHEN regexp_matches(${sql}, '[",\\r\\n]') THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END, '')`;
}
