import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { DelimitedText, ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { plainBlocks, readHead, unobserved } from '../file-bytes.ts';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import { sniffDialect } from './dialect.ts';
import { loadAhead } from './load-ahead.ts';
import { planCsv } from './plan.ts';
import type { CsvPlan } from './plan.ts';
import { RecordScanner } from './records.ts';
import type { RecordCensus } from './records.ts';
import { RecordSpool } from './spool.ts';
import { unchanged } from '../whole-file.ts';

const SCAN_BYTES = 1024 * 1024;
/** A file not named as a table is one when at least half of its first records have one width. */
const LEAST_AGREEMENT = 0.5;
/** A file named as a table may hold this share of zero bytes: it is damaged then, not of another kind. */
const DAMAGE = 0.1;

/**
 * Delimited text. A pass over the bytes checks every record. When all are sound, the engine reads the text as it is, and
 * has begun to while they were checked; otherwise (refused records, values over several lines, …) the sound ones go through a temporary file that carries
 * their lines. Lines of the file = lines before the first record + kept + refused + empty.
 */
export const csvReader: SourceReader = {
  format: 'csv',
  recognises: (head, name) => {
    const { encoding } = sniffEncoding(head);
    const named = /\.(csv|tsv)(\.gz)?$/i.test(name);
    const start = head.subarray(0, 1024);
    const zeros = start.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0);
    if (encoding === 'utf-8' && zeros > (named ? start.length * DAMAGE : 0)) return false;
    if (named) return true;
    const dialect = sniffDialect(new TextDecoder(encoding).decode(head), true);
    return dialect !== null && dialect.agreement >= LEAST_AGREEMENT;
  },
  read: (path, sink, options) =>
    unchanged(path, () =>
      withTemporary(options, async (temporary) => {
        const plan = await planCsv(path, options);
        const sound = plan.plain && (await beginsSound(plan, options));
        const ahead = loadAhead(
          sound ? (signal) => sink.loadDelimited(plan.table, asItIs(plan, path, 0), signal) : undefined,
          options.signal,
        );
        const census = await takeCensus(plan, plan.plain ? null : temporary, options).catch(async (error: unknown) => {
          await ahead.stop();
          throw error;
        });
        if (census.kept === 0 && census.refused === 0) throw new SourceError('no-rows', { file: plan.file });
        refusePreamble(plan, sink);
        if (isSound(plan, census)) {
          const text = asItIs(plan, plan.plain ? path : temporary, census.longest);
          const rows = (await ahead.rows()) ?? (await sink.loadDelimited(plan.table, text, options.signal));
          if (rows === census.kept) return;
        }
        await ahead.stop();
        const windows = plan.encoding === 'utf-8' && census.notUtf8 > 0 && !census.beyondAscii;
        await loadSpooled(windows ? await planCsv(path, options, 'windows-1252') : plan, temporary, sink, options);
      }),
    ),
};

async function withTemporary(options: ReadOptions, work: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(options.temporary ?? tmpdir(), `aval-${randomUUID()}.csv`);
  try {
    await work(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** True for a file of more than a few records, the first of which are sound: loading it need not wait for the last. */
async function beginsSound(plan: CsvPlan, options: ReadOptions): Promise<boolean> {
  const head = await readHead(plan.path, options, SCAN_BYTES);
  if (head.length < SCAN_BYTES) return false;
  const ignore = { kept: () => {}, refused: () => {} };
  const scanner = new RecordScanner(plan.file, plan.shape, plan.skipLines, ignore, head.length);
  scanner.push(head);
  return isSound(plan, scanner.census);
}

/** Checks every record; `copy` receives the text as plain UTF-8 when the file is not that already. */
async function takeCensus(plan: CsvPlan, copy: string | null, options: ReadOptions): Promise<RecordCensus> {
  const ignore = { kept: () => {}, refused: () => {} };
  const scanner = new RecordScanner(plan.file, plan.shape, plan.skipLines, ignore, options.limits?.recordBytes);
  await withFile(copy, async (out) => {
    for await (const block of asUtf8(plainBlocks(plan.path, options, SCAN_BYTES), plan.encoding)) {
      scanner.push(block);
      await out?.writeFile(block);
    }
  });
  scanner.end();
  return scanner.census;
}

async function withFile(path: string | null, work: (out: FileHandle | undefined) => Promise<void>): Promise<void> {
  const out = path === null ? undefined : await open(path, 'w', 0o600);
  try {
    await work(out);
  } finally {
    await out?.close();
  }
}

/** True when the engine, reading the text by itself, sees exactly the records that were checked. */
function isSound(plan: CsvPlan, census: RecordCensus): boolean {
  const oneBreak = (plan.shape.newline === '\r\n' ? census.lineFeeds : census.carriageReturns) === 0;
  const faults = census.refused + census.blankLines + census.multiline + census.odd;
  return oneBreak && faults === 0 && plan.columns.length > 1;
}

function asItIs(plan: CsvPlan, path: string, longestRecord: number): DelimitedText {
  const { columns, skipLines } = plan;
  const { delimiter, quote, newline } = plan.shape;
  return { path, columns, delimiter, quote, newline, skipLines, lineFrom: 'ordinal', longestRecord };
}

async function loadSpooled(plan: CsvPlan, temporary: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const records = new RecordSpool(plan.shape, (refusal) => sink.refuse({ table: plan.table, ...refusal }));
  const scanner = new RecordScanner(plan.file, plan.shape, plan.skipLines, records, options.limits?.recordBytes);
  const again = unobserved(options);
  await withFile(temporary, async (out) => {
    for await (const block of asUtf8(plainBlocks(plan.path, again, SCAN_BYTES), plan.encoding)) {
      scanner.push(block);
      if (out) await records.drain(out, false);
    }
    scanner.end();
    if (out) await records.drain(out, true);
  });
  const { kept } = scanner.census;
  if (kept === 0) throw new SourceError('no-rows', { file: plan.file });
  const { delimiter, quote } = plan.shape;
  const layout = { delimiter, quote, newline: '\n', skipLines: 0, lineFrom: 'first-column' } as const;
  const rows = await sink.loadDelimited(
    plan.table,
    { ...layout, path: temporary, columns: plan.columns, longestRecord: records.longest },
    options.signal,
  );
  if (rows !== kept) throw new Error(`${plan.file}: ${kept} records checked, ${rows} taken in`);
}

function refusePreamble(plan: CsvPlan, sink: StagingSink): void {
  plan.dialect.preamble.forEach((record, i) => {
    if (record === '' || record.startsWith('sep=')) return;
    sink.refuse({ table: plan.table, row: i + 1, rule: 'before-header', value: null, record });
  });
}
