import type { FactLog } from '@aval/core/ledger';
import { settleKinds, settleObjects } from './import/settle.sql.ts';
import type { Ledger } from './ledger.ts';
import { LedgerError, asLedgerError } from './ledger-error.ts';

export interface UndoneImport {
  readonly importId: number;
  /** Imports that had set rows aside because this one had told them: their files may be imported again. */
  readonly again: readonly { readonly importId: number; readonly file: string; readonly rows: number }[];
}

/**
 * Takes an import back as a whole: its facts stay and count no more, what it had replaced counts again, and objects and
 * dictionaries show what the other imports say. All of it or, when it is aborted or killed, nothing. An import that was
 * undone before changes nothing. Refuses (`LedgerError`) an unknown import (`import-missing`) and one that another has
 * replaced (`import-replaced`).
 */
export async function undoImport(
  ledger: Ledger,
  importId: number,
  effects: { readonly signal?: AbortSignal | undefined },
): Promise<UndoneImport> {
  try {
    return await ledger.inTransaction((log) => undo(log, importId, ledger.company), effects.signal);
  } catch (error) {
    effects.signal?.throwIfAborted();
    throw asLedgerError(error, ledger.company);
  }
}

async function undo(log: FactLog, importId: number, company: string): Promise<UndoneImport> {
  const [found] = await log.rows<{ by: number | null }>(
    'SELECT superseded_by AS "by" FROM import WHERE import_id = $importId',
    { importId },
  );
  if (found === undefined) throw new LedgerError('import-missing', { company, import: importId });
  if (found.by === importId) return { importId, again: [] };
  if (found.by !== null) throw new LedgerError('import-replaced', { company, import: importId, by: found.by });
  const replaced = await log.rows<{ id: number }>(
    'SELECT import_id AS id FROM import WHERE superseded_by = $importId',
    {
      importId,
    },
  );
  await log.run('UPDATE import SET superseded_by = $importId WHERE import_id = $importId', { importId });
  for (const { id } of replaced) await log.run(`UPDATE import SET superseded_by = NULL WHERE import_id = ${id}`);
  const spoken = [importId, ...replaced.map(({ id }) => id)].join(', ');
  await log.run(settleObjects(`SELECT object_id FROM object_said WHERE import_id IN (${spoken})`));
  for (const statement of settleKinds()) await log.run(statement);
  return { importId, again: await setAsideFor(log, importId) };
}

const setAsideFor = (log: FactLog, importId: number): Promise<UndoneImport['again'][number][]> =>
  log.rows(
    `SELECT s.import_id AS "importId", i.file, CAST(sum(s.row_count) AS BIGINT) AS "rows" FROM set_aside s
      JOIN import i ON i.import_id = s.import_id AND i.superseded_by IS NULL
      WHERE s.other_id = $importId GROUP BY ALL ORDER BY 1`,
    { importId },
  );
