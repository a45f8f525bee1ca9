import { zipOf } from '../archive/zip.test-kit.ts';
import { asDuckdb } from '../duckdb-file/duckdb-file.test-kit.ts';
import { asJson, asJsonLines } from '../json/json-log.test-kit.ts';
import { asCsv, asOcelJson, asOcelSqlite, asXes, LITTLE_LOG, longerLog } from '../little-log.test-kit.ts';
import type { LogWriter } from '../little-log.test-kit.ts';
import { asOcel1Csv, asOcel1Json, asOcel1Xml, asOcelXml } from '../ocel/ocel-log.test-kit.ts';
import { asParquet } from '../parquet/parquet.test-kit.ts';
import { asSqlite } from '../sqlite/sqlite.test-kit.ts';
import { asXlsx } from '../xlsx/xlsx.test-kit.ts';
import { unaccountedLines } from './line-account.ts';
import { missingElements, missingRecords } from './record-account.ts';
import * as tokens from './tokens.ts';
import type { Outcome } from './trial.ts';

/** A reader as the fuzzer tries it. */
export interface Subject {
  readonly reader: string;
  /** The name its inputs lie under. */
  readonly name: string;
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  /** Words of the format, to be put where they do not belong. */
  readonly tokens: readonly string[];
  /** True when its inputs are archives: their parts are changed too, not only the whole. */
  readonly archive?: boolean;
  /** What of an input that was accepted is neither in a staged row nor in a refusal; null when nothing, or not decidable. */
  readonly lost?: (input: Uint8Array, outcome: Outcome) => string | null;
}

/** Logs of two lengths, and texts of other shapes. */
const logs =
  (write: LogWriter, ...texts: readonly string[]): Subject['seeds'] =>
  () =>
    Promise.resolve([write(LITTLE_LOG), write(longerLog(2)), ...texts.map((text) => Buffer.from(text, 'utf8'))]);
const binary =
  (write: (log: typeof LITTLE_LOG) => Uint8Array | Promise<Uint8Array>): Subject['seeds'] =>
  async () => [await write(LITTLE_LOG)];

const TABLES = [
  'sep=;\na;b\n1;"x\ny"\n2;z\n',
  'Report of May\n\nid|when|who\n1|2024-01-02|Ann\n2|2024-01-03|Bob\n',
  'a\tb\r\n1\t2\r\n"3"\t"4""5"\r\n',
  '1,2\r3,4\r5,6\r',
];
const asColumns: LogWriter = (log) => {
  const lines = log.map(({ event, order, time }) => `${event.padEnd(8)}${order.padEnd(8)}${time}`);
  return Buffer.from(`${['event   order   time', ...lines].join('\n')}\n`, 'utf8');
};
const LOOSE_JSON = '{"total":2,"issues":[{"key":"A-1","log":[{"to":"open"},{"to":"done"}]},{"key":"A-2","log":[]}]}';

export const SUBJECTS: readonly Subject[] = [
  { reader: 'csv', name: 'log.csv', seeds: logs(asCsv, ...TABLES), tokens: tokens.TEXT, lost: unaccountedLines },
  { reader: 'fixed-width', name: 'log.txt', seeds: logs(asColumns), tokens: tokens.WIDTHS, lost: unaccountedLines },
  { reader: 'xes', name: 'log.xes', seeds: logs(asXes), tokens: [...tokens.XML, ...tokens.XES], lost: missingElements },
  {
    reader: 'ocel2-xml',
    name: 'log.xmlocel',
    seeds: logs(asOcelXml),
    tokens: [...tokens.XML, ...tokens.OCEL_XML],
    lost: missingElements,
  },
  {
    reader: 'ocel1-xml',
    name: 'log.xmlocel',
    seeds: logs(asOcel1Xml),
    tokens: [...tokens.XML, ...tokens.OCEL_XML],
    lost: missingElements,
  },
  {
    reader: 'ocel1-csv',
    name: 'log.csv',
    seeds: logs(asOcel1Csv),
    tokens: [...tokens.TEXT, 'ocel:type:x', "['a']", '{}'],
  },
  {
    reader: 'ocel2-json',
    name: 'log.json',
    seeds: logs(asOcelJson),
    tokens: [...tokens.JSON, ...tokens.OCEL_JSON],
    lost: missingRecords,
  },
  {
    reader: 'ocel1-json',
    name: 'log.jsonocel',
    seeds: logs(asOcel1Json),
    tokens: [...tokens.JSON, ...tokens.OCEL_JSON],
  },
  {
    reader: 'json',
    name: 'log.json',
    seeds: logs(asJson, LOOSE_JSON),
    tokens: [...tokens.JSON, ...tokens.MORE_JSON],
    lost: missingRecords,
  },
  {
    reader: 'json-lines',
    name: 'log.jsonl',
    seeds: logs(asJsonLines),
    tokens: [...tokens.JSON, ...tokens.MORE_JSON],
    lost: missingRecords,
  },
  { reader: 'ocel2-sqlite', name: 'log.sqlite', seeds: binary(asOcelSqlite), tokens: tokens.SQLITE },
  { reader: 'sqlite', name: 'shop.sqlite', seeds: binary(asSqlite), tokens: tokens.SQLITE },
  { reader: 'duckdb', name: 'shop.duckdb', seeds: binary(asDuckdb), tokens: tokens.BINARY },
  { reader: 'parquet', name: 'log.parquet', seeds: binary(asParquet), tokens: tokens.BINARY },
  { reader: 'xlsx', name: 'log.xlsx', seeds: binary(asXlsx), tokens: [...tokens.XML, ...tokens.SHEET], archive: true },
  { reader: 'zip', name: 'export.zip', seeds: archives, tokens: tokens.ZIP, archive: true },
];

async function archives(): Promise<Uint8Array[]> {
  const inner = await zipOf({ 'd.csv': 'a,b\n1,2\n' });
  return [
    await zipOf({ 'log.csv': asCsv(LITTLE_LOG) }),
    await zipOf({ 'a.csv': 'a,b\n1,2\n', 'b/c.csv': 'c,d\n1,2\n', 'in.zip': inner }),
  ];
}
