import type { Claim, ClaimId } from '../explain/index.ts';
import { FILTER_NAMES } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { LENSES, findClaim } from '../lenses.ts';
import type { Lens } from '../lenses.ts';
import { askedOnce } from './asked-once.ts';
import type { Report, ReportAbout, ReportSection } from './report.ts';
import { MOST_CLAIMS, MOST_REASONS } from './report.ts';

/**
 * What all lenses say of the records, or of a part of them, in the order of the product. A lens that knows no part of this kind
 * says so. The same state of a ledger gives the same report.
 */
export async function makeReport(
  query: Query,
  about: ReportAbout,
  filter: Filter,
  lenses: readonly Lens[] = LENSES,
): Promise<Report> {
  const once = askedOnce(query);
  const sections: ReportSection[] = [];
  for (const lens of lenses) sections.push(await sectionOf(once, lens, filter));
  return { about, filter, sections, reasons: await reasonsOf(once, sections) };
}

async function sectionOf(query: Query, lens: Lens, filter: Filter): Promise<ReportSection> {
  const empty = { lens: lens.name, claims: [], tables: [] };
  if (!knows(lens, filter)) return { ...empty, untold: { code: 'report.untold', values: {} } };
  const { claims, tables } = await lens.report(query, filter);
  return {
    ...empty,
    claims,
    tables: tables.filter(({ rows }) => rows.length > 0),
    untold: null,
  };
}

/** Whether a lens can be asked of such a part. */
export const knows = (lens: Lens, filter: Filter): boolean =>
  FILTER_NAMES.every((name) => filter[name] === undefined || lens.filters.includes(name));

async function reasonsOf(query: Query, sections: readonly ReportSection[]): Promise<Record<ClaimId, Claim>> {
  const told = new Map(sections.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)));
  const reasons: Record<ClaimId, Claim> = {};
  for (const claim of sections.flatMap(({ claims }) => claims.slice(0, MOST_CLAIMS))) {
    for (const id of claim.because.slice(0, MOST_REASONS)) {
      const reason = reasons[id] ?? told.get(id) ?? (await findClaim(query, id));
      if (reason !== undefined) reasons[id] = reason;
    }
  }
  return reasons;
}
