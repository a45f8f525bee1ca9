import { Type } from 'typebox';
import { findReceipts } from '@aval/core/chain';
import type { ReceiptSort } from '@aval/core/chain';
import { traceWaits } from '@aval/core/work';
import { answers, companyParams, sendAnswer } from '../api.ts';
import type { Routes } from '../api.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { ReceiptsPageSchema, TraceAnswerSchema } from '../schema/chain.ts';
import { oneOf, ref } from '../schema/shape.ts';
import { number53, pageQuery } from '../schema/units.ts';

const tags = ['receipts'];
const SORTS = [
  'latest',
  'earliest',
  'largest',
  'smallest',
  '-at',
  'at',
  '-amount',
  'amount',
] as const satisfies ReceiptSort[];

/** Customer payments, deliveries or invoices that stand for cash, and the work behind one of them. */
export const receiptsRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/receipts',
    {
      schema: {
        tags,
        summary: 'Receipts by pages',
        params: Type.Object(companyParams),
        querystring: Type.Object({
          ...pageQuery,
          sort: Type.Unsafe<ReceiptSort>({ ...oneOf(SORTS), default: 'latest' }),
          customer: Type.Optional(Type.String({ maxLength: 1000 })),
        }),
        response: answers({ 200: ref(ReceiptsPageSchema) }),
      },
    },
    (request, reply) => sendAnswer(request, reply, api, (query) => findReceipts(query, request.query)),
  );

  server.get(
    '/companies/:company/receipts/:receipt',
    {
      schema: {
        tags,
        summary: 'All the work behind one receipt',
        params: Type.Object({ ...companyParams, receipt: number53 }),
        response: answers({ 200: ref(TraceAnswerSchema) }),
      },
    },
    (request, reply) =>
      sendAnswer(request, reply, api, async (query) => {
        const { receipt } = request.params;
        const answer = await traceWaits(query, receipt);
        if (answer === undefined) throw new Refusal('receipt-unknown', { receipt: named(String(receipt)) });
        return answer;
      }),
  );
};
