import { Type } from 'typebox';
import { measureLoyalty } from '@aval/core/loyalty';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { LoyaltyAnswerSchema } from '../schema/loyalty.ts';
import { ref } from '../schema/shape.ts';

/** Do customers come back, and after what; offers sent, won and lost. */
export const loyaltyRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/loyalty',
    {
      schema: {
        tags: ['loyalty'],
        summary: 'Who comes back, who has probably left, what is to be expected, and what goes with it',
        params: Type.Object(companyParams),
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(LoyaltyAnswerSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureLoyalty),
  );
};
