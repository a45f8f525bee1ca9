import type { Claim, ClaimId } from '../explain/index.ts';
import { QUEUE_LAW_COVERAGE } from '../work/index.ts';
import type { LawEvidence } from './answers.ts';
import { addressOf, claim, count, known, named, ranged, share, statement } from './claim.ts';
import type { ActivityLaw } from './queue-laws.ts';
import type { Scope } from './scope.ts';

const lawAddress = (scope: Scope, activity: string): ClaimId => addressOf(scope, 'law', { activity });

export const lawsOf = (scope: Scope): readonly LawEvidence[] =>
  scope.measured.laws.map(({ activity, kind, kappa, low, high, count: waits }) => ({
    activity,
    kind,
    kappa,
    low,
    high,
    waits,
    claim: lawAddress(scope, activity),
  }));

export const findLaw = ({ measured }: Scope, activity: string): ActivityLaw | undefined =>
  measured.laws.find((law) => law.activity === activity);

/** Whether an activity waits as in a queue for capacity, or for something outside; undefined when it waits too seldom to tell. */
export function claimLaw(scope: Scope, activity: string): Claim | undefined {
  const law = findLaw(scope, activity);
  if (law === undefined) return undefined;
  return claim(scope, {
    id: lawAddress(scope, activity),
    statement: statement(`constraint.law.${law.kind}`, {
      activity: named(activity),
      count: count(law.count),
      ...ranged(law, law.kappa),
    }),
    figure: known(share(law.kappa), { low: law.low, high: law.high, coverage: QUEUE_LAW_COVERAGE }),
    method: 'constraint.law.method',
    refutedBy: 'constraint.law.refuted',
    limits: [statement('constraint.limit.law')],
    factCount: scope.measured.facts.activities[law.activityId] ?? 0,
  });
}
