import { asCsv, tableActs } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { csvReader } from './csv-reader.ts';

keepsReaderContract({
  reader: csvReader,
  format: 'csv',
  name: 'log.csv',
  write: asCsv,
  cut: 'record',
  acts: tableActs,
});
