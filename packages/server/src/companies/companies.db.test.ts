import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Company } from '../contract.ts';
import { givenServer, THREE_ORDERS } from '../given-server.test-kit.ts';
import type { GivenServer } from '../given-server.test-kit.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer({ openLedgers: 1 });
  for (const company of ['un', 'deux', 'trois']) await addOrders(company, THREE_ORDERS);
});
afterAll(() => server.close());

async function addOrders(company: string, text: string): Promise<void> {
  const { source } = await server.drop(company, 'commandes.csv', text);
  await server.imported(company, source);
}

const ONE_MORE = `${THREE_ORDERS.split('\n')[0]}\nC4;Commande reçue;09/03/2026 09:00;Commerce;Durand;99,99\nC4;Usinage;10/03/2026 09:00;Atelier;Durand;99,99\n`;

const eventCounts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await server.get('/companies')).json<Company[]>().map(({ company, eventCount }) => [company, eventCount]),
  );

it('more companies than ledgers may be open are all listed, each as it is now', async () => {
  expect(await eventCounts()).toEqual({ un: 9, deux: 9, trois: 9 });
  await addOrders('un', ONE_MORE);
  await server.get('/companies/deux/cash');
  expect(await eventCounts()).toEqual({ un: 11, deux: 9, trois: 9 });
});

it('a company that was erased is listed no more', async () => {
  await server.app.inject({ method: 'DELETE', url: '/api/companies/trois?confirm=trois' });
  expect(Object.keys(await eventCounts()).toSorted()).toEqual(['deux', 'un']);
});
