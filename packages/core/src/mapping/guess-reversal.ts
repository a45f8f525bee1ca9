import type { ColumnFacts } from './column-facts.ts';
import type { Draft } from './draft.ts';
import { flowRank, nounOf } from './guess-key.ts';
import { QUANTITY_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Reversal } from './mapping.ts';
import { languageOf } from './language-of.ts';
import type { Language } from './language-of.ts';

/** Most rows that may take back: beyond, the table tells two directions of money, not credit notes. */
const MOST = 0.4;

const CREDIT_NOTES: Readonly<Record<Language, string>> = {
  en: 'Credit note',
  fr: 'Avoir',
  de: 'Gutschrift',
  es: 'Nota de crédito',
  it: 'Nota di credito',
  pt: 'Nota de crédito',
  nl: 'Creditnota',
};
const RETURNS: Readonly<Record<Language, string>> = {
  en: 'Return',
  fr: 'Retour',
  de: 'Rückgabe',
  es: 'Devolución',
  it: 'Reso',
  pt: 'Devolução',
  nl: 'Retour',
};

/**
 * Rows that take back: those whose key has a prefix before the shape of the others and whose amounts are below zero, or,
 * without a prefix, those whose amounts are. Undefined when there are none, or too many to be the exception.
 */
export function findReversal(draft: Draft): Reversal | undefined {
  const amount = [...draft.roles].find(([, { value }]) => value.role === 'amount');
  if (!amount) return undefined;
  const measured = draft.facts.filter(
    (column) => column.name === amount[0] || (column.isNumber && findTerm(column.words, QUANTITY_NAMES) !== undefined),
  );
  const below = Math.max(0, ...measured.map((column) => column.profile.negativeShare ?? 0));
  const key = draft.facts.find((column) => column.name === draft.key);
  const prefix = key && prefixOf(key);
  const activity = nameOf(draft, key);
  if (prefix && (below === 0 ? KNOWN.test(prefix.prefix) : below >= 0.25 * prefix.share))
    return { activity, prefix: prefix.prefix };
  return below > 0 && below <= MOST ? { activity } : undefined;
}

/** What companies put before the number of a credit note or a cancellation. */
const KNOWN = /^(c|cn|crn?|cm|av|avo|avr|gs|gu|sto?|stn|nc|cr|rma|rtv|ret|ab|can|x|k)$/i;

/** The letters that a minority of keys has before the shape of the others. */
function prefixOf(key: ColumnFacts): { prefix: string; share: number } | undefined {
  const shapes = key.profile.shapes ?? [];
  const rows = shapes.reduce((sum, one) => sum + one.count, 0);
  const main = shapes[0];
  if (!main || rows === 0) return undefined;
  for (const { shape, count } of shapes.slice(1)) {
    const prefix = /^(\p{L}{1,3})[-_ ]?(?=9)/u.exec(shape)?.[0] ?? '';
    const rest = shape.slice(prefix.length);
    const usual = main.shape.replace(/^(\p{L}{1,3})[-_ ]?(?=9)/u, '');
    const own = main.shape.slice(0, main.shape.length - usual.length);
    if (prefix !== '' && prefix !== own && rest === usual && count / rows <= MOST)
      return { prefix, share: count / rows };
  }
  return undefined;
}

function nameOf(draft: Draft, key: ColumnFacts | undefined): string {
  const language = languageOf(draft.facts.map((column) => column.name));
  const invoiced = key !== undefined && flowRank(nounOf(key)) === 3;
  return (invoiced ? CREDIT_NOTES : RETURNS)[language];
}
