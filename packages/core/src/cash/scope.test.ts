import { describe, expect, it } from 'vitest';
import type { Instant } from '../ledger/index.ts';
import { amountOf, chooseCash, namesCustomers } from './scope.ts';
import type { DemandGroup, MoneyGroup } from './scope.ts';

const at = 0 as Instant;
const group = (given: Partial<MoneyGroup>): MoneyGroup => ({
  direction: 'in',
  basis: 'received',
  currency: 'EUR',
  count: 1,
  factCount: 1,
  pricedCount: 1,
  amount: 100,
  namedCount: 1,
  namedAmount: 100,
  firstAt: at,
  lastAt: at,
  ...given,
});
const demand = (given: Partial<DemandGroup>): DemandGroup => ({
  fate: 'open',
  currency: 'EUR',
  nameless: false,
  count: 1,
  valuedCount: 1,
  value: 100,
  firstAt: at,
  ...given,
});

describe('what stands for cash', () => {
  it('is the basis nearest to money in the bank, never several added', () => {
    const [delivered, invoiced, received] = [
      group({ basis: 'delivered', count: 900 }),
      group({ basis: 'invoiced', count: 800 }),
      group({ basis: 'received', count: 2 }),
    ];
    expect(chooseCash([delivered, invoiced, received], [])).toMatchObject({
      inflow: received,
      otherBases: [delivered, invoiced],
    });
    expect(chooseCash([delivered], [])).toMatchObject({ inflow: delivered, otherBases: [] });
  });

  it('is in the currency of most receipts; others are listed apart', () => {
    const [dollars, euros] = [group({ currency: 'USD', count: 3, amount: 9_000_000 }), group({ count: 4 })];
    expect(chooseCash([dollars, euros], [])).toMatchObject({
      inflow: euros,
      otherCurrencies: [dollars],
      currency: 'EUR',
    });
  });

  it('is nothing when money only goes out', () => {
    const out = group({ direction: 'out', basis: 'settled' });
    expect(chooseCash([out], [demand({ currency: 'USD' })])).toMatchObject({
      inflow: null,
      outflow: out,
      currency: 'USD',
    });
  });

  it('has no amount when no record says how much', () => {
    expect(amountOf(group({ pricedCount: 0, amount: 0 }))).toBeNull();
    expect(amountOf(group({}))).toEqual({ minor: 100, currency: 'EUR' });
  });

  it('knows the customers of demand only where some unsold demand names one', () => {
    expect(namesCustomers([demand({ nameless: true }), demand({ fate: 'sold' })])).toBe(false);
    expect(namesCustomers([demand({ nameless: true }), demand({ fate: 'refused' })])).toBe(true);
  });
});
