import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeBpmn } from '@aval/core/bpmn';
import type { Level } from '@aval/core/chain';
import { readFilter } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import { AVAL_VERSION } from '@aval/core/version';
import { findTable, tableCodes } from '@aval/core/report';
import {
  REPORT_FORMATS,
  aboutLedger,
  findReport,
  placeGraph,
  renderReport,
  tableCsv,
  writeTableWorkbook,
} from '@aval/store';
import type { Ledger, ReportFormat } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli } from '../problem.ts';
import { companyFolder, withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export const DOCUMENT_FORMATS = [...REPORT_FORMATS, 'bpmn'] as const;
type DocumentFormat = ReportFormat | 'bpmn';

export interface ReportOptions extends CommonOptions, Filter {
  readonly format?: DocumentFormat;
  readonly level: Level;
  readonly limit: number;
}

/** `aval report FILE`: what all questions answer as one document, or the chain for a modeller; the format is that of the name. */
export async function runReport(path: string, options: ReportOptions, effects: Effects): Promise<number> {
  const format = options.format ?? DOCUMENT_FORMATS.find((one) => path.toLowerCase().endsWith(`.${one}`));
  if (format === undefined) throw new Refusal('export.format', { path, formats: DOCUMENT_FORMATS.join(', ') }, 'usage');
  const filter = filterOf(options);
  const company = basename(await companyFolder(options));
  return withCompany(options, effects, async (ledger) => {
    if (format === 'bpmn') await writeChain(path, ledger, options, effects);
    else {
      const report = await findReport(ledger, company, filter);
      await pipeline(await renderReport(ledger, report, format, effects.locale), createWriteStream(path));
    }
    effects.print(
      options.json === true ? `${JSON.stringify({ path, format })}\n` : `${sayCli('report.done', { path }, effects)}\n`,
    );
    return EXIT.done;
  });
}

function filterOf({ from, to, customer, team }: Filter): Filter {
  const filter = readFilter({ from, to, customer, team });
  if (filter === undefined) throw new Refusal('filter.notRead', {}, 'usage');
  return filter;
}

async function writeChain(
  path: string,
  ledger: Ledger,
  { level, limit }: ReportOptions,
  effects: Effects,
): Promise<void> {
  const asked = {
    level,
    limit,
    locale: effects.locale,
    company: ledger.company,
    ledgerState: await ledger.state(),
    version: AVAL_VERSION,
  };
  const xml = await writeBpmn(ledger, asked, placeGraph);
  if (xml === undefined) throw new Refusal('report.noChain', {}, 'unknown');
  await writeFile(path, xml);
}

export interface TableOptions extends CommonOptions, Filter {
  readonly write?: string;
}

/** `aval table CODE`: one table of an answer as CSV, or written to a file, `.xlsx` as a workbook with method and limits. */
export async function runTable(code: string, options: TableOptions, effects: Effects): Promise<number> {
  const filter = filterOf(options);
  const company = basename(await companyFolder(options));
  const { write } = options;
  return withCompany(options, effects, async (ledger) => {
    const found = await findTable(ledger, code, filter);
    if (found === undefined)
      throw new Refusal(
        'table.unknown',
        { code, codes: (await tableCodes(ledger, code, filter)).join(', ') },
        'unknown',
      );
    if (write?.toLowerCase().endsWith('.xlsx') === true) {
      await writeTableWorkbook(write, found, await aboutLedger(ledger, company), effects.locale);
      effects.print(`${sayCli('report.done', { path: write }, effects)}\n`);
    } else if (write !== undefined) {
      await effects.writeText(write, tableCsv(found.table, effects.locale));
      effects.print(`${sayCli('report.done', { path: write }, effects)}\n`);
    } else if (options.json === true) effects.print(`${JSON.stringify(found.table)}\n`);
    else effects.print(tableCsv(found.table, effects.locale));
    return EXIT.done;
  });
}
