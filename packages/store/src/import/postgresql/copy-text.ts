import { quotedName } from '../staged-names.ts';
import type { PostgresColumn, PostgresTable } from './postgres-tables.ts';

const isBinary = ({ type }: PostgresColumn): boolean => ['bytea', 'geometry', 'geography', 'raster'].includes(type);

/** The columns of a table that are text or can be said as text, and the names of the others. */
export function readableColumns({ columns }: PostgresTable): { readable: PostgresColumn[]; binary: string[] } {
  return {
    readable: columns.filter((column) => !isBinary(column)),
    binary: columns.filter((column) => isBinary(column)).map(({ name }) => name),
  };
}

/**
 * The COPY that writes a table as CSV: the number of the row, then each column as exact text. Rows are in the order of the
 * primary key, or as they lie where there is none.
 */
export function copyStatement({ schema, table, key }: PostgresTable, columns: readonly PostgresColumn[]): string {
  const order = key.length === 0 ? '' : `ORDER BY ${key.map(quotedName).join(', ')}`;
  const texts = columns.map((column) => textOf(column));
  const from = `${quotedName(schema)}.${quotedName(table)}`;
  return `COPY (SELECT row_number() OVER (${order}), ${texts.join(', ')} FROM ${from} ${order}) TO STDOUT (FORMAT csv)`;
}

function textOf({ name, type, category }: PostgresColumn): string {
  const column = quotedName(name);
  if (category === 'A') return `array_to_json(${column})::text`;
  if (category === 'C') return `row_to_json(${column})::text`;
  if (type === 'money') return `${column}::numeric::text`;
  if (type === 'timestamptz')
    return `CASE WHEN isfinite(${column}) THEN replace(${column}::text, ' ', 'T') || ':00' ELSE ${column}::text END`;
  return `${column}::text`;
}
