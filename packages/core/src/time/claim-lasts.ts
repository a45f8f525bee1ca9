import type { Claim, ClaimId, Figure } from '../explain/index.ts';
import { LEAD_ENDS, TIME_CLOCKS } from './answers.ts';
import type { Lasting, Lasts, LeadEnd, TimeClock } from './answers.ts';
import { addressOf, claim, count, known, lasting, limitsOf, named, statement, unknown, word } from './claim.ts';
import { SMALL_LINK } from '../chain/index.ts';
import type { SpreadRow } from './read-spreads.ts';
import type { Link, Scope } from './scope.ts';

/** What a claim speaks of: how demands ended, or acts of all activities or of one link; by which clock. */
export interface Asked {
  readonly of: Lasting;
  readonly end: LeadEnd | null;
  readonly link: Link | null;
  readonly clock: TimeClock;
}

/** Reads what an address asks for; undefined when there is no such thing. */
export function readAsked(
  scope: Scope,
  of: Lasting,
  { end, activity, clock }: Readonly<Record<string, string>>,
): Asked | undefined {
  const which = TIME_CLOCKS.find((one) => one === (clock ?? 'clock'));
  if (which === undefined) return undefined;
  if (of === 'lead') {
    const ended = LEAD_ENDS.find((one) => one === (end ?? 'sold'));
    return ended && { of, end: ended, link: null, clock: which };
  }
  if (activity === undefined) return { of, end: null, link: null, clock: which };
  const link = scope.links[of]?.find(({ name }) => name === activity);
  return link && { of, end: null, link, clock: which };
}

const askedAddress = (scope: Scope, { of, end, link, clock }: Asked): ClaimId =>
  addressOf(scope, of, {
    ...(end === null ? {} : { end }),
    ...(link === null ? {} : { activity: link.name }),
    ...(clock === 'working' ? { clock } : {}),
  });

/** How long it lasts; undefined when nothing is recorded of it, or may not be told. */
export async function readLasts(scope: Scope, asked: Omit<Asked, 'clock'>): Promise<Lasts | undefined> {
  const { of, end, link } = asked;
  if (scope.spreads === null || !mayAsk(scope, asked)) return undefined;
  const row =
    of === 'lead'
      ? await scope.spreads.lead(end ?? 'sold')
      : await scope.spreads.acts(of, link === null ? null : link.activities);
  return row && lastsOf(scope, asked, row);
}

/** Demands pass through several teams: of one team no lead time is told. */
const mayAsk = (scope: Scope, { of }: Omit<Asked, 'clock'>): boolean =>
  of === 'lead' ? scope.filter.team === undefined : scope.links[of] !== null;

export function lastsOf(scope: Scope, asked: Omit<Asked, 'clock'>, row: SpreadRow): Lasts | undefined {
  const { clockMedian, clockP90, workingMedian, workingP90, acts } = row;
  if (clockMedian === null || clockP90 === null) return undefined;
  return {
    of: asked.of,
    end: asked.end,
    acts,
    clock: { median: clockMedian / 3600, p90: clockP90 / 3600 },
    working:
      workingMedian === null || workingP90 === null ? null : { median: workingMedian / 3600, p90: workingP90 / 3600 },
    claims: {
      clock: askedAddress(scope, { ...asked, clock: 'clock' }),
      working: askedAddress(scope, { ...asked, clock: 'working' }),
    },
  };
}

/** How long it lasts by one clock, as a claim. */
export async function claimLasts(scope: Scope, asked: Asked): Promise<Claim> {
  const { of, end, link, clock } = asked;
  const lasts = await readLasts(scope, asked);
  const spread = lasts?.[clock];
  const place = link === null ? '' : '.link';
  const kind = of === 'lead' ? `.${end ?? 'sold'}` : of === 'wait' && scope.holdsWork ? `.held${place}` : place;
  const common = {
    id: askedAddress(scope, asked),
    method: statement(`time.${of}${of === 'wait' && scope.holdsWork ? '.held' : ''}.method`),
    limits: limitsOf(scope, of, clock),
    refutedBy: statement(clock === 'working' ? 'time.refuted.working' : 'time.refuted'),
  };
  const where = link === null ? {} : { activity: link.name === SMALL_LINK ? word('time-small') : named(link.name) };
  if (spread === undefined || spread === null)
    return claim(scope, {
      ...common,
      statement: statement(`time.${of}.unknown`, where),
      figure: whyNot(scope, asked, lasts),
      factCount: 0,
    });
  return claim(scope, {
    ...common,
    statement: statement(`time.${of}${kind}${clock === 'working' ? '.working' : ''}`, {
      ...where,
      median: lasting(clock, spread.median),
      p90: lasting(clock, spread.p90),
      acts: count(lasts?.acts ?? 0),
    }),
    figure: known(lasting(clock, spread.median)),
    because: clock === 'working' ? ['time.calendar'] : [askedAddress(scope, { ...asked, clock: 'working' })],
    factCount:
      of === 'lead'
        ? ((await scope.spreads?.leadFactCount(end ?? 'sold')) ?? 0)
        : ((await scope.spreads?.actFactCount(of, link === null ? null : link.activities)) ?? 0),
  });
}

function whyNot(scope: Scope, { of }: Asked, lasts: Lasts | undefined): Figure {
  if (scope.because !== null) return { known: false, because: scope.because };
  if (lasts !== undefined) return unknown('time.unknown.calendar');
  if (of === 'lead') return unknown(scope.filter.team === undefined ? 'time.unknown.lead' : 'time.unknown.team');
  return unknown(scope.links[of] === null ? `time.unknown.${of}` : 'time.unknown.none');
}
