import { wholeShares } from '../chain/index.ts';
import type { Claim, ClaimId, Statement } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import type { AxisPeriod, PacingShare } from './answers.ts';
import { addressOf, claim, count, known, poolWord, ranged, share, statement, unknown } from './claim.ts';
import type { PacePeriod } from './paces.ts';
import { MOSTLY } from './measured.ts';
import { PACE_COVERAGE } from './pacing.ts';
import { delayOf, marketOf } from './point.ts';
import type { Scope } from './scope.ts';
import type { Method } from './track-record.ts';

export const paceAddress = (scope: Scope, bucket: 'market' | 'delay' | 'pool', pool?: string): ClaimId =>
  addressOf(scope, 'pacing', { bucket, ...(pool === undefined ? {} : { pool }) });

/** The claim that a method's naming rests on first. */
export const methodAddress = (scope: Scope, method: Method): ClaimId => addressOf(scope, 'method', { name: method });

/** The shares of what paced the cash, as they are told; empty when they are not known. */
export function pacingOf(scope: Scope): readonly PacingShare[] {
  const { measured, groups } = scope;
  const shares = measured.paces?.shares ?? [];
  if (shares.length === 0) return [];
  const sum = (pools: readonly number[], pick: 'share' | 'low' | 'high'): number =>
    pools.reduce((total, pool) => total + (shares[pool]?.[pick] ?? 0), 0);
  const told = [
    { bucket: 'market' as const, name: null, of: [marketOf(measured)] },
    ...groups.map(({ name, pools }) => ({ bucket: 'pool' as const, name, of: pools })),
    { bucket: 'delay' as const, name: null, of: [delayOf(measured)] },
  ];
  const whole = wholeShares(told.map(({ of }) => Math.max(0, sum(of, 'share'))));
  return told.map(({ bucket, name, of }, i) => {
    const value = whole[i] ?? 0;
    return {
      bucket,
      name,
      share: value,
      low: Math.max(0, Math.min(value, sum(of, 'low'))),
      high: Math.min(1, Math.max(value, sum(of, 'high'))),
      claim: paceAddress(scope, bucket, name ?? undefined),
    };
  });
}

/** One share of what paced the cash; undefined when there is no such bucket. */
export function claimPace(scope: Scope, bucket: string, pool: string | undefined): Claim | undefined {
  const { measured } = scope;
  const about = {
    method: 'constraint.pacing.method',
    refutedBy: 'constraint.pacing.refuted',
    limits: pacingLimits(scope),
  };
  const found = pacingOf(scope).find((one) => one.bucket === bucket && one.name === (pool ?? null));
  if (found === undefined) {
    if (measured.paces !== null || bucket !== 'market') return undefined;
    return claim(scope, {
      ...about,
      id: paceAddress(scope, 'market'),
      statement: statement('constraint.pacing.unknown'),
      figure: unknown('constraint.unknown.cash'),
      factCount: 0,
    });
  }
  return claim(scope, {
    ...about,
    id: found.claim,
    statement: statement(paceCode(scope, found), {
      ...ranged({ ...found, high: Math.max(HARDLY, found.high) }, found.share),
      ...(found.name === null ? {} : { pool: poolWord(found.name) }),
    }),
    figure: known(share(found.share), { low: found.low, high: found.high, coverage: PACE_COVERAGE }),
    factCount: measured.facts.all,
  });
}

/** A smaller share of a pool is said to be none. */
const HARDLY = 0.001;

const paceCode = ({ measured }: Scope, { bucket, high }: PacingShare): string =>
  bucket === 'pool' && high < HARDLY
    ? 'constraint.pacing.pool.none'
    : bucket === 'delay' && measured.lasting < MOSTLY
      ? 'constraint.pacing.delay.untimed'
      : `constraint.pacing.${bucket}`;

const pacingLimits = ({ measured }: Scope): Statement[] => [
  statement('constraint.limit.pacing'),
  ...(measured.pays ? [] : [statement('constraint.limit.nobody-pays')]),
  ...(measured.lasting < MOSTLY ? [statement('constraint.limit.untimed')] : []),
];

/** One period of the time axis as it is told. */
export const periodOf = (scope: Scope, period: PacePeriod): AxisPeriod => ({
  start: period.start,
  count: period.count,
  shares: period.market === null ? [] : wholePeriod(scope, period),
  claim: addressOf(scope, 'period', { start: period.start }),
});

function wholePeriod({ groups }: Scope, { market, delay, pools }: PacePeriod): AxisPeriod['shares'] {
  const named = pools.map((one) => ({ share: one.share, name: nameOf(groups, one.pools) }));
  const merged = [...Map.groupBy(named, ({ name }) => name)].map(([name, same]) => ({
    bucket: 'pool' as const,
    name,
    share: same.reduce((sum, one) => sum + one.share, 0),
  }));
  const told = [
    { bucket: 'market' as const, name: null, share: market ?? 0 },
    ...merged,
    { bucket: 'delay' as const, name: null, share: delay ?? 0 },
  ];
  const whole = wholeShares(told.map((one) => one.share));
  return told.map((one, i) => ({ ...one, share: whole[i] ?? 0 }));
}

const nameOf = (groups: Scope['groups'], pools: readonly number[]): string =>
  (pools.length === 1 ? groups.find((group) => group.pools.includes(pools[0] ?? -1))?.name : undefined) ?? '…small';

/** What paced the cash of one period; undefined when there is no such period. */
export function claimPeriod(scope: Scope, start: string): Claim | undefined {
  const period = scope.measured.paces?.periods.find((one) => one.start === start);
  if (period === undefined) return undefined;
  const { shares, claim: id } = periodOf(scope, period);
  const [top] = shares.toSorted((a, b) => b.share - a.share);
  const values = {
    start: { unit: 'instant', value: Date.parse(`${start}T00:00:00Z`) as Instant, precision: precisionOf(scope) },
    count: count(period.count),
  } as const;
  return claim(scope, {
    id,
    statement:
      top === undefined
        ? statement('constraint.period.unknown', values)
        : statement(`constraint.period.${top.bucket}`, {
            ...values,
            share: share(top.share),
            ...(top.name === null ? {} : { pool: poolWord(top.name) }),
          }),
    figure: top === undefined ? unknown('constraint.unknown.cash') : known(share(top.share)),
    method: 'constraint.period.method',
    refutedBy: 'constraint.pacing.refuted',
    limits: pacingLimits(scope),
    because: pacingOf(scope).map((one) => one.claim),
    factCount: top === undefined ? 0 : scope.measured.facts.all,
  });
}

const precisionOf = ({ measured }: Scope): 'month' | 'day' => (measured.paces?.unit === 'month' ? 'month' : 'day');
