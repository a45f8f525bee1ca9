import { asOcelJson, asOcelSqlite } from '../little-log.test-kit.ts';
import type { LittleAct } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import type { Bench } from '../staged.test-kit.ts';
import { ocel1CsvReader } from './ocel1-csv-reader.ts';
import { ocel1JsonReader, ocelJsonReader } from './ocel-json-reader.ts';
import { asOcel1Csv, asOcel1Json, asOcel1Xml, asOcelXml } from './ocel-log.test-kit.ts';
import { ocelSqliteReader } from './ocel-sqlite-reader.ts';
import { ocel1XmlReader, ocelXmlReader } from './ocel-xml-reader.ts';

const READERS = [
  { reader: ocelJsonReader, name: 'log.json', write: asOcelJson, cut: 'file' },
  { reader: ocelXmlReader, name: 'log.xml', write: asOcelXml, cut: 'file' },
  { reader: ocelSqliteReader, name: 'log.sqlite', write: asOcelSqlite, cut: 'file' },
  { reader: ocel1JsonReader, name: 'log.jsonocel', write: asOcel1Json, cut: 'file' },
  { reader: ocel1XmlReader, name: 'log.xmlocel', write: asOcel1Xml, cut: 'file' },
  { reader: ocel1CsvReader, name: 'log.csv', write: asOcel1Csv, cut: 'record' },
] as const;
for (const one of READERS) keepsReaderContract({ ...one, format: one.reader.format, acts });

async function acts(bench: Bench): Promise<LittleAct[]> {
  const relations = await bench.rows('event_object');
  const orders = new Map(relations.map(({ event, object }) => [event, object]));
  const events = await bench.rows('events');
  return events.map(
    ({ event, activity, time, who, amount }) =>
      ({ event, order: orders.get(event ?? ''), activity, time, who, amount }) as LittleAct,
  );
}
