import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { named, Refusal } from './problem/refusal.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/**
 * Answers only to those who call the server by an address or as `localhost` (a name could be made to point here by
 * anybody: DNS rebinding), and lets nothing be changed from another site's page.
 */
export function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY_HEADERS);
    if (!isOwnHost(request.headers.host)) throw new Refusal('host-unknown');
    if (changes(request) && comesFromElsewhere(request)) throw new Refusal('origin-unknown');
  });
}

/** The validator takes the word Infinity for a whole number and then skips its bounds. */
export function refuseInfinity(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ params, query }) => {
    for (const [name, value] of Object.entries({ ...(params as object), ...(query as object) })) {
      if (typeof value !== 'number' || Number.isFinite(value)) continue;
      throw new Refusal('request-invalid', { where: named(name), expected: named('integer') });
    }
  });
}

function isOwnHost(host: string | undefined): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

const changes = ({ method }: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Browsers say by themselves where a request comes from; older ones only name the page's origin, other programs nothing. */
function comesFromElsewhere({ headers }: FastifyRequest): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host?.toLowerCase();
}
