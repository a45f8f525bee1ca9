import { Type } from 'typebox';
import { compareParts, lastMonths } from '@aval/core/compare';
import type { AskLens } from '@aval/core/compare';
import { filterValues, offerFilters, readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import { LENSES } from '@aval/core/lenses';
import type { LensReport } from '@aval/core/lenses';
import { gatherToday } from '@aval/core/today';
import type { SaidReport } from '@aval/core/today';
import { answers, companyParams, filterQuery, sendAnswer } from '../api.ts';
import type { Api, Routes } from '../api.ts';
import { textByName } from '../by-name.ts';
import { Refusal } from '../problem/refusal.ts';
import { ref } from '../schema/shape.ts';
import { ComparisonSchema, TodayAnswerSchema } from '../schema/today.ts';

const sided = (side: 'left' | 'right') =>
  Object.fromEntries(Object.entries(filterQuery).map(([name, schema]) => [`${side}.${name}`, schema]));

/** The first page, and two parts of the records side by side. */
export const todayRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/today',
    {
      schema: {
        tags: ['today'],
        summary: 'The first sentence of each lens, what changed, what to look at next',
        params: Type.Object(companyParams),
        response: answers({ 200: ref(TodayAnswerSchema) }),
      },
    },
    (request, reply) =>
      sendAnswer(request, reply, api, async (query) => {
        const ask = askRemembered(api, request.params.company);
        const reports: SaidReport[] = [];
        for (const lens of LENSES) reports.push({ lens: lens.name, report: await ask(lens, {}) });
        const { months } = await offerFilters(query);
        const last = lastMonths(months);
        if (last === undefined) return gatherToday(reports, null);
        return gatherToday(reports, { ...last, ...(await compareParts(ask, LENSES, last.left, last.right)) });
      }),
  );

  server.get(
    '/companies/:company/compare',
    {
      schema: {
        tags: ['today'],
        summary: 'What each lens says of two periods, two customers or two teams',
        params: Type.Object(companyParams),
        querystring: Type.Object({ ...sided('left'), ...sided('right') }),
        response: answers({ 200: ref(ComparisonSchema) }),
      },
    },
    (request, reply) => {
      const [left, right] = [sideOf(request.query, 'left'), sideOf(request.query, 'right')];
      return sendAnswer(request, reply, api, () =>
        compareParts(askRemembered(api, request.params.company), LENSES, left, right),
      );
    },
  );
};

/** Reports are written once for each state of the ledger, whichever page asks for them. */
const askRemembered =
  (api: Api, company: string): AskLens =>
  async (lens, filter) => {
    const question = `report ${lens.name} ${textByName(filterValues(filter))}`;
    return JSON.parse(await api.companies.ask(company, question, (query) => lens.report(query, filter))) as LensReport;
  };

function sideOf(query: unknown, side: string): Filter {
  const values = Object.entries(query as Record<string, string>).flatMap(([name, value]): [string, string][] =>
    name.startsWith(`${side}.`) ? [[name.slice(side.length + 1), value]] : [],
  );
  const filter = readFilter(Object.fromEntries(values));
  if (filter === undefined) throw new Refusal('filter-not-read');
  return filter;
}
