import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readAddress } from '@aval/core/lenses';
import type { Companies } from './companies/companies.ts';
import type { Effects } from './effects.ts';

const PATH = /^\/api\/companies\/:company\/(.+)$/;
const PARTS = ['from', 'to', 'customer', 'team', 'level'] as const;

/** What is asked to show a page, or about privacy itself, tells nothing of the records. */
const UNNOTED = /^(privacy|sources|imports$|filters|export\/limits)/;

/**
 * Notes each answer before it leaves: which question, of which part, from which account. What was asked without anybody looking
 * (`quiet`, by its token) is not noted.
 */
export function noteAccesses(app: FastifyInstance, effects: Effects, companies: Companies, quiet: string): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const what = questionOf(request);
    if (what === undefined || reply.statusCode >= 400 || request.headers['x-aval-quiet'] === quiet) return payload;
    const { company } = request.params as { company: string };
    await companies.note(company, { who: effects.account, via: 'page', what, part: partOf(request) }).catch(() => {
      effects.log('an access could not be noted');
    });
    return payload;
  });
}

/** The question of an address, without what it names: `vain`, `claims cash.total`, `claims facts`. */
function questionOf({ method, routeOptions, params }: FastifyRequest): string | undefined {
  const path = PATH.exec(routeOptions.url ?? '')?.[1];
  if (method !== 'GET' || path === undefined || UNNOTED.test(path)) return undefined;
  const words = path.split('/').filter((word) => !word.startsWith(':'));
  const claim = readAddress((params as { id?: string }).id ?? '');
  return [...words, ...(claim === undefined ? [] : [claim.family])].join(' ');
}

function partOf({ params, query }: FastifyRequest): string {
  const claim = readAddress((params as { id?: string }).id ?? '');
  const values: Readonly<Record<string, unknown>> = { ...(query as object), ...claim?.values };
  return PARTS.flatMap((name) => (typeof values[name] === 'string' ? [`${name}=${values[name]}`] : [])).join('&');
}
