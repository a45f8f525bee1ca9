import { createHash } from 'node:crypto';
import type { FactLog } from '@aval/core/ledger';
import { AVAL_VERSION } from '@aval/core/version';
import type { Mapping } from '@aval/core/mapping';
import type { ImportQuality, SourceFile } from '../import/source.ts';
import { readPrivacy } from '../privacy/privacy-file.ts';
import { forgetBefore, monthsBack } from '../privacy/retain.ts';
import { checkPlan } from './import/check-plan.ts';
import { planImport } from './import/plan-import.ts';
import { withoutErased } from './import/without-erased.ts';
import { writeFacts } from './import/write-facts.ts';
import type { ImportEffects } from './import/write-facts.ts';
import type { Ledger } from './ledger.ts';
import { LedgerError, asLedgerError } from './ledger-error.ts';
import { readPseudonymKey } from './pseudonym.ts';
import { settleAfter, supersede } from './supersede.ts';

/** The file of staged tables; it is closed before it is read. */
export interface StagedFile {
  readonly path: string;
  close(): void | Promise<void>;
}

/** What the rows came from: one file, or several that were read as one source. */
export interface ImportSource {
  readonly file: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The files of the source in the order they were read; absent when it is the one file. */
  readonly files?: readonly Omit<SourceFile, 'tables'>[];
}

export interface ImportResult {
  readonly importId: number;
  /** The same file was imported with the same mapping before: nothing was added. */
  readonly alreadyThere: boolean;
  readonly quality: ImportQuality;
}

/**
 * Makes facts of staged rows: all of them or, when it is aborted, refused or killed, none. The same file understood in
 * another way supersedes its earlier import. Refuses (`LedgerError`) a mapping that the staged tables do not bear out.
 */
export async function importStaged(
  ledger: Ledger,
  staging: StagedFile,
  mapping: Mapping,
  source: ImportSource,
  effects: ImportEffects,
): Promise<ImportResult> {
  try {
    const key = await readPseudonymKey(ledger.directory);
    if (key === undefined) throw new LedgerError('key-missing', { company: ledger.company });
    const { retention } = await readPrivacy(ledger.directory);
    const before = retention.personMonths === null ? null : monthsBack(effects.now(), retention.personMonths);
    await staging.close();
    return await ledger.withAttached(staging.path, (schema) =>
      ledger.inTransaction(
        (log) => importAttached(log, { schema, mapping, source, effects, key, before }),
        effects.signal,
      ),
    );
  } catch (error) {
    effects.signal?.throwIfAborted();
    throw asLedgerError(error, ledger.company);
  }
}

interface Job {
  readonly schema: string;
  readonly mapping: Mapping;
  readonly source: ImportSource;
  readonly effects: ImportEffects;
  readonly key: Uint8Array;
  /** Acts before this instant are nobody's, by the company's rule; null when it has none. */
  readonly before: number | null;
}

async function importAttached(log: FactLog, job: Job): Promise<ImportResult> {
  const mappingSha256 = fingerprint(job.mapping);
  const there = await findImported(log, job.source.sha256, mappingSha256);
  if (there !== undefined) return { ...there, alreadyThere: true };
  const [last] = await log.rows<{ id: number }>('SELECT coalesce(max(import_id), 0) AS id FROM import');
  const importId = (last?.id ?? 0) + 1;
  const plan = await withoutErased(log, await planImport(log, job.schema, importId, job.mapping, job.key));
  await checkPlan(plan, log);
  const superseded = await supersede(log, job.source.sha256, importId);
  const quality = await writeFacts(log, plan, job.source.bytes, job.effects);
  await log.run(
    `INSERT INTO import VALUES ($importId, $file, $format, $bytes, $sha256, $mappingSha256, $mapping,
      make_timestamp(CAST($now AS BIGINT) * 1000), NULL, $quality, $resolution, $version)`,
    {
      file: job.source.file,
      format: job.source.format,
      bytes: job.source.bytes,
      sha256: job.source.sha256,
      importId,
      mappingSha256,
      mapping: JSON.stringify(job.mapping),
      now: job.effects.now(),
      quality: JSON.stringify(quality),
      resolution: quality.resolution ?? null,
      version: AVAL_VERSION,
    },
  );
  await writeFiles(log, importId, job.source);
  await settleAfter(log, importId, superseded);
  if (job.before !== null) await forgetBefore(log, job.before, job.effects.now());
  return { importId, alreadyThere: false, quality };
}

async function writeFiles(log: FactLog, importId: number, source: ImportSource): Promise<void> {
  const files = source.files === undefined || source.files.length === 0 ? [source] : source.files;
  for (const [i, { file, format, bytes, sha256 }] of files.entries())
    await log.run('INSERT INTO import_file VALUES ($importId, $n, $file, $format, $bytes, $sha256)', {
      importId,
      n: i + 1,
      file,
      format,
      bytes,
      sha256,
    });
}

/**
 * The import of the same content, understood in the same way. One whose rows were in part set aside for the sake of an import
 * that counts no more is none: it has something to bring.
 */
async function findImported(
  log: FactLog,
  sha256: string,
  mappingSha256: string,
): Promise<Omit<ImportResult, 'alreadyThere'> | undefined> {
  const [row] = await log.rows<{ importId: number; quality: string }>(
    `SELECT import_id AS "importId", quality FROM import
      WHERE sha256 = $sha256 AND mapping_sha256 = $mappingSha256 AND superseded_by IS NULL
        AND import_id NOT IN (SELECT s.import_id FROM set_aside s JOIN import o ON o.import_id = s.other_id WHERE o.superseded_by IS NOT NULL)`,
    { sha256, mappingSha256 },
  );
  return row === undefined ? undefined : { importId: row.importId, quality: JSON.parse(row.quality) as ImportQuality };
}

/** The same mapping has the same fingerprint, whatever the order of its keys. */
function fingerprint(mapping: Mapping): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, inner]) => [name, ordered(inner)]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify(ordered(mapping)))
    .digest('hex');
}
