import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CashAnswer } from '@aval/core/cash';
import type { ChainAnswer, FedAnswer, LinkAnswer, TraceAnswer } from '@aval/core/chain';
import type { Mapping } from '@aval/core/mapping';
import type {
  Company,
  FactsPage,
  ImportRow,
  ReceiptsPage,
  RefusedPage,
  SearchHit,
  SourceState,
  WhyAnswer,
} from './contract.ts';
import { givenServer, THREE_ORDERS } from './given-server.test-kit.ts';
import type { GivenServer } from './given-server.test-kit.ts';

/** The whole path of a person with an export, one step after the other on one server. */
describe('from a dropped file to the reasons of a figure', () => {
  let server: GivenServer;
  let dropped: SourceState;
  beforeAll(async () => void (server = await givenServer()));
  afterAll(() => server.close());
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await server.get(`/companies/ateliers${path}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<T>();
  };

  test('a new workspace has no company', async () => {
    expect((await server.get('/companies')).json()).toEqual([]);
  });

  test('a dropped file is read and understood, and no company comes to be of it yet', async () => {
    dropped = await server.drop('ateliers', 'commandes.csv', THREE_ORDERS, '&name=Ateliers%20Dupr%C3%A9');
    expect(dropped).toMatchObject({ phase: 'understood', file: 'commandes.csv', problem: null });
    expect(dropped.tables).toMatchObject([
      { rowCount: 9, columns: ['Commande', 'Étape', 'Date', 'Équipe', 'Client', 'Montant'] },
    ]);
    expect(dropped.understanding?.missing).toEqual([]);
    expect((await server.get('/companies')).json()).toEqual([]);
  });

  test('a person corrects it, and the understanding is made around the correction', async () => {
    const mapping = dropped.understanding?.mapping as Mapping;
    const corrected = await server.app.inject({
      method: 'PUT',
      url: `/api/companies/ateliers/sources/${dropped.source}/mapping`,
      payload: { ...mapping, currency: 'EUR' },
    });
    expect(corrected.json<SourceState>()).toMatchObject({
      phase: 'understood',
      understanding: { mapping: { currency: 'EUR' } },
    });
  });

  test('imported, the company is there, and nothing of the dropped file is left', async () => {
    expect(await server.imported('ateliers', dropped.source)).toMatchObject({
      phase: 'imported',
      importId: 1,
      quality: { rowsRead: 9, rowsKept: 9, eventCount: 9 },
    });
    const [company] = (await server.get('/companies')).json<Company[]>();
    expect(company).toMatchObject({
      company: 'ateliers',
      name: 'Ateliers Dupré',
      world: { kind: 'real' },
      eventCount: 9,
      imports: 1,
    });
    expect(existsSync(join(server.workspace, 'ateliers', 'staging'))).toBe(false);
  });

  test('the chain shows for whom each link works', async () => {
    const chain = await ask<ChainAnswer>('/chain');
    expect(chain.links.map(({ link }) => link)).toContain('Usinage');
    const link = await ask<LinkAnswer>(`/links/${encodeURIComponent('Usinage')}?level=activity`);
    expect(link.clients.map(({ to, end }) => end ?? to)).toContain('Expédition');
  });

  test('the cash is the one payment received', async () => {
    expect(await ask<CashAnswer>('/cash')).toMatchObject({
      paidBy: 'customers',
      basis: 'received',
      receiptCount: 1,
      total: { minor: 120_050, currency: 'EUR' },
    });
  });

  test('a receipt walks back to the work behind it, and the work forward to the receipt', async () => {
    const { receipts } = await ask<ReceiptsPage>('/receipts');
    expect(receipts).toHaveLength(1);
    const trace = await ask<TraceAnswer>(`/receipts/${receipts[0]?.receiptId}`);
    expect(trace.work.map(({ activity }) => activity)).toEqual([
      'Commande reçue',
      'Usinage',
      'Expédition',
      'Paiement reçu',
    ]);
    const fed = await ask<FedAnswer>(`/acts/${trace.work[0]?.events[0]}`);
    expect(fed.receipts.map(({ receiptId }) => receiptId)).toEqual([receipts[0]?.receiptId]);
  });

  test('every claim of the answers opens onto its reasons and its facts', async () => {
    const answers = [await ask<CashAnswer>('/cash'), await ask<ChainAnswer>('/chain')];
    for (const { id, factCount } of answers.flatMap(({ claims }) => claims)) {
      const why = await ask<WhyAnswer>(`/claims/${encodeURIComponent(id)}`);
      expect(why.claim.id).toBe(id);
      expect(why.because.map((reason) => reason.id)).toEqual(why.claim.because);
      expect((await ask<FactsPage>(`/claims/${encodeURIComponent(id)}/facts?limit=1`)).total, id).toBe(factCount);
    }
  });

  test('facts name the file and the row, and save as CSV that no spreadsheet runs', async () => {
    const { facts } = await ask<FactsPage>('/claims/cash.total/facts');
    expect(facts[0]).toMatchObject({ file: 'commandes.csv', row: 5, activity: 'Paiement reçu' });
    const saved = await server.get('/companies/ateliers/claims/cash.unpaid%3Freason%3Dcancelled/facts', {
      accept: 'text/csv',
    });
    expect(saved.headers['content-type']).toContain('text/csv');
    expect(saved.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    const lines = saved.body.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const cell of lines.flatMap((line) => line.split(','))) expect(cell).not.toMatch(/^"?[=+@]/);
  });

  test('names are found: links, customers, receipts and objects', async () => {
    const kinds = async (typed: string): Promise<string[]> =>
      (await ask<SearchHit[]>(`/search?q=${encodeURIComponent(typed)}`)).map(({ kind, label }) => `${kind} ${label}`);
    expect(await kinds('usin')).toContain('link Usinage');
    expect(await kinds('dur')).toContain('customer Durand');
    expect((await kinds('c1')).map((hit) => hit.split(' ')[0])).toEqual(['receipt', 'object']);
    expect(await kinds('%')).toEqual([]);
    const [hit] = (await ask<SearchHit[]>('/search?q=C3')).filter(({ kind }) => kind === 'object');
    expect(await ask<FedAnswer>(`/acts/${hit?.id}`)).toMatchObject({ receipts: [] });
  });

  test('the import is listed, and refused rows can be read and saved', async () => {
    expect(await ask<ImportRow[]>('/imports')).toMatchObject([
      { importId: 1, file: 'commandes.csv', format: 'csv', supersededBy: null },
    ]);
    expect(await ask<RefusedPage>('/imports/1/refused')).toEqual({ total: 0, rows: [] });
    expect((await server.get('/companies/ateliers/imports/1/refused?format=csv')).body).toContain(
      'table,row,column,value,rule',
    );
  });

  test('the same question is answered from memory, and a page that has the answer is told so', async () => {
    const first = await server.get('/companies/ateliers/cash');
    const again = await server.get('/companies/ateliers/cash', { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('the same file imported again adds nothing', async () => {
    const again = await server.drop('ateliers', 'commandes.csv', THREE_ORDERS);
    expect(again.understanding?.mapping.currency, 'as the file before it').toBe('EUR');
    expect(await server.imported('ateliers', again.source)).toMatchObject({ phase: 'imported', importId: 1 });
    expect((await ask<Company>('')).eventCount).toBe(9);
  });

  test('more facts change the state of the ledger, and the answers with it', async () => {
    const before = await ask<Company>('');
    const more = await server.drop('ateliers', 'suite.csv', THREE_ORDERS.replaceAll(/^C(\d)/gm, 'D$1'));
    await server.imported('ateliers', more.source);
    expect((await ask<Company>('')).ledgerState).not.toBe(before.ledgerState);
    expect((await ask<CashAnswer>('/cash')).receiptCount).toBe(2);
  });

  test('a real company goes only when its name is said', async () => {
    const erase = (query: string) => server.app.inject({ method: 'DELETE', url: `/api/companies/ateliers${query}` });
    expect((await erase('')).json()).toMatchObject({ status: 409, code: 'confirm-missing' });
    expect((await erase('?confirm=Ateliers%20Dupr%C3%A9')).statusCode).toBe(204);
    expect(readdirSync(server.workspace)).toEqual([]);
    expect((await server.get('/companies/ateliers/cash')).statusCode).toBe(404);
  });
});
