export { ROW_COLUMN, ROW_MEANINGS, TOLD_FACTS } from './mapping.ts';
export type {
  AmountRole,
  CashRule,
  ColumnRole,
  DateFormat,
  Mapping,
  OutcomeRule,
  Reversal,
  RowMeaning,
  TableMapping,
  ToldFact,
  ToldTable,
} from './mapping.ts';
export type {
  ActivityColumnProfile,
  ActivityGuess,
  ActivityProfile,
  ColumnGuess,
  ColumnProfile,
  DateProfile,
  Guess,
  JoinGuess,
  ObjectTypeProfile,
  OpenQuestion,
  ProductProfile,
  RelationProfile,
  SourceProfile,
  SumProfile,
  TableGuess,
  TableProfile,
  Understanding,
} from './guess.types.ts';
export { answerQuestions } from './answer-questions.ts';
export { reuseMapping } from './reuse-mapping.ts';
export { understand } from './understand.ts';
export type { UnderstandSettings } from './understand.ts';
export { outlineEvents, relationCandidates } from './guess-events.ts';
export type { EventOutline } from './guess-events.ts';
export { isTelling } from './activity-words.ts';
export { validateMapping } from './validate.ts';
export { MAPPING_WORDS } from './words.ts';
export { identifiedBy, isIdentifierWord, meaningWords } from './name-words.ts';
