export type { CashRule, ColumnRole, DateFormat, Mapping, OutcomeRule, TableMapping } from './mapping.ts';
export type { ColumnGuess, ColumnProfile, Guess, OpenQuestion, SourceProfile, TableProfile, Understanding } from './guess.types.ts';
