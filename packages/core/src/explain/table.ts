import type { ClaimId, Quantity } from './claim.ts';

/** A table of an answer, for documents, downloads and the command line. Its words are those of the lens. */
export interface AnswerTable {
  /** Code of its title, and name of its file: `vain.table.link`. */
  readonly code: string;
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly AnswerRow[];
  /** Rows there are in all, when these are only the first of them. */
  readonly rowCount: number;
}

export interface AnswerColumn {
  /** Code of its heading. */
  readonly code: string;
  readonly kind: 'text' | 'figure';
}

export interface AnswerRow {
  /** One cell a column; null: not told, or not known. */
  readonly cells: readonly (Quantity | null)[];
  /** The claim that explains the row, when there is one. */
  readonly claim?: ClaimId;
}
