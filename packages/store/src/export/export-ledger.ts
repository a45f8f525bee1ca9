import { randomBytes } from 'node:crypto';
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FactLog } from '@aval/core/ledger';
import type { Ledger } from '../ledger/ledger.ts';
import { asExportError } from './export-error.ts';
import type { Written } from './export-job.ts';
import type { ExportedFile, ExportEffects, ExportRequest, ExportResult } from './export.types.ts';
import { findLeft } from './find-left.ts';
import { makeScope } from './scope.ts';
import type { ExportScope } from './scope.ts';
import { WRITERS } from './writers.ts';

/**
 * Writes the facts that count, or a part of them, to a file, and beside it `<name>.aval.mapping.json`, with which Aval reads it
 * back. Answers what that format does not carry. The file appears when it is whole: one that was cancelled or refused
 * (`ExportError`) leaves nothing. People stay pseudonyms; teams and roles of fewer than five people are masked.
 * One state of the ledger is written, whatever is imported meanwhile.
 */
export async function exportLedger(
  ledger: Ledger,
  request: ExportRequest,
  effects: ExportEffects = {},
): Promise<ExportResult> {
  const folder = dirname(request.path);
  let temporary: string | undefined;
  try {
    temporary = await mkdtemp(join(effects.temporary ?? folder, '.aval-export-'));
    const at = { temporary, partial: join(folder, `.${basename(request.path)}.${randomBytes(6).toString('hex')}`) };
    return await ledger.inTransaction((log) => exportFrom(log, ledger.zone, request, effects, at), effects.signal);
  } catch (error) {
    effects.signal?.throwIfAborted();
    throw asExportError(error, basename(request.path));
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

interface Places {
  readonly temporary: string;
  /** The file while it is written, in the folder that it will be in. */
  readonly partial: string;
}

async function exportFrom(
  log: FactLog,
  zone: string,
  request: ExportRequest,
  effects: ExportEffects,
  { temporary, partial }: Places,
): Promise<ExportResult> {
  try {
    const { format } = request;
    const { objectType, ...others } = request;
    const scope = await makeScope(log, zone, format === 'xes' ? others : request, objectType);
    const reading = {
      query: log,
      ...(effects.signal === undefined ? {} : { signal: effects.signal }),
      ...(effects.onProgress === undefined ? {} : { onRows: teller(scope, effects.onProgress) }),
    };
    const stem = basename(request.path, extname(request.path));
    const written = await WRITERS[format]({ log, scope, reading, temporary, stem }, partial);
    const left = await findLeft(log, scope, format, written.left);
    effects.signal?.throwIfAborted();
    return { files: await finish(request.path, partial, written), left };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Tells of rows as they are read, against how many acts, objects and told facts there are. */
function teller(scope: ExportScope, onProgress: NonNullable<ExportEffects['onProgress']>): (rows: number) => void {
  const { events, objects, cash, outcomes, expectations, people } = scope.counts;
  const total = events + objects + cash + outcomes + expectations + people;
  const began = performance.now();
  let rows = 0;
  return (more) => {
    rows += more;
    const seconds = (performance.now() - began) / 1000;
    onProgress({ step: 'writing', bytesDone: Math.min(rows, total), bytesTotal: total, rows, seconds });
  };
}

/** Gives the whole file its name, then its mapping. */
async function finish(wanted: string, partial: string, { rows, mapping, extension }: Written): Promise<ExportedFile[]> {
  const ending = extname(wanted);
  const path =
    extension === undefined || ending === extension
      ? wanted
      : `${wanted.slice(0, wanted.length - ending.length)}${extension}`;
  const beside = `${path.slice(0, path.length - extname(path).length)}.aval.mapping.json`;
  const text = `${JSON.stringify(mapping, null, 2)}\n`;
  await writeFile(`${partial}.mapping`, text);
  try {
    await rename(partial, path);
    await rename(`${partial}.mapping`, beside);
  } catch (error) {
    await rm(`${partial}.mapping`, { force: true });
    throw error;
  }
  return [
    { path, bytes: (await stat(path)).size, rows },
    { path: beside, bytes: Buffer.byteLength(text), rows: 0 },
  ];
}
