import type { Filter } from '../filter/index.ts';
import { NO_FILTER } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { SMALL_LINK } from '../chain/index.ts';
import type { Lasts, LeadEnd, TimeAnswer, TimeRow } from './answers.ts';
import { TIME_CLOCKS } from './answers.ts';
import { claimEstimates, findEstimates } from './claim-estimate.ts';
import { claimLasts, lastsOf, readLasts } from './claim-lasts.ts';
import type { Asked } from './claim-lasts.ts';
import { claimCalendar, findCalendars } from './find-calendars.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';

/**
 * How long things last by the clock and in working time, and the calendars that this is reckoned by. Reads what `deriveTime`
 * made, but of a part of the records, which it measures.
 */
export async function measureTime(query: Query, filter: Filter = NO_FILTER): Promise<TimeAnswer> {
  const scope = await readScope(query, filter);
  const leads = await leadsOf(scope);
  const ends: readonly (LeadEnd | null)[] = leads.length === 0 ? ['sold'] : leads.map(({ end }) => end);
  const asked: readonly Omit<Asked, 'clock'>[] = [
    ...ends.map((end) => ({ of: 'lead' as const, end, link: null })),
    { of: 'wait', end: null, link: null },
    { of: 'work', end: null, link: null },
  ];
  const lasting = asked.flatMap((one) => TIME_CLOCKS.map((clock) => claimLasts(scope, { ...one, clock })));
  const calendar = await claimCalendar(query, scope, null);
  return {
    holdsWork: scope.holdsWork,
    leads,
    links: await linksOf(scope),
    calendars: await findCalendars(query, scope),
    estimates: await findEstimates(query, scope),
    claims: [...(await Promise.all(lasting)), ...(calendar ? [calendar] : []), await claimEstimates(query, scope)],
  };
}

/** Until the receipt and until refused; where no end is recorded, until the last record. */
async function leadsOf(scope: Scope): Promise<readonly Lasts[]> {
  const told = async (end: LeadEnd): Promise<Lasts[]> => {
    const lasts = await readLasts(scope, { of: 'lead', end, link: null });
    return lasts === undefined ? [] : [lasts];
  };
  const ended = [...(await told('sold')), ...(await told('lost'))];
  return ended.length > 0 ? ended : told('recorded');
}

async function linksOf(scope: Scope): Promise<readonly TimeRow[]> {
  const [work, wait] = [await lastsByLink(scope, 'work'), await lastsByLink(scope, 'wait')];
  const names = new Set([...work.keys(), ...wait.keys()]);
  const actsOf = (name: string): number =>
    name === SMALL_LINK ? -1 : (wait.get(name)?.acts ?? work.get(name)?.acts ?? 0);
  return [...names]
    .toSorted((a, b) => actsOf(b) - actsOf(a))
    .map((name) => ({ name, work: work.get(name) ?? null, wait: wait.get(name) ?? null }));
}

async function lastsByLink(scope: Scope, of: 'work' | 'wait'): Promise<ReadonlyMap<string, Lasts>> {
  const links = scope.links[of];
  const found = new Map<string, Lasts>();
  if (links === null || scope.spreads === null) return found;
  const rows = new Map((await scope.spreads.byActivity(of)).map((row) => [row.activity, row]));
  for (const link of links) {
    const [only, ...others] = link.activities;
    const row =
      only !== undefined && others.length === 0 ? rows.get(only) : await scope.spreads.acts(of, link.activities);
    const lasts = row && lastsOf(scope, { of, end: null, link }, row);
    if (lasts !== undefined) found.set(link.name, lasts);
  }
  return found;
}
