import { share } from './claim.ts';
import type { Claim, Statement } from '../explain/index.ts';
import { addressOf, claim, count, known, poolWord, statement, unknown } from './claim.ts';
import { methodAddress, paceAddress } from './claim-pacing.ts';
import { delayOf, marketOf } from './point.ts';
import { groupOf } from './scope.ts';
import type { Scope } from './scope.ts';

/** What the evidence points to and how far it agrees, or that it cannot tell. */
export function claimPoints(scope: Scope): Claim {
  const { measured, pointing } = scope;
  const { suspect, unclear, agreeing, looking } = pointing;
  const about = {
    id: addressOf(scope, 'points'),
    method: 'constraint.points.method',
    refutedBy: 'constraint.points.refuted',
    limits: blindSpots(scope),
    because: [addressOf(scope, 'verdict'), ...pointing.namings.map(({ method }) => methodAddress(scope, method))],
    factCount: measured.facts.all,
  };
  if (suspect === null)
    return claim(scope, {
      ...about,
      statement: statement(`constraint.points.${unclear ?? 'split'}`, shareOf(scope, delayOf(measured))),
      figure: unknown('constraint.unknown.trial'),
    });
  const bucket = suspect.kind === 'pool' ? suspect.pool : marketOf(measured);
  const group = suspect.kind === 'pool' ? groupOf(scope, suspect.pool) : undefined;
  return claim(scope, {
    ...about,
    statement: statement(`constraint.points.${suspect.kind}`, {
      ...shareOf(scope, bucket),
      agreeing: count(agreeing),
      looking: count(looking),
      ...(group ? { pool: poolWord(group.name) } : {}),
    }),
    figure: known(share(looking === 0 ? 0 : agreeing / looking)),
  });
}

/** The share of a bucket, where the pacing of the cash is known. */
const shareOf = ({ measured }: Scope, bucket: number): Statement['values'] => {
  const value = measured.paces?.shares[bucket]?.share;
  return value === undefined ? {} : { share: share(value) };
};

/** What holds the cash back is known by a trial only, and none was made. */
export const claimVerdict = (scope: Scope): Claim =>
  claim(scope, {
    id: addressOf(scope, 'verdict'),
    statement: statement('constraint.verdict'),
    figure: unknown('constraint.unknown.trial'),
    method: 'constraint.verdict.method',
    refutedBy: 'constraint.verdict.refuted',
    limits: blindSpots(scope),
    because: [paceAddress(scope, 'market')],
    factCount: 0,
  });

/** What these methods cannot see: policies, and customers who leave while they wait. */
function blindSpots({ measured }: Scope): Statement[] {
  return [
    statement('constraint.limit.policy'),
    statement(measured.cancelled > 0 ? 'constraint.limit.lost' : 'constraint.limit.lost.none', {
      cancelled: count(measured.cancelled),
    }),
    ...(measured.pays ? [] : [statement('constraint.limit.nobody-pays')]),
    ...(measured.cap === null ? [] : [statement('constraint.limit.cap', { cap: count(measured.cap) })]),
  ];
}
