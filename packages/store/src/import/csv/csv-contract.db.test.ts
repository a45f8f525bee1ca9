import { asCsv } from '../little-log.test-kit.ts';
import type { LittleAct } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { csvReader } from './csv-reader.ts';

keepsReaderContract({
  reader: csvReader,
  format: 'csv',
  name: 'log.csv',
  write: asCsv,
  cut: 'record',
  acts: async (bench) => {
    const [table] = await bench.staging.previews();
    const rows = await bench.rows(table?.table ?? '');
    return rows.map(({ row: _, ...act }) => act as unknown as LittleAct);
  },
});
