/** How a text table is written. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Lines before the header (or before the first record when there is none): titles, a `sep=` line. */
  readonly preamble: readonly string[];
  readonly hasHeader: boolean;
  /** The first record after the preamble, as written. */
  readonly firstRecord: readonly string[];
  /** Columns that the records have. */
  readonly columnCount: number;
  /** Share of the first records that have the commonest width: a table agrees with itself, a letter does not. */
  readonly agreement: number;
}

/** On a tie the rarer mark wins: a decimal comma stands in every row too. */
const DELIMITERS = ['\t', ';', '|', ','] as const;
const SAMPLE_RECORDS = 500;
const PREAMBLE_LINES = 20;

/** Reads the dialect from the beginning of a file; `whole` when it is all of it. Null when it is no table of two columns. */
export function sniffDialect(head: string, whole: boolean): Dialect | null {
  const newline = head.includes('\r\n') ? '\r\n' : head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const quote = sniffQuote(head);
  const named = /^sep=(.)\r?\n/.exec(head)?.[1];
  const candidates = named === undefined ? DELIMITERS : [named];
  const samples = candidates.map((delimiter) => sampleOf(sampleRecords(head, delimiter, quote, whole), delimiter));
  const best = samples.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.columnCount < 2) return null;
  const first = best.records.findIndex(({ line, fields }) => fields.length > 1 && (named === undefined || line > 1));
  const start = best.records[first];
  if (start === undefined || first > PREAMBLE_LINES) return null;
  const rest = best.records.slice(first + 1).map((record) => record.fields);
  return {
    delimiter: best.delimiter,
    quote,
    newline,
    preamble: head.split(/\r\n|\n|\r/).slice(0, start.line - 1),
    hasHeader: !looksLikeData(start.fields, rest),
    firstRecord: start.fields,
    columnCount: Math.max(best.columnCount, start.fields.length),
    agreement: best.score,
  };
}

/** A text named as a table whose records have one value only; null when it has no line. */
export function singleColumn(text: string): Dialect | null {
  const first = /^[^\r\n]+/.exec(text)?.[0];
  if (first === undefined) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    delimiter: ',',
    quote: '"',
    newline,
    preamble: [],
    hasHeader: true,
    firstRecord: [first],
    columnCount: 1,
    agreement: 1,
  };
}

interface SampleRecord {
  readonly line: number;
  readonly fields: string[];
}

interface Sample {
  readonly delimiter: string;
  readonly records: readonly SampleRecord[];
  readonly columnCount: number;
  readonly score: number;
}

function sampleOf(records: readonly SampleRecord[], delimiter: string): Sample {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [columnCount, share] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { delimiter, records, columnCount, score: columnCount < 2 ? 0 : share / records.length };
}

/** Single quotes only when fields are wrapped in them and none is wrapped in double ones. */
const sniffQuote = (head: string): string =>
  !/(^|[\t;|,\n])"/.test(head) && /(^|[\t;|,\n])'[^'\n]*'([\t;|,\r\n])/.test(head) ? "'" : '"';

/** The first records of a text, read leniently. */
function sampleRecords(text: string, delimiter: string, quote: string, whole: boolean): SampleRecord[] {
  const records: SampleRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let [line, startLine] = [1, 1];
  let quoted = false;
  const endRecord = (): void => {
    if (fields.length > 0 || field !== '') records.push({ line: startLine, fields: [...fields, field] });
    [fields, field] = [[], ''];
    startLine = line;
  };
  for (let i = 0; i < text.length && records.length < SAMPLE_RECORDS; i += 1) {
    const c = text[i] ?? '';
    const breaks = c === '\n' || (c === '\r' && text[i + 1] !== '\n');
    if (breaks) line += 1;
    if (quoted && c === quote && text[i + 1] === quote) field += text[(i += 1)] ?? '';
    else if (c === quote && (quoted || field === '')) quoted = !quoted;
    else if (quoted) field += c;
    else if (c === delimiter) [fields, field] = [[...fields, field], ''];
    else if (breaks) endRecord();
    else if (c !== '\r') field += c;
  }
  if (whole) endRecord();
  return records;
}

const DATA_SHAPE = /^\s*([-+]?[\d\s.,']+%?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ].*)?|true|false)?\s*$/i;

/** A first record is data when each of its values is a figure, a date, empty, or comes again below in its column. */
function looksLikeData(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  return first.every((value, c) => DATA_SHAPE.test(value) || rest.some((fields) => fields[c] === value));
}
