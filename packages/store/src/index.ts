export type {
  ImportQuality,
  Progress,
  ReadOptions,
  SourceFile,
  SourceFormat,
  SourceInput,
  SourceReader,
  StagedTablePreview,
  StagingSink,
  TableSink,
} from './import/source.ts';
export type { Declared, DelimitedText, Ignored, ReadLimits, Refusal, RefusalRule } from './import/source.ts';
export { IGNORED_THINGS, READ_LIMITS, REFUSAL_RULES, SOURCE_FORMATS } from './import/source.ts';
export { openStaging } from './import/staging.ts';
export type { Staging } from './import/staging.ts';
export { readSource } from './import/read-source.ts';
export { readSources } from './import/read-sources.ts';
export type { SourceRead } from './import/read-source.ts';
export { SOURCE_ERROR_CODES, SourceError } from './import/errors.ts';
export type { SourceErrorCode, SourceFault } from './import/errors.ts';
export { profileSource } from './import/profile.ts';
export { SOURCE_WORDS } from './import/words.ts';
export { Database } from './duckdb/database.ts';
export { engineVersion } from './duckdb/engine-version.ts';
export { companyAddress, companyDirectory, listCompanies, removeCompany } from './ledger/companies.ts';
export type { CompanyFolder } from './ledger/companies.ts';
export { openLedger } from './ledger/open-ledger.ts';
export type { OpenLedgerOptions } from './ledger/open-ledger.ts';
export type { Ledger, PageOf } from './ledger/ledger.ts';
export { importStaged } from './ledger/import-staged.ts';
export type { ImportResult, ImportSource, StagedFile } from './ledger/import-staged.ts';
export type { ImportEffects } from './ledger/import/write-facts.ts';
export { undoImport } from './ledger/undo-import.ts';
export type { UndoneImport } from './ledger/undo-import.ts';
export { writeQuarantine } from './ledger/write-quarantine.ts';
export type { Quarantine, QuarantineEffects } from './ledger/write-quarantine.ts';
export type { FactWithRecord, FactsPage } from './ledger/facts.ts';
export type { EvidenceSource, ImportRow, LedgerSummary } from './ledger/imports.ts';
export { refusalOf } from './ledger/refused.ts';
export type { RefusedPage, RefusedRow } from './ledger/refused.ts';
export { LEDGER_ERROR_CODES, LedgerError } from './ledger/ledger-error.ts';
export type { LedgerErrorCode } from './ledger/ledger-error.ts';
export { LEDGER_WORDS } from './ledger/words.ts';
export { exportLedger } from './export/export-ledger.ts';
export { exportLimits } from './export/export-limits.ts';
export { EXPORT_FORMATS, EXPORT_LEFT } from './export/export.types.ts';
export type {
  ExportEffects,
  ExportFilter,
  ExportFormat,
  ExportLeft,
  ExportRequest,
  ExportResult,
  ExportedFile,
  LeftOut,
} from './export/export.types.ts';
export { csvLine } from './export/csv-text.ts';
export { EXPORT_ERROR_CODES, ExportError } from './export/export-error.ts';
export type { ExportErrorCode } from './export/export-error.ts';
export { EXPORT_WORDS } from './export/words.ts';
export { writeZip } from './export/tables/zip-file.ts';
export type { ZipEntry } from './export/tables/zip-file.ts';
export { AccessLog, pruneAccesses, readAccesses } from './privacy/access-log.ts';
export type { Access, AccessPage } from './privacy/access-log.ts';
export type { ActsOf, OwnAct } from './privacy/acts-of.ts';
export { accountName } from './privacy/account.ts';
export { erasePeople } from './privacy/erase.ts';
export { findPrivacyState } from './privacy/find-privacy-state.ts';
export { JOURNAL_ACTS, readJournal } from './privacy/journal.ts';
export type { Journal, JournalAct, JournalEntry } from './privacy/journal.ts';
export { setKeeper } from './privacy/keepers.ts';
export type { Credentials, PrivacyEffects } from './privacy/keepers.ts';
export { PRIVACY_ERROR_CODES, PrivacyError } from './privacy/privacy-error.ts';
export type { PrivacyErrorCode } from './privacy/privacy-error.ts';
export { readPrivacy } from './privacy/privacy-file.ts';
export { askWhose, confirmWhose, findRequests, tellOwn } from './privacy/reidentify.ts';
export type { OpenRequest, OwnData } from './privacy/reidentify.ts';
export { applyRetention, findForgetting, monthsBack } from './privacy/retain.ts';
export type { Forgetting } from './privacy/retain.ts';
export { keepRules } from './privacy/keep-rules.ts';
export { setForm, setRetention } from './privacy/settle-privacy.ts';
export { aboutLedger, findReport } from './report/find-report.ts';
export { placeGraph } from './report/place-graph.ts';
export { REPORT_FORMATS, renderReport } from './report/render-report.ts';
export type { ReportFormat } from './report/render-report.ts';
export { tableCsv } from './report/table-csv.ts';
export { writeTableWorkbook } from './report/table-workbook.ts';
export { STORE_WORDS } from './words.ts';
