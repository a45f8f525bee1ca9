import { because, named } from './draft.ts';
import type { Draft } from './draft.ts';

/**
 * The value of a thing is told once. Where several tables say an amount of it, the row of its own acts counts before the sum of
 * its parts, and that before what another list says of it; the others stay with the record, be they the same money or not.
 */
export function countOnce(drafts: readonly Draft[]): void {
  const told = drafts.flatMap((draft) =>
    [...draft.roles].flatMap(([name, { value, confidence }]) =>
      value.role === 'amount' && value.of !== 'event' && draft.row !== 'ignore'
        ? [{ draft, name, type: value.of, rank: rankOf(draft, value.rows === 'parts'), isSaid: confidence === 1 }]
        : [],
    ),
  );
  for (const [type, all] of Map.groupBy(told, (one) => one.type)) {
    const [counts, ...others] = all.toSorted((a, b) => Number(b.isSaid) - Number(a.isSaid) || a.rank - b.rank);
    if (!counts) continue;
    const total = `${counts.draft.table.table}.${counts.name}`;
    for (const { draft, name, isSaid } of others) {
      if (isSaid || draft === counts.draft) continue;
      const reasons = [because('reason.told-by-total', { total: named(total), object: named(type) })];
      draft.roles.set(name, { value: { role: 'attribute' }, confidence: 0.8, reasons });
    }
  }
}

const rankOf = (draft: Draft, parts: boolean): number => (draft.row === 'event' && !parts ? 0 : parts ? 1 : 2);
