import type { Declared, SourceFile } from './source.ts';
import { quotedText } from './staged-names.ts';

/** A refused record, a name or a value is kept up to this many characters. */
const MOST_CHARACTERS = 64 * 1024;

export const METADATA = `
CREATE OR REPLACE TABLE staged_table (n SMALLINT, name VARCHAR, row_count BIGINT, file_n SMALLINT);
CREATE OR REPLACE TABLE staged_column (n SMALLINT, c INTEGER, name VARCHAR);
CREATE OR REPLACE TABLE staged_file (n SMALLINT, file VARCHAR, format VARCHAR, bytes BIGINT, sha256 VARCHAR);
CREATE OR REPLACE TABLE staged_declared (table_name VARCHAR, columns VARCHAR[], to_table VARCHAR, to_columns VARCHAR[]);`;

/** What is kept of a text that may hold anything: no character the engine would cut it at. */
export const shown = (text: string): string => text.slice(0, MOST_CHARACTERS).replaceAll('\0', '␀').toWellFormed();

const said = (text: string): string => quotedText(shown(text));
const list = (texts: readonly string[]): string => `[${texts.map(said).join(', ')}]::VARCHAR[]`;

interface StagedTableRow {
  readonly n: number;
  readonly name: string;
  readonly rowCount: number;
  readonly fileN: number;
  readonly columns: readonly string[];
}

/** The statements that name a staged table and its columns. */
export function tableRow({ n, name, rowCount, fileN, columns }: StagedTableRow): string[] {
  const named = columns.map((column, c) => `(${n}, ${c}, ${said(column)})`);
  return [
    `INSERT INTO staged_table VALUES (${n}, ${said(name)}, ${rowCount}, ${fileN})`,
    ...(named.length === 0 ? [] : [`INSERT INTO staged_column VALUES ${named.join(', ')}`]),
  ];
}

export const fileRow = (n: number, { file, format, bytes, sha256 }: SourceFile): string =>
  `INSERT INTO staged_file VALUES (${n}, ${said(file)}, '${format}', ${bytes}, '${sha256}')`;

/** The statements that keep the declared keys of and between tables that were staged. */
export function declaredRows(declared: readonly Declared[], staged: ReadonlySet<string>): string[] {
  const kept = declared.filter(
    ({ table, references }) => staged.has(table) && (references === undefined || staged.has(references.table)),
  );
  return kept.map(({ table, columns, references }) => {
    const to = references === undefined ? 'NULL, NULL' : `${said(references.table)}, ${list(references.columns)}`;
    return `INSERT INTO staged_declared VALUES (${said(table)}, ${list(columns)}, ${to})`;
  });
}

/** The records that could not be read, with the number of the table they were meant for. */
export function refusedView(tables: ReadonlyMap<string, number>): string {
  const numbers = [...tables].map(([name, n]) => `WHEN ${said(name)} THEN ${n}`).join(' ');
  const n = numbers === '' ? 'NULL' : `CASE c0 ${numbers} END`;
  return `CREATE OR REPLACE VIEW staged_refused AS
    SELECT CAST(${n} AS SMALLINT) AS n, source_row, c1 AS rule, c2 AS value, c3 AS record FROM staged_refused_record`;
}
