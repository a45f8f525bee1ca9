import { NO_CURRENCY } from '@aval/core/ledger';
import { LENSES } from '@aval/core/lenses';
import { AVAL_VERSION } from '@aval/core/version';
import { Argument, Command, CommanderError, Option } from 'commander';
import { askLens } from './commands/ask-lens.ts';
import { runCash } from './commands/cash.ts';
import { runChain } from './commands/chain.ts';
import { COMPARED_KINDS, runCompare } from './commands/compare.ts';
import { runDoctor } from './commands/doctor.ts';
import { EXPORT_FORMATS } from '@aval/store';
import { runExport } from './commands/export.ts';
import { runImport } from './commands/import.ts';
import { runImports } from './commands/imports.ts';
import { runIndicator } from './commands/indicator.ts';
import { runMap } from './commands/map.ts';
import { runRefused } from './commands/refused.ts';
import { DOCUMENT_FORMATS, runReport, runTable } from './commands/report.ts';
import { runServe } from './commands/serve.ts';
import { runToday } from './commands/today.ts';
import { runTrace } from './commands/trace.ts';
import { runUndo } from './commands/undo.ts';
import { runTime } from './commands/time.ts';
import { runVain } from './commands/vain.ts';
import { runWhy } from './commands/why.ts';
import { EXIT } from './effects.ts';
import type { Effects } from './effects.ts';
import { EXAMPLES, HELP } from './help-words.ts';
import { addPrivacy } from './privacy-program.ts';
import { explainFailure, failureJson } from './problem.ts';

/** Reads the words of a command line, runs the command, and answers its exit code. Never throws. */
export async function runProgram(argv: readonly string[], effects: Effects): Promise<number> {
  const outcome = { code: EXIT.done as number };
  const asked = { command: '', subject: '' };
  const program = makeProgram({ ...effects, asked }, outcome);
  program.hook('preAction', (_program, action) => {
    asked.command = (action.parent === program ? action : action.parent)?.name() ?? '';
    asked.subject = action.args[0] ?? '';
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const failure = explainFailure(error, effects);
    if (argv.includes('--json')) effects.print(`${failureJson(failure)}\n`);
    effects.tell(`${failure.text}\n`);
    return failure.code;
  }
}

/** Lenses that print more than their report. */
const WITH_OWN_COMMAND = ['chain', 'cash', 'vain', 'indicator', 'time'];

function makeProgram(effects: Effects, outcome: { code: number }): Command {
  const help = HELP[effects.locale];
  const say = (word: string): string => help[word] ?? word;
  const done = (run: Promise<number>): Promise<void> => run.then((code) => void (outcome.code = code));

  const program = styled(new Command('aval'), 'aval', effects).version(AVAL_VERSION, '-V, --version', say('version'));
  program.enablePositionalOptions();
  const below = (parent: Command, name: string): Command =>
    styled(parent.command(name), parent === program ? name : `${parent.name()} ${name}`, effects)
      .summary(say(parent === program ? name : `${parent.name()} ${name}`))
      .option('--company <slug>', say('company'))
      .option('--json', say('json'))
      .option('--workspace <dir>', say('workspace'), effects.workspace);
  const command = (name: string): Command => below(program, name);
  const understanding = (made: Command): Command =>
    made
      .option('--mapping <path>', say('mapping'))
      .option('--zone <zone>', say('zone'), 'UTC')
      .option('--currency <code>', say('currency'), NO_CURRENCY)
      .option('--answer <question=answer...>', say('answer'))
      .option('--fresh', say('fresh'))
      .option('--stdin-name <name>', say('stdinName'), 'stdin');

  understanding(bare(command('import'), 'files...', say('file')))
    .option('--name <name>', say('name'))
    .option('-y, --yes', say('yes'))
    .option('--dry-run', say('dryRun'))
    .option('--strict', say('strict'))
    .action((files, options) => done(runImport(files, options, effects)));
  understanding(bare(command('map'), 'files...', say('file')))
    .option('--write [path]', say('write'))
    .action((files, options) => done(runMap(files, options, effects)));
  command('imports').action((options) => done(runImports(options, effects)));
  bare(command('undo'), 'import', say('importId'))
    .option('-y, --yes', say('yes'))
    .action((id, options) => done(runUndo(wholeNumber(id), options, effects)));
  bare(command('refused'), 'import', say('importId'))
    .option('--limit <n>', say('rows'), wholeNumber, 20)
    .option('--write <folder>', say('quarantine'))
    .action((id, options) => done(runRefused(wholeNumber(id), options, effects)));
  bare(command('export'), 'path', say('path'))
    .addOption(new Option('--format <format>', say('format')).choices([...EXPORT_FORMATS]))
    .option('--object-type <type>', say('objectType'))
    .option('--from <date>', say('from'))
    .option('--to <date>', say('to'))
    .option('--customer <name>', say('customer'))
    .action((path, options) => done(runExport(path, options, effects)));
  command('today').action((options) => done(runToday(options, effects)));
  command('compare')
    .addArgument(new Argument('<kind>', say('kind')).choices(COMPARED_KINDS))
    .argument('<left>', say('left'))
    .argument('<right>', say('right'))
    .action((kind, left, right, options) => done(runCompare(kind, left, right, options, effects)));
  command('chain')
    .addOption(new Option('--level <level>', say('level')).choices(['activity', 'team', 'role']).default('activity'))
    .option('--limit <n>', say('limit'), wholeNumber, 40)
    .action((options) => done(runChain(options, effects)));
  command('cash')
    .option('--receipts', say('receipts'))
    .option('--limit <n>', say('limit'), wholeNumber, 20)
    .action((options) => done(runCash(options, effects)));
  command('vain')
    .option('--orphans', say('orphans'))
    .option('--from <month>', say('fromMonth'))
    .option('--to <month>', say('toMonth'))
    .option('--customer <key>', say('customerKey'))
    .option('--team <name>', say('teamName'))
    .option('--limit <n>', say('rows'), wholeNumber, 20)
    .action((options) => done(runVain(options, effects)));
  for (const lens of LENSES.filter(({ name }) => !WITH_OWN_COMMAND.includes(name)))
    command(lens.name)
      .option('--from <month>', say('fromMonth'))
      .option('--to <month>', say('toMonth'))
      .option('--customer <key>', say('customerKey'))
      .option('--team <name>', say('teamName'))
      .option('--limit <n>', say('rows'), wholeNumber, 20)
      .action((options) => done(askLens(lens, options, effects)));
  command('indicator')
    .option('--add <file>', say('indicatorFile'))
    .option('--name <name>', say('indicatorName'))
    .addOption(new Option('--better <way>', say('better')).choices(['up', 'down']).default('up'))
    .option('--remove <name>', say('indicatorRemove'))
    .option('--limit <n>', say('rows'), wholeNumber, 50)
    .action((options) => done(runIndicator(options, effects)));
  command('time')
    .option('--from <month>', say('fromMonth'))
    .option('--to <month>', say('toMonth'))
    .option('--customer <key>', say('customerKey'))
    .option('--team <name>', say('teamName'))
    .option('--calendar <file>', say('calendarFile'))
    .option('--estimated', say('calendarEstimated'))
    .option('--of <team>', say('calendarOf'))
    .option('--limit <n>', say('rows'), wholeNumber, 20)
    .action((options) => done(runTime(options, effects)));
  bare(command('trace'), 'id', say('id')).action((id, options) => done(runTrace(id, options, effects)));
  const partOf = (made: Command): Command =>
    made
      .option('--from <month>', say('fromMonth'))
      .option('--to <month>', say('toMonth'))
      .option('--customer <key>', say('customerKey'))
      .option('--team <name>', say('teamName'));
  bare(partOf(command('report')), 'path', say('path'))
    .addOption(new Option('--format <format>', say('format')).choices([...DOCUMENT_FORMATS]))
    .addOption(new Option('--level <level>', say('level')).choices(['activity', 'team', 'role']).default('activity'))
    .option('--limit <n>', say('limit'), wholeNumber, 40)
    .action((path, options) => done(runReport(path, options, effects)));
  bare(partOf(command('table')), 'code', say('tableCode'))
    .option('--write <file>', say('tableFile'))
    .action((code, options) => done(runTable(code, options, effects)));
  bare(command('why'), 'claim', say('claim'))
    .option('--facts <n>', say('facts'), wholeNumber, 10)
    .action((claim, options) => done(runWhy(claim, options, effects)));
  command('serve')
    .option('--port <n>', say('port'), wholeNumber, 4700)
    .option('--host <host>', say('host'), '127.0.0.1')
    .option('--open', say('open'))
    .option('--no-open', say('noOpen'))
    .option('--demo', say('demo'))
    .action((options) => done(runServe(options, effects)));
  addPrivacy(command('privacy'), { effects, say, done, wholeNumber, below });
  command('doctor').action((options) => done(runDoctor(options, effects)));
  return program;
}

const bare = (command: Command, name: string, description: string): Command =>
  command.argument(`<${name}>`, description);

/** Help, usage titles and errors in the reader's language. */
function styled(command: Command, name: string, effects: Effects): Command {
  const help = HELP[effects.locale];
  const examples = (EXAMPLES[name] ?? []).map((example) => `  ${example}`).join('\n');
  return command
    .description(help[name] ?? '')
    .helpOption('-h, --help', help['help'] ?? '')
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => help[title.replace(':', '')] ?? title })
    .configureOutput({ writeOut: effects.print, writeErr: effects.tell, outputError: () => undefined })
    .addHelpText(
      'after',
      `\n${help['examples'] ?? ''}\n${examples}${name === 'aval' ? `\n\n${help['exits'] ?? ''}` : ''}`,
    )
    .exitOverride();
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new CommanderError(EXIT.usage, 'aval.number', text);
  return value;
}
