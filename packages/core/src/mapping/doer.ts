import { ARTICLES, BY, CUSTOMERS, CUSTOMER_DOES, DECIDED_ABOUT, FROM } from './lexicon/customer-acts.ts';
import { CHECKING } from './lexicon/approval-names.ts';
import { RECORDING, SUPPLIERS, SUPPLIER_DOES } from './lexicon/supplier-acts.ts';
import { findTerm, termAt } from './lexicon/term.ts';
import type { Term } from './lexicon/term.ts';

/**
 * Who a name says did the act. `by`: `… by customer`; `does`: `Customer signs …`; `from`: `… from customer`, which may
 * also be whose it is; `beside`: named without a word between. `company`: by somebody who is neither customer nor supplier (`by SUPERVISOR`).
 */
export interface Doer {
  readonly who: 'customer' | 'supplier' | 'company';
  readonly how: 'by' | 'does' | 'from' | 'beside';
  readonly found: string;
}

/** Reads who did it from the words of a name; undefined when it does not say. */
export function doerOf(words: readonly string[]): Doer | undefined {
  const named = words.flatMap((_, at) => partyAt(words, at));
  const strongest = (['by', 'does', 'from'] as const).flatMap((how) => named.filter((one) => one.how === how))[0];
  return strongest ?? otherDoer(words) ?? named[0];
}

const PARTIES: readonly { who: 'customer' | 'supplier'; names: readonly Term[]; does: readonly Term[] }[] = [
  { who: 'supplier', names: SUPPLIERS, does: SUPPLIER_DOES },
  { who: 'customer', names: CUSTOMERS, does: CUSTOMER_DOES },
];

function partyAt(words: readonly string[], at: number): Doer[] {
  const party = PARTIES.find((one) => termAt(words, at, one.names) !== undefined);
  if (!party || INSIDE.has(words[at + 1] ?? '')) return [];
  const found = words[at] ?? '';
  const before = markBefore(words, at);
  if (before === 'by' || (before === 'from' && isDoneBy(words, at))) return [{ who: party.who, how: 'by', found }];
  if (before === 'from') return [{ who: party.who, how: 'from', found }];
  const does = before === 'start' && doesSomething(words, at, party);
  return [{ who: party.who, how: does ? 'does' : 'beside', found }];
}

/** `client interne` is a colleague. */
const INSIDE = new Set([
  'internal',
  'interne',
  'intern',
  'interno',
  'interna',
  'service',
  'services',
  'center',
  'centre',
  'support',
  'manager',
]);

/** What stands before a party, articles left aside. */
function markBefore(words: readonly string[], at: number): 'by' | 'from' | 'start' | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i] ?? '';
    if (BY.has(word)) return 'by';
    if (FROM.has(word)) return 'from';
    if (!ARTICLES.has(word)) return undefined;
  }
  return 'start';
}

/** `vom Kunden storniert`, `annullato dal cliente`: where the word for `from` stands with something done, it means `by`. */
function isDoneBy(words: readonly string[], at: number): boolean {
  const before = words.findLastIndex((word, i) => i < at && FROM.has(word));
  const mark = words[before] ?? '';
  if (GERMANIC.has(mark)) return DONE_IN_GERMAN.test(words.at(-1) ?? '') && !has(words.slice(-1), CHECKING, RECORDING);
  return ITALIC.has(mark) && DONE_IN_ITALIAN.test(words[before - 1] ?? '');
}
const GERMANIC = new Set(['vom', 'von']);
const ITALIC = new Set(['dal', 'dalla', 'dallo']);
const DONE_IN_GERMAN = /^(an|ab|auf|aus|ein|vor|zu|nach|mit|zuruck)?ge[a-z]{3,}(t|en)$|iert$/;
const DONE_IN_ITALIAN = /[aiu]t[aoie]$|rto$|tto$|sto$/;
const has = (words: readonly string[], ...lexicons: readonly (readonly Term[])[]): boolean =>
  lexicons.some((lexicon) => findTerm(words, lexicon) !== undefined);

/** True when a verb of theirs follows the party, and it is not they who are decided about. */
function doesSomething(words: readonly string[], at: number, party: (typeof PARTIES)[number]): boolean {
  const next = [1, 2].find((step) => termAt(words, at + step, party.does) !== undefined);
  if (next === undefined || (next === 2 && !REFLEXIVE.has(words[at + 1] ?? ''))) return false;
  const decided = words.length === at + 2 && /(ed|approved)$/.test(words.at(-1) ?? '');
  return !(decided && termAt(words, at, DECIDED_ABOUT) !== undefined && DECISIONS.test(words.at(-1) ?? ''));
}
const REFLEXIVE = new Set(['se', 'si', 'has', 'a', 'no', 'does', 'hat', 'ha', 'heeft']);
const DECISIONS = /^(rejected|approved|accepted|declined|refused|selected|confirmed)$/;

/** `by SUPERVISOR`, `par la direction`, `durch Abteilungsleiter`: somebody of the company. */
function otherDoer(words: readonly string[]): Doer | undefined {
  const at = words.findIndex((word, i) => i > 0 && BY.has(word) && i < words.length - 1);
  return at < 0 ? undefined : { who: 'company', how: 'by', found: words[at + 1] ?? '' };
}
