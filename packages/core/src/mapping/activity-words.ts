import { CASH_BASES } from '../ledger/index.ts';
import type { CashBasis } from '../ledger/index.ts';
import {
  ABOUT_DELIVERY,
  ABOUT_MONEY,
  BUYING_NAMES,
  CASH_NAMES,
  MONEY_CAME,
  MONEY_NOUNS,
  PAYING_BACK_NAMES,
  SELLING_NAMES,
} from './lexicon/cash-names.ts';
import {
  ABOUT_END,
  ASKING_FOR_END,
  CANCELLED_NAMES,
  COMPANY_DECIDES,
  CUSTOMER_ANSWERS,
  DECLINED_NAMES,
  LOSSES,
  LOST_NAMES,
  REJECTED_NAMES,
} from './lexicon/end-names.ts';
import { findTerm, terms } from './lexicon/term.ts';
import type { Term } from './lexicon/term.ts';
import type { OutcomeRule } from './mapping.ts';
import { nameWords } from './name-words.ts';

/** What the name of an act says of cash: on which basis, how surely (0..1), and the words that say so. */
export interface CashWords {
  readonly basis: CashBasis;
  readonly sureness: number;
  readonly found: string;
}

/**
 * Reads a name as an act that stands for cash; undefined when it is none, or only about one (asked, blocked, reminded).
 * `weight` is 1 when the words can hardly mean anything else.
 */
export function cashWords(activity: string): (CashWords & { readonly weight: number }) | undefined {
  const words = nameWords(activity);
  const came = moneyCame(words);
  if (came !== undefined) return came;
  for (const { basis, names } of CASH_NAMES) {
    const hit = findTerm(words, names);
    if (!hit) continue;
    const others = without(words, hit.found);
    if (findTerm(others, ABOUT_MONEY) || ABOUT_IN_ONE_WORD.test(hit.found) || isDenied(words, hit.found)) continue;
    if (hit.weight < 0.9 && words.some((word) => DENIALS.has(word))) continue;
    if (basis === 'delivered' && hit.weight < 0.9 && findTerm(others, ABOUT_DELIVERY)) continue;
    return { basis, sureness: hit.score, weight: hit.weight, found: hit.found };
  }
  return undefined;
}

/** Money by another name that came in: `Deposit received`, `Anzahlung erhalten`. */
function moneyCame(words: readonly string[]): ReturnType<typeof cashWords> {
  const [money, came] = [findTerm(words, MONEY_NOUNS), findTerm(words, MONEY_CAME)];
  if (!money || !came || isDenied(words, came.found)) return undefined;
  const others = without(without(words, money.found), came.found);
  return findTerm(others, ABOUT_MONEY)
    ? undefined
    : { basis: 'received', sureness: came.score, weight: 1, found: `${money.found} ${came.found}` };
}

/** `Zahlungsfreigabe`, `Zahlungserinnerung`, `betalingsherinnering`: what is done about the money stands in the same word. */
const ABOUT_IN_ONE_WORD =
  /(freigabe|sperre|sperrung|erinnerung|prufung|pruefung|aufforderung|bedingung|bedingungen|ziel|plan|lauf|vorschlag|verzug|frist|avis|anweisung|herinnering|voorwaarde|voorwaarden|termijn|opdracht|regeling|controle|blokkade)$/;

/** `not paid`, `non pagato`, `nicht bezahlt`, `pas encaissé`: a word of denial right before it. */
function isDenied(words: readonly string[], found: string): boolean {
  return DENIALS.has(wordBefore(words, found)) || DENIALS.has(found.split(' ')[0] ?? '');
}
const wordBefore = (words: readonly string[], found: string): string =>
  words[words.indexOf(found.split(' ')[0] ?? '') - 1] ?? '';
const DENIALS = new Set('not|never|non|pas|jamais|nicht|nie|kein|keine|no|nunca|mai|nao|niet|nooit|geen'.split('|'));

function without(words: readonly string[], found: string): readonly string[] {
  const gone = found.split(' ');
  return words.filter((word) => !gone.includes(word));
}

/** An act that ends an object without cash, as its name says; `rejected` is settled by who answers. */
export function endWords(activity: string): { fate: OutcomeRule['fate']; found: string } | undefined {
  const words = nameWords(activity);
  if (LOSSES.has(words.join(' '))) return { fate: 'refused', found: words.join(' ') };
  const hit = firstHit(words, [CANCELLED_NAMES, DECLINED_NAMES, REJECTED_NAMES, LOST_NAMES]);
  if (!hit || DENIALS.has(wordBefore(words, hit.found))) return undefined;
  const others = without(words, hit.found);
  if (findTerm(others, ABOUT_END) || (NOUN_OF_END.test(hit.found) && findTerm(others, ASKING_FOR_END)))
    return undefined;
  return { fate: fateOf(words, hit.found, hit.names), found: hit.found };
}

/** `cancellation`, `annulation`, `Stornierung`, `refus`, `rechazo`: the name of an end, not its doing. */
const NOUN_OF_END = /(tion|cion|zione|cao|ment|mento|ung|ing|us|al|jet|azo|uto|orno)$/;

function firstHit(
  words: readonly string[],
  lexicons: readonly (readonly Term[])[],
): { found: string; names: readonly Term[] } | undefined {
  for (const names of lexicons) {
    const hit = findTerm(words, names);
    if (hit) return { found: hit.found, names };
  }
  return undefined;
}

/** What customers answer, and they themselves. */
export const SAID_BY_CUSTOMER = terms(
  1,
  'customer*|client*|buyer*|kunde*|kunden*|cliente*|clienti|klant*|offer*|offre*|angebot*|oferta*|offerta|offerte|quote*|devis|preventivo|orcamento|presupuesto',
);

/** Rejected by whom: the customer answers an offer, an order, a delivery; the company decides about an application, a claim, a request. */
function fateOf(words: readonly string[], found: string, names: readonly Term[]): OutcomeRule['fate'] {
  if (names === CANCELLED_NAMES) return 'cancelled';
  if (names === LOST_NAMES) return 'refused';
  const others = without(words, found);
  if (findTerm(others, SAID_BY_CUSTOMER)) return 'refused';
  if (names === DECLINED_NAMES || findTerm(others, COMPANY_DECIDES)) return 'declined';
  return findTerm(others, CUSTOMER_ANSWERS) ? 'refused' : 'declined';
}

/** True for activities whose name speaks of money or of an end: those worth measuring object by object. */
export const isTelling = (activity: string): boolean =>
  cashWords(activity) !== undefined || endWords(activity) !== undefined;

/** The word of buying, of paying one's own back, or of selling that stands in a name. */
export const buyingWord = (text: string): string | undefined => findTerm(nameWords(text), BUYING_NAMES)?.found;
export const payingBackWord = (text: string): string | undefined => findTerm(nameWords(text), PAYING_BACK_NAMES)?.found;
export const sellingWord = (text: string): string | undefined => findTerm(nameWords(text), SELLING_NAMES)?.found;

export const basisRank = (basis: CashBasis): number => CASH_BASES.indexOf(basis);
