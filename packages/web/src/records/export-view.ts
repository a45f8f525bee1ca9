import { apiPath, withQuery } from '../shared/api.ts';

/** The formats that facts are taken along in, the most complete first. */
export const EXPORT_FORMATS = ['ocel2-json', 'ocel2-xml', 'ocel2-sqlite', 'xes', 'csv', 'parquet', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportChoice {
  readonly format: ExportFormat;
  /** Days as `YYYY-MM-DD`, or empty. */
  readonly from: string;
  readonly to: string;
}

/** Where the file of a choice is, and what its format leaves out. */
export function exportPaths(company: string, choice: ExportChoice): { readonly file: string; readonly limits: string } {
  const values = { format: choice.format, from: choice.from, to: choice.to };
  return {
    file: withQuery(apiPath(company, 'export'), values),
    limits: withQuery(apiPath(company, 'export', 'limits'), values),
  };
}
