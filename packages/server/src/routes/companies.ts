import { Type } from 'typebox';
import { answers, companyParams } from '../api.ts';
import type { Routes } from '../api.ts';
import { languageOf } from '../problem/language.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { listOf, ref, text } from '../schema/shape.ts';
import { CompanySchema } from '../schema/source.ts';

const tags = ['companies'];

/** Which companies there are, and how one is erased. */
export const companiesRoutes: Routes =
  ({ companies, effects, sources }) =>
  async (server) => {
    server.get(
      '/companies',
      {
        schema: { tags, summary: 'The companies of the workspace', response: answers({ 200: listOf(CompanySchema) }) },
      },
      (request) => companies.list(languageOf(request, effects)),
    );

    server.get(
      '/companies/:company',
      {
        schema: {
          tags,
          summary: 'One company',
          params: Type.Object(companyParams),
          response: answers({ 200: ref(CompanySchema) }),
        },
      },
      (request) => companies.describe(request.params.company),
    );

    server.delete(
      '/companies/:company',
      {
        schema: {
          tags,
          summary: 'Erases a company with all its facts; a real one only with its exact name',
          params: Type.Object(companyParams),
          querystring: Type.Object({ confirm: Type.Optional(text) }),
          response: answers({ 204: Type.Null() }),
        },
      },
      async (request, reply) => {
        const { company } = request.params;
        const { name, world } = await companies.describe(company);
        if (world.kind === 'real' && request.query.confirm !== name) {
          throw new Refusal('confirm-missing', { company: named(name) });
        }
        if (sources.isBusy(company)) throw new Refusal('company-busy', { company: named(name) });
        await companies.remove(company);
        sources.forgetCompany(company);
        return reply.code(204).send(null);
      },
    );
  };
