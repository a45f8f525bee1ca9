import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { fileBlocks, isGzip, plainBlocks, readHead } from '../file-bytes.ts';
import { distinctNames } from '../staged-names.ts';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import type { Encoding } from '../encoding.ts';
import { sniffDialect } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { RecordScanner } from './records.ts';
import type { RecordCensus, RecordShape } from './records.ts';
import { RecordSpool } from './spool.ts';

const HEAD_BYTES = 256 * 1024;
const SCAN_BYTES = 1024 * 1024;

/**
 * Delimited text. Every record is checked in a first pass. A file whose records are all sound is then read by the
 * engine as it is; otherwise (other encoding, refused records, values over several lines, …) the sound records go
 * through a temporary file that carries their lines. Lines = header + kept + refused + empty.
 */
export const csvReader: SourceReader = {
  format: 'csv',
  recognises: (head, name) => {
    const { encoding } = sniffEncoding(head);
    if (encoding === 'utf-8' && head.includes(0)) return false;
    const text = decoded(head, encoding);
    return sniffDialect(text, true) !== null || /\.(csv|tsv)(\.gz)?$/i.test(name);
  },
  read: readCsv,
};

interface Plan {
  readonly path: string;
  readonly file: string;
  readonly table: string;
  readonly gzip: boolean;
  readonly encoding: Encoding;
  readonly markBytes: number;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly shape: RecordShape;
}

async function readCsv(path: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const plan = await planOf(path, options);
  const census = await takeCensus(plan, options);
  if (census.kept === 0 && census.refused === 0) throw new SourceError('no-rows', { file: plan.file });
  const inWindows = plan.encoding === 'utf-8' && census.notUtf8 > 0 && !census.beyondAscii;
  const final = inWindows ? await planOf(path, options, 'windows-1252') : plan;
  refusePreamble(final, sink);
  if (isSound(final, census)) await loadAsItIs(final, census, sink, options);
  else await loadSpooled(final, sink, options);
}

async function planOf(path: string, options: ReadOptions, known?: Encoding): Promise<Plan> {
  const file = options.name ?? basename(path);
  const head = await readHead(path, options, HEAD_BYTES);
  const { encoding, markBytes } = sniffEncoding(head);
  const text = decoded(head, known ?? encoding);
  const dialect = sniffDialect(text, head.length < HEAD_BYTES) ?? singleColumn(text);
  if (dialect === null) throw new SourceError('no-rows', { file });
  const names = dialect.hasHeader ? dialect.firstRecord : [];
  const columns = distinctNames(Array.from({ length: dialect.columnCount }, (_, c) => names[c] ?? ''));
  const { delimiter, quote, newline, columnCount } = dialect;
  return {
    path,
    file,
    table: file.replace(/(\.(csv|tsv|txt))?(\.gz)?$/i, '') || file,
    gzip: await startsAsGzip(path, options),
    encoding: known ?? encoding,
    markBytes,
    dialect,
    columns,
    shape: { delimiter, quote, newline, columnCount, replacementIsFault: encoding.startsWith('utf-16') },
  };
}

const decoded = (head: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(head);

/** A file named as a table whose records have one value only. */
function singleColumn(text: string): Dialect | null {
  const first = /^[^\r\n]+/.exec(text)?.[0];
  if (first === undefined) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { delimiter: ',', quote: '"', newline, preamble: [], hasHeader: true, firstRecord: [first], columnCount: 1 };
}

async function startsAsGzip(path: string, options: ReadOptions): Promise<boolean> {
  const quiet: ReadOptions = options.signal ? { signal: options.signal } : {};
  for await (const block of fileBlocks(path, quiet)) return isGzip(block);
  return false;
}

const skippedLines = (dialect: Dialect): number => dialect.preamble.length + headerLines(dialect);

function headerLines({ hasHeader, firstRecord }: Dialect): number {
  return hasHeader ? 1 + firstRecord.reduce((breaks, name) => breaks + name.split(/\r\n|\n|\r/).length - 1, 0) : 0;
}

async function takeCensus(plan: Plan, options: ReadOptions): Promise<RecordCensus> {
  const scanner = new RecordScanner(plan.file, plan.shape, skippedLines(plan.dialect), { kept: () => {}, refused: () => {} });
  const utf8 = asUtf8(plainBlocks(plan.path, options, SCAN_BYTES), plan.encoding);
  for await (const block of utf8) scanner.push(block);
  scanner.end();
  return scanner.census;
}

/** True when the engine, reading the file by itself, sees exactly the records that were checked. */
function isSound(plan: Plan, census: RecordCensus): boolean {
  const oneBreak = census.lineFeeds === 0 || census.carriageReturns === 0;
  const faults = census.refused + census.blankLines + census.multiline + census.odd;
  return plan.encoding === 'utf-8' && oneBreak && faults === 0 && plan.columns.length > 1;
}

async function loadAsItIs(plan: Plan, census: RecordCensus, sink: StagingSink, options: ReadOptions): Promise<void> {
  const { path, gzip, columns } = plan;
  const { delimiter, quote, newline } = plan.shape;
  const skipLines = skippedLines(plan.dialect);
  const text = { path, gzip, columns, delimiter, quote, newline, skipLines, lineFrom: 'ordinal', longestRecord: census.longest } as const;
  const rows = await sink.loadDelimited(plan.table, text, options.signal);
  if (rows !== census.kept) throw new Error(`${plan.file}: ${census.kept} records checked, ${rows} loaded`);
}

async function loadSpooled(plan: Plan, sink: StagingSink, options: ReadOptions): Promise<void> {
  const spooled = join(options.temporary ?? tmpdir(), `aval-${randomUUID()}.csv`);
  try {
    const { census, longest } = await spool(plan, spooled, sink, options);
    if (census.kept === 0) throw new SourceError('no-rows', { file: plan.file });
    const { delimiter, quote } = plan.shape;
    const text = {
      path: spooled, gzip: false, columns: plan.columns, delimiter, quote, newline: '\n', skipLines: 0,
      lineFrom: 'first-column', longestRecord: longest,
    } as const;
    const rows = await sink.loadDelimited(plan.table, text, options.signal);
    if (rows !== census.kept) throw new Error(`${plan.file}: ${census.kept} records checked, ${rows} loaded`);
  } finally {
    await rm(spooled, { force: true });
  }
}

async function spool(plan: Plan, to: string, sink: StagingSink, options: ReadOptions): Promise<{ census: RecordCensus; longest: number }> {
  const out = await open(to, 'wx', 0o600);
  try {
    const records = new RecordSpool(plan.shape, (refusal) => sink.refuse({ table: plan.table, ...refusal }));
    const scanner = new RecordScanner(plan.file, plan.shape, skippedLines(plan.dialect), records);
    const again: ReadOptions = options.signal ? { signal: options.signal } : {};
    for await (const block of asUtf8(plainBlocks(plan.path, again, SCAN_BYTES), plan.encoding)) {
      scanner.push(block);
      await records.drain(out, false);
    }
    scanner.end();
    await records.drain(out, true);
    return { census: scanner.census, longest: records.longest };
  } finally {
    await out.close();
  }
}

function refusePreamble(plan: Plan, sink: StagingSink): void {
  plan.dialect.preamble.forEach((record, i) => {
    if (record !== '' && !record.startsWith('sep=')) sink.refuse({ table: plan.table, row: i + 1, rule: 'before-header', value: null, record });
  });
}
