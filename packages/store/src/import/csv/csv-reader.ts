import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { DelimitedText, ReadOptions, SourceReader, StagingSink } from '../source.ts';
import { SourceError } from '../errors.ts';
import { plainBlocks, unobserved } from '../file-bytes.ts';
import { asUtf8, sniffEncoding } from '../encoding.ts';
import { sniffDialect } from './dialect.ts';
import { planCsv } from './plan.ts';
import type { CsvPlan } from './plan.ts';
import { RecordScanner } from './records.ts';
import type { RecordCensus } from './records.ts';
import { RecordSpool } from './spool.ts';

const SCAN_BYTES = 1024 * 1024;
/** A file not named as a table is one when at least half of its first records have one width. */
const LEAST_AGREEMENT = 0.5;
/** A file named as a table may hold this share of zero bytes: it is damaged then, not of another kind. */
const DAMAGE = 0.1;

/**
 * Delimited text. A first pass checks every record. When all are sound, the engine then reads the text as it is;
 * otherwise (refused records, values over several lines, …) the sound ones go through a temporary file that carries
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
    withTemporary(options, async (temporary) => {
      const plan = await planCsv(path, options);
      const census = await takeCensus(plan, plan.plain ? null : temporary, options);
      if (census.kept === 0 && census.refused === 0) throw new SourceError('no-rows', { file: plan.file });
      refusePreamble(plan, sink);
      if (isSound(plan, census)) {
        const rows = await sink.loadDelimited(
          plan.table,
          asItIs(plan, census, plan.plain ? path : temporary),
          options.signal,
        );
        if (rows === census.kept) return;
      }
      const windows = plan.encoding === 'utf-8' && census.notUtf8 > 0 && !census.beyondAscii;
      await loadSpooled(windows ? await planCsv(path, options, 'windows-1252') : plan, temporary, sink, options);
    }),
};

async function withTemporary(options: ReadOptions, work: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(options.temporary ?? tmpdir(), `aval-${randomUUID()}.csv`);
  try {
    await work(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
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

function asItIs(plan: CsvPlan, census: RecordCensus, path: string): DelimitedText {
  const { columns, skipLines } = plan;
  const { delimiter, quote, newline } = plan.shape;
  return { path, columns, delimiter, quote, newline, skipLines, lineFrom: 'ordinal', longestRecord: census.longest };
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
