import { basisRank, endWords } from './activity-words.ts';
import { alsoSaid } from './corrections.ts';
import { because, listed, worded } from './draft.ts';
import { cashActs, readTrade } from './guess-cash.ts';
import type { CashQuestion } from './guess-cash.ts';
import type { ActivityProfile } from './guess.types.ts';
import type { CashRule } from './mapping.ts';
import { MOST_ANSWERS, slug } from './question.ts';
import type { Ask, PlainAnswer, PlainQuestion } from './question.ts';

/** Asked when the guess is unsure, or when nothing that customers pay was found. */
export function askCash({ guess, said, remake }: Ask): PlainQuestion | undefined {
  const asked = guess.cashQuestion;
  if (!asked || said.whole.cash !== undefined) return undefined;
  const inward = guess.cash.value.find((rule) => rule.direction === 'in');
  const isAct = (rule: CashRule): boolean =>
    !guess.acts.some((act) => act.value === 'artificial' && rule.activities.includes(act.activity));
  const others = otherRules(asked, inward).filter(isAct);
  if (others.length === 0 || (inward && guess.cash.confidence >= 0.8)) return undefined;
  if (!inward && guess.cash.confidence >= 0.85) return undefined;
  const outward = guess.cash.value.filter((rule) => rule.direction === 'out');
  const besides = (rules: readonly CashRule[]): readonly CashRule[] =>
    outward.filter((rule) => !rules.some((one) => one.activities.some((name) => rule.activities.includes(name))));
  const answer = (rules: readonly CashRule[], chosen: boolean): PlainAnswer => ({
    id: rules[0] ? slug(rules[0].activities[0] ?? '') : 'none',
    says: rules[0]
      ? because('answer.cash', { activity: listed(rules[0].activities), basis: worded(rules[0].basis) })
      : because('answer.cash-none'),
    mapping: chosen ? guess.mapping : remake(alsoSaid(said, { whole: { cash: [...rules, ...besides(rules)] } })),
    chosen,
  });
  const none = inward ? [answer([], false)] : [];
  return {
    id: 'cash',
    asks: because(inward ? 'question.cash' : 'question.cash-none'),
    weight: 0.5,
    answers: [
      answer(inward ? [inward] : [], true),
      ...others.slice(0, MOST_ANSWERS - 1 - none.length).map((rule) => answer([rule], false)),
      ...none,
    ],
  };
}

/** Other acts that may be the cash: those whose words speak of it, else those that most objects end with. */
function otherRules(asked: CashQuestion, inward: CashRule | undefined): readonly CashRule[] {
  const trade = readTrade(asked);
  const spoken = cashActs(asked, trade).filter((act) => !inward?.activities.includes(act.activity.value));
  const amount = (activity: ActivityProfile): { amount?: string } => {
    const found = asked.amountFor([activity]);
    return found === undefined ? {} : { amount: found };
  };
  const rules = spoken.map((act): CashRule => ({
    activities: [act.activity.value],
    direction: 'in',
    basis: act.basis,
    ...amount(act.activity),
  }));
  if (rules.length > 0 || inward) return rules.toSorted((a, b) => basisRank(a.basis) - basisRank(b.basis));
  return asked.activities.values
    .filter(
      (one) =>
        (one.objectCount ?? 0) > 0 &&
        (one.lastCount ?? 0) / (one.objectCount ?? 1) >= 0.5 &&
        endWords(one.value) === undefined,
    )
    .toSorted((a, b) => (b.lastCount ?? 0) - (a.lastCount ?? 0))
    .map((one) => ({ activities: [one.value], direction: 'in', basis: 'delivered', ...amount(one) }));
}
