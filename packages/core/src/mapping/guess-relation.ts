import { because, give, named } from './draft.ts';
import type { Draft } from './draft.ts';
import { keepTheRest, setAside } from './guess-events.ts';
import type { GivenRoles } from './guess-events.ts';
import { displayName } from './object-type.ts';
import type { SourceContext } from './source-context.ts';
import { tableKind } from './source-context.ts';
import type { Shape } from './seen-table.ts';

/** Reads a table of two references. Where one end is nothing that a fact can name (people, or a list that nothing else uses), no fact is made of it. */
export function guessRelation(shape: Shape, context: SourceContext, given: GivenRoles): Draft {
  const draft: Draft = {
    table: shape.table,
    facts: shape.facts,
    roles: new Map(),
    rivals: new Map(),
    row: shape.row,
    meaning: { value: shape.row, confidence: shape.confidence, reasons: shape.reasons },
  };
  setAside(draft, given);
  const table = shape.table.table;
  const ends = shape.facts.flatMap((column) => {
    const target = context.targetOf(table, column.name);
    const meant =
      target && target.shape.row !== 'person' && target.shape.row !== 'ignore' && tableKind(target.shape) !== 'worker';
    return target && meant ? [{ column, target }] : [];
  });
  if (ends.length < 2 && given.size === 0) {
    draft.row = 'ignore';
    draft.meaning = {
      value: 'ignore',
      confidence: 0.85,
      reasons: [because('table.relation-of-no-object', { table: named(table) })],
    };
  } else {
    for (const { column, target } of ends) {
      if (draft.roles.has(column.name)) continue;
      const type = context.typeOf(table, column.name) ?? displayName(column);
      const reasons = [
        because('reason.points-to', {
          target: named(`${target.link.relation.one.table}.${target.link.relation.one.column}`),
          share: { unit: 'share', value: target.link.relation.manyMatched },
        }),
      ];
      give(draft, { column, score: target.link.confidence, reasons }, { role: 'object', type });
    }
    const key = ends[0]?.column.name;
    if (key !== undefined) draft.key = key;
  }
  keepTheRest(draft, undefined);
  return draft;
}
