import { join } from 'node:path';
import { deriveLedger } from '@aval/core/derive';
import { companyDirectory, importStaged, openLedger, removeCompany } from '@aval/store';
import type { ImportResult, Ledger } from '@aval/store';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli, sayStatement } from '../problem.ts';
import { describeImport, firstOfEachRule } from '../terminal/imported.ts';
import type { Imported } from '../terminal/imported.ts';
import { progressBar } from '../terminal/progress.ts';
import { reportQuestions } from '../terminal/questions.ts';
import { showUnderstanding } from '../terminal/understanding.ts';
import type { UnderstandingOptions } from './options.ts';
import { withUnderstoodSource } from './understand.ts';
import type { UnderstoodSource } from './understand.ts';

export interface ImportOptions extends UnderstandingOptions {
  readonly name?: string;
  readonly yes?: boolean;
  /** Reports what would be imported and writes nothing. */
  readonly dryRun?: boolean;
  /** Imports nothing while a question is open. */
  readonly strict?: boolean;
}

/** `aval import FILE…`: reads, understands, asks once when somebody is there, and adds the facts to the company's ledger. */
export async function runImport(paths: readonly string[], options: ImportOptions, effects: Effects): Promise<number> {
  return withUnderstoodSource(paths, options, effects, async (understood) => {
    const { understanding, reused } = understood;
    const isJson = options.json === true;
    if (!isJson) {
      if (reused !== null) effects.print(`${sayCli('import.reused', { file: reused }, effects)}\n`);
      effects.print(`${showUnderstanding(understanding, effects, false)}\n\n`);
    }
    if (understanding.missing.length > 0) return refuse(understood, options, effects);
    if (options.strict === true && openQuestions(understood).length > 0) return refuse(understood, options, effects);
    if (!isJson && !(await agreed(options, effects))) {
      effects.tell(`${sayCli('import.declined', {}, effects)}\n`);
      return EXIT.cancelled;
    }
    const imported = await writeFacts(understood, options, effects);
    effects.print(
      isJson
        ? `${JSON.stringify({ ...imported.result, dryRun: options.dryRun === true, ...reportOf(understood, effects) })}\n`
        : describeImport(imported, { company: options.company ?? 'main', dryRun: options.dryRun === true }, effects),
    );
    return EXIT.done;
  });
}

const agreed = async (options: ImportOptions, effects: Effects): Promise<boolean> =>
  options.yes === true ||
  options.dryRun === true ||
  effects.confirm === undefined ||
  effects.confirm(sayCli('import.confirm', {}, effects));

const openQuestions = ({ understanding }: UnderstoodSource) =>
  understanding.questions.filter(({ answered }) => answered !== true);

/** What is read by the programs that run an import every night. */
const reportOf = ({ source, understanding, reused }: UnderstoodSource, effects: Effects) => ({
  files: source.files,
  reused,
  missing: understanding.missing.map((statement) => sayStatement(statement, effects)),
  notes: understanding.notes.map((statement) => sayStatement(statement, effects)),
  questions: reportQuestions(understanding.questions, effects),
  later: reportQuestions(understanding.later, effects),
});

/** Imports nothing: says what is missing or still open. */
function refuse(understood: UnderstoodSource, options: ImportOptions, effects: Effects): number {
  if (options.json === true) effects.print(`${JSON.stringify(reportOf(understood, effects))}\n`);
  const { missing } = understood.understanding;
  const points = [...missing, ...(missing.length > 0 ? [] : openQuestions(understood).map(({ asks }) => asks))];
  effects.tell(
    [
      sayCli(missing.length > 0 ? 'import.incomplete' : 'import.open-questions', {}, effects),
      ...points.map((statement) => `  · ${sayStatement(statement, effects)}`),
      sayCli(missing.length > 0 ? 'import.mapping' : 'import.answering', {}, effects),
      '',
    ].join('\n'),
  );
  return EXIT.needsAnswers;
}

async function writeFacts(understood: UnderstoodSource, options: ImportOptions, effects: Effects): Promise<Imported> {
  const company = options.company ?? 'main';
  const isDry = options.dryRun === true;
  const { staging, source, understanding, folder } = understood;
  const workspace = isDry ? join(folder, 'dry-run') : options.workspace;
  const ledger = await openLedger(companyDirectory(workspace, company), {
    create: { company: options.name ?? company, world: { kind: 'real' }, zone: understanding.mapping.zone },
  });
  const bar = progressBar(effects);
  try {
    if (ledger.world.kind !== 'real') throw new Refusal('company.imagined', { company }, 'usage');
    staging.close();
    const { now, signal } = effects;
    const written = { now, signal, onProgress: bar.show };
    const result = await importStaged(ledger, staging, understanding.mapping, source, written);
    if (!isDry) await deriveLedger(ledger);
    return { result, firstRefused: await firstOfEachRule(ledger, result) };
  } finally {
    bar.done();
    await closeOrForget(ledger, workspace, company);
  }
}

/** A company whose first import did not come to be is not kept. */
async function closeOrForget(ledger: Ledger, workspace: string, company: string): Promise<void> {
  const isEmpty = (await ledger.imports().catch((): ImportResult[] => [])).length === 0;
  ledger.close();
  if (isEmpty) await removeCompany(workspace, company);
}
