import { asXes } from '../little-log.test-kit.ts';
import type { LittleAct } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { xesReader } from './xes-reader.ts';

keepsReaderContract({
  reader: xesReader,
  format: 'xes',
  name: 'log.xes',
  write: asXes,
  cut: 'file',
  acts: async (bench) =>
    (await bench.rows('events')).map(
      (row) =>
        ({
          event: row['identity:id'],
          order: row['case:concept:name'],
          activity: row['concept:name'],
          time: row['time:timestamp'],
          who: row['org:resource'],
          amount: row['amount'],
        }) as LittleAct,
    ),
});
