import type { Claim, Statement } from '../explain/index.ts';
import type { Association, Experience, Outcome } from './answers.ts';
import { demandFacts, experienceColumn, servedFacts } from './case.sql.ts';
import { claim, count, known, share, statement } from './claim.ts';
import { countFacts } from './evidence.ts';
import { daysOf } from './part-days.ts';
import type { Scope } from './scope.ts';
import { hasOffers } from './state.ts';

/** What goes with what, told as the two ends of the quarters; always an association. */
export async function claimAssociation(scope: Scope, found: Association, tests: number): Promise<Claim> {
  const [first, last] = [found.groups[0], found.groups.at(-1)];
  const verdict = found.isAssociated ? found.direction : 'none';
  const { interval } = first ?? { interval: { low: 0, high: 1 } };
  return claim(scope, {
    id: found.claim,
    statement: statement(`loyalty.association.${found.experience}.${found.outcome}.${verdict}`, {
      first: share(first?.rate ?? 0),
      last: share(last?.rate ?? 0),
    }),
    figure: known(share(first?.rate ?? 0), interval),
    method: statement(`loyalty.association.method.${found.outcome}`, {
      cases: count(found.caseCount),
      chance: share(found.p),
      corrected: share(found.q),
      tests: count(tests),
    }),
    limits: limitsOf(found),
    refutedBy: statement('loyalty.association.refuted'),
    factCount: await countFacts(scope.query, await associationFacts(scope, found.experience, found.outcome)),
  });
}

const limitsOf = ({ experience, outcome }: Association): Statement[] => [
  statement('loyalty.limit.association'),
  ...(outcome === 'returns' ? [statement('loyalty.limit.usual')] : []),
  ...(experience === 'response' ? [statement('loyalty.limit.response')] : []),
];

/** The first record of each case; none where nothing may be told of the part. */
export async function associationFacts(scope: Scope, experience: Experience, outcome: Outcome): Promise<string> {
  if (scope.part === null) return 'SELECT e.event_id AS event_id FROM event e WHERE FALSE';
  const column = experienceColumn(experience, hasOffers(scope.state));
  if (outcome === 'sold') return demandFacts(scope.query.dialect, scope.part, column);
  const { from, to } = await daysOf(scope.query, scope.part);
  return servedFacts(scope.part, column).replace('$fromDay', String(from)).replace('$toDay', String(to));
}
