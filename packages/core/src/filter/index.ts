export { FILTER_NAMES, NO_FILTER, filterValues, readFilter } from './filter.ts';
export type { Filter, FilterName } from './filter.ts';
export { findPart } from './find-part.ts';
export { gatherMonths } from './gather-months.ts';
export type { Part, ToldPart } from './find-part.ts';
export { instantWithin, leadingWithin, teamWithin, workWithin } from './within.sql.ts';
export { FILTER_WORDS } from './words.ts';
export { offerFilters } from './offer-filters.ts';
export type { FilterOffer } from './offer-filters.ts';
