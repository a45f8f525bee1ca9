import type { ColumnFacts } from './column-facts.ts';
import { weighted } from './column-facts.ts';
import { because, bounded, counted, fixedBy, free, give, holder, named, ranked, shared } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import {
  AMOUNT_NAMES,
  CURRENCY_NAMES,
  NOT_MONEY_NAMES,
  QUANTITY_NAMES,
  UNIT_PRICE_NAMES,
} from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';

const COST = /^(cost|cout|kosten|costo|coste|custo)/;

/** Gives the value of the object that flows, the amounts of single acts, and the currency. */
export function assignMoney(draft: Draft, key: string | undefined, type: string | undefined): void {
  assignCurrency(draft);
  const mark = tableMark(draft);
  const amounts = ranked(
    free(draft).map((column) => amountCandidate(draft, column)),
    0.5,
  );
  const given = new Set(
    [...draft.roles.values()].flatMap((guess) => (guess.value.role === 'amount' ? [guess.value.of] : [])),
  );
  for (const amount of amounts) {
    const of = ownerOf(draft, amount.column, key, type);
    if (given.has(of.of)) continue;
    given.add(of.of);
    give(
      draft,
      { ...amount, reasons: [...amount.reasons, of.reason] },
      { role: 'amount', of: of.of, decimal: markOf(amount.column, mark) },
    );
  }
  draft.rivals.set(
    'amount',
    amounts.filter((one) => !draft.roles.has(one.column.name)),
  );
}

export function assignCurrency(draft: Draft): void {
  if (holder(draft, 'currency')) return;
  const found = free(draft).find((column) => {
    const codes = weighted(column.profile, (value) => /^[A-Za-z]{3}$/.test(value));
    return column.isText && codes >= 0.9 && findTerm(column.words, CURRENCY_NAMES) !== undefined;
  });
  if (found)
    give(
      draft,
      { column: found, score: 0.95, reasons: [because('reason.name', { word: named(found.name) })] },
      { role: 'currency' },
    );
}

/** A number that its name calls money; decimals speak for it, a quantity's or a key's name against it. */
export function amountCandidate(draft: Pick<Draft, 'facts'>, column: ColumnFacts): Candidate | undefined {
  if (!column.isNumber || column.isConstant || column.namesIdentifier) return undefined;
  const hit = findTerm(column.words, AMOUNT_NAMES);
  if (!hit || COST.test(column.words[0] ?? '')) return undefined;
  const unit =
    findTerm(column.words, UNIT_PRICE_NAMES) ?? (column.words.join(' ') === 'price' ? { score: 1 } : undefined);
  if (unit && draft.facts.some((one) => one.isNumber && findTerm(one.words, QUANTITY_NAMES))) return undefined;
  const against = findTerm(column.words, NOT_MONEY_NAMES);
  if (against && against.score >= hit.score - 0.2) return undefined;
  const share = Math.max(column.profile.numberShare['.'], column.profile.numberShare[',']);
  const decimals = column.isWhole ? 0 : 0.15;
  return {
    column,
    score: bounded(0.3 + 0.42 * hit.score + decimals + 0.08 * column.filled - (against ? 0.2 : 0)),
    reasons: [
      because('reason.name', { word: named(column.name) }),
      because('reason.number', { share: shared(share), example: named(column.profile.examples[0] ?? '') }),
    ],
  };
}

/** Repeated on the rows of an object: its value, counted once. Else the amount of each act. */
function ownerOf(
  draft: Draft,
  column: ColumnFacts,
  key: string | undefined,
  type: string | undefined,
): { of: string; reason: ReturnType<typeof because> } {
  const main = draft.facts.find((one) => one.name === key);
  const fixed = key === undefined ? undefined : fixedBy(draft.table, key, column.name);
  const repeats = (main?.repeats ?? 0) >= 1.05;
  if (
    key !== undefined &&
    type !== undefined &&
    (column.caseLevel || (repeats && fixed !== undefined && fixed >= 0.95 && column.filled >= 0.5))
  ) {
    return { of: type, reason: because('reason.repeated-on', { object: named(type), share: shared(fixed ?? 1) }) };
  }
  return { of: 'event', reason: because('reason.own-amount', { count: counted(column.distinct) }) };
}

/** Decimal mark of the table: what its other numbers settle where a column alone cannot. */
export function tableMark(draft: Draft): '.' | ',' {
  let comma = 0;
  for (const { isNumber, profile } of draft.facts) {
    if (isNumber) comma += Math.sign(Math.round((profile.numberShare[','] - profile.numberShare['.']) * 1000));
  }
  return comma > 0 ? ',' : '.';
}
export const markOf = (column: ColumnFacts, mark: '.' | ','): '.' | ',' =>
  Math.abs(column.profile.numberShare[','] - column.profile.numberShare['.']) < 0.001 ? mark : column.decimal;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(o|os|i)?\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\bchf\b/i, 'CHF'],
  [/\busd\b|us\$|dollar/i, 'USD'],
  [/\bbrl\b|r\$/i, 'BRL'],
  [/¥|\bjpy\b/i, 'JPY'],
];

/** The currency that the names of the amounts, or the signs in their values, say; undefined when none does. */
export function currencyOf(facts: readonly ColumnFacts[], amounts: readonly string[]): string | undefined {
  for (const name of amounts) {
    const column = facts.find((one) => one.name === name);
    const text = `${name.replaceAll('_', ' ')} ${(column?.profile.examples ?? []).join(' ')}`;
    const found = SIGNS.find(([sign]) => sign.test(text));
    if (found) return found[1];
  }
  return undefined;
}
