import { Type } from 'typebox';
import { measureOrientation } from '@aval/core/orientation';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { OrientationAnswerSchema } from '../schema/orientation.ts';
import { ref } from '../schema/shape.ts';

/** Whom the work faces, and why it waits. */
export const orientationRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/orientation',
    {
      schema: {
        tags: ['orientation'],
        summary:
          'Whom work, hand-offs and waiting face, each on its own clock; causes of waiting; needs that nobody answers',
        params: Type.Object(companyParams),
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(OrientationAnswerSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureOrientation),
  );
};
