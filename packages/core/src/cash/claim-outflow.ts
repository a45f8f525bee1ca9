import type { Claim } from '../explain/index.ts';
import type { CashAnswer } from './answers.ts';
import { claim, count, day, known, money, statement, unknown } from './claim.ts';
import { amountOf } from './scope.ts';
import type { CashScope } from './scope.ts';

/** Money paid to others: shown apart, never added to the inflow nor taken from it. Undefined when none is recorded. */
export function claimOutflow(scope: CashScope): Claim | undefined {
  const { outflow } = scope;
  if (!outflow) return undefined;
  const amount = amountOf(outflow);
  const values = { count: count(outflow.count), from: day(outflow.firstAt), to: day(outflow.lastAt) };
  return claim(scope, {
    id: 'cash.outflow',
    ...(amount
      ? { statement: statement('cash.outflow', { ...values, amount: money(amount) }), figure: known(money(amount)) }
      : { statement: statement('cash.outflow.unpriced', values), figure: unknown('cash.amount.missing') }),
    method: statement('cash.outflow.method'),
    limits: [statement('cash.limit.recorded')],
    refutedBy: statement('cash.outflow.refuted'),
    factCount: outflow.factCount,
  });
}

export const answerOutflow = (scope: CashScope): CashAnswer['outflow'] => {
  const total = amountOf(scope.outflow);
  return scope.outflow && total ? { total, count: scope.outflow.count, claim: 'cash.outflow' } : null;
};
