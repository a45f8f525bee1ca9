import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Api } from './api.ts';
import { Companies } from './companies/companies.ts';
import type { Effects } from './effects.ts';
import { noteAccesses } from './note-access.ts';
import { describeApi } from './openapi.ts';
import { servePage } from './page.ts';
import { answerBadAddress, answerNoRequest, answerProblems } from './problem/answer-problems.ts';
import { approvalRoutes } from './routes/approval.ts';
import { cashRoutes } from './routes/cash.ts';
import { chainRoutes } from './routes/chain.ts';
import { claimsRoutes } from './routes/claims.ts';
import { companiesRoutes } from './routes/companies.ts';
import { constraintRoutes } from './routes/constraint.ts';
import { exportsRoutes } from './routes/exports.ts';
import { filtersRoutes } from './routes/filters.ts';
import { importsRoutes } from './routes/imports.ts';
import { orientationRoutes } from './routes/orientation.ts';
import { indicatorRoutes } from './routes/indicator.ts';
import { loyaltyRoutes } from './routes/loyalty.ts';
import { privacyPeopleRoutes } from './routes/privacy-people.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { receiptsRoutes } from './routes/receipts.ts';
import { reportsRoutes } from './routes/reports.ts';
import { searchRoutes } from './routes/search.ts';
import { sourcesRoutes } from './routes/sources.ts';
import { tablesRoutes } from './routes/tables.ts';
import { timeRoutes } from './routes/time.ts';
import { todayRoutes } from './routes/today.ts';
import { vainRoutes } from './routes/vain.ts';
import { guard, refuseInfinity } from './security.ts';
import { Sources } from './sources/sources.ts';
import { clearLeftovers } from './sources/staging-folders.ts';

const ROOMS = [
  companiesRoutes,
  sourcesRoutes,
  importsRoutes,
  exportsRoutes,
  filtersRoutes,
  todayRoutes,
  indicatorRoutes,
  chainRoutes,
  cashRoutes,
  constraintRoutes,
  vainRoutes,
  approvalRoutes,
  orientationRoutes,
  timeRoutes,
  loyaltyRoutes,
  receiptsRoutes,
  claimsRoutes,
  reportsRoutes,
  tablesRoutes,
  searchRoutes,
  privacyRoutes,
  privacyPeopleRoutes,
];

/** A claim's address may hold the names of two links and more. */
const LONGEST_PARAMETER = 4000;

/** The whole server, not yet listening. Closing it closes every ledger and forgets every waiting file. */
export async function buildApp(effects: Effects): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    frameworkErrors: answerBadAddress(effects),
    clientErrorHandler: answerNoRequest(effects),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
  });
  // Answers leave as the lenses made them: nothing is dropped or rounded on the way out.
  app.setSerializerCompiler(() => JSON.stringify);
  guard(app);
  refuseInfinity(app);
  answerProblems(app, effects);
  await describeApi(app);

  const companies = new Companies(effects);
  const quiet = effects.newId();
  const sources = new Sources(effects, companies, (company) => void warm(app, company, quiet));
  noteAccesses(app, effects, companies, quiet);
  const api: Api = { effects, companies, sources };
  for (const room of ROOMS) await app.register(room(api), { prefix: '/api' });
  await servePage(app, effects);

  app.addHook('onReady', () => clearLeftovers(effects.workspace));
  app.addHook('onClose', async () => {
    await sources.close();
    await companies.close();
  });
  return app;
}

/** What the first pages ask after an import, asked beforehand. */
const FIRST_QUESTIONS = ['cash', 'chain?level=activity&limit=60', 'claims/cash.total'];

async function warm(app: FastifyInstance, company: string, quiet: string): Promise<void> {
  const headers = { host: 'localhost', 'x-aval-quiet': quiet };
  for (const question of FIRST_QUESTIONS) {
    await app
      .inject({ url: `/api/companies/${encodeURIComponent(company)}/${question}`, headers })
      .catch(() => undefined);
  }
}
