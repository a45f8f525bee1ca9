import type { Database } from '../../duckdb/database.ts';
import { stagedTable } from '../staged-names.ts';

export interface StagedTable {
  readonly n: number;
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly string[];
}

/** The rows that values are measured on: all of a small table, some of a large one, always the same ones. */
export interface Sample {
  /** What to select from. */
  readonly source: string;
  readonly rowCount: number;
  close(): Promise<void>;
}

/** Up to this many rows are measured whole. */
const WHOLE_ROWS = 1_000_000;
const SAMPLE_ROWS = 400_000;

export async function openSample(database: Database, table: StagedTable): Promise<Sample> {
  const whole = stagedTable(table.n);
  if (table.rowCount <= WHOLE_ROWS) return { source: whole, rowCount: table.rowCount, close: async () => {} };
  const source = `profile_sample_${table.n}`;
  const every = Math.ceil(table.rowCount / SAMPLE_ROWS);
  await database.run(
    `CREATE OR REPLACE TEMP TABLE ${source} AS SELECT * FROM ${whole} WHERE hash(source_row) % ${every} = 0`,
  );
  const [counted] = await database.rows<{ count: number }>(`SELECT count(*) AS count FROM ${source}`);
  return {
    source,
    rowCount: counted?.count ?? 0,
    close: () => database.run(`DROP TABLE IF EXISTS ${source}`),
  };
}

/** A condition that keeps whole objects of a large table, about as many rows of them as of a sample. */
export const someObjects = (table: StagedTable, key: string): string =>
  table.rowCount <= WHOLE_ROWS ? 'true' : `hash(${key}) % ${objectsInOne(table)} = 0`;

/** How many objects of a table stand behind each one that `someObjects` keeps. */
export const objectsInOne = (table: StagedTable): number =>
  table.rowCount <= WHOLE_ROWS ? 1 : Math.ceil(table.rowCount / SAMPLE_ROWS);
