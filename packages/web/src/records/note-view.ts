import type { Statement } from '@aval/core/explain';

export interface NoteGroup {
  readonly first: Statement;
  readonly others: readonly Statement[];
}

/** Notes of one kind together, in the order in which each kind first comes; two of a kind stay apart. */
export function groupNotes(notes: readonly Statement[]): readonly NoteGroup[] {
  return [...Map.groupBy(notes, ({ code }) => code).values()].flatMap((alike): NoteGroup[] => {
    const [first, ...others] = alike;
    if (first === undefined) return [];
    return alike.length > 2 ? [{ first, others }] : alike.map((one) => ({ first: one, others: [] }));
  });
}
