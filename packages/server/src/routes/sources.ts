import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { validateMapping } from '@aval/core/mapping';
import { answers, companyParams, sourceParams } from '../api.ts';
import type { Api, Routes } from '../api.ts';
import { openEventStream } from '../event-stream.ts';
import { languageOf } from '../problem/language.ts';
import { Refusal } from '../problem/refusal.ts';
import { MappingSchema } from '../schema/mapping.ts';
import { listOf, ref } from '../schema/shape.ts';
import { SourceStateSchema } from '../schema/source.ts';
import { stateOf } from '../sources/source-state.ts';
import type { DroppedFile } from '../sources/sources.ts';

const tags = ['sources'];
const state = answers({ 200: ref(SourceStateSchema) });
const params = Type.Object(sourceParams);
const MAPPING_BYTES = 8 * 1024 ** 2;
/** Readers of one source's progress at the same time. */
const MOST_WATCHERS = 32;

/** From a dropped file to facts: upload, progress, correction, import. */
export const sourcesRoutes: Routes = (api) => async (server) => {
  const { effects, sources } = api;
  await server.register(uploadRoutes(api));

  server.get(
    '/companies/:company/sources',
    {
      schema: {
        tags,
        summary: 'The dropped files of a company, under way and ended lately, the newest first',
        params: Type.Object(companyParams),
        response: answers({ 200: listOf(SourceStateSchema) }),
      },
    },
    async (request) => {
      const locale = languageOf(request, effects);
      return sources.of(request.params.company).map((source) => stateOf(source, locale));
    },
  );

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
      schema: {
        tags,
        summary: 'Corrects what the file means',
        params,
        querystring: Type.Object({
          question: Type.Optional(
            Type.String({ maxLength: 200, description: 'The question that this mapping answers' }),
          ),
        }),
        body: ref(MappingSchema),
        response: state,
      },
    },
    async (request) => {
      const source = sources.find(request.params.company, request.params.source);
      const checked = validateMapping(request.body);
      if ('problems' in checked) throw new Refusal('mapping-refused', {}, checked.problems);
      sources.correct(source, checked.mapping, request.query.question);
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

const fileQuery = {
  file: Type.String({ minLength: 1, maxLength: 1000, description: 'Name of the file', examples: ['orders.csv'] }),
  more: Type.Optional(
    Type.Boolean({ description: 'More files of the same source follow; reading waits for the last' }),
  ),
};

/** In a scope of its own: here a body of any type is a file, streamed, never parsed. */
const uploadRoutes: (api: Api) => ReturnType<Routes> =
  ({ effects, sources }) =>
  async (server) => {
    const consumes = ['application/octet-stream'];
    const response = answers({ 202: ref(SourceStateSchema) });
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
            ...fileQuery,
            name: Type.Optional(
              Type.String({ minLength: 1, maxLength: 120, description: 'Name of the company, when it is new' }),
            ),
          }),
          consumes,
          response,
        },
      },
      async (request, reply) => {
        const { company } = request.params;
        const source = await sources.drop({ company, name: request.query.name, file: fileOf(request) });
        return reply.code(202).send(stateOf(source, languageOf(request, effects)));
      },
    );

    server.post(
      '/companies/:company/sources/:source/files',
      {
        schema: {
          tags,
          summary: 'One more file of a source that waits for it',
          params,
          querystring: Type.Object(fileQuery),
          consumes,
          response,
        },
      },
      async (request, reply) => {
        const source = sources.find(request.params.company, request.params.source);
        await sources.add(source, fileOf(request));
        return reply.code(202).send(stateOf(source, languageOf(request, effects)));
      },
    );
  };

function fileOf(request: FastifyRequest): DroppedFile {
  const { file, more = false } = request.query as { file: string; more?: boolean };
  const length = request.headers['content-length'];
  const body = (request.body as Readable | undefined) ?? request.raw;
  return { file, more, announced: length === undefined ? undefined : Number(length), body };
}
