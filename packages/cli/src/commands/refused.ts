import { refusalOf, writeQuarantine } from '@aval/store';
import type { RefusedRow } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { sayCli, sayStatement } from '../problem.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';
import { importOf } from './undo.ts';

export interface RefusedOptions extends CommonOptions {
  readonly limit: number;
  /** Folder to write the rows to. */
  readonly write?: string;
}

/** `aval refused IMPORT`: the rows that are no facts, each with its rule; `--write` gives them to be corrected. */
export async function runRefused(importId: number, options: RefusedOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    await importOf(ledger, importId);
    if (options.write !== undefined) {
      const { files } = await writeQuarantine(ledger, importId, options.write, {
        signal: effects.signal,
        locale: effects.locale,
      });
      const lines = files.map(({ path, rows }) => sayCli('refused.written', { path, rows }, effects));
      effects.print(
        options.json === true
          ? `${JSON.stringify({ files })}\n`
          : `${(lines.length > 0 ? lines : [sayCli('refused.none', {}, effects)]).join('\n')}\n`,
      );
      return EXIT.done;
    }
    const page = await ledger.refused(importId, { offset: 0, limit: options.limit });
    effects.print(options.json === true ? `${JSON.stringify(page)}\n` : `${refusedLines(page, effects)}\n`);
    return EXIT.done;
  });
}

function refusedLines({ total, rows }: { total: number; rows: readonly RefusedRow[] }, effects: Effects): string {
  if (total === 0) return sayCli('refused.none', {}, effects);
  const title = (code: 'row' | 'column' | 'value' | 'rule') => sayCli(`refused.${code}`, {}, effects);
  const table = textTable(
    [
      { title: title('row'), align: 'right' },
      { title: title('column') },
      { title: title('value') },
      { title: title('rule') },
    ],
    rows.map((row) => [
      `${row.table} ${row.row}`,
      row.column ?? '',
      row.value ?? '',
      sayStatement(refusalOf(row).statement, effects),
    ]),
    70,
  );
  return `${table}\n${sayCli('refused.more', { rows: total }, effects)}`;
}
