import { findHeader, isFigure } from '../header-row.ts';
import { distinctNames } from '../staged-names.ts';

/** Columns by where they stand: characters from `start` up to `end`; between two columns all records are blank. */
export interface ColumnSpan {
  readonly start: number;
  readonly end: number;
}

export interface FixedLayout {
  readonly spans: readonly ColumnSpan[];
  readonly names: readonly string[];
  /** Lines before the first record: titles, the header, a line of dashes. */
  readonly skipLines: number;
  /** Index of the line with the names, when there is one. */
  readonly headerLine: number | undefined;
}

const [LEAST_RECORDS, LEAST_FIT, MOST_STRAY, MOST_TITLES] = [3, 0.9, 3, 20];
/** Of the values of a column of figures, so many are. */
const MOSTLY = 0.8;
const RULER = /^\s*([-=_]{2,}\s+)+[-=_]{2,}\s*$/;

/**
 * Finds the columns of a text by where blanks stand in all of its lines, or by a line of dashes under the names.
 * Null when the lines do not stand in columns, or when no column holds figures only: a letter has neither.
 */
export function findLayout(lines: readonly string[]): FixedLayout | null {
  const ruler = lines.slice(0, MOST_TITLES).findIndex((line) => RULER.test(line));
  const titles = ruler < 0 ? Math.min(MOST_TITLES, Math.floor(lines.length / 4)) : ruler + 1;
  const [above, body] = [lines.slice(0, titles), lines.slice(titles).filter(isWritten)];
  const candidates =
    ruler < 0
      ? [columnsOf(body, 0), columnsOf(withoutStray(body), 0), columnsOf(body, strayOf(body))].map((found) =>
          joinedWords(joinedMoments(found, body), body, above),
        )
      : [written(lines[ruler] ?? '')];
  const spans = candidates.find((candidate) => isConvincing(candidate, body));
  if (spans === undefined) return null;
  return withNames(lines, spans, ruler);
}

/** Nearly all lines stand in the columns, and one of these holds figures only. */
function isConvincing(spans: readonly ColumnSpan[], body: readonly string[]): boolean {
  const rows = body.map((line) => cutLine(line, spans)).filter((row) => row !== null);
  const enough = Math.max(LEAST_RECORDS, Math.min(body.length * LEAST_FIT, body.length - MOST_STRAY));
  if (spans.length < 2 || rows.length < enough) return false;
  return spans.some((_, c) => holdsFigures(rows.map((row) => row[c] ?? null)));
}

/** So many lines may stand otherwise. */
const strayOf = (body: readonly string[]): number => Math.max(MOST_STRAY, body.length * (1 - LEAST_FIT));

/** The lines that stand in the columns of nearly all. */
function withoutStray(body: readonly string[]): readonly string[] {
  const most = columnsOf(body, strayOf(body));
  return body.filter((line) => cutLine(line, most) !== null);
}

const isWritten = (line: string): boolean => line.trim() !== '';

const holdsFigures = (values: readonly (string | null)[]): boolean => {
  const written = values.filter((value) => value !== null);
  return written.length > values.length / 2 && written.filter(isFigure).length >= written.length * MOSTLY;
};

/** Runs of places where more than `stray` lines have a sign. */
function columnsOf(lines: readonly string[], stray: number): ColumnSpan[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const signs = new Uint32Array(width);
  for (const line of lines)
    for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) !== SPACE) signs[i] = (signs[i] ?? 0) + 1;
  const used = signs.map((count) => (count > stray ? 1 : 0));
  const spans: ColumnSpan[] = [];
  for (let i = 0; i < width; i += 1) {
    if (used[i] === 0) continue;
    const start = i;
    while (i < width && used[i] === 1) i += 1;
    spans.push({ start, end: i });
  }
  return spans;
}

const SPACE = 32;

const written = (line: string): ColumnSpan[] =>
  [...line.matchAll(/\S+/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }));

/** A day and a time one blank apart are one value. */
function joinedMoments(spans: readonly ColumnSpan[], lines: readonly string[]): ColumnSpan[] {
  const all = (span: ColumnSpan, shape: RegExp): boolean =>
    lines.every((line) => shape.test(line.slice(span.start, span.end).trim()));
  const joined: ColumnSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const moment =
      before !== undefined &&
      span.start - before.end === 1 &&
      all(span, /^(\d{1,2}:\d{2}.*)?$/) &&
      all(before, /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})?$/);
    if (moment) joined[joined.length - 1] = { start: before.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** Words one blank apart are one value, unless a name above begins where the second does. */
function joinedWords(spans: readonly ColumnSpan[], lines: readonly string[], above: readonly string[]): ColumnSpan[] {
  const figures = (span: ColumnSpan): boolean =>
    lines.every((line) => /^$|\d/.test(line.slice(span.start, span.end).trim()));
  const begins = ({ start }: ColumnSpan): boolean =>
    above.some((line) => (line[start] ?? ' ') !== ' ' && line[start - 1] === ' ');
  const joined: ColumnSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before === undefined || span.start - before.end > 1 || figures(span) || figures(before) || begins(span))
      joined.push(span);
    else joined[joined.length - 1] = { start: before.start, end: span.end };
  }
  return joined;
}

function withNames(lines: readonly string[], spans: readonly ColumnSpan[], ruler: number): FixedLayout {
  if (ruler >= 0) return namedBy(lines, spans, ruler - 1, ruler + 1);
  const stray = lines.slice(0, MOST_TITLES).findLastIndex((line) => isWritten(line) && cutLine(line, spans) === null);
  const seen = [...lines.entries()].slice(stray + 1, stray + 200).filter(([, line]) => isWritten(line));
  const rows = seen.map(([, line]) => cutLine(line, spans) ?? []);
  const { at, hasHeader } = findHeader(rows);
  const place = seen[at]?.[0] ?? 0;
  if (!hasHeader) return namedBy(lines, spans, stray, place);
  return {
    spans,
    names: distinctNames(rows[at]?.map((name) => name ?? '') ?? []),
    skipLines: place + 1,
    headerLine: place,
  };
}

/** Names that do not stand in the columns, in a line above the first record; none when that line has no such names. */
function namedBy(lines: readonly string[], spans: readonly ColumnSpan[], above: number, first: number): FixedLayout {
  const names = namesIn(lines[above] ?? '', spans);
  const headerLine = names === null ? undefined : above;
  return { spans, names: distinctNames(names ?? spans.map(() => '')), skipLines: first, headerLine };
}

/** A header need not stand in the columns: as many words as columns are their names too. */
function namesIn(line: string, spans: readonly ColumnSpan[]): string[] | null {
  const words = line.trim().split(/\s+/);
  if (words.length === spans.length) return words;
  const parts = line.trim().split(/\s{2,}/);
  if (parts.length === spans.length) return parts;
  const cut = cutLine(line, spans);
  return cut === null || cut.every((name) => name === null) ? null : cut.map((name) => name ?? '');
}

/**
 * The values of a line, trimmed; null for a blank one. A value may reach into the blank beside its column as long as a
 * blank is left before the next value; a line that fills a gap, or has a sign in the middle of one, stands in no columns: null.
 */
export function cutLine(line: string, spans: readonly ColumnSpan[]): (string | null)[] | null {
  const values: (string | null)[] = [];
  let from = 0;
  for (let c = 0; c < spans.length; c += 1) {
    const next = spans[c + 1];
    const to = next === undefined ? line.length : cutBetween(line, spans[c]?.end ?? 0, next.start);
    if (to < 0) return null;
    const value = line.slice(from, to).trim();
    values.push(value === '' ? null : value);
    from = to;
  }
  return values;
}

/** Where to cut in the gap from `start` up to `end`; -1 when there is no one place. */
function cutBetween(line: string, start: number, end: number): number {
  if (start >= line.length) return start;
  let left = start;
  while (left < end && left < line.length && line.charCodeAt(left) !== SPACE) left += 1;
  if (left === end && left < line.length) return -1;
  for (let i = left; i < end && i < line.length; i += 1) {
    if (line.charCodeAt(i) === SPACE) continue;
    return line.slice(i, end).includes(' ') ? -1 : i;
  }
  return left;
}
