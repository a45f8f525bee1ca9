import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { SaleAnswer, StepSale } from './answers.ts';
import { saleWords, SURE } from './claim-gate.ts';
import { addressOf, claim, count, named, share, statement, unknown } from './claim.ts';
import { stepFacts, stepsOfSold, stepWaits } from './sale.sql.ts';
import type { ApprovalScope } from './scope.ts';
import { adjust, testSale } from './test-sale.ts';

interface Candidate {
  readonly id: number;
  readonly name: string;
  readonly isApproval: boolean;
  readonly people: readonly number[];
}

/** A step with what its claim needs. */
export interface StepFound extends StepSale {
  readonly activityId: number;
}

/**
 * Every step that a tenth of the sold requests went through, work included: whether the sale goes with the wait for it; the
 * surest first. Of all records only; none of a step of fewer than five people, or of a gate that is told together with others.
 */
export async function findSteps(query: Query, scope: ApprovalScope): Promise<readonly StepFound[]> {
  if (!scope.pays || Object.keys(scope.filter).length > 0) return [];
  const all = await query.rows<Candidate>(stepsOfSold('TRUE'));
  const told = scope.told.filter(({ gates }) => gates.length === 1).flatMap(({ gates }) => gates.map(({ id }) => id));
  const acts = await query.rows<{ id: number; gate: number }>(
    'SELECT a.activity_id AS id, a.gate_id AS gate FROM approval_act a',
  );
  const may = ({ id, isApproval, people }: Candidate): boolean =>
    (people.length === 0 || people.length >= 5) &&
    (!isApproval || acts.some((act) => act.id === id && told.includes(act.gate)));
  const found = [];
  for (const step of all.filter(may)) {
    const sale = await testSale(query, stepWaits(query.dialect, 'TRUE'), { activity: step.id });
    if (sale !== null && waits(sale)) found.push({ step, sale });
  }
  const sure = adjust(found.map(({ sale }) => sale.p));
  return found
    .map(({ step, sale }, at): StepFound => ({
      ...sale,
      activityId: step.id,
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
export async function claimStep(query: Query, scope: ApprovalScope, step: StepFound): Promise<Claim> {
  return claim(scope, {
    id: step.claim,
    statement: statement(`approval.step.${step.q < SURE ? step.direction : 'none'}`, {
      step: named(step.activity),
      ...saleWords(step),
      p: share(step.q),
    }),
    figure: { known: true, quantity: share(step.q) },
    method: statement('approval.step.method'),
    refutedBy: statement('approval.sale.refuted'),
    limits: [statement('approval.limit.association')],
    factCount: await countStep(query, step.activityId),
  });
}

async function countStep(query: Query, activity: number): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${stepFacts('TRUE')}) f`, { activity });
  return row?.n ?? 0;
}

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
