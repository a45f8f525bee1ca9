import { tableActs } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { asSqlite } from './sqlite.test-kit.ts';
import { sqliteReader } from './sqlite-reader.ts';

keepsReaderContract({
  reader: sqliteReader,
  format: 'sqlite',
  name: 'log.sqlite',
  write: asSqlite,
  cut: 'file',
  acts: tableActs,
});
