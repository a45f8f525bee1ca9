import { createHmac } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import { givenLedger, mappingOf, orders } from './given-ledger.test-kit.ts';
import type { GivenLedger, GivenTable } from './given-ledger.test-kit.ts';
import { importStaged } from './import-staged.ts';
import type { ImportResult } from './import-staged.ts';
import { writeQuarantine } from './write-quarantine.ts';

let given: GivenLedger;
let folder: string;
beforeEach(async () => {
  given = await givenLedger();
  folder = join(given.folder, 'set aside');
});
afterEach(() => given.done());

const TABLE = orders([
  ['A', 'Ordered', '2026-01-05 09:00:00', 'ann', 'Dupré', '10.00'],
  ['B', 'Ordered', 'yesterday', 'bob', '=cmd|calc', '-20.00'],
  ['C', '-Paid', 'soon', 'ann', "'=Martin", '30.00'],
]);

/** Reads a file and imports it as the given tables are understood. */
async function importFile(path: string, tables: readonly GivenTable[]): Promise<ImportResult> {
  const staging = await openStaging(join(given.folder, 'staging'));
  const source = await readSource(path, staging, {});
  const found = await importStaged(given.ledger, staging, mappingOf(tables), source, { now: () => 0 });
  await staging.discard();
  return found;
}

const pseudonym = async (name: string): Promise<string> =>
  createHmac(
    'sha256',
    Buffer.from((await readFile(join(given.ledger.directory, 'pseudonym.key'), 'utf8')).trim(), 'hex'),
  )
    .update(name)
    .digest('hex');

describe('rows that were set aside', () => {
  it('are written as their table was read, with what to correct; people under their pseudonyms, formulas escaped', async () => {
    await given.imports([TABLE]);
    const { files } = await writeQuarantine(given.ledger, 1, folder, { locale: 'fr' });
    expect(files).toEqual([{ path: join(folder, 'orders.csv'), rows: 2 }]);
    const [header, first, second] = (await readFile(join(folder, 'orders.csv'), 'utf8')).split('\r\n');
    expect(header).toBe(
      '\uFEFFOrder,Activity,Time,User,Customer,Value,aval_row,aval_column,aval_value,aval_rule,aval_what_to_do,aval_file',
    );
    expect(first).toBe(
      `B,Ordered,yesterday,${await pseudonym('bob')},'=cmd|calc,-20.00,3,Time,yesterday,end-unreadable,"Corrigez la valeur dans le fichier, ou le format de la colonne «\u00a0Time\u00a0» dans la correspondance.",orders.csv`,
    );
    expect(second).toContain(`C,'-Paid,soon,${await pseudonym('ann')},''=Martin,30.00,4,Time`);
  });

  it('come in when they are corrected, as if they had been right at once', async () => {
    await given.imports([TABLE]);
    await writeQuarantine(given.ledger, 1, folder);
    const path = join(folder, 'orders.csv');
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(',yesterday,', ',2026-01-06 09:00:00,').replace(',soon,', ',2026-01-07 09:00:00,'),
    );
    const { quality } = await importFile(path, [TABLE]);
    expect(quality).toMatchObject({ rowsRead: 2, rowsKept: 2, rowsRefused: 0, eventCount: 2 });
    expect(
      await given.ledger
        .rows(`SELECT a.name, k.pseudonym, string_agg(o.key, ' ' ORDER BY o.key) AS objects FROM event e JOIN activity a USING (activity_id)
        JOIN actor k USING (actor_id) JOIN event_object USING (event_id) JOIN object o USING (object_id) WHERE e.import_id = 2 GROUP BY ALL ORDER BY 3`),
    ).toEqual([
      { name: '-Paid', pseudonym: await pseudonym('ann'), objects: "'=Martin C" },
      { name: 'Ordered', pseudonym: await pseudonym('bob'), objects: '=cmd|calc B' },
    ]);
    expect(await given.ledger.rows("SELECT value_minor AS minor FROM object WHERE key = 'B'")).toEqual([
      { minor: -2000 },
    ]);
    expect((await given.ledger.summary()).eventCount).toBe(3);
  });

  it('of several dates come in once more without doubling the dates that stood', async () => {
    const wide: GivenTable = {
      name: 'orders',
      key: 'Order',
      columns: {
        Order: { role: 'object', type: 'order' },
        Ordered: { role: 'moment', activity: 'Ordered', format: 'iso' },
        Shipped: { role: 'moment', activity: 'Shipped', format: 'iso' },
      },
      rows: [['A', '2026-01-05', 'soon']],
    };
    await given.imports([wide]);
    await writeQuarantine(given.ledger, 1, folder);
    const path = join(folder, 'orders.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('2026-01-05,soon', '2026-01-05,2026-01-08'));
    expect((await importFile(path, [wide])).quality).toMatchObject({ rowsKept: 1, eventCount: 1 });
    expect((await given.ledger.summary()).eventCount).toBe(2);
  });

  it('records that were never cut into columns are kept as they were; known and artificial rows are not written', async () => {
    await given.imports([TABLE]);
    await given.imports(
      [orders(TABLE.rows.slice(0, 1) as never)],
      { activities: { Ordered: 'work' } },
      {
        refused: [{ row: 9, rule: 'column-count', record: 'A;B' }],
      },
    );
    const { files } = await writeQuarantine(given.ledger, 2, folder);
    expect(files).toEqual([{ path: join(folder, 'orders.unread.txt'), rows: 1 }]);
    expect(await readFile(join(folder, 'orders.unread.txt'), 'utf8')).toMatch(/^# 9 · column-count · .+\nA;B\n$/);
  });

  it('where nothing was refused no file is written, and an unknown import is refused', async () => {
    await given.imports([orders(TABLE.rows.slice(0, 1) as never)]);
    expect(await writeQuarantine(given.ledger, 1, folder)).toEqual({ files: [] });
    expect(await readdir(given.folder)).not.toContain('set aside');
    await expect(writeQuarantine(given.ledger, 9, folder)).rejects.toMatchObject({ code: 'import-missing' });
  });
});
