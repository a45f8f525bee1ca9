export type { Claim, ClaimId, EvidenceFact, EvidenceQuery, Figure, Quantity, Statement } from './claim.ts';
export { LOCALES, isSingular, say, sayQuantity, sayText } from './say.ts';
export type { Locale, Phrase, Segment, Words } from './say.ts';
export { formatQuantity, minorDigits } from './format.ts';
export type { AnswerColumn, AnswerRow, AnswerTable } from './table.ts';
