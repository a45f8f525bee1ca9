import { holder } from './draft.ts';
import type { Draft } from './draft.ts';
import { assignReferences } from './guess-references.ts';
import type { SourceContext } from './source-context.ts';

/** A log among other tables: its keys bear the types that the other tables give them, its references find their parties and people. */
export function linkTheLog(draft: Draft, context: SourceContext): void {
  const table = draft.table.table;
  for (const [name, guess] of draft.roles) {
    const type = context.typeOf(table, name);
    if (guess.value.role === 'object' && type !== undefined && guess.confidence < 1 && type !== 'customer')
      draft.roles.set(name, { ...guess, value: { role: 'object', type } });
  }
  const open = draft.facts.filter(
    (column) =>
      context.targetOf(table, column.name) !== undefined &&
      draft.roles.get(column.name)?.value.role === 'attribute' &&
      (draft.roles.get(column.name)?.confidence ?? 1) < 1,
  );
  const kept = new Map(open.map((column) => [column.name, draft.roles.get(column.name)]));
  for (const column of open) draft.roles.delete(column.name);
  assignReferences(draft, context);
  for (const [name, guess] of kept) if (guess && !draft.roles.has(name)) draft.roles.set(name, guess);
  if (draft.key === undefined) {
    const key = holder(draft, 'object');
    if (key) draft.key = key.name;
  }
}
