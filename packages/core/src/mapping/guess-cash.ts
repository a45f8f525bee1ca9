import { basisRank, buyingWord, cashWords, payingBackWord, sellingWord } from './activity-words.ts';
import type { CashWords } from './activity-words.ts';
import { because, bounded, named, worded } from './draft.ts';
import type { ActivityColumnProfile, ActivityProfile, Guess } from './guess.types.ts';
import { COMPLETE_PHASES } from './lexicon/end-names.ts';
import type { CashRule, Mapping } from './mapping.ts';
import { foldText } from './name-words.ts';

/** What the search for cash looks at. */
export interface CashQuestion {
  readonly activities: ActivityColumnProfile;
  readonly hasCustomer: boolean;
  readonly hasSupplier: boolean;
  /** Names that say in what trade we are: file, tables, columns, object types. */
  readonly surroundings: readonly string[];
  /** The names to read an act by where its own is not all that says it (a date, a table), surest first. */
  readonly namesOf?: (activity: string) => readonly string[];
  /** In which direction the money of an act goes, where the parties of its table say it. */
  readonly sideOf?: (activity: string) => 'in' | 'out' | undefined;
  /** False for acts of different tables: which objects have both was not measured. */
  readonly inOneTable?: (a: string, b: string) => boolean;
  /** An act that is a sale by its customer and amount, though no word says so. */
  readonly sale?: string | undefined;
  /** The amount (`table.column`) that tells how much these acts are worth, best first. */
  readonly amountFor: (activities: readonly ActivityProfile[]) => string | undefined;
}

/** An act whose name speaks of cash. */
export interface CashAct extends CashWords {
  readonly activity: ActivityProfile;
  readonly direction: 'in' | 'out';
}

/** At most one rule of money that comes in, on the best basis there is, and one of money that goes out. */
export function guessCash(question: CashQuestion): Guess<Mapping['cash']> {
  const trade = readTrade(question);
  const acts = cashActs(question, trade);
  const inward = ruleOf(
    question,
    acts.filter((act) => act.direction === 'in'),
    'in',
  );
  const outward = ruleOf(
    question,
    acts.filter((act) => act.direction === 'out' && basisRank(act.basis) <= 1),
    'out',
  );
  const rules = [inward, outward].filter((one) => one !== undefined);
  const reasons = rules.flatMap((one) => one.reasons);
  if (!inward) reasons.unshift(...nobodyPays(acts, trade));
  return {
    value: rules.map((one) => one.rule),
    confidence: inward ? inward.confidence * (trade.sure ? 1 : 0.75) : noneConfidence(acts, trade),
    reasons:
      inward && trade.word !== undefined && trade.sure
        ? [...reasons, because('cash.in-trade', { word: named(trade.word) })]
        : reasons,
  };
}

const noneConfidence = (acts: readonly CashAct[], trade: Trade): number =>
  acts.some((act) => act.direction === 'out') ? (trade.sure ? 0.85 : 0.6) : 0.7;

/** In which direction the money of the source goes, unless a single act says otherwise. */
export interface Trade {
  readonly direction: 'in' | 'out';
  readonly to: 'suppliers' | 'people' | undefined;
  readonly word: string | undefined;
  readonly sure: boolean;
}

export function readTrade(
  question: Pick<CashQuestion, 'activities' | 'hasCustomer' | 'hasSupplier' | 'surroundings'>,
): Trade {
  const names = [...question.activities.values.slice(0, 300).map((one) => one.value), ...question.surroundings];
  const tally = (find: (text: string) => string | undefined): { share: number; word: string | undefined } => {
    const words = names.map(find).filter((word) => word !== undefined);
    return { share: words.length / Math.max(1, names.length), word: mostFrequent(words) };
  };
  const [buying, back, selling] = [tally(buyingWord), tally(payingBackWord), tally(sellingWord)];
  if (question.hasSupplier && !question.hasCustomer)
    return { direction: 'out', to: 'suppliers', word: buying.word, sure: true };
  if (question.hasCustomer)
    return {
      direction: 'in',
      to: undefined,
      word: selling.word,
      sure: buying.share < 0.3 || selling.share > buying.share,
    };
  if (buying.share >= 0.08 && buying.share >= selling.share)
    return { direction: 'out', to: 'suppliers', word: buying.word, sure: buying.share >= 2 * selling.share };
  if (back.share >= 0.15 && back.share > selling.share)
    return { direction: 'out', to: 'people', word: back.word, sure: back.share >= 2 * selling.share };
  return { direction: 'in', to: undefined, word: selling.word, sure: selling.share > 0 };
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** The acts that speak of cash, surest and best basis first; used by the rule and by the question about it. */
export function cashActs(question: CashQuestion, trade: Trade): readonly CashAct[] {
  return question.activities.values
    .flatMap((activity): CashAct[] => {
      const names = question.namesOf?.(activity.value) ?? [activity.value];
      const words = names.map(cashWords).find((one) => one !== undefined) ?? sale(question, activity);
      if (!words) return [];
      const side = question.sideOf?.(activity.value);
      if (side !== undefined) return [{ ...words, activity, direction: side }];
      const direction =
        buyingWord(activity.value) !== undefined && sellingWord(activity.value) === undefined ? 'out' : trade.direction;
      return [{ ...words, activity, direction }];
    })
    .toSorted(
      (a, b) =>
        basisRank(a.basis) - basisRank(b.basis) || b.sureness - a.sureness || b.activity.count - a.activity.count,
    );
}

/** A sale that no word of money says: goods for an amount, on the most cautious basis. Only where no other act speaks of money that comes in. */
function sale(question: CashQuestion, activity: ActivityProfile): CashWords | undefined {
  if (question.sale !== activity.value) return undefined;
  const others = question.activities.values.some((one) => {
    const side = question.sideOf?.(one.value);
    return (
      side !== 'out' && (question.namesOf?.(one.value) ?? [one.value]).some((name) => cashWords(name) !== undefined)
    );
  });
  const words = cashWords('delivered');
  return others || !words ? undefined : { ...words, sureness: 0.55, found: activity.value };
}

type Ruled = { readonly rule: CashRule; readonly confidence: number; readonly reasons: Guess<unknown>['reasons'] };

function ruleOf(question: CashQuestion, acts: readonly CashAct[], direction: 'in' | 'out'): Ruled | undefined {
  for (const basis of new Set(acts.map((act) => act.basis))) {
    const chosen = together(
      acts.filter((act) => act.basis === basis),
      question,
    );
    const amount = question.amountFor(chosen.map((act) => act.activity));
    if (basis === 'delivered' && amount === undefined) continue;
    const phase = phaseOf(chosen, question.activities);
    const best = chosen[0];
    if (!best) continue;
    return {
      rule: {
        activities: chosen.map((act) => act.activity.value),
        ...(phase === undefined ? {} : { phase }),
        direction,
        basis,
        ...(amount === undefined ? {} : { amount }),
      },
      confidence: bounded(0.55 + 0.4 * best.sureness - (amount === undefined ? 0.15 : 0)),
      reasons: [
        because(direction === 'in' ? 'cash.in' : 'cash.out', {
          activity: named(best.activity.value),
          word: named(best.found),
          basis: worded(basis),
        }),
        amount === undefined ? because('cash.no-amount') : because('cash.amount', { column: named(amount) }),
      ],
    };
  }
  return undefined;
}

/** The surest act, and those that stand in its place on other objects (paid by card, paid in cash): never two on the same object. */
function together(acts: readonly CashAct[], question: CashQuestion): readonly CashAct[] {
  const [best, ...rest] = acts;
  if (!best) return [];
  const chosen = [best];
  for (const act of rest) {
    if (act.sureness < best.sureness - 0.3) continue;
    const apart = chosen.every(
      (one) =>
        question.inOneTable?.(one.activity.value, act.activity.value) !== false &&
        overlap(question.activities, one.activity, act.activity) <= 0.05,
    );
    if (apart) chosen.push(act);
  }
  return chosen;
}

/** Share of the objects with the rarer act that also have the other; 1 when it was not measured. */
export function overlap(profile: ActivityColumnProfile, one: ActivityProfile, other: ActivityProfile): number {
  const rarer = Math.min(one.objectCount ?? 0, other.objectCount ?? 0);
  if (profile.together === undefined || rarer === 0) return 1;
  const pair = profile.together.find(
    (entry) => (entry.a === one.value && entry.b === other.value) || (entry.a === other.value && entry.b === one.value),
  );
  return (pair?.objectCount ?? 0) / rarer;
}

/** The completing phase, where the source has several: the money is there when the act is done. */
function phaseOf(acts: readonly CashAct[], profile: ActivityColumnProfile): string | undefined {
  const phases = new Set(profile.values.flatMap((one) => one.phases));
  if (profile.phaseColumn === null || phases.size < 2) return undefined;
  return acts[0]?.activity.phases.find((phase) => COMPLETE_PHASES.has(foldText(phase)));
}

/** Why nobody pays, as far as the records tell. */
function nobodyPays(acts: readonly CashAct[], trade: Trade): Guess<unknown>['reasons'] {
  const outward = acts.some((act) => act.direction === 'out');
  if (outward && trade.to === 'people') return [because('cash.to-people', { word: named(trade.word ?? '') })];
  if (outward) return [because('cash.to-suppliers', { word: named(trade.word ?? '') })];
  if (acts.some((act) => act.basis === 'delivered')) return [because('cash.delivered-without-value')];
  return [because('cash.none')];
}
