export type { ImportQuality, Progress, ReadOptions, SourceFormat, SourceReader, StagedTablePreview, StagingSink, TableSink } from './import/source.ts';
