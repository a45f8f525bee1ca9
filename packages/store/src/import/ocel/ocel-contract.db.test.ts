import { asOcelJson, asOcelSqlite } from '../little-log.test-kit.ts';
import type { LittleAct } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { ocelJsonReader } from './ocel-json-reader.ts';
import { ocelSqliteReader } from './ocel-sqlite-reader.ts';

keepsReaderContract({
  reader: ocelJsonReader,
  format: 'ocel2-json',
  name: 'log.json',
  write: asOcelJson,
  cut: 'file',
  acts,
});
keepsReaderContract({
  reader: ocelSqliteReader,
  format: 'ocel2-sqlite',
  name: 'log.sqlite',
  write: asOcelSqlite,
  cut: 'file',
  acts,
});

async function acts(bench: Bench): Promise<LittleAct[]> {
  const relations = await bench.rows('event_object');
  const orders = new Map(relations.map(({ event, object }) => [event, object]));
  const events = await bench.rows('events');
  return events.map(
    ({ event, activity, time, who, amount }) =>
      ({ event, order: orders.get(event ?? ''), activity, time, who, amount }) as LittleAct,
  );
}
