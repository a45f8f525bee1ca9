import { Type } from 'typebox';
import { measureVain } from '@aval/core/vain';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { ref } from '../schema/shape.ts';
import { VainAnswerSchema } from '../schema/vain.ts';

/** Which work reaches no customer, and why. */
export const vainRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/vain',
    {
      schema: {
        tags: ['vain'],
        summary: 'Work by what becomes of it: each minute, or act, in one class',
        params: Type.Object(companyParams),
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(VainAnswerSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureVain),
  );
};
