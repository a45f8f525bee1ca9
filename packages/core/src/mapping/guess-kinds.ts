import type { ActivityKind } from '../ledger/index.ts';
import { because, counted } from './draft.ts';
import type { ActivityColumnProfile, ActivityGuess, ActivityProfile, Guess } from './guess.types.ts';
import { START_PHASES } from './lexicon/end-names.ts';
import type { Mapping } from './mapping.ts';
import { foldText } from './name-words.ts';

/** What is settled before the kinds are guessed: the rules of cash and of ends, and what a person said. */
export interface KindContext {
  readonly cash: Mapping['cash'];
  readonly outcomes: Mapping['outcomes'];
  readonly said: Readonly<Record<string, ActivityKind>>;
}

/**
 * What kind of act each activity of a column is, with reasons and a confidence, the most frequent first.
 * What a person said stands; `end` is what the rules of the mapping say of it. Empty for a column without values.
 */
export function guessActs(profile: ActivityColumnProfile, context: KindContext): readonly ActivityGuess[] {
  const phased = profile.phaseColumn !== null && profile.values.some(isStarted);
  return profile.values
    .map((act): ActivityGuess => ({
      activity: act.value,
      count: act.count,
      end: endOf(act.value, context),
      ...kindOf(act, context, phased),
    }))
    .toSorted((a, b) => b.count - a.count);
}

function kindOf(act: ActivityProfile, context: KindContext, phased: boolean): Guess<ActivityKind> {
  const said = Object.hasOwn(context.said, act.value) ? context.said[act.value] : undefined;
  if (said !== undefined) return { value: said, confidence: 1, reasons: [because('reason.corrected')] };
  const state = phased && !isStarted(act);
  return { value: state ? 'state' : 'work', confidence: 0.8, reasons: [] };
}

const isStarted = (one: ActivityProfile): boolean => one.phases.some((phase) => START_PHASES.has(foldText(phase)));

function endOf(activity: string, { cash, outcomes }: KindContext): ActivityGuess['end'] {
  if (cash.some((rule) => rule.activities.includes(activity))) return 'cash';
  return outcomes.find((rule) => rule.activities.includes(activity))?.fate ?? null;
}

/**
 * `Mapping.activities`: the kinds that are not plain work, and the work that a person said. `from` are the kinds guessed
 * without what was said: an activity said to be work that the guess takes for something else is listed.
 */
export function guessKinds(acts: readonly ActivityGuess[]): Guess<Mapping['activities']> {
  const listed = acts.filter((act) => act.value !== 'work' || act.confidence === 1);
  return {
    value: Object.fromEntries(listed.map((act) => [act.activity, act.value])),
    confidence: Math.min(1, ...acts.map((act) => act.confidence)),
    reasons:
      listed.length === 0
        ? [because('kinds.all-work')]
        : [because('kinds.states', { states: counted(listed.length), works: counted(acts.length - listed.length) })],
  };
}
