import type { ColumnFacts } from './column-facts.ts';
import { because, counted, free, give, holder, named } from './draft.ts';
import type { Draft } from './draft.ts';
import { ROLE_NAMES, TEAM_NAMES } from './lexicon/column-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Term } from './lexicon/term.ts';
import type { SourceContext } from './source-context.ts';

/** In a table of people: the team or office that each belongs to, and the post that each holds. */
export function assignRole(draft: Draft, context: SourceContext): void {
  for (const [role, names] of [
    ['team', TEAM_NAMES],
    ['role', ROLE_NAMES],
  ] as const) {
    if (holder(draft, role)) continue;
    const found = free(draft)
      .map((column) => ({ column, score: fit(draft, column, names, context) }))
      .filter(({ score }) => score >= 0.5)
      .toSorted((a, b) => b.score - a.score)[0];
    if (!found) continue;
    const reasons = [
      because('reason.name', { word: named(found.column.name) }),
      because('reason.few-values', {
        count: counted(found.column.distinct),
        rows: counted(Math.round(found.column.repeats)),
      }),
    ];
    give(draft, { column: found.column, score: found.score, reasons }, { role });
  }
}

/** `Title` is a post, `Title of courtesy` is not: a name that says more than the word is not it. */
function fit(draft: Draft, column: ColumnFacts, names: readonly Term[], context: SourceContext): number {
  const hit = findTerm(column.words, names);
  if (!hit || column.isDate || column.isEmpty || (column.isNumber && !column.isWhole)) return 0;
  if (/courtesy|civilite|anrede|tratamiento|salutation|aanhef|titolo di/.test(column.words.join(' '))) return 0;
  const several = column.profile.rowCount < 8 || column.repeats >= 1.15;
  const refers = context.targetOf(draft.table.table, column.name) === undefined ? 0 : 0.1;
  return Math.min(0.95, (several ? 0.9 : 0.65) * hit.score + refers + (column.filled >= 0.8 ? 0.05 : -0.1));
}
