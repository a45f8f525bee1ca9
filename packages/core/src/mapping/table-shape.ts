import { because, named } from './draft.ts';
import type { SourceProfile } from './guess.types.ts';
import { readDates } from './guess-dates-of-records.ts';
import { findOwnKey } from './own-key.ts';
import type { Links } from './relate-tables.ts';
import { partiesOf } from './seen-table.ts';
import type { Seen, Shape } from './seen-table.ts';
import { readDated, readLog } from './shape-of-acts.ts';
import { readParts } from './shape-of-parts.ts';
import { readPeople } from './shape-of-people.ts';
import { readEmpty, readNothing, readObjects, readRelation, readSystem } from './shape-of-things.ts';
import { tableWords } from './type-name.ts';

/** Reads each table of a source that is not object-centric. */
export function readShapes(profile: SourceProfile, links: Links): ReadonlyMap<string, Shape> {
  const alone = profile.tables.filter((table) => table.rowCount > 0).length <= 1;
  const shapes = new Map(
    profile.tables.map((table): [string, Shape] => {
      const facts = links.facts.get(table.table) ?? [];
      const seen: Seen = {
        table,
        facts,
        ownKey: findOwnKey(table, facts, links),
        references: links.links.filter(
          ({ relation: { many, one } }) => many.table === table.table && one.table !== table.table,
        ),
        referenced: links.links.some(
          ({ relation: { many, one } }) => one.table === table.table && many.table !== table.table,
        ),
        alone,
        words: tableWords(table.table),
      };
      return [table.table, shapeOf(seen, links)];
    }),
  );
  return tied(shapes, links);
}

/** Lists of things that no act leads to, over whatever relations, are kept as records only. */
function tied(shapes: ReadonlyMap<string, Shape>, { links }: Links): ReadonlyMap<string, Shape> {
  const told = [...shapes.values()].filter(({ row }) => row === 'event').map(({ table }) => table.table);
  if (told.length === 0) return shapes;
  const reached = new Set(told);
  for (const table of reached) {
    for (const { relation } of links) {
      const [many, one] = [relation.many.table, relation.one.table];
      const next = many === table ? one : one === table ? many : undefined;
      if (next !== undefined && ['event', 'object', 'object-object'].includes(shapes.get(next)?.row ?? ''))
        reached.add(next);
    }
  }
  return new Map(
    [...shapes].map(([name, shape]) =>
      shape.row === 'object' && !reached.has(name)
        ? [
            name,
            {
              ...shape,
              kind: 'ignore',
              row: 'ignore',
              confidence: 0.8,
              reasons: [because('table.tied-to-nothing', { table: named(name) })],
            },
          ]
        : [name, shape],
    ),
  );
}

/** The first kind of table that it can be, the plainest first. */
function shapeOf(seen: Seen, links: Links): Shape {
  const dates = readDates(seen.table, seen.facts, partiesOf(seen.facts));
  const verdict =
    readEmpty(seen) ??
    readLog(seen, dates) ??
    readPeople(seen, dates, links) ??
    readRelation(seen, dates) ??
    readSystem(seen) ??
    readParts(seen, dates, links) ??
    readDated(seen, dates) ??
    readObjects(seen) ??
    readNothing(seen);
  return {
    table: seen.table,
    facts: seen.facts,
    ownKey: seen.ownKey,
    parent: undefined,
    manager: undefined,
    dates,
    ...verdict,
  };
}
