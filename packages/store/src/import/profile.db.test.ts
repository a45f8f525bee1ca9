import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnProfile, SourceProfile, TableProfile } from '@aval/core/mapping';
import { profileSource } from './profile.ts';
import { openStaging } from './staging.ts';
import type { Staging } from './staging.ts';

type Rows = readonly (readonly (string | null)[])[];
let directory: string;
let staging: Staging;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'aval-profile-'));
  staging = await openStaging(directory);
});
afterEach(async () => {
  await staging.discard();
  await rm(directory, { recursive: true, force: true });
});

async function stage(name: string, header: readonly string[], rows: Rows): Promise<void> {
  const table = staging.sink.table(name);
  for (const column of header) table.column(column);
  for (const [i, row] of rows.entries()) {
    table.begin(i + 2);
    row.forEach((value, c) => value !== null && table.set(c, value));
    await table.end();
  }
}

async function profiled(format: SourceProfile['format'] = 'csv'): Promise<SourceProfile> {
  await staging.finish();
  return profileSource(staging, { name: 'log.csv', format });
}

const columnOf = (profile: SourceProfile, name: string): ColumnProfile => {
  const column = profile.tables[0]?.columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
};

async function columnWith(values: readonly (string | null)[]): Promise<ColumnProfile> {
  await stage(
    'log',
    ['x'],
    values.map((value) => [value]),
  );
  return columnOf(await profiled(), 'x');
}

describe('a column', () => {
  it('is counted: rows, empties, different values, the most frequent, examples in row order', async () => {
    const column = await columnWith(['b', 'a', ' ', null, 'b', 'c', 'b', 'a']);
    expect(column).toMatchObject({
      rowCount: 8,
      emptyCount: 2,
      distinctCount: 3,
      examples: ['b', 'a', 'c'],
      meanLength: 1,
      date: null,
    });
    expect(column.top).toEqual([
      { value: 'b', count: 3 },
      { value: 'a', count: 2 },
      { value: 'c', count: 1 },
    ]);
  });

  it.each<[string, readonly string[], { '.': number; ',': number }, number, number]>([
    ['points', ['1.5', '-12.25', '3'], { '.': 1, ',': 1 / 3 }, -12.25, 3],
    ['commas', ['1,5', '-12,25', '1.234,5'], { '.': 0, ',': 1 }, -12.25, 1234.5],
    ['thousands and signs', ['1,234.50', '€ 12', '(3.10)', '2 500.00'], { '.': 1, ',': 0.25 }, -3.1, 2500],
    ['words', ['one', 'IC307674', '12 rue'], { '.': 0, ',': 0 }, 0, 0],
  ])('of numbers with %s says which mark reads them', async (_, values, share, least, most) => {
    const { numberShare, minNumber, maxNumber } = await columnWith(values);
    expect(numberShare['.']).toBeCloseTo(share['.']);
    expect(numberShare[',']).toBeCloseTo(share[',']);
    expect([minNumber ?? 0, maxNumber ?? 0]).toEqual([least, most]);
  });
});

describe('dates', () => {
  it.each<[string, readonly string[], string, boolean, boolean]>([
    [
      'ISO with T, fraction and offset',
      ['2011-10-01T00:38:44.546+02:00', '2011-10-02T08:00:00.000+02:00'],
      'iso',
      true,
      true,
    ],
    ['ISO with a space', ['2016-01-05 17:10:00', '2016-01-06 16:07:53'], 'iso', true, false],
    ['ISO days', ['2016-01-05', '2016-01-06'], 'iso', false, false],
    ['ISO of an anonymised year', ['1970-04-26T19:12:00Z', '1970-06-01T00:00:00Z'], 'iso', true, true],
    [
      'years first with slashes',
      ['2012/01/30 06:24:00.000', '2012/02/21 07:00:00.000'],
      '%Y/%m/%d %H:%M:%S.%f',
      true,
      false,
    ],
    ['days first, a day above twelve', ['31/12/2012', '02/08/2012'], '%d/%m/%Y', false, false],
    ['months first, a day above twelve', ['12/31/2012 8:26', '02/08/2012 18:02'], '%m/%d/%Y %H:%M', true, false],
    ['days first with points', ['31.12.2012 08:00', '02.08.2012 09:30'], '%d.%m.%Y %H:%M', true, false],
    ['two digits of the year', ['16/03/17', '02/02/17'], '%d/%m/%y', false, false],
    ['half days', ['3/14/2024 2:05 PM', '11/2/2024 9:00 AM'], '%m/%d/%Y %I:%M %p', true, false],
    ['runs of digits', ['20160105', '20161231'], '%Y%m%d', false, false],
    ['runs of digits with a time', ['20160105101112', '20161231235959'], '%Y%m%d%H%M%S', true, false],
    ['milliseconds since 1970, zero for none', ['1452034800000.0', '1474840800000.0', '0.0'], 'epoch-ms', true, true],
    ['seconds since 1970', ['1452034800', '1474840800'], 'epoch-s', true, true],
    ['month names', ['05-Jan-2016', '14-Feb-2016'], '%d-%b-%Y', false, false],
  ])('written as %s are known', async (_, values, format, hasTime, hasZone) => {
    expect((await columnWith(values)).date).toMatchObject({ format, share: 1, hasTime, hasZone, implausible: 0 });
  });

  it('with day and month below thirteen are told by the order of the rows', async () => {
    const days = Array.from(
      { length: 60 },
      (_, i) => `0${1 + Math.floor(i / 10)}/${String(1 + (i % 10)).padStart(2, '0')}/2024`,
    );
    expect((await columnWith(days)).date).toMatchObject({ format: '%m/%d/%Y' });
    expect((await columnWith(days)).date).not.toHaveProperty('alternative');
  });

  it('with day and month below thirteen are told by another date of the table', async () => {
    await stage(
      'log',
      ['x', 'y'],
      [
        ['01/02/2024', '12/25/2023'],
        ['03/02/2024', '12/26/2023'],
        ['02/01/2024', '01/02/2024'],
      ],
    );
    expect(columnOf(await profiled(), 'x').date).toMatchObject({ format: '%m/%d/%Y' });
  });

  it('that nothing tells keep the other reading beside them', async () => {
    expect((await columnWith(['01/01/2024', '02/02/2024', '03/03/2024'])).date).toMatchObject({
      format: '%d/%m/%Y',
      alternative: '%m/%d/%Y',
    });
  });

  it('are not seen in numbers, codes and versions', async () => {
    for (const values of [
      ['12.5', '13.75'],
      ['7020043955_10', '7020032793_10'],
      ['1.2.3', '1.2.4'],
      ['17', '404'],
    ])
      expect((await columnWith(values)).date).toBeNull();
  });
});

const LOG: Rows = ['A1', 'A2', 'A3', 'A4'].flatMap((key, i) => [
  [key, 'Receive', `2024-01-0${i + 1} 08:00:00`, `${i + 1}.50`, 'x'],
  [key, 'Ship', `2024-01-0${i + 1} 09:00:00`, `${i + 1}.50`, i === 0 ? 'x' : 'y'],
  [key, 'Pack', `2024-01-0${i + 1} 08:30:00`, `${i + 1}.50`, null],
  [key, i < 3 ? 'Payment received' : 'Order cancelled', `2024-01-0${i + 1} 10:00:00`, `${i + 1}.50`, null],
]);
const logProfile = async (): Promise<TableProfile> => {
  await stage('log', ['Order', 'Activity', 'Timestamp', 'Value', 'Shelf'], LOG);
  const [table] = (await profiled()).tables;
  if (!table) throw new Error('no table');
  return table;
};

describe('relations', () => {
  it('say how far a key fixes the other columns; rows without a value say nothing', async () => {
    const { determines } = await logProfile();
    const share = (column: string): number | undefined =>
      determines.find((one) => one.by === 'Order' && one.column === column)?.share;
    expect({ value: share('Value'), activity: share('Activity'), shelf: share('Shelf') }).toEqual({
      value: 1,
      activity: 0,
      shelf: 0.25,
    });
  });

  it('count the activities, and where they stand in the time of an object', async () => {
    const [found] = (await logProfile()).activities;
    expect(found).toMatchObject({ column: 'Activity', phaseColumn: null, keyColumn: 'Order', timeColumn: 'Timestamp' });
    expect(
      found?.values.map(({ value, count, objectCount, lastCount }) => [value, count, objectCount, lastCount]),
    ).toEqual([
      ['Pack', 4, 4, 4],
      ['Receive', 4, 4, 0],
      ['Ship', 4, 4, 4],
      ['Payment received', 3, 3, 3],
      ['Order cancelled', 1, 1, 1],
    ]);
  });

  it('count where an activity opens and closes an object, how much of it lasts and how much machines do', async () => {
    await stage(
      'log',
      ['Case ID', 'Activity', 'Start', 'End', 'Operator'],
      ['1', '2', '3', '4', '5', '6'].flatMap((key) => [
        [key, 'Start', `2024-01-0${key} 08:00`, `2024-01-0${key} 08:00`, null],
        [key, 'Saw', `2024-01-0${key} 08:00`, `2024-01-0${key} 09:00`, `worker ${key}`],
        [key, 'Post', `2024-01-0${key} 09:00`, `2024-01-0${key} 09:30`, 'batch job'],
        [key, 'Saw', `2024-01-0${key} 10:00`, `2024-01-0${key} 11:00`, key === '1' ? 'batch job' : `worker ${key}`],
        [key, 'End', `2024-01-0${key} 11:00`, `2024-01-0${key} 11:00`, null],
      ]),
    );
    const [found] = (await profiled()).tables[0]?.activities ?? [];
    const told = found?.values.map((one) => [
      one.value,
      one.firstCount,
      one.finalCount,
      one.timedShare,
      one.robotShare,
    ]);
    expect(told?.toSorted()).toEqual([
      ['End', 0, 6, 0, undefined],
      ['Post', 0, 0, 1, 1],
      ['Saw', 0, 0, 1, 1 / 12],
      ['Start', 6, 0, 0, undefined],
    ]);
  });

  it('count which telling activities stand on the same object', async () => {
    await stage(
      'log',
      ['Case ID', 'Activity', 'Timestamp'],
      ['1', '2', '3'].flatMap((key) => [
        [key, 'Ship order', '2024-01-01'],
        [key, 'Send invoice', '2024-01-02'],
        [key, 'Order cancelled', '2024-01-03'],
      ]),
    );
    const [found] = (await profiled()).tables[0]?.activities ?? [];
    expect(found?.together?.map((one) => one.objectCount)).toEqual([3, 3, 3]);
  });
});

describe('an object-centric source', () => {
  it('says how the objects of each type live', async () => {
    await stage(
      'events',
      ['event', 'activity', 'time'],
      [
        ['e1', 'place', '2024-01-01T00:00:00Z'],
        ['e2', 'ship', '2024-01-03T00:00:00Z'],
        ['e3', 'place', '2024-01-11T00:00:00Z'],
      ],
    );
    await stage(
      'objects',
      ['object', 'type', 'price'],
      [
        ['o1', 'order', '3'],
        ['o2', 'order', null],
        ['c', 'customer', null],
      ],
    );
    await stage(
      'event_object',
      ['event', 'object', 'qualifier'],
      [
        ['e1', 'o1', null],
        ['e2', 'o1', null],
        ['e3', 'o2', null],
        ['e1', 'c', null],
        ['e3', 'c', null],
      ],
    );
    expect((await profiled('ocel2-json')).objectTypes).toEqual([
      {
        type: 'order',
        objectCount: 2,
        touchCount: 3,
        eventCount: 3,
        lifeShare: 0.1,
        activities: [
          { activity: 'place', eventCount: 2 },
          { activity: 'ship', eventCount: 1 },
        ],
        filled: [{ column: 'price', objectCount: 1 }],
      },
      {
        type: 'customer',
        objectCount: 1,
        touchCount: 2,
        eventCount: 2,
        lifeShare: 1,
        activities: [{ activity: 'place', eventCount: 2 }],
        filled: [],
      },
    ]);
  });
});

it('a large table is measured on a sample, and says so; the same table gives the same profile', async () => {
  await staging.finish();
  await staging.database
    .run(`CREATE OR REPLACE TABLE staged_1 AS SELECT i + 2 AS source_row, 'O' || (i // 8) AS c0, ['Receive', 'Ship', 'Paid'][1 + i % 3] AS c1,
    strftime(TIMESTAMP '2024-01-01' + to_seconds(i), '%Y-%m-%d %H:%M:%S') AS c2 FROM range(1200000) t(i)`);
  await staging.database.run("INSERT INTO staged_table (n, name, row_count) VALUES (1, 'log', 1200000)");
  await staging.database.run(
    "INSERT INTO staged_column VALUES (1, 0, 'Order'), (1, 1, 'Activity'), (1, 2, 'Timestamp')",
  );
  const first = await profileSource(staging, { name: 'log.csv', format: 'csv' });
  const [table] = first.tables;
  expect(table?.sampledRows).toBeGreaterThan(300_000);
  expect(table?.sampledRows).toBeLessThan(600_000);
  expect(table?.columns.map((one) => [one.rowCount, one.emptyCount])).toEqual([
    [1_200_000, 0],
    [1_200_000, 0],
    [1_200_000, 0],
  ]);
  expect(Math.abs((table?.columns[0]?.distinctCount ?? 0) - 150_000)).toBeLessThan(15_000);
  expect(table?.activities[0]?.values.map((one) => one.count)).toEqual([400_000, 400_000, 400_000]);
  expect(await profileSource(staging, { name: 'log.csv', format: 'csv' })).toEqual(first);
});

it('a table without rows is profiled as empty', async () => {
  expect((await profiled()).tables).toEqual([]);
});
