import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from './app.ts';
import type { SourceState } from './contract.ts';
import { DEFAULT_LIMITS } from './effects.ts';
import type { Effects, Limits } from './effects.ts';

/** Three orders of a French export: one paid, one cancelled after work was done, one still open. */
export const THREE_ORDERS = `Commande;Étape;Date;Équipe;Client;Montant
C1;Commande reçue;02/03/2026 09:00;Commerce;Durand;1 200,50
C1;Usinage;03/03/2026 09:00;Atelier;Durand;1 200,50
C1;Expédition;05/03/2026 09:00;Logistique;Durand;1 200,50
C1;Paiement reçu;20/03/2026 09:00;Comptabilité;Durand;1 200,50
C2;Commande reçue;02/03/2026 10:00;Commerce;=HYPERLINK("x");800,00
C2;Usinage;04/03/2026 10:00;Atelier;=HYPERLINK("x");800,00
C2;Commande annulée;06/03/2026 10:00;Commerce;=HYPERLINK("x");800,00
C3;Commande reçue;09/03/2026 09:00;Commerce;Durand;99,99
C3;Usinage;19/03/2026 09:00;Atelier;Durand;99,99
`;

export interface GivenServer {
  readonly app: FastifyInstance;
  readonly workspace: string;
  /** Lines logged so far. */
  readonly logged: string[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  /** Drops a file and waits until it has been understood, or has failed. */
  readonly drop: (company: string, file: string, content: string | Buffer, query?: string) => Promise<SourceState>;
  /** The source once it has left the phases of work under way. */
  readonly settled: (company: string, source: string) => Promise<SourceState>;
  /** Imports a dropped source as it was understood, and waits for it. */
  readonly imported: (company: string, source: string) => Promise<SourceState>;
  readonly close: () => Promise<void>;
}

/** A server on a workspace of its own, with real files and a real engine. */
export async function givenServer(limits: Partial<Limits> = {}, changes: Partial<Effects> = {}): Promise<GivenServer> {
  const workspace = mkdtempSync(join(tmpdir(), 'aval-server-'));
  const logged: string[] = [];
  let ids = 0;
  const app = await buildApp({
    workspace,
    page: join(workspace, 'no-page'),
    locale: 'fr',
    zone: 'Europe/Paris',
    now: Date.now,
    account: 'tester',
    newId: () => `source-${++ids}`,
    log: (line) => void logged.push(line),
    limits: { ...DEFAULT_LIMITS, ...limits },
    ...changes,
  });
  await app.ready();
  const get: GivenServer['get'] = (path, headers = {}) => app.inject({ method: 'GET', url: `/api${path}`, headers });
  const settled: GivenServer['settled'] = async (company, source) => {
    for (;;) {
      const state = (await get(`/companies/${company}/sources/${source}`)).json<SourceState>();
      if (state.phase !== 'reading' && state.phase !== 'importing') return state;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    app,
    workspace,
    logged,
    get,
    settled,
    drop: async (company, file, content, query = '') => {
      const dropped = await app.inject({
        method: 'POST',
        url: `/api/companies/${company}/sources?file=${encodeURIComponent(file)}${query}`,
        headers: { 'content-type': 'application/octet-stream' },
        payload: content,
      });
      if (dropped.statusCode !== 202) throw new Error(dropped.body);
      return settled(company, dropped.json<SourceState>().source);
    },
    imported: async (company, source) => {
      const begun = await app.inject({ method: 'POST', url: `/api/companies/${company}/sources/${source}/import` });
      if (begun.statusCode !== 202) throw new Error(begun.body);
      return settled(company, source);
    },
    close: async () => {
      await app.close();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

/** A company made of the three orders. */
export async function givenThreeOrders(server: GivenServer, company = 'ateliers'): Promise<void> {
  const { source } = await server.drop(company, 'commandes.csv', THREE_ORDERS, '&name=Ateliers%20Dupr%C3%A9');
  const state = await server.imported(company, source);
  if (state.phase !== 'imported') throw new Error(JSON.stringify(state.problem));
}
