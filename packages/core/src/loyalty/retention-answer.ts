import type { Claim } from '../explain/index.ts';
import { wilson } from '../statistics/index.ts';
import { claimLoyalty } from './address.ts';
import type { Retention } from './answers.ts';
import { dateOf, dayOf, periodOf, periodStart } from './calendar-periods.ts';
import type { CohortUnit } from './calendar-periods.ts';
import { claim, count, day, known, share, statement, unknown, word } from './claim.ts';
import { cohortFacts, countFacts, receiptFacts } from './evidence.ts';
import type { Cohort } from './retention.ts';
import { whyNobody } from './scope.ts';
import type { Scope } from './scope.ts';

/** More months than this are told by quarter. */
const MOST_MONTHS = 24;
/** Who could be followed for so long is asked whether they came back within it. */
const FOLLOWED_WEEKS = 13;

/** The triangle of a part; null where there is no cohort, or one customer is asked for. */
export function answerRetention(scope: Scope): Retention | null {
  if (whyNobody(scope) !== undefined || scope.filter.customer !== undefined) return null;
  const unit: CohortUnit = cohortsOf(scope, 'month').length > MOST_MONTHS ? 'quarter' : 'month';
  const cohorts = cohortsOf(scope, unit).map(({ start, customers, active }) => ({
    start: dateOf(start),
    customers,
    shares: active.map((one) => one / customers),
    claim: claimLoyalty('cohort', scope.filter, { start: dateOf(start), unit }),
  }));
  return { unit, cohorts };
}

const cohortsOf = ({ state, buyers }: Scope, unit: CohortUnit): Cohort[] => {
  const starts = new Set(buyers.map(({ firstDay }) => periodStart(unit, periodOf(unit, firstDay))));
  return state.retention[unit].filter(({ start }) => starts.has(start));
};

/** How many customers bought again. */
export async function claimRepeat(scope: Scope): Promise<Claim> {
  const id = claimLoyalty('repeat', scope.filter);
  const about = {
    id,
    method: statement('loyalty.repeat.method', { weeks: count(FOLLOWED_WEEKS) }),
    limits: [statement('loyalty.limit.begin'), statement('loyalty.limit.recorded')],
    refutedBy: statement('loyalty.repeat.refuted'),
    isInflow: true,
  };
  const why = whyNobody(scope);
  if (why !== undefined) {
    const figure = { known: false, because: why } as const;
    return claim(scope, { ...about, statement: statement('loyalty.repeat.unknown'), figure, factCount: 0 });
  }
  const { buyers, query } = scope;
  const again = buyers.filter(({ purchases }) => purchases > 1).length;
  const followed = await findFollowed(scope);
  const values = {
    customers: count(buyers.length),
    again: count(again),
    share: share(again / buyers.length),
    followed: count(followed.customers),
    weeks: count(FOLLOWED_WEEKS),
    soon: share(followed.customers === 0 ? 0 : followed.again / followed.customers),
  };
  const retention = answerRetention(scope);
  return claim(scope, {
    ...about,
    statement: statement(followed.customers === 0 ? 'loyalty.repeat' : 'loyalty.repeat.followed', values),
    figure: known(share(again / buyers.length)),
    because: retention?.cohorts.map((cohort) => cohort.claim) ?? [],
    factCount: await countFacts(query, receiptFacts(scope)),
  });
}

/** Customers watched for 13 weeks since the first purchase, and how many bought again within them. */
async function findFollowed({ query, isOfPart, endDay }: Scope): Promise<{ customers: number; again: number }> {
  const days = FOLLOWED_WEEKS * 7;
  const [row] = await query.rows<{ customers: number; again: number }>(`
SELECT count(DISTINCT b.party_id) AS customers, count(DISTINCT CASE WHEN p.day > b.first_day AND p.day <= b.first_day + ${days}
  THEN b.party_id END) AS again
FROM buyer b JOIN purchase p ON p.party_id = CAST(b.party_id AS BIGINT)
WHERE b.first_day + ${days} <= ${endDay} AND ${isOfPart('p.party_id')}`);
  return row ?? { customers: 0, again: 0 };
}

/** Customers who first bought in one month or quarter. Undefined when there are none, or the period is none. */
export async function claimCohort(scope: Scope, unit: string, start: string): Promise<Claim | undefined> {
  if (whyNobody(scope) !== undefined || (unit !== 'month' && unit !== 'quarter')) return undefined;
  const cohort = cohortsOf(scope, unit).find((one) => dateOf(one.start) === start);
  if (cohort === undefined) return undefined;
  const [next, last] = [cohort.active[0], cohort.active.at(-1)];
  const values = {
    customers: count(cohort.customers),
    start: day(dayOf(start), 'month'),
    unit: word(unit),
    next: share((next ?? 0) / cohort.customers),
    last: share((last ?? 0) / cohort.customers),
    periods: count(cohort.active.length),
  };
  return claim(scope, {
    id: claimLoyalty('cohort', scope.filter, { start, unit }),
    statement: statement(next === undefined ? `loyalty.cohort.${unit}.new` : `loyalty.cohort.${unit}`, values),
    figure:
      next === undefined
        ? unknown('loyalty.unknown.young')
        : known(share(next / cohort.customers), wilson(next, cohort.customers)),
    method: statement('loyalty.cohort.method'),
    limits: [statement('loyalty.limit.begin'), statement('loyalty.limit.recorded')],
    refutedBy: statement('loyalty.repeat.refuted'),
    factCount: await countFacts(scope.query, cohortEvidence(scope, unit, start)),
    isInflow: true,
  });
}

export function cohortEvidence(scope: Scope, unit: CohortUnit, start: string): string {
  const period = periodOf(unit, dayOf(start));
  return cohortFacts(scope, periodStart(unit, period), periodStart(unit, period + 1));
}
