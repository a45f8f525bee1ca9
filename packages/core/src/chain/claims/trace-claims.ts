import type { CashBasis, Query } from '../../ledger/index.ts';
import { chipOf, isWorkKind } from '../../ledger/index.ts';
import type { Claim, EvidenceQuery } from '../../explain/index.ts';
import { claimAddress } from '../../lens.ts';
import { behindFacts, fedFacts } from '../evidence.sql.ts';
import { RECEIPT_BASIS } from '../receipts.sql.ts';
import type { ChainState } from '../picture.ts';
import type { Fed } from '../trace-act.ts';
import type { Trace } from '../trace-receipt.ts';
import { CLOCK_HOURS, resolutionLimits } from './limits.ts';
import { claimOf, count, day, hours, known, leadingName, money, name, notKnown, statement, word } from './said.ts';

const receiptAddress = (family: string, { receipt }: Trace): string =>
  claimAddress(family, { id: String(receipt.receiptId) });
export const behindQuery = (receipt: number): EvidenceQuery => ({ sql: behindFacts, parameters: { receipt } });
export const fedQuery = (event: number): EvidenceQuery => ({ sql: fedFacts, parameters: { event } });

const isShared = (trace: Trace): boolean => trace.work.some((act) => act.share < 1);
const sharedLimit = (trace: Trace): Claim['limits'] => (isShared(trace) ? [statement('chain.limit.shared-acts')] : []);

/** All the work behind one receipt: how many acts, for how much, on the receipt's own basis. */
export async function claimBehind(query: Query, state: ChainState, trace: Trace): Promise<Claim> {
  const { receipt } = trace;
  const acts = new Set(trace.work.filter((act) => isWorkKind(act.kind)).flatMap((act) => act.events.at(-1) ?? [])).size;
  const said = { acts: count(acts), activity: name(receipt.activity), day: day(receipt.at) };
  const claim = await claimOf(query, state, {
    id: receiptAddress('chain.receipt', trace),
    statement:
      receipt.amount === null
        ? statement('chain.receipt.unpriced', said)
        : statement('chain.receipt', { ...said, amount: money(receipt.amount) }),
    figure: known(count(acts)),
    method: statement('chain.method.receipt', { leading: leadingName(state.leadingType) }),
    limits: sharedLimit(trace),
    refutedBy: statement('chain.refuted.receipt'),
    because: [receiptAddress('chain.lead', trace), receiptAddress('chain.receipt-work', trace)],
    facts: behindQuery(receipt.receiptId),
  });
  const [own] = await query.rows<{ basis: CashBasis }>(RECEIPT_BASIS, { receipt: receipt.receiptId });
  return { ...claim, basis: receipt.amount === null || own === undefined ? null : chipOf(own.basis) };
}

/** Clock hours from the first act to the receipt. */
export function claimLead(query: Query, state: ChainState, trace: Trace): Promise<Claim> {
  return claimOf(query, state, {
    id: receiptAddress('chain.lead', trace),
    statement: statement('chain.lead', { hours: hours(trace.leadHours) }),
    figure: known(hours(trace.leadHours)),
    method: statement('chain.method.lead'),
    limits: [CLOCK_HOURS, ...resolutionLimits(state)],
    refutedBy: statement('chain.refuted.receipt'),
    because: [receiptAddress('chain.receipt', trace)],
    facts: behindQuery(trace.receipt.receiptId),
  });
}

/** Recorded working time behind one receipt, shared acts in their shares. */
export function claimReceiptWork(query: Query, state: ChainState, trace: Trace): Promise<Claim> {
  const worked = trace.workMinutes === null ? null : trace.workMinutes / 60;
  return claimOf(query, state, {
    id: receiptAddress('chain.receipt-work', trace),
    statement:
      worked === null
        ? statement('chain.receipt-work.unknown')
        : statement('chain.receipt-work', { hours: hours(worked) }),
    figure: worked === null ? notKnown('chain.limit.no-durations') : known(hours(worked)),
    method: statement('chain.method.receipt-work'),
    limits: [...sharedLimit(trace), ...(worked === null ? [] : resolutionLimits(state))],
    refutedBy: statement('chain.refuted.work-hours'),
    because: [receiptAddress('chain.receipt', trace)],
    facts: behindQuery(trace.receipt.receiptId),
  });
}

/** The receipts one act fed, or why it fed none. */
export async function claimFed(query: Query, state: ChainState, fed: Fed): Promise<Claim> {
  const said = { activity: name(fed.activity), day: day(fed.at), receipts: count(fed.receipts.length) };
  const why = fed.fate === 'no-client' && fed.leading.length > 0 ? 'after-cash' : fed.fate;
  const claim = await claimOf(query, state, {
    id: claimAddress('chain.act', { id: String(fed.eventId) }),
    statement:
      why === null ? statement('chain.act', said) : statement('chain.act.none', { ...said, why: word(`why-${why}`) }),
    figure: known(count(fed.receipts.length)),
    method: statement('chain.method.act'),
    refutedBy: statement('chain.refuted.act'),
    because: fed.receipts
      .slice(0, 5)
      .map((receipt) => claimAddress('chain.receipt', { id: String(receipt.receiptId) })),
    facts: fedQuery(fed.eventId),
  });
  return { ...claim, basis: fed.receipts.length > 0 && state.basis !== null ? chipOf(state.basis) : null };
}
