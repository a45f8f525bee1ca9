import { cashWords } from './activity-words.ts';
import { because, counted, holder, named } from './draft.ts';
import type { Draft } from './draft.ts';
import { mainObject } from './guess-events.ts';
import { flowRank } from './guess-key.ts';
import type { Guess } from './guess.types.ts';
import { nameWords } from './name-words.ts';

type Leading = Guess<string> & { readonly rivals: readonly string[] };

/** Of the things whose acts are told, the one that carries what the customer pays for: the finest that is sold, that has a customer and a value. */
export function leadingRecords(drafts: readonly Draft[]): Leading {
  const told = drafts.flatMap((draft) => {
    const main = draft.row === 'event' ? mainObject(draft) : undefined;
    return main ? [{ draft, main }] : [];
  });
  const [only] = told;
  if (!only) return { value: '', confidence: 0, reasons: [because('leading.none')], rivals: [] };
  if (told.length === 1) return ofOne(only.draft, only.main);
  const types = [...Map.groupBy(told, ({ main }) => main.type)].map(([type, all]) => ({
    type,
    drafts: all.map(({ draft }) => draft),
    score: score(
      type,
      all.map(({ draft }) => draft),
      drafts,
    ),
  }));
  const [best, second] = types.toSorted((a, b) => b.score - a.score);
  if (!best) return { value: '', confidence: 0, reasons: [because('leading.none')], rivals: [] };
  const rows = best.drafts.reduce((sum, draft) => sum + draft.table.rowCount, 0);
  const values = { type: named(best.type), objects: counted(objectsOf(best.drafts)), events: counted(rows) };
  return {
    value: best.type,
    confidence: Math.min(0.95, 0.6 + 2 * (best.score - (second?.score ?? 0))),
    reasons: [because('leading.carries-value', values)],
    rivals: types.filter((one) => one !== best && one.score > best.score - 0.12).map((one) => one.type),
  };
}

function ofOne(draft: Draft, main: { name: string; type: string }): Leading {
  const guess = draft.roles.get(main.name);
  return {
    value: main.type,
    confidence: guess?.confidence ?? 0,
    reasons: guess?.reasons ?? [],
    rivals: (draft.rivals.get('object') ?? []).map((one) => one.column.name),
  };
}

const objectsOf = (drafts: readonly Draft[]): number =>
  Math.max(
    0,
    ...drafts.map((draft) => draft.facts.find((one) => one.name === draft.key)?.distinct ?? draft.table.rowCount),
  );

function score(type: string, own: readonly Draft[], all: readonly Draft[]): number {
  const rank = flowRank(nameWords(type), true);
  const has = (test: (draft: Draft) => boolean): number => (own.some(test) ? 1 : 0);
  const valued = all.some((draft) =>
    [...draft.roles.values()].some(({ value }) => value.role === 'amount' && value.of === type),
  );
  const acts = own.flatMap((draft) => [
    draft.activity ?? '',
    ...[...draft.roles.values()].flatMap(({ value }) => (value.role === 'moment' ? [value.activity] : [])),
  ]);
  return (
    0.6 * ((rank === 0 ? 2.5 : rank) / 6) +
    0.15 * has((draft) => holder(draft, 'customer') !== undefined) +
    (valued ? 0.1 : 0) +
    0.12 * has((draft) => holder(draft, 'activity') !== undefined) +
    (acts.some((act) => cashWords(act) !== undefined) ? 0.05 : 0)
  );
}
