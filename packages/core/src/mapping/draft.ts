import type { Quantity, Statement } from '../explain/index.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Guess, TableProfile } from './guess.types.ts';
import type { ColumnRole, Reversal, RowMeaning, TableMapping } from './mapping.ts';

/** A reason of this word: `because('name', { word: named('date') })`. */
export const because = (code: string, values: Readonly<Record<string, Quantity>> = {}): Statement => ({
  code: `mapping.${code}`,
  values,
});
export const named = (value: string): Quantity => ({ unit: 'name', value });
export const counted = (value: number): Quantity => ({ unit: 'count', value });
export const shared = (value: number): Quantity => ({ unit: 'share', value });
export const worded = (value: string): Quantity => ({ unit: 'word', value });
/** Several values as one name: `a, b, c …`. */
export const listed = (values: readonly string[], most = 4): Quantity =>
  named(values.slice(0, most).join(', ') + (values.length > most ? ' …' : ''));

/** One column as a bearer of one role: how well it fits and why. */
export interface Candidate {
  readonly column: ColumnFacts;
  readonly score: number;
  readonly reasons: readonly Statement[];
}

/** Fit ones first; equals in the order of the file. */
export const ranked = (candidates: readonly (Candidate | undefined)[], least: number): readonly Candidate[] =>
  candidates
    .filter((one): one is Candidate => one !== undefined && one.score >= least)
    .toSorted((a, b) => b.score - a.score);

export const bounded = (value: number): number => Math.min(1, Math.max(0, value));

/** A table while its columns find their roles, in a fixed order; the first role a column takes is its own. */
export interface Draft {
  readonly table: TableProfile;
  readonly facts: readonly ColumnFacts[];
  readonly roles: Map<string, Guess<ColumnRole>>;
  row: TableMapping['row'];
  /** Why a row is that. */
  meaning?: Guess<RowMeaning>;
  /** Several rows tell one act. */
  lines?: boolean;
  /** Rows that take back. */
  reversal?: Reversal;
  /** Column that is the key of what flows; `#row` when each row is an object of its own. */
  key?: string;
  /** Name of the act when no column says it. */
  activity?: string;
  /** Candidates that came second, kept for the questions. */
  readonly rivals: Map<string, readonly Candidate[]>;
}

/** Columns without a role. */
export const unassigned = (draft: Draft): readonly ColumnFacts[] =>
  draft.facts.filter((column) => !draft.roles.has(column.name));

/** Columns that may still take a role: without one, and not saying again what a column with a role says. */
export function free(draft: Draft): readonly ColumnFacts[] {
  const said = new Set(
    draft.facts.filter((column) => column.distinct > 1 && isMeant(draft, column)).map((column) => column.says),
  );
  return unassigned(draft).filter((column) => !said.has(column.says));
}

/** True when the column has a role that makes something of it. */
export const isMeant = (draft: Draft, column: ColumnFacts): boolean =>
  !['attribute', 'ignore', undefined].includes(draft.roles.get(column.name)?.value.role);

export const give = (draft: Draft, one: Candidate, role: ColumnRole, confidence = one.score): void => {
  draft.roles.set(one.column.name, { value: role, confidence: bounded(confidence), reasons: one.reasons });
};

/** Column that has a role, whoever gave it. */
export function holder(draft: Draft, role: ColumnRole['role']): { name: string; role: ColumnRole } | undefined {
  for (const [name, guess] of draft.roles) if (guess.value.role === role) return { name, role: guess.value };
  return undefined;
}

/** Share of rows in objects that keep one value of a column; undefined when it was not measured. */
export const fixedBy = (table: TableProfile, by: string, column: string): number | undefined =>
  table.determines.find((one) => one.by === by && one.column === column)?.share;
