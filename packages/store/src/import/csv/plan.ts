import { basename } from 'node:path';
import { READ_LIMITS } from '../source.ts';
import type { ReadOptions } from '../source.ts';
import { SourceError } from '../errors.ts';
import { fileBlocks, isGzip, readHead } from '../file-bytes.ts';
import { distinctNames } from '../staged-names.ts';
import { decoded, sniffEncoding } from '../encoding.ts';
import type { Encoding } from '../encoding.ts';
import { singleColumn, sniffDialect } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import type { RecordShape } from './records.ts';

const HEAD_BYTES = 256 * 1024;

/** How one text table will be read. */
export interface CsvPlan {
  readonly path: string;
  readonly file: string;
  /** Named after the file, without its endings. */
  readonly table: string;
  readonly encoding: Encoding;
  /** True when the file on the disk is the text itself: UTF-8, not compressed, no byte-order mark. */
  readonly plain: boolean;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly shape: RecordShape;
  /** Lines before the first record. */
  readonly skipLines: number;
}

/** Plans from the first 256 KB. `known` is the encoding when it was found out by reading further. */
export async function planCsv(path: string, options: ReadOptions, known?: Encoding): Promise<CsvPlan> {
  const file = options.name ?? basename(path);
  const head = await readHead(path, options, HEAD_BYTES);
  const sniffed = sniffEncoding(head);
  const encoding = known ?? sniffed.encoding;
  const text = decoded(head, encoding);
  const dialect = sniffDialect(text, head.length < HEAD_BYTES) ?? singleColumn(text);
  if (dialect === null) throw new SourceError('no-rows', { file });
  const { delimiter, quote, newline, columnCount, firstRecord, hasHeader } = dialect;
  const most = options.limits?.columns ?? READ_LIMITS.columns;
  if (columnCount > most) throw new SourceError('too-many-columns', { file, limit: most });
  const names = hasHeader ? firstRecord : [];
  if (known === undefined && encoding === 'utf-8' && onlyBroken(names, text))
    return planCsv(path, options, 'windows-1252');
  return {
    path,
    file,
    table: file.replace(/(\.(csv|tsv|txt))?(\.gz)?$/i, '') || file,
    encoding,
    plain: encoding === 'utf-8' && sniffed.markBytes === 0 && !(await startsAsGzip(path, options)),
    dialect,
    columns: distinctNames(Array.from({ length: columnCount }, (_, c) => names[c] ?? '')),
    shape: { delimiter, quote, newline, columnCount, replacementIsFault: encoding.startsWith('utf-16') },
    skipLines: dialect.preamble.length + headerLines(dialect),
  };
}

/** Accents that are no UTF-8 in the names of columns, and none that are in the text: the records may bear no accent at all. */
const onlyBroken = (names: readonly string[], text: string): boolean =>
  names.some((name) => name.includes('\uFFFD')) && !/[\u0080-\uFFFC]/u.test(text);

async function startsAsGzip(path: string, options: ReadOptions): Promise<boolean> {
  const quiet: ReadOptions = options.signal ? { signal: options.signal } : {};
  for await (const block of fileBlocks(path, quiet)) return isGzip(block);
  return false;
}

/** A header whose names are quoted may run over several lines. */
function headerLines({ hasHeader, firstRecord }: Dialect): number {
  return hasHeader ? 1 + firstRecord.reduce((breaks, name) => breaks + name.split(/\r\n|\n|\r/).length - 1, 0) : 0;
}
