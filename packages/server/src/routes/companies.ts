import type { FastifyInstance } from 'fastify';
import type { Effects } from '../effects.ts';

export async function companiesRoutes(api: FastifyInstance, _effects: Effects): Promise<void> {
  api.get('/companies', async () => []);
}
