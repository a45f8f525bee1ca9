import type { Filter } from '@aval/core/filter';
import type { Query } from '@aval/core/ledger';
import { makeReport } from '@aval/core/report';
import type { Report } from '@aval/core/report';
import { AVAL_VERSION } from '@aval/core/version';
import type { Ledger } from '../ledger/ledger.ts';

/** The report of a ledger in its present state; `query` is the ledger itself, or a memory of it. */
export async function findReport(
  ledger: Ledger,
  company: string,
  filter: Filter,
  query: Query = ledger,
): Promise<Report> {
  const { period, eventCount } = await ledger.summary();
  const about = {
    company,
    name: ledger.company,
    isImagined: ledger.world.kind === 'imagined',
    zone: ledger.zone,
    ledgerState: await ledger.state(),
    period,
    eventCount,
    version: AVAL_VERSION,
    sources: await ledger.sources(),
  };
  return makeReport(query, about, filter);
}
