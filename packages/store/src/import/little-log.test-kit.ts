import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Bench } from './staged.test-kit.ts';

/** One act of the little log, as every format must give it back. */
export interface LittleAct {
  readonly event: string;
  readonly order: string;
  readonly activity: string;
  readonly time: string;
  readonly who: string | null;
  readonly amount: string | null;
}

/** Five acts on two orders, with what breaks readers: separators, quotes, markup, accents, leading zeros, absent values. */
export const LITTLE_LOG: readonly LittleAct[] = [
  { event: 'e1', order: '007', activity: 'Create, order', time: '2024-01-02T08:00:00Z', who: 'Ann', amount: null },
  {
    event: 'e2',
    order: '007',
    activity: 'Pick "fragile" goods',
    time: '2024-01-02T09:30:00Z',
    who: null,
    amount: null,
  },
  {
    event: 'e3',
    order: '008',
    activity: 'Créer la commande',
    time: '2024-01-02T09:31:00Z',
    who: 'Zoë Müller',
    amount: null,
  },
  {
    event: 'e4',
    order: '007',
    activity: 'Pay <cash> & close',
    time: '2024-01-03T00:00:00Z',
    who: 'Ann',
    amount: '12.50',
  },
  {
    event: 'e5',
    order: '008',
    activity: '支払い',
    time: '2024-01-04T23:59:59.999Z',
    who: 'O’Neil; S.',
    amount: '1000000.00',
  },
];

/** The little log `times` over, with events and orders of their own. */
export const longerLog = (times: number): LittleAct[] =>
  Array.from({ length: times }, (_, i) =>
    LITTLE_LOG.map((act) => ({ ...act, event: `${act.event}-${i}`, order: `${act.order}-${i}` })),
  ).flat();

export type LogWriter = (log: readonly LittleAct[]) => Uint8Array;

const FIELDS = ['event', 'order', 'activity', 'time', 'who', 'amount'] as const;
const csvField = (value: string | null): string =>
  /[",\n]/.test(value ?? '') ? `"${value?.replaceAll('"', '""')}"` : (value ?? '');

export const asCsv: LogWriter = (log) => {
  const lines = [FIELDS.join(','), ...log.map((act) => FIELDS.map((field) => csvField(act[field])).join(','))];
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&#62;').replaceAll('"', '&quot;');
const xesAttribute = (tag: string, key: string, value: string | null): string =>
  value === null ? '' : `      <${tag} key="${key}" value="${escaped(value)}"/>\n`;

/** Acts in file order; a trace is a run of acts of one order, as XES lists them. */
export const asXes: LogWriter = (log) => {
  const traces = [...Map.groupBy(log, ({ order }) => order)].map(
    ([order, acts]) =>
      `  <trace>\n    <string key="concept:name" value="${escaped(order)}"/>\n${acts.map(xesEvent).join('')}  </trace>\n`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n${traces.join('')}</log>\n`,
    'utf8',
  );
};

const xesEvent = (act: LittleAct): string =>
  `    <event>\n${xesAttribute('string', 'identity:id', act.event)}${xesAttribute('string', 'concept:name', act.activity)}${xesAttribute('date', 'time:timestamp', act.time)}${xesAttribute('string', 'org:resource', act.who)}${xesAttribute('float', 'amount', act.amount)}    </event>\n`;

export const asOcelJson: LogWriter = (log) => {
  const attributes = ({ who, amount }: LittleAct): object[] =>
    Object.entries({ who, amount }).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  const declared = [
    { name: 'who', type: 'string' },
    { name: 'amount', type: 'string' },
  ];
  const json = {
    objectTypes: [{ name: 'order', attributes: [] }],
    eventTypes: [...new Set(log.map(({ activity }) => activity))].map((name) => ({ name, attributes: declared })),
    objects: [...new Set(log.map(({ order }) => order))].map((id) => ({
      id,
      type: 'order',
      attributes: [],
      relationships: [],
    })),
    events: log.map((act) => ({
      id: act.event,
      type: act.activity,
      time: act.time,
      attributes: attributes(act),
      relationships: [{ objectId: act.order, qualifier: 'of' }],
    })),
  };
  return Buffer.from(JSON.stringify(json), 'utf8');
};

export const asOcelSqlite: LogWriter = (log) => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-log-'));
  const path = join(folder, 'log.sqlite');
  try {
    writeOcelSqlite(path, log);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

function writeOcelSqlite(path: string, log: readonly LittleAct[]): void {
  const database = new DatabaseSync(path);
  database.exec(`BEGIN;
    CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT); CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
    CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT); CREATE TABLE object_map_type (ocel_type TEXT, ocel_type_map TEXT);
    CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);
    CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT);
    CREATE TABLE object_order (ocel_id TEXT, ocel_time TEXT, ocel_changed_field TEXT);
    INSERT INTO object_map_type VALUES ('order', 'order');`);
  const activities = [...new Set(log.map(({ activity }) => activity))];
  activities.forEach((activity, i) => {
    database.exec(`CREATE TABLE event_T${i} (ocel_id TEXT PRIMARY KEY, ocel_time TEXT, who TEXT, amount TEXT)`);
    database.prepare('INSERT INTO event_map_type VALUES (?, ?)').run(activity, `T${i}`);
  });
  const event = database.prepare('INSERT INTO event VALUES (?, ?)');
  const relation = database.prepare(`INSERT INTO event_object VALUES (?, ?, 'of')`);
  const typed = activities.map((_, i) => database.prepare(`INSERT INTO event_T${i} VALUES (?, ?, ?, ?)`));
  for (const act of log) {
    event.run(act.event, act.activity);
    relation.run(act.event, act.order);
    typed[activities.indexOf(act.activity)]?.run(act.event, act.time, act.who, act.amount);
  }
  const object = database.prepare(`INSERT INTO object VALUES (?, 'order')`);
  for (const order of new Set(log.map((act) => act.order))) object.run(order);
  database.exec('COMMIT');
  database.close();
}

/** The acts of a log that is one table with a column a field. */
export async function tableActs(bench: Bench): Promise<LittleAct[]> {
  const [table] = await bench.staging.previews();
  const rows = await bench.rows(table?.table ?? '');
  return rows.map(({ row: _, ...act }) => act as unknown as LittleAct);
}
