import { join } from 'node:path';
import { Type } from 'typebox';
import { sayText } from '@aval/core/explain';
import type { Instant } from '@aval/core/ledger';
import { EXPORT_FORMATS, exportLedger, exportLimits } from '@aval/store';
import type { ExportFilter, ExportFormat } from '@aval/store';
import { answers, companyParams } from '../api.ts';
import type { Routes } from '../api.ts';
import type { ExportLimit } from '../contract.ts';
import { ALL_WORDS } from '../problem/all-words.ts';
import { languageOf } from '../problem/language.ts';
import { listOf, oneOf } from '../schema/shape.ts';
import { ExportLimitSchema } from '../schema/source.ts';
import { nameOf, sendFiles } from '../send-files.ts';

const tags = ['exports'];
const params = Type.Object(companyParams);
const day = (description: string) =>
  Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description, examples: ['2026-01-01'] }));
const asked = {
  format: oneOf(EXPORT_FORMATS),
  objectType: Type.Optional(
    Type.String({ maxLength: 200, description: 'Of which objects; in XES, of which each is a trace' }),
  ),
  from: day('Acts from this day on'),
  to: day('Acts before this day'),
  customer: Type.Optional(Type.String({ maxLength: 500, description: 'Only what is done for this customer' })),
};

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  'ocel2-json': 'jsonocel',
  'ocel2-xml': 'xmlocel',
  'ocel2-sqlite': 'sqlite',
  xes: 'xes',
  csv: 'csv',
  parquet: 'parquet',
  xlsx: 'xlsx',
};

/** The facts out again, in the formats of other tools. */
export const exportsRoutes: Routes =
  ({ effects, companies }) =>
  async (server) => {
    server.get(
      '/companies/:company/export',
      {
        schema: {
          tags,
          summary: 'The facts, or a part of them, with the mapping that Aval reads them back by: an archive',
          params,
          querystring: Type.Object(asked),
          response: answers({
            200: {
              description: 'The archive',
              content: { 'application/zip': { schema: Type.String({ format: 'binary' }) } },
            },
          }),
        },
      },
      (request, reply) =>
        companies.using(request.params.company, ({ ledger }) => {
          const { format, ...filter } = request.query;
          const name = nameOf(request.params.company);
          return sendFiles(reply, name, async (folder) => {
            const path = join(folder, `${name}.${ENDINGS[format]}`);
            const stop = new AbortController();
            reply.raw.once('close', () => stop.abort());
            const { files } = await exportLedger(
              ledger,
              { format, path, ...filterOf(filter) },
              { signal: stop.signal },
            );
            return files.map((file) => file.path);
          });
        }),
    );

    server.get(
      '/companies/:company/export/limits',
      {
        schema: {
          tags,
          summary: 'What a format has no place for, before anything is written',
          params,
          querystring: Type.Object(asked),
          response: answers({ 200: listOf(ExportLimitSchema) }),
        },
      },
      (request) =>
        companies.using(request.params.company, async ({ ledger }): Promise<ExportLimit[]> => {
          const { format, ...filter } = request.query;
          const locale = languageOf(request, effects);
          const left = await exportLimits(ledger, format, filterOf(filter));
          return left.map(({ what, count }) => ({
            what,
            count,
            says: sayText(
              { code: `export.left.${what}`, values: { count: { unit: 'count', value: count } } },
              ALL_WORDS,
              locale,
            ),
          }));
        }),
    );
  };

interface AskedFilter {
  readonly objectType?: string;
  readonly from?: string;
  readonly to?: string;
  readonly customer?: string;
}

/** Days are those of UTC, as the files write their instants. */
function filterOf({ objectType, from, to, customer }: AskedFilter): ExportFilter {
  const instant = (text: string): Instant => Date.parse(`${text}T00:00:00Z`) as Instant;
  return {
    ...(objectType === undefined ? {} : { objectType }),
    ...(customer === undefined ? {} : { customer }),
    ...(from === undefined ? {} : { from: instant(from) }),
    ...(to === undefined ? {} : { to: instant(to) }),
  };
}
