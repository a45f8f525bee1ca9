import type { AnswerTable, Claim, ClaimId, Statement } from '../explain/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Instant } from '../ledger/index.ts';
import type { Drawing } from './drawing.ts';

/** Everything that is handed on of one state of one ledger: what each lens says, why, by which method, and what is left out. */
export interface Report {
  readonly about: ReportAbout;
  readonly filter: Filter;
  readonly sections: readonly ReportSection[];
  /** The claims that others follow from, one level down, by their address; those of the first reasons of each claim. */
  readonly reasons: Readonly<Record<ClaimId, Claim>>;
}

/** What the records are, so that a reader can ask the same question of the same state. */
export interface ReportAbout {
  /** Address of the company, and what people call it. */
  readonly company: string;
  readonly name: string;
  readonly isImagined: boolean;
  readonly zone: string;
  readonly ledgerState: string;
  readonly period: { readonly from: Instant; readonly to: Instant } | null;
  readonly eventCount: number;
  /** Version of Aval. */
  readonly version: string;
  readonly sources: readonly ReportSource[];
}

/** A file that counts, and how it was understood, by their hashes. */
interface ReportSource {
  readonly file: string;
  readonly sha256: string;
  readonly mappingSha256: string;
  readonly importedAt: Instant;
}

export interface ReportSection {
  readonly lens: string;
  readonly claims: readonly Claim[];
  readonly tables: readonly AnswerTable[];
  /** Set when this lens cannot tell of such a part. */
  readonly untold: Statement | null;
}

/** A picture of a section, drawn in a language. */
export interface Picture {
  readonly lens: string;
  readonly drawing: Drawing;
}

/** How much of a section a document holds; JSON has all claims, downloads of tables all rows. What is left out is said. */
export const MOST_CLAIMS = 24;
export const MOST_REASONS = 4;
export const MOST_ROWS = 14;
