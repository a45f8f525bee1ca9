import type { ActivityKind } from '@aval/core/ledger';
import type { ActivityGuess, Mapping } from '@aval/core/mapping';
import { confidenceWord } from './mapping-view.ts';

/** What is looked for among the acts. */
export interface ActFilter {
  readonly text: string;
  readonly onlyUnsure: boolean;
}

/** What kind of act it is, as it is understood or was corrected. */
export const kindOf = (mapping: Mapping, activity: string): ActivityKind => mapping.activities[activity] ?? 'work';

/** The acts that a filter leaves, the most frequent first. */
export function actsShown(acts: readonly ActivityGuess[], { text, onlyUnsure }: ActFilter): readonly ActivityGuess[] {
  const wanted = text.trim().toLowerCase();
  return acts.filter(
    ({ activity, confidence }) =>
      activity.toLowerCase().includes(wanted) && (!onlyUnsure || confidenceWord(confidence) !== 'sure'),
  );
}

/** The mapping with several acts of one kind. */
export const withKinds = (mapping: Mapping, activities: readonly string[], kind: ActivityKind): Mapping => ({
  ...mapping,
  activities: { ...mapping.activities, ...Object.fromEntries(activities.map((activity) => [activity, kind])) },
});
