import { Type } from 'typebox';
import { measureApproval } from '@aval/core/approval';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { ApprovalAnswerSchema } from '../schema/approval.ts';
import { ref } from '../schema/shape.ts';

/** What waits for somebody's authority, and what it changes. */
export const approvalRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/approval',
    {
      schema: {
        tags: ['approval'],
        summary: 'Gates of authority: how long requests and money wait there, what the answer is, and what waits now',
        params: Type.Object(companyParams),
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(ApprovalAnswerSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureApproval),
  );
};
