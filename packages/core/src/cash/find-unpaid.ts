import type { Money, Query } from '../ledger/index.ts';
import { claimAddress } from '../lens.ts';
import type { UnpaidWork } from './answers.ts';
import type { CashScope } from './scope.ts';
import {
  HAS_LOOSE,
  LEAST_PEOPLE,
  LOOSE_OBJECTS,
  STANDINGS,
  UNPAID_ENDS,
  UNPAID_OBJECTS,
  unpaidActs,
} from './unpaid.sql.ts';

/** One row of the table of unpaid work, with how many facts it rests on. */
export interface UnpaidRow {
  readonly work: UnpaidWork;
  readonly factCount: number;
}

/** Reasons in the order they are told. */
export const UNPAID_REASONS = [
  'refused',
  'cancelled',
  'declined',
  'abandoned',
  'no-client',
  'open',
] as const satisfies readonly UnpaidWork['reason'][];

interface ActRow {
  readonly standing: number;
  readonly actCount: number;
  readonly startedCount: number;
  readonly startCount: number;
  readonly people: number;
  readonly hours: number | null;
}

interface ObjectRow {
  readonly standing: number;
  readonly objectCount: number;
  readonly valuedCount: number;
  readonly value: number;
}

interface Found {
  readonly act: ActRow | undefined;
  readonly object: ObjectRow | undefined;
  readonly endCount: number;
  readonly looseCount: number;
}

/** What the queries of unpaid work are asked with; standing 0 is all reasons. */
export const unpaidParameters = (scope: CashScope, reason: UnpaidWork['reason'] | null = null) => ({
  namesCustomers: scope.namesCustomers,
  currency: scope.currency,
  standing: reason === null ? 0 : STANDINGS.indexOf(reason),
});

/**
 * Work that reached no cash by reason, each object and each act under one reason only. Empty when nobody pays; and of a part,
 * whose work is told by `vain`.
 */
export async function findUnpaid(query: Query, scope: CashScope): Promise<UnpaidRow[]> {
  if (!scope.inflow || !scope.part.isWhole) return [];
  const parameters = unpaidParameters(scope);
  const withLoose = await hasLoose(query);
  const acts = await query.rows<ActRow>(unpaidActs(query.dialect, withLoose), parameters);
  const objects = await query.rows<ObjectRow>(UNPAID_OBJECTS, parameters);
  const ends = await query.rows<{ standing: number; endCount: number }>(UNPAID_ENDS, parameters);
  const [loose] = withLoose ? await query.rows<{ objectCount: number }>(LOOSE_OBJECTS) : [];
  return UNPAID_REASONS.map((reason) => {
    const standing = STANDINGS.indexOf(reason);
    return unpaidRow(scope, reason, {
      act: acts.find((row) => row.standing === standing),
      object: objects.find((row) => row.standing === standing),
      endCount: ends.find((row) => row.standing === standing)?.endCount ?? 0,
      looseCount: reason === 'no-client' ? (loose?.objectCount ?? 0) : 0,
    });
  }).filter(({ work }) => work.objectCount + work.actCount > 0);
}

/** Whether some work belongs to no leading object. */
async function hasLoose(query: Query): Promise<boolean> {
  const [sums] = await query.rows<{ acts: number; attached: number; otherPhases: number }>(HAS_LOOSE);
  return sums !== undefined && (sums.otherPhases > 0 || Math.round(sums.attached) !== sums.acts);
}

function unpaidRow(scope: CashScope, reason: UnpaidWork['reason'], found: Found): UnpaidRow {
  const { act, object } = found;
  return {
    work: {
      reason,
      objectCount: (object?.objectCount ?? 0) + found.looseCount,
      actCount: act?.actCount ?? 0,
      workHours: act && act.startedCount > 0 && act.people >= LEAST_PEOPLE ? act.hours : null,
      value: valueOf(scope, object),
      claim: claimAddress('cash.unpaid', { reason }),
    },
    factCount: (act?.actCount ?? 0) + (act?.startCount ?? 0) + found.endCount,
  };
}

const valueOf = (scope: CashScope, object: ObjectRow | undefined): Money | null =>
  object && object.valuedCount > 0 ? { minor: object.value, currency: scope.currency } : null;
