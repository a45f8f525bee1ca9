import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DateProfile, SourceProfile } from '@aval/core/mapping';
import { profileSource } from '../profile.ts';
import { readSources } from '../read-sources.ts';
import { openStaging } from '../staging.ts';
import { columnOf, relationsOf, spoken } from './given-tables.test-kit.ts';

/** Public records beside the project; the tests say so and pass by where they are absent. */
const DATA = resolve(import.meta.dirname, '../../../../../../shared/data');
const present = existsSync(DATA);
if (!present) process.stderr.write(`no records at ${DATA}: what real files hold is not measured\n`);

async function profiled(files: readonly string[], undeclared = false): Promise<SourceProfile> {
  const directory = await mkdtemp(join(tmpdir(), 'aval-real-'));
  const staging = await openStaging(directory);
  try {
    const { file, format } = await readSources(
      files.map((name) => ({ path: join(DATA, name) })),
      staging,
      {},
    );
    if (undeclared) await staging.database.run('DELETE FROM staged_declared');
    return await profileSource(staging, { name: file, format });
  } finally {
    await staging.discard();
    await rm(directory, { recursive: true, force: true });
  }
}

const NORTHWIND = [
  'EmployeeTerritories.EmployeeID -> Employees.EmployeeID',
  'EmployeeTerritories.TerritoryID -> Territories.TerritoryID',
  'Employees.ReportsTo -> Employees.EmployeeID',
  'Order Details.OrderID -> Orders.OrderID',
  'Order Details.ProductID -> Products.ProductID',
  'Orders.CustomerID -> Customers.CustomerID',
  'Orders.EmployeeID -> Employees.EmployeeID',
  'Orders.ShipVia -> Shippers.ShipperID',
  'Products.CategoryID -> Categories.CategoryID',
  'Products.SupplierID -> Suppliers.SupplierID',
  'Territories.RegionID -> Regions.RegionID',
];

describe.skipIf(!present)('a trading company (northwind)', () => {
  it('is related as its database declares', async () => {
    const profile = await profiled(['northwind/northwind.sqlite']);
    expect(relationsOf(profile).toSorted()).toEqual(NORTHWIND);
    expect((profile.relations ?? []).every((one) => one.declared && one.orphanRows === 0)).toBe(true);
    expect(profile.tables.find((one) => one.table === 'Order Details')?.primaryKey).toEqual(['OrderID', 'ProductID']);
  });

  it('is related in the same way by its values, and in no other, where nothing is declared', async () => {
    const profile = await profiled(['northwind/northwind.sqlite'], true);
    expect(relationsOf(profile).toSorted()).toEqual(NORTHWIND);
    expect(profile.relations?.find((one) => spoken(one).startsWith('Orders.CustomerID'))).toMatchObject({
      manyMatched: 1,
      unnamedRows: 4,
      matchedRows: 830,
      joinedRows: 830,
    });
  });

  it('orders before it ships, and ships mostly before it is required', async () => {
    const { tables } = await profiled(['northwind/northwind.sqlite']);
    const orders = tables.find((one) => one.table === 'Orders')?.orders;
    expect(orders?.map(({ earlier, later, share }) => [earlier, later, Math.round(share * 1000)])).toEqual([
      ['OrderDate', 'RequiredDate', 1000],
      ['OrderDate', 'ShippedDate', 1000],
      ['ShippedDate', 'RequiredDate', 954],
    ]);
  });
});

describe.skipIf(!present)('travel of a university (bpic2020)', () => {
  it('links the logs by the ids of permits and declarations; payments without travel name none of them', async () => {
    const files = ['InternationalDeclarations', 'PermitLog', 'RequestForPayment'];
    const profile = await profiled(files.map((name) => `bpic2020/${name}.xes.gz`));
    const relations = relationsOf(profile).map((one) => one.replaceAll(/(\w+)\.events/g, '$1'));
    expect(relations).toEqual(
      expect.arrayContaining([
        'InternationalDeclarations.(case)_Permit_id2 -> PermitLog.(case)_id',
        'InternationalDeclarations.(case)_Permit_ID -> PermitLog.(case)_id',
        'PermitLog.(case)_dec_id_0 -> InternationalDeclarations.(case)_id',
      ]),
    );
    expect(relations.filter((one) => one.includes('RequestForPayment'))).toEqual([]);
    const permit = profile.relations?.find((one) => one.many.column === '(case)_Permit_id2');
    expect(permit).toMatchObject({ orphanRows: 69, matchedRows: 70_658 });
    expect(permit?.joinedRows).toBeGreaterThan(1_000_000);
  }, 300_000);
});

describe.skipIf(!present)('dates of real files', () => {
  const day = 86_400_000;
  it.each<[string, string, Partial<DateProfile>]>([
    [
      'accounts_receivable/accounts_receivable.csv',
      'SettledDate',
      { format: '%d/%m/%Y', settledBy: 'day-above-12', resolution: day },
    ],
    ['production/production.csv', 'Start Timestamp', { format: '%Y/%m/%d %H:%M:%S.%f', resolution: 60_000 }],
    [
      'cdnow/CDNOW_master.txt',
      'date',
      { format: '%Y%m%d', resolution: day, from: Date.UTC(1997, 0, 1), to: Date.UTC(1998, 5, 30) },
    ],
    ['o2c_ibm/o2c.csv.gz', 'Delivery_Date', { format: '%d/%m/%y', settledBy: 'day-above-12', resolution: day }],
    ['simulation/LoanApp.csv.gz', 'start_time', { format: 'iso', hasZone: false, resolution: 1 }],
    ['simulation/BPIC_2012_W.csv.gz', 'start_time', { format: 'iso', hasZone: false, resolution: 1 }],
    ['simulation/PurchasingExample.csv.gz', 'start_time', { format: 'iso', hasZone: true, resolution: 60_000 }],
    ['simulation/AcademicCredentials.csv.gz', 'end_time', { format: 'iso', hasZone: false, resolution: 1000 }],
  ])('%s: %s', async (file, column, expected) => {
    const { date } = columnOf(await profiled([file]), column);
    expect(date).toMatchObject({ ...expected, share: 1, implausible: 0 });
    expect(date).not.toHaveProperty('alternative');
  });
});

describe.skipIf(!present)('sums of real files', () => {
  it.each<[string, string, number]>([
    ['accounts_receivable/accounts_receivable.csv', 'InvoiceAmount', 147_703.18],
    ['cdnow/CDNOW_master.txt', 'dollar_value', 2_500_315.63],
  ])('%s: %s adds up to %d', async (file, column, sum) => {
    expect(columnOf(await profiled([file]), column).sum).toBeCloseTo(sum, 4);
  });

  it('a value of an order line counts once a line in the sum of its shipping (o2c)', async () => {
    const { tables } = await profiled(['o2c_ibm/o2c.csv.gz']);
    const shipped = tables[0]?.activities[0]?.values.find((one) => one.value === 'Good Issue');
    expect(shipped?.objectCount).toBe(18_671);
    expect(shipped?.sums?.['NetValue']).toBeGreaterThan(0);
    expect(shipped?.sums?.['NetValue']).toBeLessThan(241_830_404.04);
  });
});
