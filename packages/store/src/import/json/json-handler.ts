/** What is done with the content of an array or object that is no record itself. */
export type JsonContent = 'records' | 'descend' | 'skip';

/** A record as it stands in the text. */
export interface JsonRecord {
  /** Names on the way to the array or object it stands in, joined by dots; empty at the top. */
  readonly path: string;
  /** Its name when it stands in an object. */
  readonly key: string | null;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** 1-based line that it begins on. */
  readonly line: number;
}

export interface JsonHandler {
  /** Asked of each array and object that is reached by descending; `path` leads to it. */
  content(path: string, kind: 'array' | 'object'): JsonContent;
  record(record: JsonRecord): void;
  /** A record that is not closed before the next line begins, or that no value begins as (only of a text of lines). */
  broken?(record: JsonRecord): void;
  /** A figure, text or truth value that stands beside the records. */
  loose?(path: string, name: string | null): void;
}
