export type { CashRule, ColumnRole, DateFormat, Mapping, OutcomeRule, TableMapping } from './mapping.ts';
export type {
  ActivityColumnProfile, ActivityProfile, ColumnGuess, ColumnProfile, DateProfile, Guess, ObjectTypeProfile, OpenQuestion,
  SourceProfile, TableProfile, Understanding,
} from './guess.types.ts';
