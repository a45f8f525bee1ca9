import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { LOCALES, sayText } from '@aval/core/explain';
import { SourceError } from '../errors.ts';
import { readSources } from '../read-sources.ts';
import type { SourceRead } from '../read-sources.ts';
import { stagedTable } from '../staged-names.ts';
import type { Staging } from '../staging.ts';
import { SOURCE_WORDS } from '../words.ts';
import type { Subject } from './subjects.ts';

/** What became of an input that was accepted. */
export interface Outcome {
  readonly format: SourceRead['format'];
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly row: number; readonly values: readonly (string | null)[] }[];
  }[];
  readonly refused: readonly { readonly row: number; readonly rule: string; readonly record: string }[];
}

/** A promise that a reader did not keep. */
export interface Finding {
  readonly promise: 'refusal-has-words' | 'only-source-errors' | 'in-time' | 'memory' | 'consistent' | 'nothing-lost';
  readonly what: string;
}

export interface Trial {
  readonly accepted: boolean;
  readonly finding: Finding | null;
}

const MOST_MILLISECONDS = 10_000;

/** Reads one input as a person's file would be, and says which promise was not kept. */
export async function tryInput(subject: Subject, input: Uint8Array, staging: Staging, folder: string): Promise<Trial> {
  const path = join(folder, subject.name);
  await writeFile(path, input);
  const startedAt = performance.now();
  try {
    const { format } = await readSources([{ path }], staging, {
      temporary: folder,
      limits: { expandedBytes: 2 ** 26 },
    });
    const outcome = await outcomeOf(staging, format);
    const finding = slow(startedAt) ?? outcome.finding ?? lostIn(subject, input, outcome);
    return { accepted: true, finding };
  } catch (error) {
    return { accepted: false, finding: slow(startedAt) ?? faultIn(error) };
  }
}

function slow(startedAt: number): Finding | null {
  const milliseconds = Math.round(performance.now() - startedAt);
  return milliseconds > MOST_MILLISECONDS ? { promise: 'in-time', what: `${milliseconds} ms` } : null;
}

function faultIn(error: unknown): Finding | null {
  if (!(error instanceof SourceError)) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { promise: 'only-source-errors', what };
  }
  for (const locale of LOCALES) {
    const said = [error.statement, error.next].map((statement) => sayText(statement, SOURCE_WORDS, locale));
    const bad = said.find((sentence) =>
      /^(source|refused)\.|\{\w+\}|undefined/.test(sentence.replace(error.fault.value ?? '', '')),
    );
    if (bad !== undefined) return { promise: 'refusal-has-words', what: `${error.code}: ${bad}` };
  }
  return null;
}

function lostIn(subject: Subject, input: Uint8Array, outcome: Outcome): Finding | null {
  const what = subject.lost?.(input, outcome) ?? null;
  return what === null ? null : { promise: 'nothing-lost', what };
}

async function outcomeOf(
  staging: Staging,
  format: SourceRead['format'],
): Promise<Outcome & { finding: Finding | null }> {
  const { database } = staging;
  const named = await database.rows<{ n: number; name: string; rows: number; columns: string[] | null }>(
    `SELECT t.n, t.name, row_count AS rows, list(c.name ORDER BY c.c) AS columns FROM staged_table t
     LEFT JOIN staged_column c USING (n) GROUP BY ALL ORDER BY t.n`,
  );
  const tables = [];
  let finding: Finding | null = null;
  for (const { n, name, rows: expected, columns } of named) {
    const staged = await database.rows<Record<string, string | number | null>>(`SELECT * FROM ${stagedTable(n)}`);
    if (staged.length !== expected)
      finding = { promise: 'consistent', what: `${expected} rows told, ${staged.length} staged` };
    const rows = staged.map(({ source_row: row, ...values }) => ({
      row: Number(row),
      values: Object.values(values).map((value) => (value === null ? null : String(value))),
    }));
    tables.push({ name, columns: columns ?? [], rows });
  }
  const refused = await database.rows<{ row: number; rule: string; record: string }>(
    'SELECT source_row AS "row", rule, record FROM staged_refused ORDER BY source_row',
  );
  if (refused.length !== staging.refusedCount())
    finding = { promise: 'consistent', what: `${staging.refusedCount()} refusals told, ${refused.length} staged` };
  return { format, tables, refused, finding };
}
