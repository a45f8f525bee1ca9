import { Type } from 'typebox';
import { answers, companyParams, sendAnswer } from '../api.ts';
import type { Routes } from '../api.ts';
import { listOf } from '../schema/shape.ts';
import { SearchHitSchema } from '../schema/source.ts';
import { findHits, findLinkNames } from '../search/find-hits.ts';
import type { LinkName } from '../search/find-hits.ts';

/** Links, customers, objects and receipts by what is typed. */
export const searchRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/search',
    {
      schema: {
        tags: ['search'],
        summary: 'Links, customers, receipts and objects whose name contains a text',
        params: Type.Object(companyParams),
        querystring: Type.Object({ q: Type.String({ maxLength: 200 }) }),
        response: answers({ 200: listOf(SearchHitSchema) }),
      },
    },
    (request, reply) =>
      sendAnswer(request, reply, api, async (query) => {
        const links = await api.companies.ask(request.params.company, 'link names', findLinkNames);
        return findHits(query, request.query.q, JSON.parse(links) as LinkName[]);
      }),
  );
};
