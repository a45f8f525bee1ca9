import type { Query } from '@aval/core/ledger';
import type { Statement } from '@aval/core/explain';

export interface RefusedRow {
  readonly file: string;
  readonly table: string;
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  /** Said with the words `refused.<rule>`. */
  readonly rule: string;
  /** The row as it was read, people masked: JSON of the columns, or the text when it could not be cut into columns. */
  readonly record: string;
}

export interface RefusedPage {
  readonly total: number;
  readonly rows: readonly RefusedRow[];
}

/** The rows of an import that are not facts, in the order of the file. */
export async function findRefused(
  query: Query,
  importId: number,
  page: { offset: number; limit: number },
): Promise<RefusedPage> {
  const [counted] = await query.rows<{ total: number }>(
    'SELECT count(*) AS total FROM refused WHERE import_id = $importId',
    { importId },
  );
  const rows = await query.rows<RefusedRow>(`${REFUSED_ROWS} LIMIT $limit OFFSET $offset`, { importId, ...page });
  return { total: counted?.total ?? 0, rows };
}

/** Rows in file order: file, table, row, column, value, rule, record; parameter `$importId`. */
const REFUSED_ROWS = `
  SELECT coalesce(f.file, i.file) AS file, coalesce(t.name, '') AS "table", r.source_row AS "row", r.column_name AS "column", r.value, r.rule, r.record
  FROM refused r LEFT JOIN import_table t ON t.import_id = r.import_id AND t.source_table = r.source_table
  JOIN import i ON i.import_id = r.import_id LEFT JOIN import_file f ON f.import_id = r.import_id AND f.n = t.file_n
  WHERE r.import_id = $importId ORDER BY r.source_table, r.source_row, r.rule`;

/** What a rule says of a row, and what to do about it; said with `STORE_WORDS`. */
export const refusalOf = (
  row: Pick<RefusedRow, 'rule' | 'column' | 'value'>,
): { statement: Statement; next: Statement } => {
  const values: Statement['values'] = {
    column: { unit: 'name', value: row.column ?? '' },
    value: { unit: 'name', value: row.value ?? '' },
  };
  return { statement: { code: `refused.${row.rule}`, values }, next: { code: `refused.${row.rule}.next`, values } };
};
