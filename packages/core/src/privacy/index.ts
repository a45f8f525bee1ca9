export { FORM_FIELDS } from './form.ts';
export type { FormField, PrivacyForm, Retention } from './form.ts';
export { COLUMN_FATES } from './privacy-state.ts';
export type { ColumnFate, PeopleCount, PrivacySource, PrivacyState, SourceColumn } from './privacy-state.ts';
export { paperHtml, paperText } from './paper.ts';
export type { Paper, PaperLine, PaperSection } from './paper.ts';
export { recordOfProcessing } from './record-of-processing.ts';
export { worksCouncilSheet } from './works-council-sheet.ts';
export { PRIVACY_WORDS } from './words.ts';
