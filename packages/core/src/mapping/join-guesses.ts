import type { Statement } from '../explain/index.ts';
import { because, counted, listed, named, shared } from './draft.ts';
import type { Draft } from './draft.ts';
import type { JoinGuess, RelationProfile } from './guess.types.ts';
import type { SourceContext } from './source-context.ts';

/** The relations that the mapping makes use of, the surest first, with what they will do before it is done. */
export function joinGuesses({ links, profile }: SourceContext, drafts: readonly Draft[]): readonly JoinGuess[] {
  const meant = (place: RelationProfile['many']): boolean => {
    const draft = drafts.find((one) => one.table.table === place.table);
    const role = draft?.roles.get(place.column)?.value.role;
    return (
      draft !== undefined && draft.row !== 'ignore' && role !== undefined && role !== 'attribute' && role !== 'ignore'
    );
  };
  const rows = (table: string): number => profile.tables.find((one) => one.table === table)?.rowCount ?? 0;
  return links.links
    .filter(({ relation }) => meant(relation.many) && meant(relation.one))
    .map(({ relation, confidence }) => ({ ...relation, confidence, says: saysOf(relation, rows) }))
    .toSorted((a, b) => b.confidence - a.confidence);
}

function saysOf(relation: RelationProfile, rows: (table: string) => number): readonly Statement[] {
  const { many, one } = relation;
  const ends = { many: named(many.table), one: named(one.table) };
  const multiplies = relation.joinedRows > relation.matchedRows;
  const perOne = relation.matchedRows > rows(one.table) - relation.unnamedRows && many.table !== one.table;
  return [
    because(relation.declared ? 'join.declared' : 'join.found', {
      from: named(`${many.table}.${many.column}`),
      to: named(`${one.table}.${one.column}`),
      share: shared(relation.manyMatched),
      back: shared(relation.oneMatched),
    }),
    ...(relation.orphanRows > 0
      ? [because('join.orphans', { ...ends, count: counted(relation.orphanRows), values: listed(relation.orphans, 3) })]
      : []),
    ...(relation.unnamedRows > 0 ? [because('join.unnamed', { ...ends, count: counted(relation.unnamedRows) })] : []),
    ...(multiplies
      ? [
          because('join.multiplies', {
            rows: counted(relation.matchedRows),
            joined: counted(relation.joinedRows),
            many: ends.many,
          }),
        ]
      : perOne
        ? [
            because('join.repeats', {
              rows: counted(rows(one.table)),
              joined: counted(relation.matchedRows + relation.unnamedRows),
              one: ends.one,
            }),
          ]
        : []),
  ];
}
