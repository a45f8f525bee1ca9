export type { CashRule, ColumnRole, DateFormat, Mapping, OutcomeRule, TableMapping } from './mapping.ts';
export type {
  ActivityColumnProfile,
  ActivityProfile,
  ColumnGuess,
  ColumnProfile,
  DateProfile,
  Guess,
  ObjectTypeProfile,
  OpenQuestion,
  SourceProfile,
  TableProfile,
  Understanding,
} from './guess.types.ts';
export { understand } from './understand.ts';
export type { UnderstandSettings } from './understand.ts';
export { outlineEvents, relationCandidates } from './guess-events.ts';
export type { EventOutline } from './guess-events.ts';
export { isTelling } from './activity-words.ts';
export { validateMapping } from './validate.ts';
export { MAPPING_WORDS } from './words.ts';
