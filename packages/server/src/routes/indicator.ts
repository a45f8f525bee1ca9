import { Type } from 'typebox';
import { measureIndicator, readIndicatorFile, sayIndicator, withdrawIndicator } from '@aval/core/indicator';
import { answers, companyParams, sendAnswer } from '../api.ts';
import type { Routes } from '../api.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { IndicatorAnswerSchema, ToldIndicatorSchema } from '../schema/indicator.ts';
import { ref } from '../schema/shape.ts';

const tags = ['indicator'];
const params = Type.Object({ ...companyParams, name: Type.String({ minLength: 1, maxLength: 80 }) });

/** Which internal figures lead the cash; the company's own figures can be told and withdrawn. */
export const indicatorRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/indicator',
    {
      schema: {
        tags,
        summary: 'Which internal figures lead the cash, follow it, do harm, or have nothing to do with it',
        params: Type.Object(companyParams),
        response: answers({ 200: ref(IndicatorAnswerSchema) }),
      },
    },
    (request, reply) => sendAnswer(request, reply, api, measureIndicator),
  );

  server.put(
    '/companies/:company/indicators/:name',
    {
      bodyLimit: 2 ** 21,
      schema: {
        tags,
        summary: 'Tells a figure that the company watches, by day; what was told of that name before counts no more',
        params,
        body: ref(ToldIndicatorSchema),
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      const { text, wanted, file } = request.body;
      const read = readIndicatorFile(text);
      if ('problems' in read) throw new Refusal('indicator-refused', {}, read.problems);
      const told = { ...read, name: request.params.name, wanted, file };
      await api.companies.changeKnown(request.params.company, (ledger) =>
        sayIndicator(ledger, told, api.effects.now()),
      );
      return reply.code(204).send();
    },
  );

  server.delete(
    '/companies/:company/indicators/:name',
    {
      schema: {
        tags,
        summary: 'Takes back what was told of a figure',
        params,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      const { company, name } = request.params;
      const rows = await api.companies.changeKnown(company, (ledger) =>
        withdrawIndicator(ledger, name, api.effects.now()),
      );
      if (rows === 0) throw new Refusal('indicator-unknown', { indicator: named(name) });
      return reply.code(204).send();
    },
  );
};
