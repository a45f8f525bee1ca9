import { tableActs } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { asParquet } from './parquet.test-kit.ts';
import { parquetReader } from './parquet-reader.ts';

keepsReaderContract({
  reader: parquetReader,
  format: 'parquet',
  name: 'log.parquet',
  write: asParquet,
  cut: 'file',
  acts: tableActs,
});
