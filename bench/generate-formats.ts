import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@aval/store';
import { generateLog } from './generate.ts';

/** The same generated log in the format that an ending names. */
export const FORMATS = [
  'csv',
  'tsv',
  'jsonl',
  'json',
  'parquet',
  'xes',
  'ocel.json',
  'ocel.xml',
  'sqlite',
  'duckdb',
] as const;
export type Format = (typeof FORMATS)[number];

interface Row {
  readonly order_id: string;
  readonly activity: string;
  readonly timestamp: string;
  readonly resource: string;
  readonly customer: string;
  readonly amount: string;
}

/** Writes the log of so many events once, and answers where. Rows are in the order of cases. */
export async function generateFormat(folder: string, events: number, format: Format): Promise<string> {
  const csv = join(folder, `log-${events}.csv`);
  await generateLog(csv, events);
  const path = join(folder, `log-${events}.${format}`);
  if (existsSync(path)) return path;
  if (['tsv', 'jsonl', 'json', 'parquet', 'duckdb'].includes(format)) await copyBy(csv, path, format);
  else if (format === 'sqlite') await writeSqlite(csv, path);
  else await writeText(csv, path, format === 'xes' ? xesParts() : format === 'ocel.json' ? ocelJson() : ocelXml());
  return path;
}

async function copyBy(csv: string, path: string, format: Format): Promise<void> {
  const database = await Database.open(format === 'duckdb' ? path : ':memory:');
  const rows = `read_csv('${csv}', all_varchar = true)`;
  if (format === 'duckdb') await database.run(`CREATE TABLE log AS SELECT * FROM ${rows}`);
  else {
    const options = {
      tsv: "HEADER, DELIMITER '\t'",
      jsonl: 'FORMAT json',
      json: 'FORMAT json, ARRAY true',
      parquet: 'FORMAT parquet',
    }[format as 'tsv' | 'jsonl' | 'json' | 'parquet'];
    await database.run(`COPY (SELECT * FROM ${rows}) TO '${path}' (${options})`);
  }
  database.close();
}

async function* rowsOf(csv: string): AsyncGenerator<Row> {
  const database = await Database.open(':memory:');
  for await (const batch of database.batches(
    `SELECT order_id, activity, "timestamp", resource, customer, amount FROM read_csv('${csv}', all_varchar = true)`,
  )) {
    for (let i = 0; i < batch.rowCount; i += 1) {
      const cell = (c: number): string => String(batch.columns[c]?.[i] ?? '');
      yield {
        order_id: cell(0),
        activity: cell(1),
        timestamp: `${cell(2)}Z`,
        resource: cell(3),
        customer: cell(4),
        amount: cell(5),
      };
    }
  }
  database.close();
}

async function writeSqlite(csv: string, path: string): Promise<void> {
  rmSync(path, { force: true });
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA synchronous=OFF; CREATE TABLE log (order_id TEXT, activity TEXT, timestamp TEXT, resource TEXT, customer TEXT, amount TEXT); BEGIN',
  );
  const insert = database.prepare('INSERT INTO log VALUES (?,?,?,?,?,?)');
  for await (const row of rowsOf(csv)) {
    insert.run(row.order_id, row.activity, row.timestamp, row.resource, row.customer, row.amount);
  }
  database.exec('COMMIT');
  database.close();
}

/** How a text format is written: before everything, around each case, each row, and after everything. */
interface Parts {
  readonly head: string;
  readonly open: (row: Row, first: boolean) => string;
  readonly row: (row: Row, n: number, first: boolean) => string;
  readonly close: string;
  /** Written between rows and tail, from the cases seen. */
  readonly tail: (cases: readonly Row[]) => Generator<string>;
}

async function writeText(csv: string, path: string, parts: Parts): Promise<void> {
  const out = createWriteStream(`${path}.part`);
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(parts.head);
  const cases: Row[] = [];
  let [n, text] = [0, ''];
  for await (const row of rowsOf(csv)) {
    if (cases.at(-1)?.order_id !== row.order_id) {
      text += (cases.length > 0 ? parts.close : '') + parts.open(row, cases.length === 0);
      cases.push(row);
    }
    text += parts.row(row, n, n === 0);
    n += 1;
    if (text.length > 1 << 20) {
      await write(text);
      text = '';
    }
  }
  await write(text + (cases.length > 0 ? parts.close : ''));
  for (const piece of parts.tail(cases)) await write(piece);
  out.end();
  await once(out, 'close');
  renameSync(`${path}.part`, path);
}

const xesParts = (): Parts => ({
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n',
  open: (row) =>
    `<trace>\n<string key="concept:name" value="${row.order_id}"/>\n<string key="customer" value="${row.customer}"/>\n<float key="amount" value="${row.amount}"/>\n`,
  row: (row) =>
    `<event>\n<string key="concept:name" value="${row.activity}"/>\n<date key="time:timestamp" value="${row.timestamp}"/>\n<string key="org:resource" value="${row.resource}"/>\n</event>\n`,
  close: '</trace>\n',
  *tail() {
    yield '</log>\n';
  },
});

const ocelJson = (): Parts => ({
  head: '{"objectTypes":[{"name":"order","attributes":[{"name":"amount","type":"float"}]}],"eventTypes":[{"name":"step","attributes":[{"name":"resource","type":"string"}]}],"events":[\n',
  open: () => '',
  row: (row, n, first) =>
    `${first ? '' : ',\n'}${JSON.stringify({ id: `e${n}`, type: row.activity, time: row.timestamp, attributes: [{ name: 'resource', value: row.resource }], relationships: [{ objectId: row.order_id, qualifier: 'order' }] })}`,
  close: '',
  *tail(cases) {
    yield '\n],"objects":[\n';
    for (const [i, row] of cases.entries()) {
      yield `${i === 0 ? '' : ',\n'}${JSON.stringify({ id: row.order_id, type: 'order', attributes: [{ name: 'amount', time: '1970-01-01T00:00:00Z', value: Number(row.amount) }], relationships: [] })}`;
    }
    yield '\n]}\n';
  },
});

const ocelXml = (): Parts => ({
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<log>\n<object-types><object-type name="order"><attributes><attribute name="amount" type="float"/></attributes></object-type></object-types>\n<event-types><event-type name="step"><attributes><attribute name="resource" type="string"/></attributes></event-type></event-types>\n<events>\n',
  open: () => '',
  row: (row, n) =>
    `<event id="e${n}" type="${row.activity}" time="${row.timestamp}"><attributes><attribute name="resource">${row.resource}</attribute></attributes><objects><relationship object-id="${row.order_id}" qualifier="order"/></objects></event>\n`,
  close: '',
  *tail(cases) {
    yield '</events>\n<objects>\n';
    for (const row of cases) {
      yield `<object id="${row.order_id}" type="order"><attributes><attribute name="amount" time="1970-01-01T00:00:00Z">${row.amount}</attribute></attributes></object>\n`;
    }
    yield '</objects>\n</log>\n';
  },
});
