import { expect, it } from 'vitest';
import { Database } from './database.ts';

it('writes columns of numbers and reads them back, more than one chunk of them, also inside a transaction', async () => {
  const log = await Database.open(':memory:', { memoryMiB: 256, threads: 1 });
  await log.run('CREATE TABLE pair (a DOUBLE, b DOUBLE)');
  const a = Float64Array.from({ length: 5000 }, (_, i) => i);
  const b = Float64Array.from({ length: 5000 }, (_, i) => i / 3);
  await log.inTransaction((ledger) => ledger.append('pair', [a, b]));
  const read: number[][] = [[], []];
  for await (const columns of log.doubles('SELECT p.a, p.b FROM pair p ORDER BY p.a'))
    columns.forEach((column, i) => read[i]?.push(...column));
  expect(read).toEqual([[...a], [...b]]);
  log.close();
});

it('refuses to read columns that are not DOUBLE, whose memory is laid out otherwise', async () => {
  const log = await Database.open(':memory:', { memoryMiB: 256, threads: 1 });
  const readAll = async (): Promise<void> => {
    for await (const columns of log.doubles('SELECT 1.5')) expect(columns).toHaveLength(1);
  };
  await expect(readAll()).rejects.toThrow('column 1 is DECIMAL(2,1), not DOUBLE');
  log.close();
});
