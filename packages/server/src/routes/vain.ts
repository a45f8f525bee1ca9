import { Type } from 'typebox';
import { readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import { findOrphans, measureVain } from '@aval/core/vain';
import type { Orphan } from '@aval/core/vain';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { sendCsv, wantsCsv } from '../csv.ts';
import { Refusal } from '../problem/refusal.ts';
import { csvOr } from '../schema/csv.ts';
import { oneOf, ref } from '../schema/shape.ts';
import { pageQuery } from '../schema/units.ts';
import { OrphansPageSchema, VainAnswerSchema } from '../schema/vain.ts';

const tags = ['vain'];
const params = Type.Object(companyParams);
const HEADER = ['object', 'reason', 'customer', 'value', 'currency', 'firstAt', 'lastAt'];

/** Which work reaches no customer, and why; and the open work of nobody, as a list to act on. */
export const vainRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/vain',
    {
      schema: {
        tags,
        summary: 'Work by what becomes of it: each minute, or act, in one class',
        params,
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(VainAnswerSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureVain),
  );

  server.get(
    '/companies/:company/vain/orphans',
    {
      schema: {
        tags,
        summary: 'Open demand whose customer has left or never was; as JSON by pages, or all as CSV',
        params,
        querystring: Type.Object({
          ...filterQuery,
          ...pageQuery,
          format: Type.Optional(oneOf(['json', 'csv'])),
        }),
        response: answers({ 200: csvOr(OrphansPageSchema) }),
      },
    },
    async (request, reply) => {
      const { company } = request.params;
      const { offset, limit, format: _, ...asked } = request.query;
      if (!wantsCsv(request))
        return sendFiltered(request, reply, api, (query, filter) => findOrphans(query, filter, { offset, limit }));
      const filter = filterOf(asked);
      await api.companies.state(company);
      return sendCsv(reply, {
        name: `${company}-vain-orphans`,
        header: HEADER,
        cells: cellsOf,
        page: (page) =>
          api.companies.using(company, async ({ query }) => (await findOrphans(query, filter, page)).orphans),
      });
    },
  );
};

function filterOf(asked: Readonly<Record<string, string | undefined>>): Filter {
  const filter = readFilter(asked);
  if (filter === undefined) throw new Refusal('filter-not-read');
  return filter;
}

const cellsOf = ({ object, reason, customer, value, firstAt, lastAt }: Orphan): readonly (string | number | null)[] => [
  object,
  reason,
  customer,
  value?.minor ?? null,
  value?.currency ?? null,
  firstAt === null ? null : new Date(firstAt).toISOString(),
  lastAt === null ? null : new Date(lastAt).toISOString(),
];
