import type { Ledger } from '../ledger/ledger.ts';
import type { ExportFilter, ExportFormat, LeftOut } from './export.types.ts';
import { xesNames } from './flat/flat-names.ts';
import { flatLeft } from './flat/flat-left.ts';
import { flatStatements } from './flat/flat.sql.ts';
import { findLeft } from './find-left.ts';
import { makeScope } from './scope.ts';
import { wholeTables } from './whole-tables.ts';
import { SHEET_ROWS } from './xlsx/sheet-xml.ts';
import { countRows } from './xlsx/count-rows.ts';

/** What a file of that format would leave out, told before it is written; nothing is written. Refuses as `exportLedger` does. */
export const exportLimits = (
  ledger: Ledger,
  format: ExportFormat,
  filter: ExportFilter = {},
  signal?: AbortSignal,
): Promise<LeftOut[]> =>
  ledger.inTransaction(async (log) => {
    const { objectType, ...others } = filter;
    const scope = await makeScope(log, ledger.zone, format === 'xes' ? others : filter, objectType);
    if (format === 'xes') {
      for (const sql of flatStatements(scope, 'traces')) await log.run(sql);
      const parties = xesNames(scope).parties.map(({ type }) => type.typeId);
      return findLeft(log, scope, format, await flatLeft(log, parties));
    }
    if (format !== 'xlsx') return findLeft(log, scope, format);
    let beyond = 0;
    for (const table of wholeTables(scope))
      beyond = Math.max(beyond, (await countRows(log, table, signal)) + 1 - SHEET_ROWS);
    return findLeft(log, scope, format, beyond > 0 ? [{ what: 'sheet-rows', count: beyond }] : []);
  }, signal);
