import type { ActivityKind } from '../ledger/index.ts';
import { cashWords, endWords, SAID_BY_CUSTOMER } from './activity-words.ts';
import { isCode } from './coded-name.ts';
import { doerOf } from './doer.ts';
import type { Doer } from './doer.ts';
import { CHECKING, DECIDING, NOT_AUTHORITY, PAPER_WORK } from './lexicon/approval-names.ts';
import {
  ASKING,
  COMES_IN,
  CUSTOMER_ACTS,
  CUSTOMER_THINGS,
  SERVING,
  SIGNATURES,
  SIGNED_THINGS,
} from './lexicon/customer-acts.ts';
import { OWN_PAPER, PERIODIC, REPORTING, REPORTS, THOSE_ABOVE } from './lexicon/report-names.ts';
import { GOODS, RECORDING, SUPPLIER_THINGS } from './lexicon/supplier-acts.ts';
import { AUTOMATIC, BY_ITSELF, SETTING, STATUS_CHANGES, SYSTEMS, WAITING } from './lexicon/system-acts.ts';
import { findTerm, termAt } from './lexicon/term.ts';
import type { Term } from './lexicon/term.ts';
import { WORKING } from './lexicon/work-names.ts';
import { COMPANY_DECIDES, LOSSES, LOST_NAMES } from './lexicon/end-names.ts';
import { nameWords } from './name-words.ts';

/** Whose money a source tells of: what it sells, what it buys, or what it pays its own people and claimants. */
export type Side = 'selling' | 'buying' | 'paying-back';

/** What the name of an act says of its kind, how surely (0..1), and the words that say so. */
export interface ActReading {
  readonly kind: ActivityKind;
  readonly confidence: number;
  /** Code of the reason, after `act.`. */
  readonly because: string;
  readonly found?: string;
}

interface Named {
  readonly words: readonly string[];
  readonly side: Side;
  readonly doer: Doer | undefined;
  readonly end: ReturnType<typeof endWords>;
}
type Rule = (act: Named) => ActReading | undefined;

/** Reads the name of an act; the first rule that knows decides. A name that says nothing is work, unsurely. */
export function readAct(name: string, side: Side): ActReading {
  if (isCode(name)) return { kind: 'work', confidence: 0.35, because: 'coded' };
  const words = nameWords(name);
  const act: Named = { words, side, doer: doerOf(words), end: endWords(name) };
  for (const rule of [
    bySystem,
    byOutsiders,
    ofMoney(name),
    thatComesIn,
    ofReporting,
    ofCustomers,
    ofAuthority,
    byItself,
    endings,
  ]) {
    const reading = rule(act);
    if (reading) return reading;
  }
  return plainWork(act);
}

const has = (words: readonly string[], lexicon: readonly Term[]): boolean => findTerm(words, lexicon) !== undefined;
const startsWith = (words: readonly string[], lexicon: readonly Term[]): boolean =>
  termAt(words, 0, lexicon) !== undefined;
const reading = (kind: ActivityKind, confidence: number, because: string, found?: string): ActReading => ({
  kind,
  confidence,
  because,
  ...(found === undefined ? {} : { found }),
});

const bySystem: Rule = ({ words }) => {
  const hit = findTerm(words, AUTOMATIC);
  if (hit) return reading('state', 0.93, 'automatic', hit.found);
  const status = findTerm(words, STATUS_CHANGES);
  if (status) return reading('state', 0.9, 'by-itself', status.found);
  const edge = [words[0], words.at(-1)].find((word) => SYSTEMS.has(word ?? ''));
  return edge === undefined || words.length < 2 || startsWith(words, WORKING)
    ? undefined
    : reading('state', 0.75, 'automatic', edge);
};

const byOutsiders: Rule = ({ words, doer }) => {
  if (doer === undefined || doer.who === 'company') return undefined;
  const kind = doer.who;
  const code = kind === 'customer' ? 'customer' : 'supplier';
  if (doer.how === 'by') return reading(kind, 0.95, code, doer.found);
  if (doer.how === 'does') return reading(kind, 0.92, code, doer.found);
  const comes = has(words, COMES_IN);
  if (isHandled(words) || (!comes && startsWith(words, ASKING))) return undefined;
  if (comes && (doer.how === 'from' || !has(words, GOODS)))
    return reading(kind, has(words, GOODS) ? 0.7 : 0.93, code, doer.found);
  const sent = termAt(words, words.indexOf('from') - 1, CUSTOMER_THINGS);
  if (doer.how === 'beside' || (has(words, ASKING) && !sent) || has(words, SERVING)) return undefined;
  const theirs = startsWith(words, kind === 'customer' ? CUSTOMER_THINGS : SUPPLIER_THINGS);
  return theirs || words.includes('from') ? reading(kind, 0.75, code, doer.found) : undefined;
};

/** The company writes down, checks or sends what came or will come. */
const isHandled = (words: readonly string[]): boolean =>
  startsWith(words, RECORDING) ||
  startsWith(words, PAPER_WORK) ||
  has(words, CHECKING) ||
  has(words.slice(-1), RECORDING);

/** Money received from outside is the payer's act; money that the company pays is work. */
const ofMoney =
  (name: string): Rule =>
  ({ words, side }) => {
    const cash = cashWords(name);
    if (cash === undefined || (cash.basis !== 'received' && cash.basis !== 'settled')) return undefined;
    if (side !== 'selling' || cash.basis === 'settled') return reading('work', 0.85, 'pays', cash.found);
    const comes = cash.weight === 1;
    if (comes) return reading('customer', 0.93, 'receipt', cash.found);
    return words.length === cash.found.split(' ').length
      ? reading('customer', 0.75, 'receipt', cash.found)
      : reading('work', 0.7, 'pays', cash.found);
  };

/** What comes in is the act of who sent it; taking in goods, and writing down what came, is work. */
const thatComesIn: Rule = ({ words, doer, side }) => {
  const hit = findTerm(words, COMES_IN);
  if (!hit || startsWith(words, RECORDING) || startsWith(words, PAPER_WORK)) return undefined;
  const last = words.at(-1) ?? '';
  if (termAt([last], 0, RECORDING) && hit.found !== last) return reading('work', 0.85, 'recording', last);
  const theirs = findTerm(words, SUPPLIER_THINGS);
  if (theirs && !(side === 'selling' && has(words, CUSTOMER_THINGS) && theirs.weight < 1))
    return reading('supplier', 0.9, 'came-from-supplier', theirs.found);
  if (has(words, GOODS)) return reading('work', 0.9, 'goods', hit.found);
  const asked = findTerm(words, CUSTOMER_THINGS);
  if (asked && doer?.who !== 'company')
    return reading('customer', side === 'selling' ? 0.9 : 0.7, 'came-from-customer', asked.found);
  return undefined;
};

const ofReporting: Rule = ({ words }) => {
  const [hit, report] = [findTerm(words, REPORTING), findTerm(words, REPORTS)];
  const above = report && findTerm(words, THOSE_ABOVE);
  if (above) return reading('report', 0.92, 'report-to', above.found);
  if (has(words, OWN_PAPER)) return undefined;
  if (hit) return reading('report', 0.93, 'report', hit.found);
  return report && reading('report', has(words, PERIODIC) ? 0.92 : 0.65, 'report', report.found);
};

const ofCustomers: Rule = ({ words, doer, side }) => {
  const signs = doer === undefined && side === 'selling' && isSignature(words);
  if (signs) return reading('customer', 0.65, 'customer-act', words.join(' '));
  const hit = findTerm(words, CUSTOMER_ACTS);
  if (!hit || doer?.who === 'company') return undefined;
  return side === 'selling' ? reading('customer', 0.9, 'customer-act', hit.found) : reading('work', 0.6, 'plain');
};

/** `Contract signed`, `Signature du devis`: a signature and what customers sign, and nothing else. */
const isSignature = (words: readonly string[]): boolean =>
  has(words, SIGNATURES) && words.every((word) => has([word], SIGNATURES) || has([word], SIGNED_THINGS));

/** Decisions, releases, signatures and checks; a paper about one that is drafted, sent or planned is work. */
const ofAuthority: Rule = ({ words, end }) => {
  if (end?.fate === 'declined')
    return reading('approval', has(words, COMPANY_DECIDES) ? 0.9 : 0.75, 'declines', end.found);
  if (has(words, NOT_AUTHORITY)) return undefined;
  const hit = findTerm(words, DECIDING) ?? findTerm(words, CHECKING);
  if (!hit) return undefined;
  const at = words.indexOf(hit.found.split(' ')[0] ?? '');
  const paper =
    findTerm(words.slice(0, at), PAPER_WORK) ??
    (at === 0 && words.length > 1 ? findTerm(words.slice(-1), PAPER_WORK) : undefined);
  if (paper && !isBefore(words, at)) return reading('work', 0.6, 'paper', paper.found);
  return reading('approval', 0.92, has(words, DECIDING) ? 'decides' : 'checks', hit.found);
};

/** `for approval`, `pour validation`, `zur Freigabe`: it is handed up. */
const HANDED_UP = new Set('for|pour|a|zur|zum|para|per|ter|voor'.split('|'));
const isBefore = (words: readonly string[], at: number): boolean => HANDED_UP.has(words[at - 1] ?? '');

const byItself: Rule = ({ words }) => {
  const waits = findTerm(words, WAITING);
  if (waits) return reading('state', 0.8, 'waits', waits.found);
  const hit = findTerm(words, BY_ITSELF);
  if (!hit) return undefined;
  return startsWith(words, SETTING) || startsWith(words, PAPER_WORK)
    ? reading('work', 0.7, 'plain')
    : reading('state', 0.85, 'by-itself', hit.found);
};

/** A cancellation as done (`Order cancelled`) is the customer's where something of theirs is cancelled; as a task it is work. */
const endings: Rule = ({ words, end, side, doer }) => {
  if (end === undefined) return undefined;
  const theirs = doer?.who !== 'company' && side === 'selling' && has(words, CUSTOMER_THINGS);
  if (end.fate === 'refused')
    return has(words, SAID_BY_CUSTOMER) || has(words, LOST_NAMES) || LOSSES.has(words.join(' '))
      ? reading('customer', 0.8, 'customer-act', end.found)
      : reading('work', 0.55, 'plain');
  return theirs && DONE.test(end.found)
    ? reading('customer', 0.6, 'customer-act', end.found)
    : reading('work', 0.65, 'plain');
};
const DONE = /(ed|led|ee?s?|ad[oa]s?|at[oaie]|t|en)$/;

function plainWork({ words }: Named): ActReading {
  const hit = findTerm(words, WORKING);
  if (hit) return reading('work', 0.9, 'works', hit.found);
  return reading('work', words.some((word) => word.length > 3) ? 0.75 : 0.5, 'plain');
}
