import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvLine } from '@aval/store';

type Cell = string | number | null;

const CSV_PAGE = 5000;

/** A long list that is read page by page and written as CSV. */
export interface CsvSource<T> {
  readonly name: string;
  readonly header: readonly string[];
  readonly page: (page: { offset: number; limit: number }) => Promise<readonly T[]>;
  readonly cells: (row: T) => readonly Cell[];
}

const lineOf = (cells: readonly Cell[]): string => csvLine(cells.map((cell) => (cell === null ? '' : String(cell))));

/** `?format=csv`, or an Accept header that puts text/csv before JSON. */
export function wantsCsv({ headers, query }: FastifyRequest): boolean {
  const { format } = query as { format?: string };
  if (format !== undefined) return format === 'csv';
  return /^\s*text\/csv\b/i.test(headers.accept ?? '');
}

/** Sends the whole list as a file to save; read as it is sent, so that a long one needs no memory. */
export async function sendCsv<T>(reply: FastifyReply, source: CsvSource<T>): Promise<FastifyReply> {
  const first = await source.page({ offset: 0, limit: CSV_PAGE });
  const file = source.name.replace(/[^\w.-]+/g, '-').slice(0, 80);
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${file}.csv"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(linesOf(source, first)));
}

/** A byte-order mark first: spreadsheets read UTF-8 only where they see it. */
async function* linesOf<T>(source: CsvSource<T>, first: readonly T[]): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${csvLine(source.header)}`);
  let rows = first;
  for (let offset = 0; rows.length > 0;) {
    yield Buffer.from(rows.map((row) => lineOf(source.cells(row))).join(''));
    offset += rows.length;
    rows = rows.length < CSV_PAGE ? [] : await source.page({ offset, limit: CSV_PAGE });
  }
}
