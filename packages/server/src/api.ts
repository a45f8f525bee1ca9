import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import type { Query } from '@aval/core/ledger';
import type { Companies, Question } from './companies/companies.ts';
import { textByName } from './by-name.ts';
import type { Effects } from './effects.ts';
import { Refusal } from './problem/refusal.ts';
import { ref, text } from './schema/shape.ts';
import { ProblemSchema } from './schema/source.ts';
import type { Sources } from './sources/sources.ts';

/** What every room of the interface works with. */
export interface Api {
  readonly effects: Effects;
  readonly companies: Companies;
  readonly sources: Sources;
}

export type Routes = (api: Api) => FastifyPluginAsyncTypebox;

export const companyParams = { company: Type.String({ description: 'Address of the company', examples: ['demo'] }) };
export const sourceParams = { ...companyParams, source: text };

/** What part of the records is asked about: one kind at a time. */
export const filterQuery = {
  from: Type.Optional(Type.String({ description: 'First month, counted', examples: ['2016-01'] })),
  to: Type.Optional(Type.String({ description: 'Last month, counted', examples: ['2016-03'] })),
  customer: Type.Optional(Type.String({ description: 'Key of one customer' })),
  team: Type.Optional(Type.String({ description: 'Name of one team' })),
};

/** The problems any address may answer with. */
const PROBLEMS = {
  '4xx': {
    description: 'Refused, with the reason and the next step',
    content: { 'application/problem+json': { schema: ref(ProblemSchema) } },
  },
  '5xx': {
    description: 'Not possible now, with the reason and the next step',
    content: { 'application/problem+json': { schema: ref(ProblemSchema) } },
  },
};

/** What an address answers, in the description. Its handlers are typed by the contract instead. */
export const answers = (response: Readonly<Record<number, unknown>>): Readonly<Record<string, unknown>> => ({
  ...response,
  ...PROBLEMS,
});

/**
 * Answers a question about one company's facts, written once for each state of its ledger. A page that already has
 * the answer of that state is told so (304).
 */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { companies }: Api,
  answer: Question,
): Promise<FastifyReply> {
  const { company } = request.params as { company: string };
  const question = `${request.routeOptions.url} ${textByName(request.params)} ${textByName(request.query)}`;
  const written = await companies.ask(company, question, answer);
  const tag = `"${createHash('sha1').update(written).digest('base64url')}"`;
  void reply.header('etag', tag).header('cache-control', 'private, no-cache').type('application/json; charset=utf-8');
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(written);
}

/** Answers a question about the part of the facts that the address asks for. */
export async function sendFiltered(
  request: FastifyRequest,
  reply: FastifyReply,
  api: Api,
  measure: (query: Query, filter: Filter) => Promise<unknown>,
): Promise<FastifyReply> {
  const filter = readFilter(request.query as Readonly<Record<string, string>>);
  if (filter === undefined) throw new Refusal('filter-not-read');
  return sendAnswer(request, reply, api, (query) => measure(query, filter));
}
