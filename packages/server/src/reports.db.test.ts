import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportJson } from '@aval/core/report';
import type { TableRow } from './contract.ts';
import { THREE_ORDERS, givenServer } from './given-server.test-kit.ts';
import type { GivenServer } from './given-server.test-kit.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
  const { source } = await server.drop('ateliers', 'commandes.csv', THREE_ORDERS, '&name=Ateliers');
  await server.imported('ateliers', source);
});
afterAll(() => server.close());
const get = (path: string) => server.get(`/companies/ateliers/${path}`);

describe('what is handed on', () => {
  it.each([
    ['report?format=html&lang=fr', 'text/html', 'Ateliers\u00a0: ce que disent les données'],
    ['report?format=html&lang=en', 'text/html', 'Ateliers: what the records say'],
    ['report?format=pdf&lang=fr', 'application/pdf', '%PDF-1.7'],
    ['report?format=json', 'application/json', '"format": "aval-report"'],
    ['report?format=html&from=2026-03&to=2026-03&lang=fr', 'text/html', 'Seulement sur les mois'],
    ['bpmn?lang=fr', 'application/xml', 'bpmn:definitions'],
    ['bpmn?level=team&limit=3', 'application/xml', 'bpmn:definitions'],
  ])('%s is a document', async (path, type, holds) => {
    const { statusCode, headers, body } = await get(path);
    expect([statusCode, String(headers['content-type']).split(';')[0], body.includes(holds)]).toEqual([
      200,
      type,
      true,
    ]);
    expect(headers['content-disposition']).toMatch(/^inline; filename="aval-ateliers\./);
  });

  it('claims as JSON answer at the addresses that they give', async () => {
    const { sections } = (await get('report')).json<ReportJson>();
    const claims = sections.flatMap((section) => section.claims);
    expect(claims.length).toBeGreaterThan(10);
    for (const { answer, id, factCount } of claims) {
      const found = await server.get(answer.replace(/^\/api/, ''));
      expect([id, found.statusCode, found.json<{ claim: { factCount: number } }>().claim?.factCount]).toEqual([
        id,
        200,
        factCount,
      ]);
    }
  });

  it('every table that is listed is there, as CSV and as a workbook', async () => {
    const tables = (await get('tables')).json<readonly TableRow[]>();
    expect(tables.map(({ code }) => code)).toContain('cash.table.customer');
    for (const { code, title } of tables) {
      expect([code, title.fr === code, title.en === code]).toEqual([code, false, false]);
      const [csv, xlsx] = [await get(`tables/${code}?format=csv&lang=fr`), await get(`tables/${code}?format=xlsx`)];
      expect([code, csv.statusCode, xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([
        code,
        200,
        200,
        'PK',
      ]);
      expect(csv.body.split('\r\n').filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
    }
  });

  it.each([
    ['tables/cash.table.nope', 404, 'table-unknown'],
    ['tables/nope', 404, 'table-unknown'],
    ['tables/cash.table.month?from=2026-13', 400, 'filter-not-read'],
    ['report?format=doc', 400, 'request-invalid'],
    ['report?customer=a&team=b', 400, 'filter-not-read'],
  ])('%s is refused with its reason', async (path, status, code) => {
    const { statusCode, json } = await get(path);
    expect([statusCode, json<{ code: string }>().code]).toEqual([status, code]);
  });
});
