import { Type } from 'typebox';
import { measureConstraint } from '@aval/core/constraint';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { ConstraintEvidenceSchema } from '../schema/constraint.ts';
import { ref } from '../schema/shape.ts';

/** The evidence on what holds the cash back; no verdict. */
export const constraintRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/constraint',
    {
      schema: {
        tags: ['constraint'],
        summary: 'What the records point to as holding the cash back, and how far the methods agree',
        params: Type.Object(companyParams),
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(ConstraintEvidenceSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureConstraint),
  );
};
