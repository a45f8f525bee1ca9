import { Type } from 'typebox';
import { findChain, findLink, traceAct } from '@aval/core/chain';
import type { Level } from '@aval/core/chain';
import { answers, companyParams, sendAnswer } from '../api.ts';
import type { Routes } from '../api.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { ChainAnswerSchema, FedAnswerSchema, LinkAnswerSchema, level } from '../schema/chain.ts';
import { ref } from '../schema/shape.ts';
import { number53 } from '../schema/units.ts';

const tags = ['chain'];
const atLevel = Type.Unsafe<Level>({ ...level, default: 'activity' });

/** Who works for whom, walked back from the paying customer. */
export const chainRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/chain',
    {
      schema: {
        tags,
        summary: 'Links and hand-offs, from how work enters to the customer',
        params: Type.Object(companyParams),
        querystring: Type.Object({
          level: atLevel,
          limit: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 100_000, description: 'Most hand-offs shown; what is hidden is said' }),
          ),
        }),
        response: answers({ 200: ref(ChainAnswerSchema) }),
      },
    },
    (request, reply) => sendAnswer(request, reply, api, (query) => findChain(query, request.query)),
  );

  server.get(
    '/companies/:company/links/:link',
    {
      schema: {
        tags,
        summary: 'One link both ways: its clients and its suppliers',
        params: Type.Object({ ...companyParams, link: Type.String({ examples: ['Good Issue'] }) }),
        querystring: Type.Object({ level: atLevel }),
        response: answers({ 200: ref(LinkAnswerSchema) }),
      },
    },
    (request, reply) =>
      sendAnswer(request, reply, api, async (query) => {
        const { link } = request.params;
        const answer = await findLink(query, { level: request.query.level, link });
        if (answer === undefined) throw new Refusal('link-unknown', { link: named(link) });
        return answer;
      }),
  );

  server.get(
    '/companies/:company/acts/:event',
    {
      schema: {
        tags,
        summary: 'The receipts that one recorded act fed',
        params: Type.Object({ ...companyParams, event: number53 }),
        response: answers({ 200: ref(FedAnswerSchema) }),
      },
    },
    (request, reply) =>
      sendAnswer(request, reply, api, async (query) => {
        const { event } = request.params;
        const answer = await traceAct(query, event);
        if (answer === undefined) throw new Refusal('act-unknown', { act: named(String(event)) });
        return answer;
      }),
  );
};
