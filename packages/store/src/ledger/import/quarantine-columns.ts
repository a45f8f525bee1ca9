/** Columns that the rows set aside bear when they are written out to be corrected; they say nothing of the row itself. */
export const QUARANTINE_COLUMNS = [
  'aval_row',
  'aval_column',
  'aval_value',
  'aval_rule',
  'aval_what_to_do',
  'aval_file',
] as const;

/** True of a table whose rows were set aside, written out, and perhaps corrected. */
export const isQuarantine = (columns: readonly { readonly name: string }[]): boolean =>
  QUARANTINE_COLUMNS.every((name) => columns.some((column) => column.name === name));

/** A cell that a spreadsheet would compute begins so; a number with its sign is none. An escaped one begins with an apostrophe more. */
const FORMULA = String.raw`^''*[=+@\t\r-]`;
const NUMBER = String.raw`^[-+]?[0-9.,\s]+%?$`;

/** A cell as it is written out, in SQL: a formula bears an apostrophe before it. `escapedBack` takes it off again. */
export const escapedCell = (cell: string): string =>
  `CASE WHEN regexp_matches(${cell}, '${FORMULA}') AND NOT regexp_matches(${cell}, '${NUMBER}') THEN '''' || ${cell} ELSE ${cell} END`;

/** Likewise of a text at hand. */
export const escaped = (text: string): string =>
  /^'*[=+@\t\r-]/.test(text) && !/^[-+]?[0-9.,\s]+%?$/.test(text) ? `'${text}` : text;

/** A staged table of rows that were written out, its cells as they were before. */
export const escapedBack = (source: string, columns: readonly { readonly c: number }[]): string =>
  `(SELECT source_row${columns
    .map(
      ({ c }) =>
        `, CASE WHEN starts_with(c${c}, '''') AND regexp_matches(c${c}, '${FORMULA}') THEN substr(c${c}, 2) ELSE c${c} END AS c${c}`,
    )
    .join('')} FROM ${source})`;
