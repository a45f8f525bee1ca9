/**
 * What the HTTP API says, as types. `web` imports this file by `import type` only.
 * All paths are below `/api`. Errors are `application/problem+json` (`Problem`).
 *
 * GET    /companies                                  Company[]
 * DELETE /companies/:company                         204 (the demo can be removed; a real one needs ?confirm=<name>)
 * GET    /companies/:company                         Company
 * POST   /companies/:company/sources?file=<name>&name=<company>   raw body = the file -> 202 SourceState. A new company
 *                                                    comes to be when its first file is imported; `name` is what people call it
 *                                                    &more=true: further files of the same source follow, reading waits for the last of them
 * POST   /companies/:company/sources/:source/files?file=<name>&more   raw body = one more file of it -> 202 SourceState
 * GET    /companies/:company/sources                 SourceState[]: those under way and those that ended lately, the newest first
 * GET    /companies/:company/sources/:source         SourceState
 * GET    /companies/:company/sources/:source/events  server-sent events: `progress` (Progress), `state` (SourceState)
 * PUT    /companies/:company/sources/:source/mapping?question   Mapping -> SourceState (understanding re-made around the correction;
 *                                                    `question`: id of the question that it answers, also as it was guessed)
 * POST   /companies/:company/sources/:source/import  202 SourceState
 * DELETE /companies/:company/sources/:source         204: cancels the work under way, forgets the staged file
 * GET    /companies/:company/imports                 ImportRow[]
 * POST   /companies/:company/imports/:import/undo    UndoAnswer: its facts count no more; nothing is erased
 * GET    /companies/:company/imports/:import/refused RefusedPage, or text/csv with Accept: text/csv or ?format=csv (formulas escaped)
 * GET    /companies/:company/imports/:import/quarantine   text/csv: the refused rows with the columns of their table, to correct and import again
 *                                                    (application/zip when they are of several tables)
 * GET    /companies/:company/export?format&objectType&from&to&customer   the facts as a file; what the format cannot carry is told before, by:
 * GET    /companies/:company/export/limits?format    ExportLimit[]
 * GET    /companies/:company/filters                 FilterOffer (core/filter): what other questions can be narrowed to, by
 *                                                    ?from&to (months, YYYY-MM) or ?customer or ?team, one kind at a time
 * GET    /companies/:company/today                   TodayAnswer (core/today)
 * GET    /companies/:company/indicator               IndicatorAnswer (core/indicator)
 * PUT    /companies/:company/indicators/:name        ToldIndicator { text, wanted, file } -> 204; DELETE takes it back
 * GET    /companies/:company/compare?left.from&left.to&left.customer&left.team&right.…   Comparison (core/compare)
 * GET    /companies/:company/chain?level&limit       ChainAnswer
 * GET    /companies/:company/links/:link?level       LinkAnswer
 * GET    /companies/:company/cash                    CashAnswer
 * GET    /companies/:company/constraint?from&to      ConstraintEvidence (core/constraint)
 * GET    /companies/:company/vain                    VainAnswer (core/vain)
 * GET    /companies/:company/vain/orphans?offset&limit             OrphansPage { total, orphans }, or text/csv with all of them
 * GET    /companies/:company/approval                ApprovalAnswer (core/approval)
 * GET    /companies/:company/orientation             OrientationAnswer (core/orientation)
 * GET    /companies/:company/time                    TimeAnswer (core/time)
 * PUT    /companies/:company/calendar?of             ToldCalendar { slots } -> 204; DELETE takes it back
 * GET    /companies/:company/loyalty                 LoyaltyAnswer (core/loyalty)
 * GET    /companies/:company/receipts?offset&limit&sort&customer   ReceiptsPage
 * GET    /companies/:company/receipts/:receipt       WaitTrace (core/work): each act with `waitCauses`
 * GET    /companies/:company/acts/:event             FedAnswer
 * GET    /companies/:company/claims/:id              WhyAnswer
 * GET    /companies/:company/claims/:id/facts?offset&limit         FactsPage, or text/csv likewise
 * GET    /companies/:company/report?format=html|pdf|json   the report of all questions: a document in `?lang`, or claims as JSON
 * GET    /companies/:company/bpmn?level&limit        the chain as BPMN 2.0
 * GET    /companies/:company/tables                  TableRow[]
 * GET    /companies/:company/tables/:code?format=csv|xlsx  one of them, all its rows
 * GET    /companies/:company/search?q                SearchHit[]
 * GET    /companies/:company/privacy                 PrivacyState (core/privacy): rules, keepers, requests, sources
 * PUT    /companies/:company/privacy/form            Partial<PrivacyForm> -> PrivacyState
 * GET    /companies/:company/privacy/forgetting?persons   Forgetting: what a rule would take, before it is set
 * PUT    /companies/:company/privacy/retention       Retention -> PrivacyState
 * GET    /companies/:company/privacy/accesses?offset&limit   AccessPage
 * GET    /companies/:company/privacy/journal         Journal
 * GET    /companies/:company/privacy/papers/:paper?format   `sheet` for the works council, `record` of processing: text/html, text/plain
 * POST   /companies/:company/privacy/keepers         {keeper, voucher?} -> PrivacyState
 * POST   /companies/:company/privacy/requests        {by, person, purpose} -> PrivacyState
 * POST   /companies/:company/privacy/requests/:request/agreement   {by, person} -> ActsOf, once
 * POST   /companies/:company/privacy/own             {by, person} -> OwnData
 * POST   /companies/:company/privacy/erasures        {persons, by, purpose} -> {found}
 * GET    /openapi.json
 *
 * `:id` is encodeURIComponent(claim id); `?offset` from 0, `?limit` 1..1000 (chain: 1..100000). Questions carry an ETag.
 * `?lang=fr|en` goes before Accept-Language, where a page cannot set headers (downloads, event streams).
 */
import type { Claim, EvidenceFact } from '@aval/core/explain';
import type { Understanding } from '@aval/core/mapping';
import type { Instant, World } from '@aval/core/ledger';
import type { Level, ReceiptRow } from '@aval/core/chain';
export type {
  Access,
  AccessPage,
  ActsOf,
  Credentials,
  Forgetting,
  Journal,
  JournalAct,
  JournalEntry,
  OwnAct,
  OwnData,
} from '@aval/store';
import type { EvidenceSource, Ignored, ImportQuality, Progress, SourceFile, StagedTablePreview } from '@aval/store';

export interface Company {
  readonly company: string;
  readonly name: string;
  readonly world: World;
  /** Changes with every import: the state that answers belong to. */
  readonly ledgerState: string;
  readonly period: { readonly from: Instant; readonly to: Instant } | null;
  readonly eventCount: number;
  readonly imports: number;
  readonly zone: string;
  /** Set while its ledger cannot be opened (a command is using it): what it holds is then not known, and counted as zero. */
  readonly problem?: Problem;
}

export interface SourceState {
  readonly source: string;
  readonly file: string;
  /** `receiving`: more of its files are still to come. */
  readonly phase: 'receiving' | 'reading' | 'understood' | 'importing' | 'imported' | 'failed' | 'cancelled';
  readonly progress: Progress | null;
  readonly tables: readonly StagedTablePreview[];
  /** The files of the source, in the order they are read; one for a single file, more for an archive or several dropped together. */
  readonly files: readonly SourceFile[];
  /** The earlier import whose understanding is used again, because this source has the same shape. */
  readonly reused: { readonly importId: number; readonly file: string } | null;
  /** What the format holds and Aval does not read, with how often. */
  readonly ignored: readonly Ignored[];
  readonly understanding: Understanding | null;
  readonly quality: ImportQuality | null;
  readonly importId: number | null;
  readonly problem: Problem | null;
}

export interface ImportRow {
  readonly importId: number;
  readonly file: string;
  readonly format: string;
  readonly bytes: number;
  readonly importedAt: Instant;
  readonly supersededBy: number | null;
  /** Its facts were taken back as a whole. */
  readonly undone: boolean;
  readonly files: readonly SourceFile[];
  readonly quality: ImportQuality;
}

export interface UndoAnswer {
  readonly importId: number;
  /** Later imports that had set rows aside because this one already told them: import their files again. */
  readonly again: readonly { readonly importId: number; readonly file: string; readonly rows: number }[];
}

/** Something of the ledger that a format has no place for. */
export interface ExportLimit {
  readonly what: string;
  readonly count: number;
  /** Said in the language asked for. */
  readonly says: string;
}

/** RFC 9457. `code` is stable; `detail` is said in the language asked for. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** What to do next. */
  readonly next: string;
}

export interface WhyAnswer {
  readonly claim: Claim;
  readonly because: readonly Claim[];
  /** What the ledger was made of when it answered: each source that counts, with the hashes of its files and of its mapping. */
  readonly sources: readonly EvidenceSource[];
}

/** A table that can be downloaded. */
export interface TableRow {
  readonly code: string;
  readonly lens: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly rowCount: number;
}

export interface FactsPage {
  readonly total: number;
  readonly facts: readonly (EvidenceFact & { readonly record: Readonly<Record<string, string | null>> })[];
}

export interface ReceiptsPage {
  readonly total: number;
  readonly receipts: readonly ReceiptRow[];
}

export interface RefusedPage {
  readonly total: number;
  readonly rows: readonly {
    readonly table: string;
    readonly row: number;
    readonly column: string | null;
    readonly value: string | null;
    /** Code of the rule it broke; `says` and `next` are its words in the language asked for. */
    readonly rule: string;
    readonly says: string;
    readonly next: string;
    readonly record: string;
  }[];
}

/**
 * `id` by kind. link: its name, at `level`. customer: its name (`receipts?customer=`). receipt: its number.
 * object: the number of its first recorded act (`acts/:event`).
 */
export interface SearchHit {
  readonly kind: 'link' | 'customer' | 'object' | 'receipt';
  readonly label: string;
  readonly id: string;
  /** Of a link. */
  readonly level: Level | null;
}
