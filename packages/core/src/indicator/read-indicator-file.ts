import type { Statement } from '../explain/index.ts';

/** A figure that the company watches, as a file of two columns tells it: a day and a value a line. */
export interface IndicatorFile {
  readonly rows: readonly { readonly day: string; readonly value: number }[];
}

/** More lines than a century of days are no indicator. */
const MOST_ROWS = 40_000;
const MOST_PROBLEMS = 10;

/**
 * Reads the text of a CSV of days and values (`2026-01-05;12,5`, `05/01/2026,12.5`, tabs too); a first line without a value is a heading.
 * A day told twice counts once, the last time. Every line that is neither is a problem that names it.
 */
export function readIndicatorFile(text: string): IndicatorFile | { readonly problems: readonly Statement[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const rows = new Map<string, number>();
  const problems: Statement[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (read !== undefined) rows.set(read.day, read.value);
    else if (rows.size > 0 || i > 0)
      problems.push({
        code: 'indicator.file.line',
        values: { line: { unit: 'count', value: i + 1 }, text: { unit: 'name', value: line.slice(0, 60) } },
      });
  }
  if (rows.size > MOST_ROWS)
    problems.push({ code: 'indicator.file.long', values: { most: { unit: 'count', value: MOST_ROWS } } });
  if (rows.size === 0 && problems.length === 0) problems.push({ code: 'indicator.file.empty', values: {} });
  if (problems.length > 0) return { problems: problems.slice(0, MOST_PROBLEMS) };
  return { rows: [...rows].map(([day, value]) => ({ day, value })).toSorted((a, b) => (a.day < b.day ? -1 : 1)) };
}

function readLine(line: string): { day: string; value: number } | undefined {
  const cells = line.includes('\t') ? line.split('\t') : line.includes(';') ? line.split(';') : splitComma(line);
  const [day, value] = [readDay(unquote(cells[0] ?? '')), readValue(unquote(cells[1] ?? ''))];
  return day === undefined || value === undefined || cells.length > 2 ? undefined : { day, value };
}

/** At the first comma: what follows may be a decimal mark when it stands in quotes. */
const splitComma = (line: string): string[] => {
  const at = line.indexOf(',');
  return at < 0 ? [line] : [line.slice(0, at), line.slice(at + 1)];
};

const unquote = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

function readDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  const [, d, m, y] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month}-${day}` : y ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : '';
  return iso !== '' && new Date(`${iso}T00:00:00Z`).toJSON()?.slice(0, 10) === iso ? iso : undefined;
}

function readValue(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  if (!/^-?\d+([.,]\d+)?%?$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.').replace('%', ''));
}
