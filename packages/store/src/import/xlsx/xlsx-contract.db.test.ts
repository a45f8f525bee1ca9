import { tableActs } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { asXlsx } from './xlsx.test-kit.ts';
import { xlsxReader } from './xlsx-reader.ts';

keepsReaderContract({
  reader: xlsxReader,
  format: 'xlsx',
  name: 'log.xlsx',
  write: asXlsx,
  cut: 'file',
  acts: tableActs,
});
