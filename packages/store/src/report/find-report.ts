import type { Filter } from '@aval/core/filter';
import type { Query } from '@aval/core/ledger';
import { makeReport } from '@aval/core/report';
import type { Report, ReportAbout } from '@aval/core/report';
import { AVAL_VERSION } from '@aval/core/version';
import type { Ledger } from '../ledger/ledger.ts';

/** What a ledger is, and what it rests on; `company` is its address. */
export async function aboutLedger(ledger: Ledger, company: string): Promise<ReportAbout> {
  const { period, eventCount } = await ledger.summary();
  return {
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
}

/** The report of a ledger in its present state; `query` is the ledger itself, or a memory of it. */
export const findReport = async (
  ledger: Ledger,
  company: string,
  filter: Filter,
  query: Query = ledger,
): Promise<Report> => makeReport(query, await aboutLedger(ledger, company), filter);
