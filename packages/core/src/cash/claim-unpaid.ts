import type { Claim, Figure, Statement } from '../explain/index.ts';
import { coarseUnit } from '../ledger/index.ts';
import type { UnpaidWork } from './answers.ts';
import { claim, count, known, money, statement } from './claim.ts';
import type { UnpaidRow } from './find-unpaid.ts';
import type { CashScope } from './scope.ts';
import { LEAST_PEOPLE, LONGEST_ACT_HOURS } from './unpaid.sql.ts';

/** One reason. Undefined when no work has it. */
export function claimUnpaid(scope: CashScope, rows: readonly UnpaidRow[], reason: string): Claim | undefined {
  const row = rows.find(({ work }) => work.reason === reason);
  if (!row) return undefined;
  return claim(scope, {
    id: row.work.claim,
    statement: statement(`cash.unpaid.${reason}`, wordsOf(row.work)),
    figure: figureOf(row.work),
    ...about(scope, row.work),
    factCount: row.factCount,
  });
}

/** All reasons together. Hours are added only when each reason's are shown, so that none can be worked out. */
export function claimAllUnpaid(scope: CashScope, rows: readonly UnpaidRow[]): Claim | undefined {
  if (rows.length === 0) return undefined;
  const sum = (pick: (work: UnpaidWork) => number): number => rows.reduce((total, row) => total + pick(row.work), 0);
  const all = {
    objectCount: sum((work) => (work.reason === 'no-client' ? 0 : work.objectCount)),
    actCount: sum((work) => work.actCount),
    workHours: rows.every(({ work }) => work.workHours !== null) ? sum((work) => work.workHours ?? 0) : null,
    value: null,
  };
  const clientless = sum((work) => (work.reason === 'no-client' ? work.objectCount : 0));
  return claim(scope, {
    id: 'cash.unpaid',
    statement: statement('cash.unpaid', {
      ...wordsOf(all),
      ...(clientless > 0 ? { clientless: count(clientless) } : {}),
    }),
    figure: figureOf(all),
    ...about(scope, all),
    because: rows.map(({ work }) => work.claim),
    factCount: rows.reduce((total, row) => total + row.factCount, 0),
  });
}

/** Hours are no finer than the instants that they lie between. */
function resolution({ resolutionMs }: CashScope): readonly Statement[] {
  const unit = coarseUnit(resolutionMs);
  return unit === undefined ? [] : [statement('cash.unpaid.resolution', { unit: { unit: 'word', value: unit } })];
}

type Told = Pick<UnpaidWork, 'objectCount' | 'actCount' | 'workHours' | 'value'>;

const figureOf = (work: Told): Figure =>
  known(work.workHours === null ? count(work.actCount) : { unit: 'work', value: work.workHours });

/** Hours are said as a count of hours: a day of work is not a day on the wall. */
const wordsOf = (work: Told) => ({
  objects: count(work.objectCount),
  acts: count(work.actCount),
  ...(work.workHours === null ? {} : { hours: count(work.workHours) }),
  ...(work.value === null ? {} : { value: money(work.value) }),
});

const about = (scope: CashScope, work: Told) => ({
  method: statement('cash.unpaid.method', { hours: count(LONGEST_ACT_HOURS) }),
  limits: [
    ...(work.workHours === null
      ? [statement('cash.unpaid.hours', { people: count(LEAST_PEOPLE) })]
      : resolution(scope)),
    statement('cash.unpaid.shared'),
  ],
  refutedBy: statement('cash.unpaid.refuted'),
});
