import type { Claim, Statement } from '../explain/index.ts';
import { filterValues, NO_FILTER } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { claimAddress } from '../lens.ts';
import type { ConstraintEvidence } from './answers.ts';
import { claimLaw, lawsOf } from './claim-law.ts';
import { claimMethod, methodsOf, namedOf } from './claim-method.ts';
import { claimPace, pacingOf, periodOf } from './claim-pacing.ts';
import { claimPoints, claimVerdict } from './claim-points.ts';
import { claimPool, POOL_FAMILIES, poolOf } from './claim-pool.ts';
import { readScope } from './scope.ts';
import type { Scope } from './scope.ts';

/**
 * The evidence on what holds the cash back: the market, a pool, or what no record can name. No verdict: `verdict` waits for a trial.
 * Filters: a period. Where nothing may be told every list is empty and the one claim says why.
 */
export async function measureConstraint(query: Query, filter: Filter = NO_FILTER): Promise<ConstraintEvidence> {
  const asked = await readScope(query, filter);
  return asked.told ? evidenceOf(asked.scope) : notTold(filter, asked.because);
}

function evidenceOf(scope: Scope): ConstraintEvidence {
  const { measured, pointing, groups } = scope;
  const pacing = pacingOf(scope);
  return {
    pointsTo: namedOf(scope, pointing.suspect),
    unclear: pointing.unclear,
    agreeing: pointing.agreeing,
    looking: pointing.looking,
    verdict: { known: false, because: 'not-tried' },
    methods: methodsOf(scope),
    pacing,
    pools: groups.map((group) => poolOf(scope, group)),
    axis: {
      unit: measured.paces?.unit ?? 'month',
      periods: (measured.paces?.periods ?? []).map((period) => periodOf(scope, period)),
    },
    laws: lawsOf(scope),
    claims: [
      claimPoints(scope),
      claimVerdict(scope),
      ...pointing.namings.map(({ method }) => claimMethod(scope, method)),
      ...(pacing.length === 0
        ? [claimPace(scope, 'market', undefined)]
        : pacing.map(({ bucket, name }) => claimPace(scope, bucket, name ?? undefined))),
      ...groups.flatMap(({ name }) => POOL_FAMILIES.map((family) => claimPool(scope, family, name))).filter(isKnown),
      ...measured.laws.map(({ activity }) => claimLaw(scope, activity)),
    ].filter((claim): claim is Claim => claim !== undefined),
  };
}

/** Why nothing is told of the records, or of the part that is asked for. */
export const notToldClaim = (filter: Filter, because: Statement): Claim => ({
  id: claimAddress('constraint.points', filterValues(filter)),
  statement: { code: 'constraint.points.unknown', values: {} },
  figure: { known: false, because },
  basis: null,
  asOf: null,
  method: { code: 'constraint.points.method', values: {} },
  limits: [],
  refutedBy: { code: 'constraint.points.refuted', values: {} },
  because: [],
  factCount: 0,
});

/** What no pool can tell is said once, by its method. */
const isKnown = (claim: Claim | undefined): boolean => claim?.figure.known === true;

const notTold = (filter: Filter, because: Statement): ConstraintEvidence => ({
  pointsTo: null,
  unclear: null,
  agreeing: 0,
  looking: 0,
  verdict: { known: false, because: 'not-tried' },
  methods: [],
  pacing: [],
  pools: [],
  axis: { unit: 'month', periods: [] },
  laws: [],
  claims: [notToldClaim(filter, because)],
});
