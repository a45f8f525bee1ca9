import type { ImportRow } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { sayCli } from '../problem.ts';
import { count, instant } from '../terminal/claims.ts';
import { textTable } from '../terminal/table.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

/** `aval imports`: what was imported, the newest first, and what of it counts. */
export async function runImports(options: CommonOptions, effects: Effects): Promise<number> {
  return withCompany(options, effects, async (ledger) => {
    const imports = await ledger.imports();
    effects.print(options.json === true ? `${JSON.stringify(imports)}\n` : `${importTable(imports, effects)}\n`);
    return EXIT.done;
  });
}

function importTable(imports: readonly ImportRow[], effects: Effects): string {
  const title = (code: 'id' | 'file' | 'at' | 'rows' | 'refused' | 'state') => sayCli(`imports.${code}`, {}, effects);
  const right = 'right' as const;
  return textTable(
    [
      { title: title('id'), align: right },
      { title: title('file') },
      { title: title('at') },
      { title: title('rows'), align: right },
      { title: title('refused'), align: right },
      { title: title('state') },
    ],
    imports.map((row) => [
      String(row.importId),
      row.file,
      instant(row.importedAt, effects),
      count(row.quality.rowsKept, effects),
      count(row.quality.rowsRefused, effects),
      stateOf(row, effects),
    ]),
  );
}

function stateOf({ undone, supersededBy }: ImportRow, effects: Effects): string {
  if (undone) return sayCli('imports.undone', {}, effects);
  if (supersededBy === null) return sayCli('imports.live', {}, effects);
  return sayCli('imports.superseded', { import: String(supersededBy) }, effects);
}
