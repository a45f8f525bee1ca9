import { join } from 'node:path';
import { Type } from 'typebox';
import { sayText } from '@aval/core/explain';
import { readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import { LENSES, WORDS } from '@aval/core/lenses';
import { findTable, knows } from '@aval/core/report';
import { aboutLedger, tableCsv, writeTableWorkbook } from '@aval/store';
import { answers, companyParams, filterQuery, sendFiltered } from '../api.ts';
import type { Routes } from '../api.ts';
import type { TableRow } from '../contract.ts';
import { languageOf } from '../problem/language.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { TableRowSchema } from '../schema/report.ts';
import { listOf, oneOf } from '../schema/shape.ts';
import { nameOf, sendFiles } from '../send-files.ts';

const tags = ['reports'];

/** The tables of all answers, to be worked with elsewhere. */
export const tablesRoutes: Routes = (api) => async (server) => {
  server.get(
    '/companies/:company/tables',
    {
      schema: {
        tags,
        summary: 'The tables that there are of the records, or of a part of them',
        params: Type.Object(companyParams),
        querystring: Type.Object(filterQuery),
        response: answers({ 200: listOf(TableRowSchema) }),
      },
    },
    (request, reply) =>
      sendFiltered(request, reply, api, async (query, filter) => {
        const tables: TableRow[] = [];
        for (const lens of LENSES.filter((one) => knows(one, filter))) {
          const report = await lens.report(query, filter);
          for (const { code, rows, rowCount } of report.tables)
            if (rows.length > 0) tables.push({ code, lens: lens.name, title: titleOf(code), rowCount });
        }
        return tables;
      }),
  );

  server.get(
    '/companies/:company/tables/:code',
    {
      schema: {
        tags,
        summary: 'One table of an answer, as CSV, or as a workbook with its method and limits',
        params: Type.Object({
          ...companyParams,
          code: Type.String({ maxLength: 200, examples: ['cash.table.month'] }),
        }),
        querystring: Type.Object({
          ...filterQuery,
          format: Type.Unsafe<'csv' | 'xlsx'>({ ...oneOf(['csv', 'xlsx']), default: 'csv' }),
        }),
        response: answers({
          200: {
            description: 'The table',
            content: {
              'text/csv': { schema: Type.String() },
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
                schema: Type.String({ format: 'binary' }),
              },
            },
          },
        }),
      },
    },
    async (request, reply) => {
      const { company, code } = request.params;
      const filter = readFilter(request.query);
      if (filter === undefined) throw new Refusal('filter-not-read');
      const locale = languageOf(request, api.effects);
      await api.companies.state(company);
      return api.companies.using(company, async ({ query, ledger }) => {
        const found = await findTable(query, code, filter);
        if (found === undefined) throw new Refusal('table-unknown', { table: named(code) });
        const name = nameOf(`${company}-${code}${partName(filter)}`);
        if (request.query.format === 'csv')
          return reply
            .header('content-type', 'text/csv; charset=utf-8; header=present')
            .header('content-disposition', `attachment; filename="${name}.csv"`)
            .header('cache-control', 'no-store')
            .send(tableCsv(found.table, locale));
        return sendFiles(reply, name, async (folder) => {
          const path = join(folder, `${name}.xlsx`);
          await writeTableWorkbook(path, found, await aboutLedger(ledger, company), locale);
          return [path];
        });
      });
    },
  );
};

const titleOf = (code: string): TableRow['title'] => ({
  fr: sayText({ code, values: {} }, WORDS, 'fr'),
  en: sayText({ code, values: {} }, WORDS, 'en'),
});

const partName = (filter: Filter): string =>
  Object.values(filter)
    .map((value) => `-${value}`)
    .join('');
