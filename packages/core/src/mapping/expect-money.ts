import { because, named } from './draft.ts';
import type { Draft } from './draft.ts';
import { mainObject } from './guess-events.ts';
import type { Mapping } from './mapping.ts';
import type { SourceContext } from './source-context.ts';

/** What is due expects the act that pays it, in whatever table it stands: the payments that refer to the invoice. */
export function expectTheMoney(drafts: readonly Draft[], context: SourceContext, cash: Mapping['cash']): void {
  const paying = cash.find((rule) => rule.basis === 'received' || rule.basis === 'settled');
  const activity = paying?.activities[0];
  if (activity === undefined) return;
  for (const draft of drafts) {
    const own = mainObject(draft);
    for (const [name, guess] of draft.roles) {
      const { value } = guess;
      if (value.role !== 'promised' || value.kind !== 'due' || value.activity !== undefined || guess.confidence === 1)
        continue;
      const pays = drafts.some(
        (other) =>
          other.row === 'event' &&
          [
            other.activity,
            ...[...other.roles.values()].map(({ value: role }) => (role.role === 'moment' ? role.activity : '')),
          ].includes(activity) &&
          [...other.roles.values()].some(({ value: role }) => role.role === 'object' && role.type === own?.type),
      );
      if (!pays || !context.shapes.has(draft.table.table)) continue;
      draft.roles.set(name, {
        ...guess,
        value: { ...value, activity },
        reasons: [...guess.reasons, because('reason.expects', { activity: named(activity) })],
      });
    }
  }
}
