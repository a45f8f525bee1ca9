import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { actsOfFirstTable, asJson, asJsonLines } from './json-log.test-kit.ts';
import { jsonLinesReader, jsonReader } from './json-reader.ts';

keepsReaderContract({
  reader: jsonReader,
  format: 'json',
  name: 'log.json',
  write: asJson,
  acts: actsOfFirstTable,
  cut: 'file',
});
keepsReaderContract({
  reader: jsonLinesReader,
  format: 'json-lines',
  name: 'log.jsonl',
  write: asJsonLines,
  acts: actsOfFirstTable,
  cut: 'record',
});
