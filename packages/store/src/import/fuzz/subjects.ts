import { asCsv, asOcelJson, asOcelSqlite, asXes, LITTLE_LOG, longerLog } from '../little-log.test-kit.ts';
import { zipOf } from '../archive/zip.test-kit.ts';
import { asDuckdb } from '../duckdb-file/duckdb-file.test-kit.ts';
import { asParquet } from '../parquet/parquet.test-kit.ts';
import { asSqlite } from '../sqlite/sqlite.test-kit.ts';
import { unaccountedLines } from './line-account.ts';
import type { Outcome } from './trial.ts';

/** A reader as the fuzzer tries it. */
export interface Subject {
  readonly reader: string;
  /** The name its inputs lie under. */
  readonly name: string;
  readonly seeds: () => Promise<readonly Uint8Array[]> | readonly Uint8Array[];
  /** Words of the format, to be put where they do not belong. */
  readonly tokens: readonly string[];
  /** True when its inputs are archives: their parts are changed too, not only the whole. */
  readonly archive?: boolean;
  /** What of an input that was accepted is neither in a staged row nor in a refusal; null when nothing, or not decidable. */
  readonly lost?: (input: Uint8Array, outcome: Outcome) => string | null;
}

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const MARKUP = [
  '<',
  '>',
  '</',
  '/>',
  '<?xml version="1.0"?>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&lol;',
];
const ENTITIES = [
  '<!DOCTYPE log [<!ENTITY lol "lol">]>',
  '<!DOCTYPE log>',
  'xmlns:a="b"',
  'encoding="utf-16"',
  '<a:b>',
  '<log>',
  '</log>',
];
const JSON_TOKENS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u0000',
  '\\ud800',
  'true',
  'null',
  '{}',
  '[]',
  '[[[[[[[[',
  '"id":',
  '-',
  '1e5',
];

export const SUBJECTS: readonly Subject[] = [
  {
    reader: 'csv',
    name: 'log.csv',
    seeds: () => [
      asCsv(LITTLE_LOG),
      asCsv(longerLog(3)),
      text('sep=;\na;b\n1;"x\ny"\n2;z\n'),
      text('Report of May\n\nid|when|who\n1|2024-01-02|Ann\n2|2024-01-03|Bob\n'),
      text('a\tb\r\n1\t2\r\n"3"\t"4""5"\r\n'),
      text('1,2\r3,4\r5,6\r'),
    ],
    tokens: [',', ';', '\t', '|', '"', '""', '"a\nb"', '\n', '\r\n', '\r', 'sep=,', '\n\n', ',,', '","', 'é', '\u00E9'],
    lost: unaccountedLines,
  },
  {
    reader: 'xes',
    name: 'log.xes',
    seeds: () => [asXes(LITTLE_LOG), asXes(longerLog(2))],
    tokens: [
      ...MARKUP,
      ...ENTITIES,
      '<event>',
      '</event>',
      '<trace>',
      '<list key="l">',
      '<values>',
      ' key="',
      ' value="',
    ],
  },
  {
    reader: 'ocel2-json',
    name: 'log.json',
    seeds: () => [asOcelJson(LITTLE_LOG), asOcelJson(longerLog(2))],
    tokens: [...JSON_TOKENS, '"events":', '"objects":', '"relationships":', '"attributes":', '"time":'],
  },
  {
    reader: 'ocel2-sqlite',
    name: 'log.sqlite',
    seeds: () => [asOcelSqlite(LITTLE_LOG)],
    tokens: ['event', 'object', 'ocel_id', 'CREATE TABLE', 'ocel_type_map', '\0\0\0\0', '\u0001'],
  },
  {
    reader: 'sqlite',
    name: 'shop.sqlite',
    seeds: () => [asSqlite(LITTLE_LOG)],
    tokens: ['CREATE TABLE', 'PRIMARY KEY', 'REFERENCES', 'log', '\0\0\0\0', '\u0001'],
  },
  {
    reader: 'duckdb',
    name: 'shop.duckdb',
    seeds: async () => [await asDuckdb(LITTLE_LOG)],
    tokens: ['DUCK', 'main', 'log', '\0\0\0\0', '\u0001'],
  },
  {
    reader: 'parquet',
    name: 'log.parquet',
    seeds: async () => [await asParquet(LITTLE_LOG)],
    tokens: ['PAR1', 'schema', '\0\0\0\0', '\u0015\u0000'],
  },
  {
    reader: 'zip',
    name: 'export.zip',
    archive: true,
    seeds: async () => [
      await zipOf({ 'log.csv': asCsv(LITTLE_LOG) }),
      await zipOf({ 'a.csv': 'a,b\n1,2\n', 'b/c.csv': 'c,d\n1,2\n', 'in.zip': await zipOf({ 'd.csv': 'a,b\n1,2\n' }) }),
    ],
    tokens: [
      'PK\u0001\u0002',
      'PK\u0003\u0004',
      'PK\u0005\u0006',
      'PK\u0006\u0006',
      '../',
      '/',
      '\\',
      '\0\0\0\0',
      '\u0001\0',
    ],
  },
];
