import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '@aval/core/report';
import type { FoundTable, Report, ReportAbout } from '@aval/core/report';
import type { Instant } from '@aval/core/ledger';
import { cashLens } from '@aval/core/cash';
import { chainLens } from '@aval/core/chain';
import { openGiven } from '../../../core/src/chain/given-ledger.test-kit.ts';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import { Database } from '../duckdb/database.ts';
import { renderReport } from './render-report.ts';
import { tableCsv } from './table-csv.ts';
import { writeTableWorkbook } from './table-workbook.ts';

const ABOUT: ReportAbout = {
  company: 'acme',
  name: 'Acme — «\u00a0Œuvres\u00a0»',
  isImagined: false,
  zone: 'Europe/Paris',
  ledgerState: '1-abc',
  period: { from: 0 as Instant, to: 1 as Instant },
  eventCount: 6,
  version: '0.1.0',
  sources: [
    { file: 'f.csv', sha256: 'a'.repeat(64), mappingSha256: 'b'.repeat(64), importedAt: 1_700_000_000_000 as Instant },
  ],
};
const TABLE: FoundTable = {
  claims: [],
  table: {
    code: 'cash.table.customer',
    columns: [
      { code: 'cash.column.customer', kind: 'text' },
      { code: 'cash.column.amount', kind: 'figure' },
      { code: 'cash.column.share', kind: 'figure' },
      { code: 'cash.column.week', kind: 'text' },
    ],
    rows: [
      {
        cells: [
          { unit: 'name', value: '=HYPERLINK("x")' },
          { unit: 'money', minor: -123_456, currency: 'EUR' },
          { unit: 'share', value: 0.25 },
          { unit: 'instant', value: Date.UTC(2026, 0, 5) as Instant, precision: 'day' },
        ],
        claim: 'cash.customer?name=x',
      },
      { cells: [{ unit: 'name', value: 'Ŝ <b>' }, null, null, null] },
    ],
    rowCount: 5,
  },
};

let log: Database;
let report: Report;
beforeAll(async () => {
  const pay = (order: string, by: string, at: number, amount: number) => [
    { activity: 'pack', touches: [`order ${order}`, `customer ${by}`], at: at - 9, kind: 'work' as const },
    {
      activity: 'pay',
      touches: [`order ${order}`],
      at,
      kind: 'state' as const,
      cash: [{ amount, of: `order ${order}`, by: `customer ${by}` }],
    },
  ];
  const acts = [...pay('A', 'X', 20, 100_00), ...pay('B', 'Y', 900, 50_00), ...pay('C', 'X', 1700, 25_00)];
  ({ log } = await openGiven({ leading: 'order', types: { customer: 'party' }, acts }));
  report = await makeReport(log, ABOUT, {}, [chainLens, cashLens]);
});
afterAll(() => log.close());

describe('a report', () => {
  it('is the same bytes of the same state, as PDF and as HTML', async () => {
    for (const format of ['pdf', 'html', 'json'] as const) {
      const [one, two] = [await renderReport(log, report, format, 'fr'), await renderReport(log, report, format, 'fr')];
      expect((await buffer(one)).equals(await buffer(two))).toBe(true);
    }
  });

  it('survives being written as JSON and read again', async () => {
    const again = JSON.parse(JSON.stringify(report)) as Report;
    expect(await text(await renderReport(log, again, 'html', 'en'))).toBe(
      await text(await renderReport(log, report, 'html', 'en')),
    );
  });

  it('is a tagged PDF that says its language and title, with its own font', async () => {
    const pdf = (await buffer(await renderReport(log, report, 'pdf', 'fr'))).toString('latin1');
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
    for (const mark of [
      '/StructTreeRoot',
      '/Marked true',
      '/Lang (fr)',
      '/DisplayDocTitle true',
      '/Inter-Regular',
      '/Outlines',
    ])
      expect([mark, pdf.includes(mark) || pdf.includes(mark.replace('/Inter', '+Inter'))]).toEqual([mark, true]);
  });

  it('draws the cash and the chain', async () => {
    const html = await text(await renderReport(log, report, 'html', 'fr'));
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html).toContain('aria-label="Encaissements par semaine');
  });

  it('tells a part as a part, and says what cannot be asked of it', async () => {
    const part = await makeReport(log, ABOUT, { customer: 'Y' }, [chainLens, cashLens]);
    expect(part.sections.map(({ lens, untold }) => [lens, untold === null])).toEqual([
      ['chain', false],
      ['cash', true],
    ]);
    expect(await text(await renderReport(log, part, 'html', 'fr'))).toContain(
      'Seulement sur le client «\u00a0Y\u00a0»',
    );
  });
});

describe('a table', () => {
  it('is CSV with plain figures, ISO days, the currency apart, and no formula', () => {
    expect(tableCsv(TABLE.table, 'en').split('\r\n')).toEqual([
      '\uFEFFCustomer,Amount,Amount (currency),Share,Week from,claim',
      `"'=HYPERLINK(""x"")",-1234.56,EUR,0.25,2026-01-05,cash.customer?name=x`,
      'Ŝ <b>,,,,,',
      '',
    ]);
  });

  it('is a workbook that readers read back, its figures as figures', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aval-table-'));
    const path = join(folder, 'table.xlsx');
    await writeTableWorkbook(path, TABLE, ABOUT, 'fr');
    const staging = await openStaging(join(folder, 'staging'));
    await readSource(path, staging, {});
    await staging.finish();
    const tables = await staging.previews();
    expect(tables.map(({ table }) => table)).toEqual(['Encaissements par client', 'Méthode et limites']);
    expect(tables[0]?.sample[0]).toEqual([
      '\'=HYPERLINK("x")',
      '-1234.56',
      '0.25',
      '2026-01-05',
      'cash.customer?name=x',
    ]);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    await rm(folder, { recursive: true, force: true });
  });
});
