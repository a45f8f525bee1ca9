import type { ExportJob, Written } from './export-job.ts';
import type { ExportFormat } from './export.types.ts';
import { jsonSpelling } from './ocel/json-spelling.ts';
import { ocelMapping } from './ocel/ocel-shape.ts';
import { writeOcelSqlite } from './ocel/write-ocel-sqlite.ts';
import { writeOcelText } from './ocel/write-ocel-text.ts';
import { xmlSpelling } from './ocel/xml-spelling.ts';
import { writeXes } from './xes/write-xes.ts';
import { writeCsv } from './tables/write-csv.ts';
import { writeParquet } from './tables/write-parquet.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

/** Writes one format to a path that does not exist yet. */
export type ExportWriter = (job: ExportJob, path: string) => Promise<Written>;

export const WRITERS: Readonly<Record<ExportFormat, ExportWriter>> = {
  'ocel2-json': async (job, path) => ({
    rows: await writeOcelText(job, path, jsonSpelling),
    mapping: ocelMapping(job.scope),
  }),
  'ocel2-xml': async (job, path) => ({
    rows: await writeOcelText(job, path, xmlSpelling),
    mapping: ocelMapping(job.scope),
  }),
  'ocel2-sqlite': async (job, path) => ({ rows: await writeOcelSqlite(job, path), mapping: ocelMapping(job.scope) }),
  xes: writeXes,
  csv: writeCsv,
  parquet: writeParquet,
  xlsx: writeXlsx,
};
