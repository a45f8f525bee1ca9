import { weighted } from './column-facts.ts';
import type { ColumnFacts } from './column-facts.ts';
import { because, bounded, counted, named, ranked } from './draft.ts';
import type { Candidate } from './draft.ts';
import type { TableProfile } from './guess.types.ts';
import { AMOUNT_NAMES, NOT_MONEY_NAMES, TECHNICAL_NAMES } from './lexicon/column-names.ts';
import { FLOW_NAMES, KIND_NAMES } from './lexicon/object-names.ts';
import { findTerm, terms } from './lexicon/term.ts';
import type { ObjectKind } from '../ledger/index.ts';
import { isIdentifierWord } from './name-words.ts';

const CASE_NAMES = terms(
  1,
  'case concept name|case|case id|trace|process instance|process id|instance|dossier|vorgang|vorgangsnummer|fall|fallnummer|caso|expediente|pratica|processo|zaak|zaaknummer|dossiernummer|affaire',
);

/** The key of a case in the words of XES, as tools write it: `case:concept:name`, `case concept:name`. */
export const CASE_KEY = /^\(?case\)?[: _]concept:name$/i;

/**
 * What a key names: the noun nearest to the word that says "this identifies" (`permit budget number` → budget,
 * `numero ordine cliente` → ordine), with the word before it.
 */
export function nounOf(column: ColumnFacts): readonly string[] {
  const identifierFirst =
    isIdentifierWord(column.words[0] ?? '') && column.words.length > 1 && column.thing.length < column.words.length;
  const things = column.thing.filter((word) => word.length > 2 || column.thing.length === 1);
  return identifierFirst ? things.slice(0, 1) : things.slice(-2);
}

/**
 * How directly what a name says carries what a customer pays for: 6 an order line … 1 a payment, 0 not a thing that flows.
 * The last word is the thing (`sales order`); the first may be in names of types (`orden de compra`).
 */
export function flowRank(words: readonly string[], anyPlace = false): number {
  const heads = anyPlace ? [words.at(-1) ?? '', words[0] ?? ''] : [words.at(-1) ?? ''];
  for (const { rank, names } of FLOW_NAMES) {
    const hit = findTerm(words, names);
    if (hit && heads.some((word) => hit.found.split(' ').includes(word))) return rank;
  }
  return 0;
}

/** Names of several words (`order line`, `sales item`) say more than their last word. */
const FLOWS_OF_WORDS = FLOW_NAMES.map(({ names }) => names.filter((term) => term.words.length > 1));

/** The kind of thing a name says, other than what flows. */
export function namedKind(words: readonly string[]): Exclude<ObjectKind, 'flow'> | undefined {
  if (FLOWS_OF_WORDS.some((names) => findTerm(words, names))) return undefined;
  const last = words.slice(-1);
  for (const kind of ['party', 'worker', 'catalogue', 'asset'] as const) {
    if (
      findTerm(last, KIND_NAMES[kind]) ||
      (words.length === 2 &&
        findTerm(
          words,
          KIND_NAMES[kind].filter((term) => term.words.length > 1),
        ))
    )
      return kind;
  }
  return undefined;
}

/** Columns that may be the key of what flows, best first. Relations between columns, where measured, weigh in. */
export const rankKeys = (table: TableProfile, facts: readonly ColumnFacts[]): readonly Candidate[] =>
  ranked(
    facts.map((column) => keyCandidate(table, column)),
    0.3,
  );

function keyCandidate(table: TableProfile, column: ColumnFacts): Candidate | undefined {
  if (column.isDate || column.isConstant || column.filled < 0.5) return undefined;
  if (column.isNumber && !column.isWhole) return undefined;
  if (column.distinct < 5 && column.profile.rowCount >= 50) return undefined;
  const name = keyName(column);
  const shape = keyShape(table, column);
  if (name < 0 || (name === 0 && shape < 0.6)) return undefined;
  return {
    column,
    score: bounded(0.55 * name + 0.45 * shape),
    reasons: [
      ...(name >= 0.5 ? [because('reason.name', { word: named(column.name) })] : []),
      ...(column.repeats >= 1.3
        ? [because('reason.repeats', { rows: counted(Math.round(column.repeats)) })]
        : [because('reason.one-a-row')]),
    ],
  };
}

function keyName(column: ColumnFacts): number {
  if (CASE_KEY.test(column.name)) return 1;
  if (column.name === 'ocel:oid') return 1;
  const kase = findTerm(column.words, CASE_NAMES);
  if (kase && (column.namesIdentifier || column.words.length <= 1)) return column.words.length <= 2 ? 1 : 0.85;
  if (findTerm(column.words, TECHNICAL_NAMES)) return -1;
  if (findTerm(column.words, AMOUNT_NAMES) || (!column.namesIdentifier && findTerm(column.words, NOT_MONEY_NAMES)))
    return -1;
  const noun = nounOf(column);
  if (namedKind(noun)) return -1;
  const rank = flowRank(noun);
  if (rank > 0) return (column.namesIdentifier ? 0.88 : 0.62) + rank * 0.015;
  if (column.namesIdentifier) return column.thing.length === 0 ? 0.7 : 0.5;
  return isNumberedName(column) ? 0.7 : 0;
}

/** A column that is only called the name of a row, and holds one number or code a value: `#1001`, `SO-0042`. */
export const isNumberedName = (column: ColumnFacts): boolean =>
  column.words.join(' ') === 'name' &&
  column.isCode &&
  weighted(column.profile, (value) => /^[#\p{Lu}]{0,4}[-/]?\d{2,}$/u.test(value.trim())) >= 0.95;

function keyShape(table: TableProfile, column: ColumnFacts): number {
  const lives = column.repeats >= 1.3 && column.repeats <= 2000 ? 0.35 : 0.05;
  const full = column.filled >= 0.99 ? 0.2 : column.filled >= 0.9 ? 0.1 : 0;
  const coded = column.isCode ? 0.25 : 0;
  const many = column.distinct >= 20 || column.distinct * 5 >= column.profile.rowCount ? 0.1 : 0;
  const measured = table.determines.filter((one) => one.by === column.name);
  const fixes = measured.filter((one) => one.share >= 0.98).length;
  return lives + full + coded + many + (measured.length > 0 && column.repeats >= 1.3 ? Math.min(0.1, 0.05 * fixes) : 0);
}
