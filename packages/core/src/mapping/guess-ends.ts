import { endWords } from './activity-words.ts';
import { because, named, shared, worded } from './draft.ts';
import { overlap } from './guess-cash.ts';
import type { ActivityColumnProfile, ActivityProfile, Guess } from './guess.types.ts';
import type { Mapping, OutcomeRule } from './mapping.ts';

type Ending = { readonly activity: ActivityProfile; readonly fate: OutcomeRule['fate']; readonly found: string };

/**
 * The acts that end an object without cash. A name is not enough: the act must be near the end of most objects that
 * have it, they must not come to cash afterwards, and no other ending must say the same of them more finally.
 */
export function guessOutcomes(profile: ActivityColumnProfile, cash: Mapping['cash']): Guess<Mapping['outcomes']> {
  const paid = profile.values.filter((one) => cash.some((rule) => rule.activities.includes(one.value)));
  const spoken = profile.values.flatMap((activity): Ending[] => {
    const words = endWords(activity.value);
    return words && !paid.includes(activity) ? [{ activity, ...words }] : [];
  });
  const ends = spoken.filter((one) => isEnd(one, paid, profile));
  const finals = ends.filter((one) => !ends.some((other) => other !== one && saysMore(other, one, profile)));
  const fates = [...new Set(finals.map((one) => one.fate))];
  return {
    value: fates.map((fate) => ({
      activities: finals.filter((one) => one.fate === fate).map((one) => one.activity.value),
      fate,
    })),
    confidence: finals.length === 0 ? 0.7 : profile.together === undefined ? 0.6 : 0.85,
    reasons:
      finals.length === 0
        ? [because(spoken.length === 0 ? 'ends.none' : 'ends.not-final')]
        : finals.slice(0, 6).map(reasonOf),
  };
}

const reasonOf = (one: Ending): Guess<unknown>['reasons'][number] =>
  one.activity.objectCount === undefined
    ? because('ends.by-name', { activity: named(one.activity.value), fate: worded(one.fate) })
    : because('ends.by-name-and-place', {
        activity: named(one.activity.value),
        fate: worded(one.fate),
        share: shared((one.activity.lastCount ?? 0) / Math.max(1, one.activity.objectCount)),
      });

function isEnd(one: Ending, paid: readonly ActivityProfile[], profile: ActivityColumnProfile): boolean {
  const { objectCount, lastCount } = one.activity;
  if (objectCount === undefined || lastCount === undefined || objectCount === 0) return true;
  const paidToo = paid.some((act) => profile.together !== undefined && shareWith(one.activity, act, profile) > 0.1);
  return !paidToo && lastCount / objectCount >= (paid.length > 0 ? 0.4 : 0.5);
}

/** Share of the objects of one act that also have another. */
function shareWith(one: ActivityProfile, other: ActivityProfile, profile: ActivityColumnProfile): number {
  const rarer = Math.min(one.objectCount ?? 0, other.objectCount ?? 0);
  return (overlap(profile, one, other) * rarer) / Math.max(1, one.objectCount ?? 1);
}

/** Most objects of `one` also have `other`, and it stands on more objects: `one` is a step on the way to it. */
const saysMore = (other: Ending, one: Ending, profile: ActivityColumnProfile): boolean =>
  profile.together !== undefined &&
  shareWith(one.activity, other.activity, profile) >= 0.4 &&
  shareWith(one.activity, other.activity, profile) > shareWith(other.activity, one.activity, profile);
