import { planCsv } from '../csv/plan.ts';
import type { CsvPlan } from '../csv/plan.ts';
import { RecordScanner } from '../csv/records.ts';
import { asUtf8 } from '../encoding.ts';
import { SourceError } from '../errors.ts';
import { plainBlocks } from '../file-bytes.ts';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions, RefusalRule, SourceReader, StagingSink } from '../source.ts';
import { headText } from '../xml/xml-blocks.ts';
import { Ocel1CsvRows } from './ocel1-csv-rows.ts';
import { OcelTables } from './ocel-tables.ts';

const BLOCK_BYTES = 64 * 1024;
const HEADER = /^\uFEFF?(?:sep=.\r?\n)?[^\n]*["',;\t|]?ocel:(eid|activity)["',;\t|]/;
const OBJECTS = /^[^]*?["',;\t|]?ocel:type:/;

/**
 * OCEL 1.0 as a table: `ocel:eid`, `ocel:activity`, `ocel:timestamp`, a column `ocel:type:<type>` of lists of objects for each
 * type; any other column is an attribute of the event. Events are numbered by their lines.
 */
export const ocel1CsvReader: SourceReader = {
  format: 'ocel1-csv',
  recognises: (head) => {
    const first = headText(head).split(/\r?\n/, 2).join('\n');
    return HEADER.test(first) && OBJECTS.test(first);
  },
  read: readOcelCsv,
};

async function readOcelCsv(path: string, sink: StagingSink, options: ReadOptions): Promise<void> {
  const plan = await planCsv(path, options);
  const limits = { ...READ_LIMITS, ...options.limits };
  const tables = new OcelTables(sink);
  const rows = new Ocel1CsvRows(tables, plan, (line, rule, record) => refuse(sink, line, rule, record));
  const scanner = new RecordScanner(plan.file, plan.shape, plan.skipLines, rows, limits.recordBytes);
  for await (const block of asUtf8(plainBlocks(path, options, BLOCK_BYTES), plan.encoding)) {
    scanner.push(block);
    const writing = tables.writing();
    if (writing !== undefined) await writing;
  }
  scanner.end();
  refusePreamble(plan, sink);
  if (tables.eventCount === 0) throw new SourceError('no-rows', { file: plan.file });
}

function refuse(sink: StagingSink, row: number, rule: RefusalRule, record: string): void {
  sink.refuse({ table: 'events', row, rule, value: null, record });
}

function refusePreamble({ dialect }: CsvPlan, sink: StagingSink): void {
  dialect.preamble.forEach((record, i) => {
    if (record !== '' && !record.startsWith('sep=')) refuse(sink, i + 1, 'before-header', record);
  });
}
