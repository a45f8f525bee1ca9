import type { Command } from 'commander';
import { runAsk, runConfirm, runErase, runKeeper, runMine } from './commands/privacy-people.ts';
import { runAccesses, runForm, runJournal, runPaper, runPrivacy, runRetention } from './commands/privacy.ts';
import type { Effects } from './effects.ts';

export interface PrivacyProgram {
  readonly effects: Effects;
  readonly say: (word: string) => string;
  readonly done: (run: Promise<number>) => Promise<void>;
  readonly wholeNumber: (text: string) => number;
  /** Makes a command below `aval privacy`, with the options that all have. */
  readonly below: (parent: Command, name: string) => Command;
}

/** `aval privacy …`: what is done for the people concerned. */
export function addPrivacy(privacy: Command, { effects, say, done, wholeNumber, below }: PrivacyProgram): void {
  const command = (name: string): Command => below(privacy, name);
  const person = (made: Command): Command => made.requiredOption('--person <name>', say('person'));
  const as = (made: Command): Command => made.requiredOption('--as <name>', say('as'));

  privacy.enablePositionalOptions().action((options) => done(runPrivacy(options, effects)));
  as(command('keeper'))
    .option('--vouched-by <name>', say('vouchedBy'))
    .action((options) => done(runKeeper(options, effects)));
  as(person(command('ask')))
    .requiredOption('--purpose <text>', say('purpose'))
    .action((options) => done(runAsk(options, effects)));
  as(person(command('confirm')))
    .argument('<request>', say('request'))
    .option('--write <file>', say('writeActs'))
    .action((n, options) => done(runConfirm(wholeNumber(n), options, effects)));
  as(person(command('mine')))
    .option('--write <file>', say('writeActs'))
    .action((options) => done(runMine(options, effects)));
  command('erase')
    .requiredOption('--person <name...>', say('persons'))
    .option('--as <name>', say('as'))
    .option('--purpose <text>', say('purpose'))
    .option('-y, --yes', say('eraseYes'))
    .action((options) => done(runErase(options, effects)));
  command('retention')
    .option('--persons <months>', say('personMonths'))
    .option('--accesses <months>', say('accessMonths'))
    .option('--dry-run', say('forgetDryRun'))
    .option('--as <name>', say('as'))
    .action((options) => done(runRetention(options, effects)));
  for (const [name, run] of [
    ['log', runAccesses],
    ['journal', runJournal],
  ] as const)
    command(name)
      .option('--limit <n>', say('rows'), wholeNumber, 50)
      .action((options) => done(run(options, effects)));
  for (const which of ['sheet', 'record'] as const)
    command(which)
      .option('--html <file>', say('html'))
      .action((options) => done(runPaper(which, options, effects)));
  command('form')
    .argument('[answers...]', say('formAnswers'))
    .option('--as <name>', say('as'))
    .action((words, options) => done(runForm(words, options, effects)));
}
