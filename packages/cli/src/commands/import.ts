import { deriveChain } from '@aval/core/chain';
import { companyDirectory, importStaged, openLedger, refusalOf, removeCompany } from '@aval/store';
import type { ImportResult, Ledger, RefusedRow } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli, sayStatement } from '../problem.ts';
import { progressBar } from '../terminal/progress.ts';
import { showUnderstanding } from '../terminal/understanding.ts';
import type { UnderstandingOptions } from './options.ts';
import { withUnderstoodFile } from './understand.ts';
import type { UnderstoodFile } from './understand.ts';

export interface ImportOptions extends UnderstandingOptions {
  readonly name?: string;
  readonly yes?: boolean;
}

/** `aval import FILE`: reads, understands, asks once when somebody is there, and adds the facts to the company's ledger. */
export async function runImport(file: string, options: ImportOptions, effects: Effects): Promise<number> {
  return withUnderstoodFile(file, options, effects, async (understood) => {
    if (understood.understanding.missing.length > 0) return refuseIncomplete(understood, effects);
    if (options.json !== true) effects.print(`${showUnderstanding(understood.understanding, effects)}\n\n`);
    if (
      options.yes !== true &&
      options.json !== true &&
      effects.confirm &&
      !(await effects.confirm(sayCli('import.confirm', {}, effects)))
    ) {
      effects.tell(`${sayCli('import.declined', {}, effects)}\n`);
      return EXIT.cancelled;
    }
    const imported = await writeFacts(understood, options, effects);
    effects.print(
      options.json === true
        ? `${JSON.stringify(imported.result)}\n`
        : describeImport(imported, options.company ?? 'main', effects),
    );
    return EXIT.done;
  });
}

/** What an import did, with the first row that each rule set aside. */
interface Imported {
  readonly result: ImportResult;
  readonly firstRefused: readonly RefusedRow[];
}

async function writeFacts(understood: UnderstoodFile, options: ImportOptions, effects: Effects): Promise<Imported> {
  const company = options.company ?? 'main';
  const ledger = await openLedger(companyDirectory(options.workspace, company), {
    create: { company: options.name ?? company, world: { kind: 'real' }, zone: understood.understanding.mapping.zone },
  });
  const bar = progressBar(effects);
  try {
    if (ledger.world.kind !== 'real') throw new Refusal('company.imagined', { company }, 'usage');
    understood.staging.close();
    const result = await importStaged(ledger, understood.staging, understood.understanding.mapping, understood.source, {
      now: effects.now,
      onProgress: bar.show,
      signal: effects.signal,
    });
    await deriveChain(ledger);
    return { result, firstRefused: await firstOfEachRule(ledger, result) };
  } finally {
    bar.done();
    const isEmpty = (await ledger.imports().catch(() => [undefined])).length === 0;
    ledger.close();
    if (isEmpty) await removeCompany(options.workspace, company);
  }
}

/** Rows are refused by few rules; a rule that shows up only after the first thousand is said without an example. */
async function firstOfEachRule(ledger: Ledger, { importId, quality }: ImportResult): Promise<RefusedRow[]> {
  const { rows } = await ledger.refused(importId, { offset: 0, limit: 1000 });
  return quality.refusedByRule.map(
    ({ rule }) =>
      rows.find((row) => row.rule === rule) ?? { table: '', row: 0, column: null, value: null, rule, record: '' },
  );
}

function refuseIncomplete(understood: UnderstoodFile, effects: Effects): number {
  const missing = understood.understanding.missing.map((statement) => `  · ${sayStatement(statement, effects)}`);
  effects.tell(
    [sayCli('import.incomplete', {}, effects), ...missing, sayCli('import.mapping', {}, effects), ''].join('\n'),
  );
  return EXIT.needsAnswers;
}

function describeImport({ result, firstRefused }: Imported, company: string, effects: Effects): string {
  const { alreadyThere, quality } = result;
  if (alreadyThere) return `${sayCli('import.already', {}, effects)}\n`;
  const refused =
    quality.rowsRefused === 0
      ? []
      : [
          sayCli('import.refused', { rows: quality.rowsRefused }, effects),
          ...firstRefused.map((row, i) => describeRule(row, quality.refusedByRule[i]?.rows ?? 0, effects)),
        ];
  return [
    sayCli(
      'import.done',
      {
        rowsKept: quality.rowsKept,
        rowsRead: quality.rowsRead,
        events: quality.eventCount,
        objects: quality.objectCount,
      },
      effects,
    ),
    ...refused,
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
    sayCli('import.next', { company }, effects),
    '',
  ].join('\n');
}

/** How many rows a rule set aside, and what it says of the first of them. */
function describeRule(first: RefusedRow, rows: number, effects: Effects): string {
  const { statement, next } = refusalOf(first);
  return [
    `  · ${sayCli('import.rule', { rows, line: String(first.row) }, effects)} ${sayStatement(statement, effects)}`,
    `    ${sayStatement(next, effects)}`,
  ].join('\n');
}
