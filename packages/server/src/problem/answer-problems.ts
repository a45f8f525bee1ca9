import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Effects } from '../effects.ts';
import type { Problem } from '../contract.ts';
import { explainError } from './explain-error.ts';
import { localeOf } from './problem.ts';

/** Every error leaves the server as `application/problem+json` in the reader's language. */
export function answerProblems(app: FastifyInstance, effects: Effects): void {
  app.setErrorHandler(async (error, request, reply) => {
    const said = explainError(error, localeOf(request.headers['accept-language'], effects.locale));
    if (said.code === 'unexpected') effects.log(lineOf(error, request));
    return sendProblem(reply, said);
  });
}

export async function sendProblem(reply: FastifyReply, said: Problem): Promise<FastifyReply> {
  return reply
    .code(said.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(said));
}

/** Route pattern and the kind of error, never the values asked with. */
function lineOf(error: unknown, request: FastifyRequest): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const place = /\n\s+at (.+)/.exec(stack ?? '')?.[1] ?? '?';
  return `${request.method} ${request.routeOptions.url ?? '?'}: ${name}: ${message.split('\n', 1)[0]} (${place})`;
}
