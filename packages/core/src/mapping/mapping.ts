import type { ActivityKind, CashBasis, ExpectationKind, Fate, ObjectKind } from '../ledger/index.ts';

/**
 * What a source means. Plain data: guessed, corrected by a person in the page or in `aval.mapping.json`,
 * stored with the import, part of the evidence of every claim.
 */
export interface Mapping {
  readonly version: 1;
  /** IANA zone of date-times that carry no offset, and of the weeks and months drawn. */
  readonly zone: string;
  /** ISO 4217 currency of amounts whose row names none; 'XXX' when unknown. */
  readonly currency: string;
  readonly tables: readonly TableMapping[];
  /** Kind of each object type; only `flow` types are walked. */
  readonly objects: Readonly<Record<string, ObjectKind>>;
  /** The flow type that carries the value the customer pays for (METHODS §2.1). */
  readonly leading: string;
  /** First rule that matches an event makes its cash. None: no record says who pays. */
  readonly cash: readonly CashRule[];
  /** Activities that end an object without cash. */
  readonly outcomes: readonly OutcomeRule[];
  /** What kind of act each activity is, where it is not plain work. */
  readonly activities: Readonly<Record<string, ActivityKind>>;
  /** Values that stand for "nobody": an actor, role or team so named is not known. */
  readonly empties: readonly string[];
  /** Facts that the source tells as such, as an export of Aval does: they are taken over, beside what the rules above make. */
  readonly told?: readonly ToldTable[];
  /** Texts that a spreadsheet would compute bear an apostrophe more, as Aval writes them: it is taken off again. */
  readonly escaped?: boolean;
}

/** What a row of a table tells: money, an outcome, an expectation, or when an object is promised. */
export const TOLD_FACTS = ['cash', 'outcome', 'expectation', 'promise'] as const;
export type ToldFact = (typeof TOLD_FACTS)[number];

export interface ToldTable {
  readonly fact: ToldFact;
  readonly table: string;
  /**
   * Which column says what. cash: event, object, party, at, minor (whole minor units), currency, direction, basis. outcome: object,
   * fate, at, event. expectation: object, kind, activity, at. promise: object, at. Objects are named as the relations name them,
   * instants are ISO 8601; a row whose main column (direction, fate, kind, at) is empty tells nothing.
   */
  readonly columns: Readonly<Record<string, string>>;
  /** Types of the objects that a column names by their key alone. */
  readonly types?: Readonly<Record<string, string>>;
}

export interface TableMapping {
  readonly table: string;
  /**
   * What one row is. `event`: an act. `object`: an object and its attributes. `event-object`, `object-object`: a relation.
   * `person`: somebody of the company, whom they answer to and where they belong; every other column of it is masked.
   * `ignore`: read and kept as a record, no fact is made of it.
   */
  readonly row: RowMeaning;
  /** Name of the act that every row is, when no column says it (a table of invoices, one row each). */
  readonly activity?: string;
  /**
   * The column that is the row's own key, where several name objects; the others are references. `ROW_COLUMN` when no column
   * is: each row is then an object of its own, of the type that `columns['#row']` names, known by all that it says.
   */
  readonly key?: string;
  /** Several rows tell one act (the lines of an invoice): acts of one activity, instant and own object count once. */
  readonly lines?: boolean;
  /** Rows that take back: credit notes, cancellation lines. */
  readonly reversal?: Reversal;
  readonly columns: Readonly<Record<string, ColumnRole>>;
}

/** Stands for the row itself where a table has no key: a column that every table has, though no file writes it. */
export const ROW_COLUMN = '#row';

export const ROW_MEANINGS = ['event', 'object', 'event-object', 'object-object', 'person', 'ignore'] as const;
export type RowMeaning = (typeof ROW_MEANINGS)[number];

/**
 * Rows whose own key begins with `prefix`, or without one whose amounts are below zero, are the act `activity` instead:
 * their money is counted as below zero, and they are no demand.
 */
export interface Reversal {
  readonly activity: string;
  readonly prefix?: string;
}

/** What one column says about its row. Amounts and dates carry how they are written. */
export type ColumnRole =
  | { readonly role: 'ignore' }
  /** Kept with the record, not interpreted. */
  | { readonly role: 'attribute' }
  /** Key of an object of a fixed type; several columns may each name another type. */
  | { readonly role: 'object'; readonly type: string }
  /** In `object` tables and relations: the key of the object whose type is in the `object-type` column. */
  | { readonly role: 'object-key' }
  | { readonly role: 'object-type' }
  /** In `object-object` tables: the other end. */
  | { readonly role: 'target-key' }
  | { readonly role: 'qualifier' }
  /** Key of the event, when relations in other tables speak of it. */
  | { readonly role: 'event-key' }
  | { readonly role: 'activity' }
  | { readonly role: 'phase' }
  | { readonly role: 'start'; readonly format: DateFormat }
  /** A date column that is an act of its own (ordered, shipped, settled); where it is empty the act did not happen. */
  | { readonly role: 'moment'; readonly activity: string; readonly format: DateFormat }
  /** The instant of the act; its end where a `start` stands beside it. */
  | { readonly role: 'end'; readonly format: DateFormat }
  /** Who acted. `robots`: the values that are machines, when no column of kind `actor-kind` says it. */
  | { readonly role: 'actor'; readonly robots?: readonly string[] }
  /** Values that mean a machine; every other value means a person. */
  | { readonly role: 'actor-kind'; readonly robots: readonly string[] }
  | { readonly role: 'team' }
  | { readonly role: 'role' }
  /** Key of who pays. */
  | { readonly role: 'customer' }
  /** Key of whom the company pays. */
  | { readonly role: 'supplier' }
  | AmountRole
  | { readonly role: 'currency' }
  /** What is expected of the row's object, and by when. */
  | {
      readonly role: 'promised';
      readonly format: DateFormat;
      /** Promised by the company (the default), required by the customer, or due from who pays. */
      readonly kind?: ExpectationKind;
      /** The act that is expected by then, when it is known. */
      readonly activity?: string;
    }
  /** In `person` tables: the key of whom the person answers to. */
  | { readonly role: 'manager' };

/**
 * Money. `of: 'event'` counts on every row; `of: <object type>` is of that object: repeated on its rows and counted once,
 * or, with `rows: 'parts'`, the sum of its rows.
 */
export interface AmountRole {
  readonly role: 'amount';
  readonly of: string;
  readonly decimal: '.' | ',';
  readonly rows?: 'repeat' | 'parts';
  /** Number columns of the same row that the amount is multiplied with (a quantity). */
  readonly times?: readonly string[];
  /** Column of the same row with the share that is taken off: 0.05 or 5 % as its values are written (above 1: per cent). */
  readonly discount?: string;
  /** How the figures are written; `major` (12.50) when absent, `minor` (1250) for cents. */
  readonly unit?: 'major' | 'minor';
}

/**
 * A `strptime` pattern, or several with `|` between them of which the first that reads counts; before them `fr:` (en, de, es,
 * it, pt, nl) where months are named in a language. Or one of: `iso` (any ISO 8601), `epoch-s`, `epoch-ms`, and `serial`
 * (days since 1899-12-30, as spreadsheets count them).
 */
export type DateFormat = string;

export interface CashRule {
  /** Names of activities that are the cash event. */
  readonly activities: readonly string[];
  /** Phase the event must have (`complete`), when the source has phases. */
  readonly phase?: string;
  readonly direction: 'in' | 'out';
  readonly basis: CashBasis;
  /** Column (`table.column`) that says how much; absent: how much is not known, only that it was paid. */
  readonly amount?: string;
}

export interface OutcomeRule {
  readonly activities: readonly string[];
  readonly fate: Exclude<Fate, 'sold' | 'open' | 'abandoned'>;
}
