import type { CashPeriod } from '@aval/core/cash';
import { PAGES } from '../pages.ts';
import type { PageName } from '../pages.ts';

/** The page that shows what a lens says. */
export const pageOfLens = (lens: string): PageName | undefined =>
  PAGES.find((entry) => ('lens' in entry ? entry.lens === lens : entry.page === lens))?.page;

/** The most recent periods that still read on the first page. */
export const lastOf = (periods: readonly CashPeriod[], most: number): readonly CashPeriod[] => periods.slice(-most);
