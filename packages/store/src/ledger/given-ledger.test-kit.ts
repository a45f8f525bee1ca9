import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnRole, Mapping, Reversal, TableMapping } from '@aval/core/mapping';
import { Database } from '../duckdb/database.ts';
import { importStaged } from './import-staged.ts';
import type { ImportResult, ImportSource } from './import-staged.ts';
import type { ImportEffects } from './import/write-facts.ts';
import { openLedger } from './open-ledger.ts';
import type { Ledger } from './ledger.ts';
import { literal } from './sql-text.ts';

export type Cell = string | null;

/** A staged table written as a person would write it down. */
export interface GivenTable {
  readonly name: string;
  readonly row?: TableMapping['row'];
  /** What every row is, when no column says it. */
  readonly activity?: string;
  readonly key?: string;
  readonly lines?: boolean;
  readonly reversal?: Reversal;
  /** Columns in file order with what they say; null: the mapping does not speak of the column. */
  readonly columns: Readonly<Record<string, ColumnRole | null>>;
  readonly rows: readonly (readonly Cell[])[];
}

export interface GivenRefusal {
  readonly row: number;
  readonly rule: string;
  readonly record: string;
}

const LIMITS = { memoryMiB: 512, threads: 2 };
/** The first row of a file is below its header. */
const FIRST_ROW = 2;

/** Writes tables into a staging file as readers do; answers its path. */
export async function stage(
  folder: string,
  tables: readonly GivenTable[],
  refused: readonly GivenRefusal[] = [],
  fileOf: readonly number[] = [],
): Promise<string> {
  const path = join(folder, 'staging.duckdb');
  await rm(path, { force: true });
  const database = await Database.open(path, LIMITS);
  await database.run(`CREATE TABLE staged_table (n SMALLINT, name VARCHAR, row_count BIGINT, file_n SMALLINT);
    CREATE TABLE staged_column (n SMALLINT, c INTEGER, name VARCHAR);
    CREATE TABLE staged_refused (n SMALLINT, source_row BIGINT, rule VARCHAR, value VARCHAR, record VARCHAR)`);
  for (const [i, table] of tables.entries()) await stageTable(database, i + 1, table, fileOf[i] ?? 1);
  for (const { row, rule, record } of refused) {
    await database.run(`INSERT INTO staged_refused VALUES (1, ${row}, ${literal(rule)}, NULL, ${literal(record)})`);
  }
  database.close();
  return path;
}

async function stageTable(
  database: Database,
  n: number,
  { name, columns, rows }: GivenTable,
  file: number,
): Promise<void> {
  const names = Object.keys(columns);
  await database.run(`CREATE TABLE staged_${n} (source_row BIGINT${names.map((_, c) => `, c${c} VARCHAR`).join('')})`);
  await database.run(`INSERT INTO staged_table VALUES (${n}, ${literal(name)}, ${rows.length}, ${file})`);
  for (const [c, column] of names.entries())
    await database.run(`INSERT INTO staged_column VALUES (${n}, ${c}, ${literal(column)})`);
  const cell = (value: Cell): string => (value === null ? 'NULL' : literal(value));
  const lines = rows.map((row, i) => `(${FIRST_ROW + i}${row.map((value) => `, ${cell(value)}`).join('')})`);
  if (lines.length > 0) await database.run(`INSERT INTO staged_${n} VALUES ${lines.join(', ')}`);
}

/** The mapping that the given tables carry with them. */
export const mappingOf = (tables: readonly GivenTable[], more: Partial<Mapping> = {}): Mapping => ({
  version: 1,
  zone: 'UTC',
  currency: 'EUR',
  leading: 'order',
  objects: {},
  cash: [],
  outcomes: [],
  activities: {},
  empties: [],
  tables: tables.map(({ name, row = 'event', columns, activity, key, lines, reversal }) => ({
    table: name,
    row,
    ...(activity === undefined ? {} : { activity }),
    ...(key === undefined ? {} : { key }),
    ...(lines === undefined ? {} : { lines }),
    ...(reversal === undefined ? {} : { reversal }),
    columns: Object.fromEntries(
      Object.entries(columns).flatMap(([column, role]) => (role === null ? [] : [[column, role]])),
    ),
  })),
  ...more,
});

export interface GivenLedger {
  readonly folder: string;
  readonly ledger: Ledger;
  /** Stages and imports tables; `sha256` stands for the file's content. */
  imports(
    tables: readonly GivenTable[],
    more?: Partial<Mapping>,
    file?: {
      readonly sha256?: string;
      readonly refused?: readonly GivenRefusal[];
      readonly effects?: Partial<ImportEffects>;
      readonly files?: ImportSource['files'];
      /** The file of each table, from 1. */
      readonly fileOf?: readonly number[];
    },
  ): Promise<ImportResult>;
  done(): Promise<void>;
}

/** A company of its own in a temporary folder. */
export async function givenLedger(): Promise<GivenLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'aval-ledger-'));
  const ledger = await openLedger(join(folder, 'ateliers'), {
    create: { company: 'Ateliers', world: { kind: 'real' }, zone: 'Europe/Paris' },
    limits: LIMITS,
  });
  return {
    folder,
    ledger,
    imports: async (tables, more = {}, file = {}) => {
      const path = await stage(folder, tables, file.refused, file.fileOf);
      const sha256 = file.sha256 ?? createHash('sha256').update(JSON.stringify(tables)).digest('hex');
      const source = {
        file: 'orders.csv',
        format: 'csv',
        bytes: 1000,
        sha256,
        ...(file.files === undefined ? {} : { files: file.files }),
      };
      return importStaged(ledger, { path, close: () => undefined }, mappingOf(tables, more), source, {
        now: () => 0,
        ...file.effects,
      });
    },
    done: async () => {
      ledger.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Acts on orders: who did what when, for which customer, worth how much. */
export const orders = (
  rows: readonly (readonly [order: Cell, activity: Cell, time: Cell, user?: Cell, customer?: Cell, value?: Cell])[],
): GivenTable => ({
  name: 'orders',
  columns: {
    Order: { role: 'object', type: 'order' },
    Activity: { role: 'activity' },
    Time: { role: 'end', format: 'iso' },
    User: { role: 'actor' },
    Customer: { role: 'customer' },
    Value: { role: 'amount', of: 'order', decimal: '.' },
  },
  rows: rows.map(([order, activity, time, user = null, customer = null, value = null]) => [
    order,
    activity,
    time,
    user,
    customer,
    value,
  ]),
});
