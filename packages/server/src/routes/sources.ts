import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { validateMapping } from '@aval/core/mapping';
import { answers, companyParams, sourceParams } from '../api.ts';
import type { Api, Routes } from '../api.ts';
import { openEventStream } from '../event-stream.ts';
import { languageOf } from '../problem/language.ts';
import { Refusal } from '../problem/refusal.ts';
import { MappingSchema } from '../schema/mapping.ts';
import { ref } from '../schema/shape.ts';
import { SourceStateSchema } from '../schema/source.ts';
import { stateOf } from '../sources/source-state.ts';

const tags = ['sources'];
const state = answers({ 200: ref(SourceStateSchema) });
const params = Type.Object(sourceParams);
const MAPPING_BYTES = 8 * 1024 ** 2;
/** Readers of one source's progress at the same time. */
const MOST_WATCHERS = 32;

/** From a dropped file to facts: upload, progress, correction, import. */
export const sourcesRoutes: Routes = (api) => async (server) => {
  const { effects, sources } = api;
  await server.register(uploadRoute(api));

  server.get(
    '/companies/:company/sources/:source',
    { schema: { tags, summary: 'A dropped file as it is now', params, response: state } },
    async (request) => {
      const { company, source } = request.params;
      return stateOf(sources.find(company, source), languageOf(request, effects));
    },
  );

  server.get(
    '/companies/:company/sources/:source/events',
    {
      schema: {
        tags,
        summary:
          'Progress as it comes, by server-sent events: `state` (SourceState) now and at each change, `progress` (Progress) in between',
        params,
        response: answers({
          200: { description: 'An event stream', content: { 'text/event-stream': { schema: Type.String() } } },
        }),
      },
    },
    async (request, reply) => {
      const source = sources.find(request.params.company, request.params.source);
      if (source.watchers.count >= MOST_WATCHERS) throw new Refusal('watchers-full');
      const locale = languageOf(request, effects);
      let stop = (): void => undefined;
      const stream = openEventStream(request, reply, () => stop());
      const tellState = (): void => {
        stream.send('state', stateOf(source, locale));
        if (source.phase === 'imported' || source.phase === 'cancelled') stream.close();
      };
      stop = source.watchers.add({ state: tellState, progress: (progress) => stream.send('progress', progress) });
      tellState();
    },
  );

  server.put(
    '/companies/:company/sources/:source/mapping',
    {
      bodyLimit: MAPPING_BYTES,
      validatorCompiler: () => () => true,
      schema: { tags, summary: 'Corrects what the file means', params, body: ref(MappingSchema), response: state },
    },
    async (request) => {
      const source = sources.find(request.params.company, request.params.source);
      const checked = validateMapping(request.body);
      if ('problems' in checked) throw new Refusal('mapping-refused', {}, checked.problems);
      sources.correct(source, checked.mapping);
      return stateOf(source, languageOf(request, effects));
    },
  );

  server.post(
    '/companies/:company/sources/:source/import',
    {
      schema: {
        tags,
        summary: 'Makes facts of the file as it is understood now',
        params,
        response: answers({ 202: ref(SourceStateSchema) }),
      },
    },
    async (request, reply) => {
      const source = sources.find(request.params.company, request.params.source);
      sources.import(source);
      return reply.code(202).send(stateOf(source, languageOf(request, effects)));
    },
  );

  server.delete(
    '/companies/:company/sources/:source',
    {
      schema: {
        tags,
        summary: 'Stops the work under way and forgets the file',
        params,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      await sources.forget(sources.find(request.params.company, request.params.source));
      return reply.code(204).send(null);
    },
  );
};

/** In a scope of its own: here a body of any type is a file, streamed, never parsed. */
const uploadRoute: (api: Api) => ReturnType<Routes> =
  ({ effects, sources }) =>
  async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, body, done) => done(null, body));
    server.post(
      '/companies/:company/sources',
      {
        schema: {
          tags,
          summary:
            'Drops a file: the body is the file itself. A company that does not exist is made when the file is imported',
          params: Type.Object(companyParams),
          querystring: Type.Object({
            file: Type.String({
              minLength: 1,
              maxLength: 1000,
              description: 'Name of the file',
              examples: ['orders.csv'],
            }),
            name: Type.Optional(
              Type.String({ minLength: 1, maxLength: 120, description: 'Name of the company, when it is new' }),
            ),
          }),
          consumes: ['application/octet-stream'],
          response: answers({ 202: ref(SourceStateSchema) }),
        },
      },
      async (request, reply) => {
        const { file, name } = request.query;
        const length = request.headers['content-length'];
        const announced = length === undefined ? undefined : Number(length);
        const body = (request.body as Readable | undefined) ?? request.raw;
        const source = await sources.drop({ company: request.params.company, name, file, announced, body });
        return reply.code(202).send(stateOf(source, languageOf(request, effects)));
      },
    );
  };
