import type { ColumnFacts } from './column-facts.ts';
import { because, counted, free, give, holder, named, shared } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import { ACTOR_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import { displayName } from './object-type.ts';
import type { SourceContext } from './source-context.ts';
import { tableKind } from './source-context.ts';

/** Gives what relations say: references to parties, to people of the company, and to the other things of the source. */
export function assignReferences(draft: Draft, context: SourceContext): void {
  const table = draft.table.table;
  const found = free(draft)
    .map((column) => ({ column, target: context.targetOf(table, column.name) }))
    .filter(({ target }) => target !== undefined);
  const people = found
    .filter(({ target }) => target?.shape.row === 'person')
    .toSorted((a, b) => actorFit(b.column) - actorFit(a.column));
  for (const { column, target } of found) {
    if (!target) continue;
    const one = candidate(column, target);
    if (target.shape.row === 'person') {
      if (draft.row !== 'object' && column === people[0]?.column && !holder(draft, 'actor'))
        give(draft, one, { role: 'actor' });
      continue;
    }
    if (target.shape.kind === 'ignore' && target.shape.table.rowCount === 0) continue;
    const side = context.sideOf(table, column.name);
    if ((side === 'customer' || side === 'supplier') && !holder(draft, side)) give(draft, one, { role: side });
    else if (tableKind(target.shape) !== 'worker')
      give(draft, one, { role: 'object', type: context.typeOf(table, column.name) ?? displayName(column) });
  }
}

const actorFit = (column: ColumnFacts): number => (findTerm(column.words, ACTOR_NAMES)?.score ?? 0) + column.filled;

const candidate = (column: ColumnFacts, { link }: NonNullable<ReturnType<SourceContext['targetOf']>>): Candidate => ({
  column,
  score: link.confidence,
  reasons: [
    because(link.relation.declared ? 'reason.declared' : 'reason.points-to', {
      target: named(`${link.relation.one.table}.${link.relation.one.column}`),
      share: shared(link.relation.manyMatched),
    }),
    ...(link.relation.orphanRows > 0 ? [because('reason.orphans', { count: counted(link.relation.orphanRows) })] : []),
  ],
});
