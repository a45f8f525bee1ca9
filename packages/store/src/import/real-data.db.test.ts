import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';
import { openBench } from './staged.test-kit.ts';
import type { Bench } from './staged.test-kit.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const present = existsSync(DATA);

/** SQLite does not keep how a figure was written: 12.0 and 12 are one. */
const sameFigure = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? String(Number(value)) : value;

describe.skipIf(!present)(`real logs${present ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.done());

  const read = (file: string): Promise<unknown> => readSource(DATA + file, bench.staging, { temporary: bench.folder });
  const counts = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await bench.staging.previews()).map(({ table, rowCount }) => [table, rowCount]));
  const one = async (sql: string): Promise<unknown> => (await bench.staging.database.rows(sql))[0];

  it('o2c: every line of the order-to-cash extract', async () => {
    await read('o2c_ibm/o2c.csv.gz');
    expect(await counts()).toEqual({ o2c: 110_125 });
    expect(
      await one('SELECT min(source_row) AS first, max(source_row) AS last, count(DISTINCT c0) AS keys FROM staged_1'),
    ).toEqual({
      first: 2,
      last: 110_126,
      keys: 21_159,
    });
    expect(await bench.refused()).toEqual([]);
  });

  it('bpic2012: every event of every case', async () => {
    await read('bpic2012/bpic2012.xes.gz');
    expect(await counts()).toEqual({ events: 262_200 });
    const column = async (name: string): Promise<string> => {
      const found = (await one(`SELECT c FROM staged_column WHERE name = '${name}'`)) as { c: number };
      return `c${found.c}`;
    };
    const [cases, who] = [await column('case:concept:name'), await column('org:resource')];
    expect(
      await one(`SELECT count(DISTINCT ${cases}) AS cases, count(*) - count(${who}) AS nobody FROM staged_1`),
    ).toEqual({
      cases: 13_087,
      nobody: 18_010,
    });
  });

  it('p2p: the same tables from JSON and from SQLite', async () => {
    const tables = { events: 14_671, objects: 9543, event_object: 35_927, object_object: 20_402 };
    const sorted = async (): Promise<string[][]> => {
      const all: string[][] = [];
      for (const table of Object.keys(tables)) {
        const rows = await bench.rows(table);
        all.push(
          rows
            .map((row) =>
              JSON.stringify(
                Object.entries(row)
                  .filter(([name, value]) => name !== 'row' && value !== null)
                  .map(([name, value]) => [name, sameFigure(value)] as const)
                  .toSorted(([a], [b]) => a.localeCompare(b)),
              ),
            )
            .toSorted(),
        );
      }
      return all;
    };
    await read('ocel2_p2p/ocel2-p2p.json.gz');
    expect(await counts()).toEqual(tables);
    const fromJson = await sorted();
    await read('ocel2_p2p/ocel2-p2p.sqlite');
    expect(await counts()).toEqual(tables);
    expect(await sorted()).toEqual(fromJson);
  });

  it('logistics: values that change over time', async () => {
    await read('ocel2_logistics/logistics.sqlite');
    expect(await counts()).toMatchObject({ events: 8727, objects: 970 });
    expect((await counts())['object_changes']).toBeGreaterThan(0);
  });
});
