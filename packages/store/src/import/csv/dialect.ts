import { findHeader } from '../header-row.ts';

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

/** On a tie of shares and widths the rarer mark wins. */
const DELIMITERS = ['\t', ';', '|', ','] as const;
/** Marks that old systems write, asked only when none of the others separates anything. */
const RARE_DELIMITERS = ['\u0001', '\u001F', '~', '^'] as const;
const SAMPLE_RECORDS = 500;
const PREAMBLE_LINES = 20;
/** Shares so near to each other tell nothing: the mark that makes more columns wins. */
const SAME_SHARE = 0.02;

/** Reads the dialect from the beginning of a file; `whole` when it is all of it. Null when it is no table of two columns. */
export function sniffDialect(head: string, whole: boolean): Dialect | null {
  const newline = head.includes('\r\n') ? '\r\n' : head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const quote = sniffQuote(head);
  const named = /^sep=(.)\r?\n/.exec(head)?.[1];
  const best = bestSample(head, named, quote, whole);
  if (best.columnCount < 2) return null;
  const table = best.records.filter(({ line }) => named === undefined || line > 1);
  const start = startOf(table, best.columnCount);
  if (start === null) return null;
  return {
    delimiter: best.delimiter,
    quote,
    newline,
    preamble: head.split(/\r\n|\n|\r/).slice(0, start.record.line - 1),
    hasHeader: start.hasHeader,
    firstRecord: start.record.fields,
    columnCount: Math.max(best.columnCount, start.record.fields.length),
    agreement: best.score,
  };
}

function bestSample(head: string, named: string | undefined, quote: string, whole: boolean): Sample {
  const of = (delimiter: string): Sample => sampleOf(head, sampleRecords(head, delimiter, quote, whole), delimiter);
  if (named !== undefined) return of(named);
  const usual = DELIMITERS.map(of);
  const samples = usual.every(({ columnCount }) => columnCount < 2) ? RARE_DELIMITERS.map(of) : usual;
  return samples.reduce((a, b) => {
    const same = Math.abs(b.score - a.score) <= SAME_SHARE && a.score > 0;
    return (same ? b.columnCount > a.columnCount : b.score > a.score) ? b : a;
  });
}

/** The header, or the first record when there is none: titles, remarks and parameters may stand above. */
function startOf(
  records: readonly SampleRecord[],
  columnCount: number,
): { record: SampleRecord; hasHeader: boolean } | null {
  const isRemark = ({ fields }: SampleRecord): boolean =>
    /^\s*(#|\/\/|--)\s/.test(fields[0] ?? '') || (/^\s*#/.test(fields[0] ?? '') && fields.length !== columnCount);
  const first = records.findIndex((record) => record.fields.length > 1 && !isRemark(record));
  if (first < 0 || first > PREAMBLE_LINES) return null;
  const table = records.slice(first).filter(({ fields }) => fields.length > 1);
  const { at, hasHeader } = findHeader(table.map(({ fields }) => fields));
  const bare = table.findIndex(({ fields }) => fields.length === columnCount);
  const record = table[hasHeader ? at : Math.max(0, bare)];
  return record === undefined ? null : { record, hasHeader };
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

function sampleOf(text: string, records: readonly SampleRecord[], delimiter: string): Sample {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [columnCount, share] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const doubt = delimiter === ',' && isDecimalMark(text) ? 0.5 : 1;
  return { delimiter, records, columnCount, score: columnCount < 2 ? 0 : (doubt * share) / records.length };
}

/** True when each comma stands between figures. */
const isDecimalMark = (text: string): boolean => !/(^|\D),|,(\D|$)/.test(text);

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
    else if (c === delimiter) {
      fields.push(field);
      field = '';
    } else if (breaks) endRecord();
    else if (c !== '\r') field += c;
  }
  if (whole) endRecord();
  return records;
}
