import { Type } from 'typebox';
import { measureCash } from '@aval/core/cash';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { CashAnswerSchema } from '../schema/cash.ts';
import { ref } from '../schema/shape.ts';

/** Inflow from customers, what is still open, and the work that reached no cash. */
export const cashRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/cash',
    {
      schema: {
        tags: ['cash'],
        summary: 'Inflow from customers, and the work that reached none',
        params: Type.Object(companyParams),
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(CashAnswerSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureCash),
  );
};
