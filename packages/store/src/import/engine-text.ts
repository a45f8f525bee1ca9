import { quotedName } from './staged-names.ts';

/** A column of a table that the engine reads, with the engine's name of its type. */
export interface EngineColumn {
  readonly name: string;
  readonly type: string;
}

/** What a column becomes: its text, or nothing when it holds bytes that are no text. */
export type ColumnText = { readonly name: string; readonly value: string } | { readonly binary: string };

/**
 * The SQL that says a column as exact text: decimals with all their places, dates and times as ISO 8601, instants in UTC
 * with their offset, nested values as JSON; an empty text is absent. `isText` tells bytes that are text after all.
 */
export function columnText({ name, type }: EngineColumn, isText = false): ColumnText {
  const column = quotedName(name);
  if (/^(BLOB|GEOMETRY|BIT)\b/.test(type) && !type.endsWith(']')) {
    return isText
      ? { name, value: `nullif(coalesce(TRY(decode(${column})), CAST(${column} AS VARCHAR)), '')` }
      : { binary: name };
  }
  return { name, value: valueText(column, type) };
}

function valueText(column: string, type: string): string {
  if (isNested(type)) return `CAST(to_json(${column}) AS VARCHAR)`;
  if (type === 'VARCHAR') return `nullif(${column}, '')`;
  if (type === 'TIMESTAMP WITH TIME ZONE') {
    const utc = `CAST(${column} AT TIME ZONE 'UTC' AS VARCHAR)`;
    return `CASE WHEN isfinite(${column}) THEN replace(${utc}, ' ', 'T') || '+00:00' ELSE CAST(${column} AS VARCHAR) END`;
  }
  return `nullif(CAST(${column} AS VARCHAR), '')`;
}

const isNested = (type: string): boolean => /^(STRUCT|MAP|UNION|VARIANT)\b/.test(type) || type.endsWith(']');
