import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { writeBpmn } from '@aval/core/bpmn';
import type { Level } from '@aval/core/chain';
import { readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import type { Report } from '@aval/core/report';
import { AVAL_VERSION } from '@aval/core/version';
import { REPORT_FORMATS, findReport, placeGraph, renderReport } from '@aval/store';
import type { ReportFormat } from '@aval/store';
import { answers, companyParams, filterQuery } from '../api.ts';
import type { Api, Routes } from '../api.ts';
import { languageOf } from '../problem/language.ts';
import { Refusal } from '../problem/refusal.ts';
import { level } from '../schema/chain.ts';
import { oneOf } from '../schema/shape.ts';
import { nameOf } from '../send-files.ts';

const tags = ['reports'];
const params = Type.Object(companyParams);
const file = Type.String({ format: 'binary' });

const MEDIA: Readonly<Record<ReportFormat | 'bpmn', string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  bpmn: 'application/xml; charset=utf-8',
};

/** Hand-offs of a diagram, unless more are asked for: as many as can be read. */
const HAND_OFFS = 40;

/** What is handed on to others: the report of all questions, and the chain for a modeller. */
export const reportsRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/report',
    {
      schema: {
        tags,
        summary: 'What all questions answer, with method and limits, as one document in French or English, or as data',
        params,
        querystring: Type.Object({
          ...filterQuery,
          format: Type.Unsafe<ReportFormat>({ ...oneOf(REPORT_FORMATS), default: 'json' }),
        }),
        response: answers({
          200: {
            description: 'The document',
            content: {
              'application/json': { schema: Type.Object({}, { additionalProperties: true }) },
              'text/html': { schema: Type.String() },
              'application/pdf': { schema: file },
            },
          },
        }),
      },
    },
    async (request, reply) => {
      const { company } = request.params;
      const { format } = request.query;
      const filter = readFilter(request.query);
      if (filter === undefined) throw new Refusal('filter-not-read');
      const report = await reportOf(api, company, filter);
      return api.companies.using(company, async ({ query }) =>
        send(reply, company, format, await renderReport(query, report, format, languageOf(request, api.effects))),
      );
    },
  );

  server.get(
    '/companies/:company/bpmn',
    {
      schema: {
        tags,
        summary: 'The chain as a BPMN 2.0 diagram that modellers open',
        params,
        querystring: Type.Object({
          level: Type.Unsafe<Level>({ ...level, default: 'activity' }),
          limit: Type.Integer({ minimum: 1, maximum: 1000, default: HAND_OFFS, description: 'Most hand-offs drawn' }),
        }),
        response: answers({
          200: { description: 'The diagram', content: { 'application/xml': { schema: Type.String() } } },
        }),
      },
    },
    async (request, reply) => {
      const { company } = request.params;
      const ledgerState = await api.companies.state(company);
      return api.companies.using(company, async ({ query, ledger }) => {
        const asked = {
          ...request.query,
          locale: languageOf(request, api.effects),
          company: ledger.company,
          ledgerState,
          version: AVAL_VERSION,
        };
        const xml = await writeBpmn(query, asked, placeGraph);
        if (xml === undefined) throw new Refusal('chain-empty');
        return send(reply, company, 'bpmn', Readable.from([xml]));
      });
    },
  );
};

/** The report of a state, made once: the languages and the formats are drawn from the same. */
async function reportOf({ companies }: Api, company: string, filter: Filter): Promise<Report> {
  const written = await companies.ask(company, `report ${JSON.stringify(filter)}`, (query, ledger) =>
    findReport(ledger, company, filter, query),
  );
  return JSON.parse(written) as Report;
}

async function send(
  reply: FastifyReply,
  company: string,
  format: ReportFormat | 'bpmn',
  document: Readable,
): Promise<FastifyReply> {
  return reply
    .header('content-type', MEDIA[format])
    .header('content-disposition', `inline; filename="aval-${nameOf(company)}.${format}"`)
    .header('cache-control', 'private, no-cache')
    .send(document);
}
