import type { Claim } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import type { Report } from './report.ts';

/** A claim with words of its own in no catalogue: what is said is its code. */
export const givenClaim = (id: string, given: Partial<Claim> = {}): Claim => ({
  id,
  statement: { code: `says ${id}`, values: {} },
  figure: { known: true, quantity: { unit: 'count', value: 1 } },
  basis: null,
  asOf: null,
  method: { code: 'method', values: {} },
  limits: [{ code: 'limit', values: {} }],
  refutedBy: { code: 'refuted', values: {} },
  because: [],
  factCount: 1,
  ...given,
});

/** A report of one chapter on the cash. */
export const givenReport = (given: Partial<Report['sections'][number]> = {}, name = 'Acme'): Report => ({
  about: {
    company: 'acme',
    name,
    isImagined: false,
    zone: 'Europe/Paris',
    ledgerState: '1-abc',
    period: { from: Date.UTC(2026, 0, 5) as Instant, to: Date.UTC(2026, 2, 31) as Instant },
    eventCount: 1234,
    version: '0.1.0',
    sources: [{ file: 'ventes.csv', sha256: 'f'.repeat(64), mappingSha256: 'a'.repeat(64), importedAt: 1 as Instant }],
  },
  filter: {},
  sections: [{ lens: 'cash', claims: [givenClaim('cash.total')], tables: [], untold: null, ...given }],
  reasons: {},
});
