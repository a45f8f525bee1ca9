import { open } from 'node:fs/promises';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { asSourceError, SourceError } from '../errors.ts';
import type { SourceErrorCode } from '../errors.ts';

/** An archive that is open for reading; entries are in the order of its list of contents. */
export interface ZipArchive {
  readonly file: string;
  readonly zip: ZipFile;
  readonly entries: readonly Entry[];
  close(): void;
}

const [ENCRYPTED, METHOD_STORED, METHOD_DEFLATED, METHOD_AES] = [0x1, 0, 8, 99];
/** File types in the high bits of what Unix systems write about an entry. */
const [TYPE_MASK, TYPE_LINK, TYPE_FILE, TYPE_FOLDER] = [0o170000, 0o120000, 0o100000, 0o040000];
const LOCAL_HEADER_BYTES = 30;

/** True when the first bytes are those of a zip: with entries, empty, or in parts. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && [3, 5, 7].includes(head[2] ?? 0) && [4, 6, 8].includes(head[3] ?? 0);

/** The first bytes of a file. */
export async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Opens a zip and reads its list of contents. Refuses one that is cut, contradicts itself or holds too many entries. */
export async function openZip(path: string, file: string, mostEntries: number): Promise<ZipArchive> {
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw asZipError(error, file);
  });
  const close = (): void => {
    if (zip.isOpen) zip.close();
  };
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entries.push(entry) > mostEntries) throw new SourceError('too-many-files', { file, limit: mostEntries });
    }
    return { file, zip, entries, close };
  } catch (error) {
    close();
    throw asZipError(error, file);
  }
}

/** The kinds of document that are a zip themselves: their reader, if there is one, wants them whole. */
export const isDocument = ({ entries }: ZipArchive): boolean =>
  entries.some(({ fileName }) => fileName === '[Content_Types].xml') || entries[0]?.fileName === 'mimetype';

/**
 * Refuses entries that lie over one another (a few bytes that unpack to endless files), lead outside, are protected, or
 * are packed in a way that is not read. Folders are no entries to read.
 */
export function checkEntries({ file, entries }: ZipArchive): void {
  let taken = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < taken) throw new SourceError('damaged-archive', { file });
    taken = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
  }
  for (const entry of entries) {
    const refusal = refusalOf(entry);
    if (refusal !== undefined) throw new SourceError(refusal[0], { file, value: refusal[1] });
  }
}

function refusalOf(entry: Entry): [code: SourceErrorCode, value: string] | undefined {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
  if (type !== 0 && type !== TYPE_FILE && type !== TYPE_FOLDER)
    return [type === TYPE_LINK ? 'unsafe-path' : 'not-a-file', entry.fileName];
  if (entry.fileName.endsWith('/')) return undefined;
  const method = entry.compressionMethod;
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0 || method === METHOD_AES) return ['encrypted', entry.fileName];
  if (method !== METHOD_STORED && method !== METHOD_DEFLATED) return ['foreign-compression', String(method)];
  return undefined;
}

const ZIP_WORDS: readonly (readonly [message: RegExp, code: SourceErrorCode])[] = [
  [/^(absolute path|invalid relative path|invalid characters in fileName)/, 'unsafe-path'],
  [/strong encryption|is encrypted/, 'encrypted'],
  [/multi-disk|end of central directory record signature not found|unexpected EOF/i, 'truncated'],
];

/** The SourceError of what went wrong while a zip was read. */
export function asZipError(error: unknown, file: string): unknown {
  const known = asSourceError(error, file);
  if (known instanceof SourceError || !(error instanceof Error) || error.name === 'AbortError') return known;
  const code = ZIP_WORDS.find(([message]) => message.test(error.message))?.[1] ?? 'damaged-archive';
  const value = code === 'unsafe-path' ? { value: error.message.replace(/^[^:]*: /, '') } : {};
  return new SourceError(code, { file, ...value }, error);
}
