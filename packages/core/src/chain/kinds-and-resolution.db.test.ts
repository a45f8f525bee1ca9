import { describe, expect, it } from 'vitest';
import { sayText } from '../explain/index.ts';
import type { ActivityKind } from '../ledger/index.ts';
import { chainLens } from './chain-lens.ts';
import { findChain } from './find-chain.ts';
import { openGiven } from './given-ledger.test-kit.ts';
import type { GivenLedger } from './given-ledger.test-kit.ts';
import { traceReceipt } from './trace-receipt.ts';
import { CHAIN_WORDS } from './words.ts';

const act = (activity: string, kind: ActivityKind, at: number): GivenLedger['acts'][number] => ({
  activity,
  kind,
  touches: ['order A'],
  start: at,
  at: at + 1,
});

const ORDER: GivenLedger = {
  leading: 'order',
  types: { customer: 'party' },
  acts: [
    act('Order placed', 'customer', 0),
    act('Enter', 'work', 2),
    act('Approve price', 'approval', 5),
    act('Order parts', 'work', 9),
    act('Parts confirmed', 'supplier', 12),
    act('Dashboard', 'report', 15),
    act('Status set', 'state', 18),
    { ...act('Payment', 'customer', 20), cash: [{ amount: 100, of: 'order A', by: 'customer B' }] },
  ],
};

describe('the chain', () => {
  it('is drawn of what the company spends time on: work, approvals and reports', async () => {
    const { log } = await openGiven(ORDER);
    const { links } = await findChain(log, { level: 'activity' });
    expect(links.map(({ link }) => link).toSorted()).toEqual(['Approve price', 'Dashboard', 'Enter', 'Order parts']);
  });

  it('counts them, and not the acts of customers and suppliers, as the work behind a receipt', async () => {
    const { log } = await openGiven(ORDER);
    const trace = await traceReceipt(log, 1);
    expect(trace?.workMinutes).toBe(240);
    expect(trace?.claims[0]?.figure).toEqual({ known: true, quantity: { unit: 'count', value: 4 } });
  });
});

describe('a duration', () => {
  const limitsOf = async (resolutionMs: number | undefined, claim: string): Promise<string[]> => {
    const { log } = await openGiven({ ...ORDER, ...(resolutionMs === undefined ? {} : { resolutionMs }) });
    const answer = await chainLens.ask(log, claim);
    return (answer?.limits ?? []).flatMap((limit) =>
      limit.code === 'chain.limit.resolution' ? [sayText(limit, CHAIN_WORDS, 'en')] : [],
    );
  };
  const DURATIONS = [
    'chain.lead?id=1',
    'chain.receipt-work?id=1',
    'chain.wait?from=Enter&level=activity&to=Approve%20price',
  ];

  it.each(DURATIONS)('says that instants are told to the day only: %s', async (claim) => {
    expect(await limitsOf(86_400_000, claim)).toEqual([
      'Instants are told to the day: durations are known to within one day.',
    ]);
  });

  it.each(DURATIONS)(
    'says nothing of it where instants are told to the second, or it is not known: %s',
    async (claim) => {
      expect(await limitsOf(1000, claim)).toEqual([]);
      expect(await limitsOf(undefined, claim)).toEqual([]);
    },
  );
});
