import { sayText } from '@aval/core/explain';
import type { Quantity, Statement, Words } from '@aval/core/explain';
import { WORDS } from '@aval/core/lenses';
import { LedgerError, STORE_WORDS } from '@aval/store';
import { CommanderError } from 'commander';
import { EXIT } from './effects.ts';
import type { Effects } from './effects.ts';
import { CLI_WORDS } from './words.ts';
import type { CliWord } from './words.ts';

type Saying = Pick<Effects, 'locale'>;

/** What claims, understandings and the store say; the command line's own sentences are a catalogue of their own. */
const PRODUCT_WORDS: Words = {
  fr: { ...WORDS.fr, ...STORE_WORDS.fr },
  en: { ...WORDS.en, ...STORE_WORDS.en },
};

/** Says one of the command line's own sentences; bare numbers are counts, text is a name. */
export const sayCli = (code: CliWord, values: Readonly<Record<string, string | number>>, effects: Saying): string =>
  sayText({ code, values: quantities(values) }, CLI_WORDS, effects.locale);

/** Says any statement of Aval. */
export const sayStatement = (statement: Statement, effects: Saying): string =>
  sayText(statement, PRODUCT_WORDS, effects.locale);

/** One of Aval's own words (a fate, a basis, a direction). */
export const sayWord = (word: string, effects: Saying): string =>
  sayText(
    { code: `word.${word}`, values: {} },
    { fr: { ...CLI_WORDS.fr, ...PRODUCT_WORDS.fr }, en: { ...CLI_WORDS.en, ...PRODUCT_WORDS.en } },
    effects.locale,
  );

const quantities = (values: Readonly<Record<string, string | number>>): Record<string, Quantity> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? { unit: 'count', value } : { unit: 'name', value },
    ]),
  );

/** The command line refuses, in one sentence and the sentences under it. */
export class Refusal extends Error {
  readonly code: CliWord;
  readonly values: Readonly<Record<string, string | number>>;
  readonly exit: keyof typeof EXIT;
  readonly details: readonly Statement[];
  constructor(
    code: CliWord,
    values: Readonly<Record<string, string | number>>,
    exit: keyof typeof EXIT,
    details: readonly Statement[] = [],
  ) {
    super(code);
    this.code = code;
    this.values = values;
    this.exit = exit;
    this.details = details;
  }
}

/** A failure as programs read it. */
export const failureJson = ({ text, code }: { readonly text: string; readonly code: number }): string =>
  JSON.stringify({ problem: text, exit: code });

/** What to say of a failure, and the exit code; never a stack trace. */
export function explainFailure(error: unknown, effects: Effects): { text: string; code: number } {
  if (effects.signal.aborted) return { text: sayCli('problem.cancelled', {}, effects), code: EXIT.cancelled };
  if (error instanceof Refusal) {
    const details = error.details.map((detail) => `\n  · ${sayStatement(detail, effects)}`).join('');
    return { text: sayCli(error.code, error.values, effects) + details, code: EXIT[error.exit] };
  }
  if (error instanceof CommanderError)
    return {
      text: sayCli('problem.usage', { detail: usageDetail(error, effects) }, effects),
      code: EXIT.usage,
    };
  const coded = asCoded(error);
  if (coded)
    return {
      text: coded.statements.map((statement) => sayStatement(statement, effects)).join('\n'),
      code: coded.locked ? EXIT.locked : EXIT.badInput,
    };
  return {
    text: sayCli('problem.failed', { reason: error instanceof Error ? error.message : String(error) }, effects),
    code: EXIT.failed,
  };
}

type UsageFault =
  | 'argument-missing'
  | 'value-missing'
  | 'command-unknown'
  | 'option-unknown'
  | 'too-many'
  | 'value'
  | 'choice';

/** What is wrong with a command line, in the reader's language; what the parser quotes is kept. */
function usageDetail({ code, message }: CommanderError, effects: Effects): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  const hint = /Did you mean (?:one of )?(.*)\?/.exec(message)?.[1];
  const say = (what: UsageFault, more: Record<string, string> = {}): string =>
    sayCli(`usage.${what}`, { what: quoted[0] ?? '', value: quoted[1] ?? '', ...more }, effects) +
    (hint === undefined ? '' : sayCli('usage.hint', { hint }, effects));
  switch (code) {
    case 'commander.missingArgument':
      return say('argument-missing');
    case 'commander.optionMissingArgument':
      return say('value-missing');
    case 'commander.unknownCommand':
      return say('command-unknown');
    case 'commander.unknownOption':
      return say('option-unknown');
    case 'commander.excessArguments':
      return say('too-many');
    case 'commander.invalidArgument':
      return choices === undefined ? say('value') : say('choice', { choices });
    case 'aval.number':
      return sayCli('usage.number', { what: message }, effects);
    default:
      return message.replace(/^error: /, '');
  }
}

/** The coded errors of `store`: what happened, and what to do next. */
function asCoded(error: unknown): { statements: readonly Statement[]; locked: boolean } | undefined {
  const found = error as { statement?: Statement; next?: Statement };
  if (!(error instanceof Error) || found.statement === undefined) return undefined;
  return {
    statements: [found.statement, ...(found.next ? [found.next] : [])],
    locked: error instanceof LedgerError && error.code === 'locked',
  };
}
