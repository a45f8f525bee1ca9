import { filterValues } from '@aval/core/filter';
import type { Filter } from '@aval/core/filter';
import type { Locale } from '@aval/core/explain';
import { apiPath, withQuery } from '../shared/api.ts';

/** A file that the server writes: where it is asked for, and what it is called. */
export interface SharedFile {
  readonly path: string;
  readonly name: string;
}

const nameOf = (company: string, part: string, ending: string): string =>
  `aval-${[company, part].filter((one) => one !== '').join('-')}`.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-') + `.${ending}`;

const partOf = (filter: Filter): string => Object.values(filterValues(filter)).join('-');

export const reportFile = (
  company: string,
  filter: Filter,
  format: 'html' | 'pdf' | 'json',
  lang: Locale,
): SharedFile => ({
  path: withQuery(apiPath(company, 'report'), { ...filterValues(filter), format, lang }),
  name: nameOf(company, partOf(filter), format),
});

export const bpmnFile = (company: string, lang: Locale): SharedFile => ({
  path: withQuery(apiPath(company, 'bpmn'), { lang }),
  name: nameOf(company, '', 'bpmn'),
});

export const tableFile = (
  company: string,
  filter: Filter,
  code: string,
  format: 'csv' | 'xlsx',
  lang: Locale,
): SharedFile => ({
  path: withQuery(apiPath(company, 'tables', code), { ...filterValues(filter), format, lang }),
  name: nameOf(company, [code, partOf(filter)].filter((one) => one !== '').join('-'), format),
});
