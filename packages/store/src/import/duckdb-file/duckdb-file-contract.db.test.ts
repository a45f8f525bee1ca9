import { tableActs } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { asDuckdb } from './duckdb-file.test-kit.ts';
import { duckdbFileReader } from './duckdb-file-reader.ts';

keepsReaderContract({
  reader: duckdbFileReader,
  format: 'duckdb',
  name: 'log.duckdb',
  write: asDuckdb,
  cut: 'file',
  acts: tableActs,
});
