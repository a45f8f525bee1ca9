import { Readable } from 'node:stream';
import type { Locale } from '@aval/core/explain';
import type { Query } from '@aval/core/ledger';
import { drawPictures, reportHtml, reportJson, sayIn } from '@aval/core/report';
import type { Report } from '@aval/core/report';
import { writePdf } from './pdf/write-pdf.ts';
import { placeGraph } from './place-graph.ts';

export const REPORT_FORMATS = ['html', 'pdf', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as a document of a format, as it is written. `query`: the ledger in the state the report is of. */
export async function renderReport(
  query: Query,
  report: Report,
  format: ReportFormat,
  locale: Locale,
): Promise<Readable> {
  if (format === 'json') return Readable.from([`${JSON.stringify(reportJson(report), null, 1)}\n`]);
  const pictures = await drawPictures(query, report, sayIn(locale, report.about.zone), placeGraph);
  return format === 'pdf' ? writePdf(report, pictures, locale) : Readable.from([reportHtml(report, pictures, locale)]);
}
