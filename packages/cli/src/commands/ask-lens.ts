import { sayQuantity, sayText } from '@aval/core/explain';
import type { AnswerTable, Quantity } from '@aval/core/explain';
import { readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import { WORDS } from '@aval/core/lenses';
import type { Lens } from '@aval/core/lenses';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { claimLines } from '../terminal/claims.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface LensOptions extends CommonOptions, Filter {
  readonly limit: number;
}

/** `aval <word>`: all that a lens says of the records, or of a part of them, as sentences and tables. */
export async function askLens(lens: Lens, options: LensOptions, effects: Effects): Promise<number> {
  const { from, to, customer, team } = options;
  const filter = readFilter({ from, to, customer, team });
  if (filter === undefined) throw new Refusal('filter.notRead', {}, 'usage');
  return withCompany(options, effects, async (ledger) => {
    const report = await lens.report(ledger, filter);
    const tables = report.tables.map((table) => tableLines(table, options.limit, effects));
    const text = [claimLines(report.claims, effects), ...tables.filter((table) => table !== '')].join('\n\n');
    effects.print(`${options.json === true ? JSON.stringify(report) : text}\n`);
    return EXIT.done;
  });
}

function tableLines(table: AnswerTable, limit: number, effects: Effects): string {
  if (table.rows.length === 0) return '';
  const say = (code: string): string => sayText({ code, values: {} }, WORDS, effects.locale);
  const cell = (value: Quantity | null): string => (value === null ? '—' : sayQuantity(value, WORDS, effects.locale));
  const lines = textTable(
    table.columns.map(({ code, kind }) => ({
      title: say(code),
      ...(kind === 'figure' ? { align: 'right' as const } : {}),
    })),
    table.rows.slice(0, limit).map(({ cells }) => cells.map(cell)),
  );
  const hidden = table.rowCount - Math.min(limit, table.rows.length);
  const rest = hidden > 0 ? `\n${sayCli('table.more', { count: hidden }, effects)}` : '';
  return `${say(table.code)}\n${lines}${rest}`;
}
