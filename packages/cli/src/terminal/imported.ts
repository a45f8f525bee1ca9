import { refusalOf } from '@aval/store';
import type { ImportResult, Ledger, RefusedRow } from '@aval/store';
import type { Effects } from '../effects.ts';
import { sayCli, sayStatement } from '../problem.ts';

/** What an import did, with the first row that each rule set aside. */
export interface Imported {
  readonly result: ImportResult;
  readonly firstRefused: readonly RefusedRow[];
}

/** Rows are refused by few rules; a rule that shows up only after the first thousand is said without an example. */
export async function firstOfEachRule(ledger: Ledger, { importId, quality }: ImportResult): Promise<RefusedRow[]> {
  const { rows } = await ledger.refused(importId, { offset: 0, limit: 1000 });
  return quality.refusedByRule.map(
    ({ rule }) =>
      rows.find((row) => row.rule === rule) ?? {
        file: '',
        table: '',
        row: 0,
        column: null,
        value: null,
        rule,
        record: '',
      },
  );
}

/** Rows kept and set aside with their reasons, gaps, and what to do next. */
export function describeImport(
  { result, firstRefused }: Imported,
  { company, dryRun }: { readonly company: string; readonly dryRun: boolean },
  effects: Effects,
): string {
  const { importId, alreadyThere, quality } = result;
  if (alreadyThere) return `${sayCli('import.already', {}, effects)}\n`;
  const { rowsFolded = 0, reversals = 0, expectations = 0, organisation = 0, resolution = null } = quality;
  const also = (
    [
      ['import.folded', rowsFolded],
      ['import.reversals', reversals],
      ['import.expectations', expectations],
      ['import.organisation', organisation],
    ] as const
  ).flatMap(([code, rows]) => (rows === 0 ? [] : [sayCli(code, { rows }, effects)]));
  const done = {
    rowsKept: quality.rowsKept,
    rowsRead: quality.rowsRead,
    events: quality.eventCount,
    objects: quality.objectCount,
  };
  return [
    sayCli(dryRun ? 'import.would' : 'import.done', done, effects),
    ...also,
    ...(quality.rowsRefused === 0 ? [] : [sayCli('import.refused', { rows: quality.rowsRefused }, effects)]),
    ...firstRefused.map((row, i) => describeRule(row, quality.refusedByRule[i]?.rows ?? 0, effects)),
    sayCli(
      'import.gaps',
      {
        withoutActor: quality.withoutActor,
        withoutObject: quality.withoutObject,
        withoutTime: quality.withoutTime,
        duplicates: quality.duplicates,
        impossibleOrder: quality.impossibleOrder,
        dangling: quality.danglingReferences,
      },
      effects,
    ),
    ...(resolution === null || resolution < 60_000 ? [] : [sayResolution(resolution, effects)]),
    ...(dryRun ? [] : [sayCli('import.next', { company, import: String(importId) }, effects)]),
    '',
  ].join('\n');
}

/** Durations are known no better than the instants they lie between. */
function sayResolution(milliseconds: number, effects: Effects): string {
  const unit = milliseconds >= 86_400_000 ? 'day' : milliseconds >= 3_600_000 ? 'hour' : 'minute';
  return sayCli(`import.resolution.${unit}`, {}, effects);
}

/** How many rows a rule set aside, and what it says of the first of them. */
function describeRule(first: RefusedRow, rows: number, effects: Effects): string {
  const { statement, next } = refusalOf(first);
  return [
    `  · ${sayCli('import.rule', { rows, line: String(first.row) }, effects)} ${sayStatement(statement, effects)}`,
    `    ${sayStatement(next, effects)}`,
  ].join('\n');
}
