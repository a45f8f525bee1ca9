import { createHash } from 'node:crypto';
import type { FactLog } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';
import type { ImportQuality, Progress } from '../import/source.ts';
import { actStatements } from './import/act.sql.ts';
import type { Currencies } from './import/act.sql.ts';
import { currencyOf } from './import/amount.sql.ts';
import { cashStatements, cashWriting } from './import/cash.sql.ts';
import { checkPlan } from './import/check-plan.ts';
import { dictionaryStatements, namingStatements } from './import/dictionary.sql.ts';
import { linkStatements } from './import/link.sql.ts';
import { maskedColumns } from './import/mask.ts';
import { objectStatements, objectWriting } from './import/object.sql.ts';
import { outcomeStatements } from './import/outcome.sql.ts';
import { findParties } from './import/party.sql.ts';
import { cellOf, columnOf, planImport } from './import/plan.ts';
import type { ImportPlan } from './import/plan.ts';
import { measureQuality } from './import/quality.ts';
import { recordStatements, refusalStatements, unreadStatement } from './import/record.sql.ts';
import { reviveObjects, supersede } from './import/supersede.ts';
import { valueStatements } from './import/value.sql.ts';
import type { Ledger } from './ledger.ts';
import { LedgerError, asLedgerError } from './ledger-error.ts';
import { readPseudonymKey } from './pseudonym.ts';

/** The file of staged tables; it is closed before it is read. */
export interface StagedFile {
  readonly path: string;
  close(): void | Promise<void>;
}

/** The file that the rows came from. */
export interface ImportSource {
  readonly file: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ImportEffects {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
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
    await staging.close();
    return await ledger.withAttached(staging.path, (schema) =>
      ledger.inTransaction((log) => importAttached(log, { schema, mapping, source, effects, key }), effects.signal),
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
}

async function importAttached(log: FactLog, job: Job): Promise<ImportResult> {
  const mappingSha256 = fingerprint(job.mapping);
  const there = await findImported(log, job.source.sha256, mappingSha256);
  if (there !== undefined) return { ...there, alreadyThere: true };
  const [last] = await log.rows<{ id: number }>('SELECT coalesce(max(import_id), 0) AS id FROM import');
  const importId = (last?.id ?? 0) + 1;
  const plan = await planImport(log, job.schema, importId, job.mapping, job.key);
  await checkPlan(plan, log);
  const isAnew = await supersede(log, job.source.sha256, importId);
  const quality = await writeFacts(log, plan, job);
  await log.run(
    `INSERT INTO import VALUES ($importId, $file, $format, $bytes, $sha256, $mappingSha256, $mapping,
      make_timestamp(CAST($now AS BIGINT) * 1000), NULL, $quality)`,
    { ...job.source, importId, mappingSha256, mapping: JSON.stringify(job.mapping), now: job.effects.now(), quality: JSON.stringify(quality) },
  );
  if (isAnew) await reviveObjects(log);
  return { importId, alreadyThere: false, quality };
}

async function findImported(log: FactLog, sha256: string, mappingSha256: string): Promise<Omit<ImportResult, 'alreadyThere'> | undefined> {
  const [row] = await log.rows<{ importId: number; quality: string }>(
    `SELECT import_id AS "importId", quality FROM import
      WHERE sha256 = $sha256 AND mapping_sha256 = $mappingSha256 AND superseded_by IS NULL`,
    { sha256, mappingSha256 },
  );
  return row === undefined ? undefined : { importId: row.importId, quality: JSON.parse(row.quality) as ImportQuality };
}

/** Runs the steps in order; each is a handful of set statements. */
async function writeFacts(log: FactLog, plan: ImportPlan, { effects, source }: Job): Promise<ImportQuality> {
  const began = effects.now();
  const rows = plan.tables.reduce((total, { rowCount }) => total + rowCount, 0);
  const tell = (step: Progress['step'], done: number): void =>
    effects.onProgress?.({
      step, bytesDone: Math.round(source.bytes * done), bytesTotal: source.bytes,
      rows: Math.round(rows * done), seconds: (effects.now() - began) / 1000,
    });
  const run = async (statements: readonly string[], step: Progress['step'], from: number, to: number): Promise<void> => {
    for (const [i, sql] of statements.entries()) {
      effects.signal?.throwIfAborted();
      tell(step, from + ((to - from) * i) / statements.length);
      await log.run(sql);
    }
  };
  await run([...dictionaryStatements(plan), ...objectStatements(plan)], 'writing', 0, 0.1);
  await run(recordStatements(plan, await masksOf(plan, log)), 'writing', 0.1, 0.25);
  const currencies = await readCurrencies(plan, log);
  await run(actStatements(plan, currencies), 'writing', 0.25, 0.5);
  await run([eventStatement(plan), ...namingStatements(plan, await anyBroken(log))], 'writing', 0.5, 0.6);
  await run(linkStatements(plan, currencies), 'linking', 0.6, 0.75);
  await run([...valueStatements(plan), ...objectWriting(plan)], 'linking', 0.75, 0.85);
  await run(cashStatements(plan), 'linking', 0.85, 0.9);
  await findParties(plan, log);
  await run([...cashWriting(plan), ...outcomeStatements(plan)], 'linking', 0.9, 0.93);
  await run([...refusalStatements(plan), unreadStatement(plan, await peopleOf(log))], 'linking', 0.93, 0.95);
  const quality = await measureQuality(plan, log);
  if (quality.rowsRead !== quality.rowsKept + quality.rowsRefused) {
    throw new RangeError(`rows do not add up: ${quality.rowsRead} read, ${quality.rowsKept} kept, ${quality.rowsRefused} refused`);
  }
  tell('linking', 1);
  return quality;
}

const anyBroken = async (log: FactLog): Promise<boolean> =>
  (await log.rows('SELECT 1 FROM act WHERE broken IS NOT NULL LIMIT 1')).length > 0;

const eventStatement = (plan: ImportPlan): string =>
  `INSERT INTO event SELECT event_id, ${plan.importId}, source_table, source_row, activity_id, phase, started_at, "at", actor_id, team_id, role_id
    FROM act WHERE broken IS NULL`;

async function masksOf(plan: ImportPlan, log: FactLog): Promise<Map<number, ReadonlySet<number>>> {
  const masks = new Map<number, ReadonlySet<number>>();
  for (const table of plan.tables) masks.set(table.n, await maskedColumns(plan, table, log));
  return masks;
}

/** At most this many spellings of currencies are looked at; a column with more is not one. */
const CURRENCY_SPELLINGS = 500;

async function readCurrencies(plan: ImportPlan, log: FactLog): Promise<Currencies> {
  const found = new Map<string, string>();
  for (const table of plan.tables) {
    const column = columnOf(table, 'currency');
    if (column === undefined) continue;
    const rows = await log.rows<{ written: string }>(
      `SELECT DISTINCT ${cellOf(column)} AS written FROM ${table.cells} WHERE ${cellOf(column)} IS NOT NULL LIMIT ${CURRENCY_SPELLINGS}`,
    );
    for (const { written } of rows) {
      const code = currencyOf(written);
      if (code !== null) found.set(written, code);
    }
  }
  return found;
}

/** Names of actors that a record which was not cut into columns may hold. Very short ones would mask ordinary text. */
async function peopleOf(log: FactLog): Promise<string[]> {
  const rows = await log.rows<{ text: string }>(
    `SELECT text FROM known_actor WHERE length(text) >= 3 ORDER BY length(text) DESC, text LIMIT 20000`,
  );
  return rows.map(({ text }) => text);
}

/** The same mapping has the same fingerprint, whatever the order of its keys. */
function fingerprint(mapping: Mapping): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]));
  };
  return createHash('sha256').update(JSON.stringify(ordered(mapping))).digest('hex');
}
