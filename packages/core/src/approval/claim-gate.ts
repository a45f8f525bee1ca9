import type { Claim, ClaimId, Figure, Statement } from '../explain/index.ts';
import { wholeShares } from '../chain/index.ts';
import type { GateAnswer, SaleAnswer } from './answers.ts';
import {
  about,
  addressOf,
  claim,
  count,
  gateWords,
  hours,
  money,
  oneIn,
  rated,
  share,
  statement,
  unknown,
} from './claim.ts';
import type { Level } from './find-levels.ts';
import type { Measured } from './measure.sql.ts';
import type { GateFigures } from './read-figures.ts';
import type { ApprovalScope } from './scope.ts';
import type { SaleTest } from './test-sale.ts';

/** A gate with all that is told of it. */
export interface GateTold extends GateFigures {
  readonly sale: SaleTest | null;
  readonly levels: readonly Level[];
}

/** The parts of what is said of a gate, in the order they are said. */
export const PARTS = ['wait', 'cash', 'answer', 'change', 'return', 'level', 'waiting', 'sale'] as const;
export type Part = (typeof PARTS)[number];

export const gateAddress = (scope: ApprovalScope, part: Measured, name: string): ClaimId =>
  addressOf(scope, part, { gate: name });

/** So sure is a trend before it is said to be one. */
export const SURE = 0.05;
/** At most so much is different after an approval that changes almost nothing. */
const ALMOST_NOTHING = 0.05;

/** All that is said of one gate: the sentence, then its parts. */
export const claimsOfGate = (scope: ApprovalScope, gate: GateTold): Claim[] => [
  claimGate(scope, gate),
  ...PARTS.map((part) => claimPart(scope, gate, part)),
];

/** The sentence of a gate: what waits now, how long it takes, and what the answer is. */
export function claimGate(scope: ApprovalScope, gate: GateTold): Claim {
  const { answers, changed, waiting, wait } = gate;
  const now: Statement['values'] = waiting
    ? { requests: count(waiting.requests), since: hours(waiting.medianHours), ...valueOf(waiting.value) }
    : {};
  const took: Statement['values'] = wait ? { decisions: count(gate.decisions), median: hours(wait.median) } : {};
  const said: Statement['values'] = answers
    ? { yes: share(answers.rate), low: share(answers.low), high: share(answers.high) }
    : {};
  const isIdle = changed !== null && changed.high <= ALMOST_NOTHING;
  return claim(scope, {
    id: gateAddress(scope, 'gate', gate.told.name),
    statement: statement(isIdle ? 'approval.gate.idle' : 'approval.gate', {
      ...gateWords(gate.told),
      ...now,
      ...took,
      ...said,
    }),
    figure: answers
      ? rated(answers)
      : wait
        ? { known: true, quantity: hours(wait.median) }
        : unknown('approval.unknown.answer'),
    method: statement('approval.gate.method'),
    limits: limitsOf(gate),
    because: PARTS.map((part) => gateAddress(scope, part, gate.told.name)),
    factCount: gate.facts.gate,
  });
}

const valueOf = (value: { minor: number; currency: string } | null): Statement['values'] =>
  value === null ? {} : { value: money(value.minor, value.currency) };

function limitsOf({ told, holdsWork, waiting }: GateTold): Statement[] {
  return [
    ...(told.gates.length > 1 ? [statement('approval.limit.together')] : []),
    ...(told.namesPeople ? [] : [statement('approval.limit.nobody')]),
    ...(holdsWork ? [statement('approval.limit.holds-work')] : []),
    ...(waiting !== null && waiting.usual > 0
      ? [statement('approval.limit.usual', { usual: count(waiting.usual) })]
      : []),
  ];
}

const limitsOfSale = ({ sale }: GateTold): Statement[] => [
  statement('approval.limit.association'),
  ...(sale === null ? [] : oneIn(Math.round(sale.of / sale.requests))),
];

/** What one part says: its sentence, its figure. */
type Said = readonly [values: Statement['values'], figure: Figure, code?: string];

/** One part of what is said of a gate; "not known" says what is missing. */
export function claimPart(scope: ApprovalScope, gate: GateTold, part: Part): Claim {
  const [values, figure, code = `approval.${part}`] = SAID[part](gate, scope);
  return claim(scope, {
    id: gateAddress(scope, part, gate.told.name),
    statement: statement(figure.known ? code : `approval.${part}.unknown`, { ...gateWords(gate.told), ...values }),
    figure,
    method: statement(`approval.${part}.method`),
    ...(part === 'sale' ? { refutedBy: statement('approval.sale.refuted') } : {}),
    limits: [...(part === 'sale' ? limitsOfSale(gate) : []), ...limitsOf(gate)],
    factCount: figure.known ? gate.facts[part] : 0,
  });
}

const SAID: Readonly<Record<Part, (gate: GateTold, scope: ApprovalScope) => Said>> = {
  wait: ({ wait }) => {
    if (wait === null) return [{}, unknown('approval.unknown.wait')];
    const { median, p90, workingMedian, workingP90 } = wait;
    const working: Statement['values'] =
      workingMedian === null || workingP90 === null
        ? {}
        : { working: hours(workingMedian), workingLate: hours(workingP90) };
    return [
      { median: hours(median), late: hours(p90), ...working },
      { known: true, quantity: hours(median) },
    ];
  },
  cash: ({ standing, moneyDays }, { currency }) =>
    standing === null || moneyDays === null || currency === null
      ? [{}, unknown('approval.unknown.value')]
      : [
          { standing: about(standing, currency), days: about(moneyDays, currency) },
          { known: true, quantity: money(standing, currency) },
        ],
  answer: ({ answers }) =>
    answers === null
      ? [{}, unknown('approval.unknown.answer')]
      : [
          {
            yes: share(answers.rate),
            low: share(answers.low),
            high: share(answers.high),
            count: count(answers.count),
            no: count(answers.no),
            back: count(answers.back),
            left: count(answers.left),
          },
          rated(answers),
        ],
  change: ({ changed }) =>
    changed === null
      ? [{}, unknown('approval.unknown.answer')]
      : [{ changed: share(changed.rate), low: share(changed.low), high: share(changed.high) }, rated(changed)],
  return: ({ returned, requests }) => [
    { returned: share(returned.rate), count: count(returned.count), requests: count(requests) },
    { known: true, quantity: share(returned.rate) },
  ],
  level: ({ levels }) => {
    const [first] = levels;
    if (first === undefined) return [{}, unknown('approval.unknown.level')];
    return [
      { level: first.said, share: share(first.share) },
      { known: true, quantity: share(first.share) },
    ];
  },
  waiting: ({ waiting }) => {
    if (waiting === null) return [{}, { known: true, quantity: count(0) }, 'approval.waiting.none'];
    const { requests, medianHours, stale, value } = waiting;
    return [
      { requests: count(requests), since: hours(medianHours), stale: count(stale), ...valueOf(value) },
      { known: true, quantity: count(requests) },
    ];
  },
  sale: ({ sale }, { pays }) => {
    if (sale === null) return [{}, unknown(pays ? 'approval.unknown.sale-few' : 'approval.unknown.payer')];
    return [
      saleWords(sale),
      { known: true, quantity: share(sale.p) },
      `approval.sale.${sale.p < SURE ? sale.direction : 'none'}`,
    ];
  },
};

/** The first and the last quarter by the wait, for a sentence. */
export function saleWords({ p, groups, requests }: SaleAnswer): Statement['values'] {
  const [first, last] = [groups[0], groups.at(-1)];
  return {
    p: share(p),
    requests: count(requests),
    ...(first && last
      ? { short: hours(first.mean), shortRate: share(first.rate), long: hours(last.mean), longRate: share(last.rate) }
      : {}),
  };
}

const saleOf = ({ p, direction, groups, requests }: SaleTest): SaleAnswer => ({ p, direction, groups, requests });

/** A gate as the answer tells it. */
export function answerGate(scope: ApprovalScope, gate: GateTold): GateAnswer {
  const { told, standing, levels } = gate;
  const shares = wholeShares(levels.map((level) => level.share));
  return {
    name: told.name,
    of: told.gates.map(({ name }) => name),
    shape: told.gates.length === 1 ? (told.gates[0]?.shape ?? null) : null,
    requests: gate.requests,
    decisions: Math.round(gate.decisions),
    wait: gate.wait,
    standing:
      standing === null || scope.currency === null ? null : { minor: Math.round(standing), currency: scope.currency },
    moneyDays: gate.moneyDays,
    answers: gate.answers,
    changed: gate.changed,
    returned: { rate: gate.returned.rate, low: gate.returned.low, high: gate.returned.high },
    levels: levels.map(({ name }, at) => ({ name, share: shares[at] ?? 0 })),
    waiting: gate.waiting,
    sale: gate.sale && saleOf(gate.sale),
    claim: gateAddress(scope, 'gate', told.name),
  };
}
