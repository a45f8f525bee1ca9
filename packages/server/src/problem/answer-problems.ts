import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Effects } from '../effects.ts';
import type { Problem } from '../contract.ts';
import { explainError } from './explain-error.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { languageOf } from './language.ts';
import { problemOf } from './problem.ts';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Every error leaves the server as `application/problem+json` in the reader's language. */
export function answerProblems(app: FastifyInstance, effects: Effects): void {
  app.setErrorHandler(async (error, request, reply) => {
    const said = explainError(error, languageOf(request, effects));
    if (said.code === 'unexpected') effects.log(lineOf(error, request));
    return sendProblem(reply, said);
  });
}

/** Addresses that cannot be decoded never reach a route. */
export const answerBadAddress =
  (effects: Effects) =>
  (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.headers(SECURITY_HEADERS);
    void sendProblem(reply, explainError(error, languageOf(request, effects)));
  };

/** What is not even HTTP is answered in the same shape, when the other side still listens. */
export const answerNoRequest =
  ({ locale }: Effects) =>
  (_error: Error, socket: Socket): void => {
    const body = JSON.stringify(problemOf('request-unreadable', {}, locale));
    const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}`;
    if (socket.writable) socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
    else socket.destroy();
  };

async function sendProblem(reply: FastifyReply, said: Problem): Promise<FastifyReply> {
  return reply
    .code(said.status)
    .header('content-type', PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(said));
}

/** Route pattern and the kind of error, never the values asked with. */
function lineOf(error: unknown, request: FastifyRequest): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const place = /\n\s+at (.+)/.exec(stack ?? '')?.[1] ?? '?';
  return `${request.method} ${request.routeOptions.url ?? '?'}: ${name}: ${message.split('\n', 1)[0]} (${place})`;
}
