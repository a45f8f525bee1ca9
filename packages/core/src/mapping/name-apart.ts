import type { Draft } from './draft.ts';
import { mainObject } from './guess-events.ts';
import { capital } from './type-name.ts';

/** Acts of several tables that would bear one name are told apart by what they are done to: `Created` of orders and of invoices. */
export function nameApart(drafts: readonly Draft[]): void {
  const events = drafts.filter((draft) => draft.row === 'event');
  if (events.length < 2) return;
  const places = new Map<string, Set<Draft>>();
  for (const draft of events) {
    for (const name of actsOf(draft)) {
      const at = places.get(name) ?? new Set();
      places.set(name, at.add(draft));
    }
  }
  const shared = (name: string): boolean => (places.get(name)?.size ?? 0) > 1;
  for (const draft of events) {
    const prefix = capital(mainObject(draft)?.type ?? draft.table.table);
    for (const [name, guess] of draft.roles) {
      const { value } = guess;
      if (guess.confidence === 1) continue;
      if (value.role === 'moment' && shared(value.activity))
        draft.roles.set(name, { ...guess, value: { ...value, activity: `${prefix}: ${value.activity}` } });
      if (value.role === 'promised' && value.activity !== undefined && shared(value.activity))
        draft.roles.set(name, { ...guess, value: { ...value, activity: `${prefix}: ${value.activity}` } });
    }
    if (draft.activity !== undefined && shared(draft.activity)) draft.activity = `${prefix}: ${draft.activity}`;
  }
}

const actsOf = (draft: Draft): readonly string[] => [
  ...(draft.activity === undefined ? [] : [draft.activity]),
  ...[...draft.roles.values()].flatMap(({ value }) => (value.role === 'moment' ? [value.activity] : [])),
];
