import { Type } from 'typebox';
import { sayText } from '@aval/core/explain';
import type { Locale } from '@aval/core/explain';
import { refusalOf, undoImport, writeQuarantine } from '@aval/store';
import type { Ledger } from '@aval/store';
import { answers, companyParams } from '../api.ts';
import type { Routes } from '../api.ts';
import type { ImportRow, RefusedPage } from '../contract.ts';
import { sendCsv, wantsCsv } from '../csv.ts';
import { ALL_WORDS } from '../problem/all-words.ts';
import { languageOf } from '../problem/language.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { csvOr } from '../schema/csv.ts';
import { listOf, oneOf, ref } from '../schema/shape.ts';
import { ImportRowSchema, RefusedPageSchema, UndoAnswerSchema } from '../schema/source.ts';
import { pageQuery } from '../schema/units.ts';
import { sendFiles } from '../send-files.ts';

const tags = ['imports'];
const importParams = Type.Object({
  ...companyParams,
  import: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
});

interface PageOf {
  readonly offset: number;
  readonly limit: number;
}

/** What was imported, and which rows of it are not facts. */
export const importsRoutes: Routes =
  ({ effects, companies }) =>
  async (server) => {
    server.get(
      '/companies/:company/imports',
      {
        schema: {
          tags,
          summary: 'The imports of a company, the newest first',
          params: Type.Object(companyParams),
          response: answers({ 200: listOf(ImportRowSchema) }),
        },
      },
      (request) => companies.using(request.params.company, ({ ledger }) => importsOf(ledger)),
    );

    server.post(
      '/companies/:company/imports/:import/undo',
      {
        schema: {
          tags,
          summary: 'Takes an import back as a whole: its facts count no more, nothing is erased',
          params: importParams,
          response: answers({ 200: ref(UndoAnswerSchema) }),
        },
      },
      async (request) => {
        const { company, import: importId } = request.params;
        await companies.using(company, ({ ledger }) => importOf(ledger, importId));
        return companies.changeKnown(company, (ledger) => undoImport(ledger, importId, {}));
      },
    );

    server.get(
      '/companies/:company/imports/:import/quarantine',
      {
        schema: {
          tags,
          summary:
            'The refused rows with the columns of their table, to correct and import again; 204 when there are none',
          params: importParams,
          response: answers({
            200: {
              description: 'A table, or an archive of several',
              content: {
                'text/csv': { schema: Type.String() },
                'application/zip': { schema: Type.String({ format: 'binary' }) },
              },
            },
            204: Type.Null(),
          }),
        },
      },
      (request, reply) =>
        companies.using(request.params.company, async ({ ledger }) => {
          const importId = request.params.import;
          const { file } = await importOf(ledger, importId);
          const locale = languageOf(request, effects);
          return sendFiles(reply, `${file}-quarantine`, async (folder) => {
            const { files } = await writeQuarantine(ledger, importId, folder, { locale });
            return files.map(({ path }) => path);
          });
        }),
    );

    server.get(
      '/companies/:company/imports/:import/refused',
      {
        schema: {
          tags,
          summary:
            'The rows of an import that are not facts, with the rule each broke; as JSON by pages, or all as CSV',
          params: importParams,
          querystring: Type.Object({ ...pageQuery, format: Type.Optional(oneOf(['json', 'csv'])) }),
          response: answers({ 200: csvOr(RefusedPageSchema) }),
        },
      },
      (request, reply) =>
        companies.using(request.params.company, async ({ ledger }) => {
          const importId = request.params.import;
          const known = await importOf(ledger, importId);
          const locale = languageOf(request, effects);
          const page = (wanted: PageOf) => ledger.refused(importId, wanted).then((found) => sayRefused(found, locale));
          if (!wantsCsv(request)) return page(request.query);
          return sendCsv(reply, {
            name: `${known.file}-refused`,
            header: ['table', 'row', 'column', 'value', 'rule', 'says', 'next', 'record'],
            page: async (wanted) => (await page(wanted)).rows,
            cells: (row) => [row.table, row.row, row.column, row.value, row.rule, row.says, row.next, row.record],
          });
        }),
    );
  };

/** Each rule said in words, with what to do about it. */
function sayRefused({ total, rows }: Awaited<ReturnType<Ledger['refused']>>, locale: Locale): RefusedPage {
  return {
    total,
    rows: rows.map((row) => {
      const { statement, next } = refusalOf(row);
      return { ...row, says: sayText(statement, ALL_WORDS, locale), next: sayText(next, ALL_WORDS, locale) };
    }),
  };
}

async function importOf(ledger: Ledger, importId: number): Promise<{ readonly file: string }> {
  const known = (await ledger.imports()).find((row) => row.importId === importId);
  if (known === undefined) throw new Refusal('import-unknown', { import: named(String(importId)) });
  return known;
}

async function importsOf(ledger: Ledger): Promise<ImportRow[]> {
  const imports = await ledger.imports();
  return imports.map(({ importId, file, format, bytes, importedAt, supersededBy, undone, files, quality }) => ({
    importId,
    file,
    format,
    bytes,
    importedAt,
    supersededBy,
    undone,
    files,
    quality,
  }));
}
