import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { decoded, sniffEncoding } from '../encoding.ts';
import type { Outcome } from './trial.ts';

const LINES: ReadonlySet<Outcome['format']> = new Set(['csv', 'fixed-width']);

/**
 * The lines of a delimited text that are in no staged row, no refusal and not in the header: null when there are none.
 * Counts lines, not records, and so shares nothing with the reader that it checks.
 */
export function unaccountedLines(input: Uint8Array, outcome: Outcome): string | null {
  const [table, another] = outcome.tables;
  if (table === undefined || another !== undefined || !LINES.has(outcome.format)) return null;
  const lines = linesOf(input);
  if (lines === null) return null;
  const told = new Set<number>();
  for (const { row, values } of table.rows) tell(told, row, breaksIn(values));
  for (const { row, record } of outcome.refused) tell(told, row, breaksIn([record]));
  const untold = lines.flatMap((line, i) => (isMute(line) || told.has(i + 1) ? [] : [i + 1]));
  const header = 1 + breaksIn(table.columns);
  const records = outcome.refused.filter(({ rule }) => rule !== 'before-header');
  const first = [...table.rows, ...records].reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const lost = untold.filter((line, k) => line > first || k >= header);
  return lost.length === 0 ? null : `lines ${lost.slice(0, 5).join(', ')} of ${lines.length}`;
}

/** Says nothing of its own: empty, or the line by which a spreadsheet program tells the separator. */
const isMute = (line: string): boolean => /^\s*$|^sep=/.test(line.replace(/^\u{FEFF}|^ï»¿/u, ''));

function tell(told: Set<number>, row: number, breaks: number): void {
  for (let line = row; line <= row + breaks; line += 1) told.add(line);
}

const breaksIn = (values: readonly (string | null)[]): number =>
  values.reduce((sum, value) => sum + (value?.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function linesOf(input: Uint8Array): string[] | null {
  const plain = input[0] === 0x1f && input[1] === 0x8b ? gunzipSync(input) : Buffer.from(input);
  const { encoding } = sniffEncoding(plain);
  const text = encoding === 'utf-8' && !isUtf8(plain) ? plain.toString('latin1') : decoded(plain, encoding);
  return text.includes('\n') ? text.split('\n') : text.split('\r');
}
