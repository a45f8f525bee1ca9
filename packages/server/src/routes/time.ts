import { Type } from 'typebox';
import { measureTime } from '@aval/core/time';
import { sayCalendar, withdrawCalendar } from '@aval/core/work';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { ref } from '../schema/shape.ts';
import { TimeAnswerSchema, ToldCalendarSchema } from '../schema/time.ts';

const tags = ['time'];
const params = Type.Object(companyParams);
const querystring = Type.Object({
  of: Type.Optional(Type.String({ description: 'Name of a team of five people or more; without it the company' })),
});

/** How long things last by the clock and in working time; calendars can be said and taken back. */
export const timeRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/time',
    {
      schema: {
        tags,
        summary: 'How long demands, acts and waits last, by the clock and in working time; calendars of the week',
        params,
        querystring: Type.Object(filterQuery),
        response: answers({ 200: ref(TimeAnswerSchema) }),
      },
    },
    (request, reply) => sendFiltered(request, reply, api, measureTime),
  );

  server.put(
    '/companies/:company/calendar',
    {
      schema: {
        tags,
        summary: 'Says when the company, or a team, is at work; it counts instead of what the records show',
        params,
        querystring,
        body: ref(ToldCalendarSchema),
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      const team = request.query.of ?? null;
      const said = await api.companies.changeKnown(request.params.company, (ledger) =>
        sayCalendar(ledger, { team, slots: request.body.slots }, api.effects.now()),
      );
      if (said === 'not-a-calendar') throw new Refusal('calendar-refused');
      if (said === 'team-unknown') throw new Refusal('calendar-team', { team: named(team ?? '') });
      return reply.code(204).send();
    },
  );

  server.delete(
    '/companies/:company/calendar',
    {
      schema: {
        tags,
        summary: 'Takes back what was said of a calendar, so that the records tell it again',
        params,
        querystring,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      const team = request.query.of ?? null;
      const found = await api.companies.changeKnown(request.params.company, (ledger) =>
        withdrawCalendar(ledger, team, api.effects.now()),
      );
      if (!found) throw new Refusal('calendar-unknown');
      return reply.code(204).send();
    },
  );
};
