import { Type } from 'typebox';
import { offerFilters } from '@aval/core/filter';
import { answers, companyParams, sendAnswer } from '../api.ts';
import type { Routes } from '../api.ts';
import { FilterOfferSchema } from '../schema/filter.ts';
import { ref } from '../schema/shape.ts';

/** What parts of the records may be asked about. */
export const filtersRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/filters',
    {
      schema: {
        tags: ['filters'],
        summary: 'Months, customers and teams that other questions can be narrowed to',
        params: Type.Object(companyParams),
        response: answers({ 200: ref(FilterOfferSchema) }),
      },
    },
    (request, reply) => sendAnswer(request, reply, api, offerFilters),
  );
};
