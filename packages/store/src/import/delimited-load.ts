import type { DelimitedText, EngineQuery } from './source.ts';
import { quotedText, stagedTable } from './staged-names.ts';

/** The engine holds at least this much of a file at a time; records beyond a sixteenth of it need more. */
const USUAL_RECORD_BYTES = 2 * 1024 * 1024;

/**
 * The statements that take a checked file in as `staged_<n>`. With one record a line the line follows from the
 * position of the row, so that the engine may read in parallel: a view adds it.
 */
export function loadStatements(n: number, text: DelimitedText): string[] {
  const columns = text.columns.map((_, c) => `c${c}`);
  if (text.lineFrom === 'first-column') {
    const read = readCsv(text, ['line', ...columns]);
    return [
      `DROP VIEW IF EXISTS ${stagedTable(n)}`,
      `DROP TABLE IF EXISTS staged_text_${n}`,
      `CREATE TABLE ${stagedTable(n)} AS SELECT CAST(line AS BIGINT) AS source_row, ${columns.join(', ')} FROM ${read}`,
    ];
  }
  return [
    `CREATE TABLE staged_text_${n} AS SELECT ${columns.join(', ')} FROM ${readCsv(text, columns)}`,
    `CREATE VIEW ${stagedTable(n)} AS SELECT rowid + ${text.skipLines + 1} AS source_row, ${columns.join(', ')} FROM staged_text_${n}`,
  ];
}

/** The statements that take the answer of a question in as `staged_<n>`; the place of a row is its number. */
export function queryStatements(n: number, { columns, values, from }: EngineQuery): string[] {
  const names = columns.map((_, c) => `c${c}`);
  const selected = names.map((name, c) => `${values[c] ?? 'NULL'} AS ${name}`);
  return [
    `CREATE TABLE staged_text_${n} AS SELECT ${selected.join(', ')} FROM ${from}`,
    `CREATE VIEW ${stagedTable(n)} AS SELECT rowid + 1 AS source_row, ${names.join(', ')} FROM staged_text_${n}`,
  ];
}

function readCsv(text: DelimitedText, columns: readonly string[]): string {
  const options = [
    quotedText(text.path),
    'auto_detect = false',
    'header = false',
    `skip = ${text.skipLines}`,
    `compression = 'none'`,
    `delim = ${quotedText(text.delimiter)}`,
    `quote = ${quotedText(text.quote)}`,
    `escape = ${quotedText(text.quote)}`,
    `new_line = ${newline[text.newline]}`,
    `columns = {${columns.map((name) => `${name}: 'VARCHAR'`).join(', ')}}`,
  ];
  if (text.longestRecord > USUAL_RECORD_BYTES) options.push(`max_line_size = ${text.longestRecord + 1024}`);
  return `read_csv(${options.join(', ')})`;
}

const newline = { '\n': `'\\n'`, '\r\n': `'\\r\\n'`, '\r': `'\\r'` } as const;
