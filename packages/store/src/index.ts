export type { ImportQuality, Progress, ReadOptions, SourceFormat, SourceReader, StagedTablePreview, StagingSink, TableSink } from './import/source.ts';
export type { DelimitedText, Ignored, Refusal, RefusalRule } from './import/source.ts';
export { REFUSAL_RULES } from './import/source.ts';
export { openStaging } from './import/staging.ts';
export type { Staging } from './import/staging.ts';
export { readSource } from './import/read-source.ts';
export type { SourceRead } from './import/read-source.ts';
export { SOURCE_ERROR_CODES, SourceError } from './import/errors.ts';
export type { SourceErrorCode, SourceFault } from './import/errors.ts';
