import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { SaleAnswer, StepSale } from './answers.ts';
import { saleWords, SURE } from './claim-gate.ts';
import { addressOf, claim, count, named, oneIn, share, statement, unknown } from './claim.ts';
import type { ApprovalScope } from './scope.ts';
import { adjust } from './test-sale.ts';

interface StepRow {
  readonly id: number;
  readonly name: string;
  readonly isApproval: boolean;
  readonly people: number;
  readonly every: number;
  readonly facts: number;
  readonly sale: string;
}

/** A step with what its claim needs. */
export interface StepFound extends StepSale {
  readonly activityId: number;
  /** One in so many requests was looked at. */
  readonly every: number;
  readonly facts: number;
}

const STEPS = `
SELECT t.activity_id AS id, a.name, a.kind = 'approval' AS "isApproval", t.people, t."every", t.facts, t.sale
FROM approval_step_sale t JOIN activity a ON a.activity_id = t.activity_id ORDER BY t.place`;

/**
 * Every step that a tenth of the sold requests went through, work included: whether the sale goes with the wait for it; the
 * surest first. Of all records only; none of a step of fewer than five people, or of a gate that is told together with others.
 */
export async function findSteps(query: Query, scope: ApprovalScope): Promise<readonly StepFound[]> {
  if (!scope.pays || Object.keys(scope.filter).length > 0) return [];
  const all = await query.rows<StepRow>(STEPS);
  const told = scope.told.filter(({ gates }) => gates.length === 1).flatMap(({ gates }) => gates.map(({ id }) => id));
  const acts = await query.rows<{ id: number; gate: number }>(
    'SELECT a.activity_id AS id, a.gate_id AS gate FROM approval_act a',
  );
  const may = ({ id, isApproval, people }: StepRow): boolean =>
    (people === 0 || people >= 5) && (!isApproval || acts.some((act) => act.id === id && told.includes(act.gate)));
  const found = all
    .filter(may)
    .map((step) => ({ step, sale: JSON.parse(step.sale) as SaleAnswer }))
    .filter(({ sale }) => waits(sale));
  const sure = adjust(found.map(({ sale }) => sale.p));
  return found
    .map(({ step, sale: { p, direction, groups, requests } }, at): StepFound => ({
      p,
      direction,
      groups,
      requests,
      activityId: step.id,
      every: step.every,
      facts: step.facts,
      activity: step.name,
      isApproval: step.isApproval,
      q: sure[at] ?? 1,
      claim: addressOf(scope, 'step', { activity: step.name }),
    }))
    .toSorted((a, b) => a.q - b.q || b.requests - a.requests);
}

/** Where most began at once there is no wait to speak of. */
const waits = ({ groups, requests }: SaleAnswer): boolean =>
  !groups.some(({ high, count: alike }) => high === 0 && alike > requests / 2);

/** What the sale does with the wait for one step. */
export const claimStep = (scope: ApprovalScope, step: StepFound): Claim =>
  claim(scope, {
    id: step.claim,
    statement: statement(`approval.step.${step.q < SURE ? step.direction : 'none'}`, {
      step: named(step.activity),
      ...saleWords(step),
      p: share(step.q),
    }),
    figure: { known: true, quantity: share(step.q) },
    method: statement('approval.step.method'),
    refutedBy: statement('approval.sale.refuted'),
    limits: [statement('approval.limit.association'), ...oneIn(step.every)],
    factCount: step.facts,
  });

/** Steps that cost no sale, or cannot be told to, in one sentence. */
export function claimSteps(scope: ApprovalScope, steps: readonly StepFound[]): Claim {
  const costly = steps.filter((step) => step.q < SURE && step.direction === 'falls');
  const [first] = costly;
  const figure =
    steps.length === 0
      ? unknown(
          scope.pays
            ? Object.keys(scope.filter).length > 0
              ? 'approval.unknown.part'
              : 'approval.unknown.sale-few'
            : 'approval.unknown.payer',
        )
      : ({ known: true, quantity: count(costly.length) } as const);
  return claim(scope, {
    id: addressOf(scope, 'steps'),
    statement:
      steps.length === 0
        ? statement('approval.steps.unknown')
        : first === undefined
          ? statement('approval.steps.none', { count: count(steps.length) })
          : statement('approval.steps', {
              step: named(first.activity),
              ...saleWords(first),
              count: count(steps.length),
              costly: count(costly.length),
            }),
    figure,
    method: statement('approval.step.method'),
    refutedBy: statement('approval.sale.refuted'),
    limits: [statement('approval.limit.association')],
    because: steps.map((step) => step.claim),
    factCount: 0,
  });
}
