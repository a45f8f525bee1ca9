import { deriveLedger } from '@aval/core/derive';
import { undoImport } from '@aval/store';
import type { ImportRow, Ledger } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface UndoOptions extends CommonOptions {
  readonly yes?: boolean;
}

/** `aval undo IMPORT`: its facts count no more; what it had replaced counts again. */
export async function runUndo(importId: number, options: UndoOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const { file } = await importOf(ledger, importId);
    const named = { import: String(importId), file };
    const isAgreed = options.yes === true || options.json === true || effects.confirm === undefined;
    if (!isAgreed && !(await effects.confirm(sayCli('undo.confirm', named, effects)))) return EXIT.cancelled;
    const undone = await undoImport(ledger, importId, { signal: effects.signal });
    await deriveLedger(ledger);
    const said = [
      sayCli('undo.done', named, effects),
      ...undone.again.map((one) => sayCli('undo.again', { rows: one.rows, file: one.file }, effects)),
    ];
    effects.print(options.json === true ? `${JSON.stringify(undone)}\n` : `${said.join('\n')}\n`);
    return EXIT.done;
  });
}

/** An import of the company; refuses a number that is none. */
export async function importOf(ledger: Ledger, importId: number): Promise<ImportRow> {
  const found = (await ledger.imports()).find((row) => row.importId === importId);
  if (found === undefined) throw new Refusal('import.unknown', { import: String(importId) }, 'unknown');
  return found;
}
