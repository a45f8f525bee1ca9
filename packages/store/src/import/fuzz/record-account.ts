import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { Outcome } from './trial.ts';

/** The text of an input that an independent parser may read; null when it is in another encoding or no text. */
function textOf(input: Uint8Array): string | null {
  const plain = input[0] === 0x1f && input[1] === 0x8b ? gunzipSync(input) : Buffer.from(input);
  return isUtf8(plain) && !plain.includes(0) ? plain.toString('utf8').replace(/^\uFEFF/, '') : null;
}

const rowsOf = ({ tables }: Outcome, name: string): number =>
  tables.find((table) => table.name === name)?.rows.length ?? 0;

const missing = (what: string, expected: number, { refused }: Outcome, staged: number): string | null =>
  staged + refused.length < expected ? `${expected} ${what}, ${staged} staged, ${refused.length} refused` : null;

/** Fewer events than an independent parser finds in a log that it holds for well formed; null when there are none too few. */
export function missingElements(input: Uint8Array, outcome: Outcome): string | null {
  const text = textOf(input);
  if (text === null || !['xes', 'ocel2-xml', 'ocel1-xml'].includes(outcome.format)) return null;
  const expected = countEvents(text);
  return expected === null ? null : missing('events', expected, outcome, rowsOf(outcome, 'events'));
}

/** Elements `event` directly in a trace, a log or a list of events; null when the text is no XML. */
function countEvents(text: string): number | null {
  const parser = new SaxesParser();
  const open: string[] = [];
  let [count, sound] = [0, true];
  parser.on('error', () => {
    sound = false;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'event' && ['trace', 'log', 'events'].includes(open.at(-1) ?? '') && open.length < 3) count += 1;
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return sound ? count : null;
}

/** Fewer records than JSON that can be parsed holds; null when there are none too few. */
export function missingRecords(input: Uint8Array, outcome: Outcome): string | null {
  const text = textOf(input);
  if (text === null) return null;
  if (outcome.format === 'json-lines') return missingLines(text, outcome);
  const whole = parsed(text);
  if (outcome.format === 'json' && Array.isArray(whole)) {
    return missing('records', whole.filter(isRecord).length, outcome, outcome.tables[0]?.rows.length ?? 0);
  }
  if (outcome.format !== 'ocel2-json' || !isRecord(whole)) return null;
  const events: unknown = whole['events'];
  return Array.isArray(events)
    ? missing('events', events.filter(isRecord).length, outcome, rowsOf(outcome, 'events'))
    : null;
}

function missingLines(text: string, outcome: Outcome): string | null {
  const told = new Set(outcome.tables.flatMap(({ rows }) => rows.map(({ row }) => row)));
  for (const { row, record } of outcome.refused) record.split('\n').forEach((_, i) => told.add(row + i));
  const lost = text.split('\n').flatMap((line, i) => (isRecord(parsed(line)) && !told.has(i + 1) ? [i + 1] : []));
  return lost.length === 0 ? null : `lines ${lost.slice(0, 5).join(', ')}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
