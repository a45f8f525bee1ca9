import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Effects } from './effects.ts';
import { guard } from './security.ts';
import { answerProblems } from './problem/answer-problems.ts';
import { servePage } from './page.ts';
import { companiesRoutes } from './routes/companies.ts';

/** The whole server, not yet listening. Closing it closes every ledger and forgets every waiting file. */
export async function buildApp(effects: Effects): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, routerOptions: { maxParamLength: 4000 } });
  guard(app);
  answerProblems(app, effects);
  await app.register(
    async (api) => {
      await companiesRoutes(api, effects);
    },
    { prefix: '/api' },
  );
  await servePage(app, effects);
  return app;
}
