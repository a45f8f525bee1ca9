import type { Instant } from '../ledger/index.ts';
import type { PrivacyForm, Retention } from './form.ts';

/**
 * What becomes of a column when it is imported: kept as it is; the person in it kept as a pseudonym and masked in the record;
 * masked and kept nowhere.
 */
export const COLUMN_FATES = ['pseudonym', 'masked', 'kept'] as const;
export type ColumnFate = (typeof COLUMN_FATES)[number];

export interface SourceColumn {
  readonly table: string;
  readonly name: string;
  readonly fate: ColumnFate;
}

/** A source that counts, and what its columns became. */
export interface PrivacySource {
  readonly file: string;
  readonly format: string;
  readonly importedAt: Instant;
  readonly rows: number;
  readonly columns: readonly SourceColumn[];
}

/** A number of people; null when they are one to four: then it is said that they are few. */
export type PeopleCount = number | null;

/** How a company really treats what it knows of persons: everything that its papers and its page say. */
export interface PrivacyState {
  readonly company: string;
  readonly madeAt: Instant;
  readonly period: { readonly from: Instant; readonly to: Instant } | null;
  readonly sources: readonly PrivacySource[];
  /** People under pseudonyms, machines left out. */
  readonly people: PeopleCount;
  readonly retention: Retention;
  /** What the rule on people would take now. */
  readonly due: { readonly before: Instant; readonly acts: number } | null;
  readonly keepers: readonly { readonly name: string; readonly since: Instant }[];
  readonly requests: readonly {
    readonly n: number;
    readonly at: Instant;
    readonly until: Instant;
    readonly by: string;
    readonly purpose: string;
  }[];
  readonly journal: { readonly entries: number; readonly brokenAt: number | null; readonly head: string };
  readonly accesses: number;
  readonly erased: PeopleCount;
  readonly form: PrivacyForm;
}
