import { particularity } from './key-column.ts';
import type { KeyColumn } from './key-column.ts';
import { isOwnKey, nameLikeness, saysAbove } from './relation-name.ts';

/** Two columns whose values meet, before they are counted. */
export interface Pair {
  readonly many: KeyColumn;
  readonly one: KeyColumn;
  /** Share of some of the values of `many` that `one` has. */
  readonly share: number;
}

export interface JudgedPair extends Pair {
  readonly score: number;
}

const named = ({ table, name }: KeyColumn): { table: string; column: string } => ({ table: table.name, column: name });

/**
 * Keeps the pairs that are no accident, with how likely each is meant: by names, by values that are particular, or because
 * one column covers the other whole. Whole numbers from one on lie in everything: there a name must speak.
 */
export function judge(pair: Pair): JudgedPair | undefined {
  const { many, one, share } = pair;
  if (share < 0.4) return undefined;
  const self = many.table.n === one.table.n;
  const likeness = nameLikeness(named(many), named(one));
  const special = particularity(many);
  const covers = many.profile.distinctCount / Math.max(1, one.profile.distinctCount);
  if (self) return above(pair);
  if (many.unique && isOwnKey(named(many)) && likeness < 0.9) return undefined;
  if (!one.identifies && isAttribute(pair, likeness)) return undefined;
  if (!one.unique && likeness < 0.6 && special < 0.7) return undefined;
  const accepted =
    likeness >= 0.6 ||
    (special === 1 && share >= 0.8) ||
    (special >= 0.7 && share >= 0.95 && covers >= 0.2) ||
    (likeness >= 0.4 && share >= 0.99 && covers >= 0.9);
  if (!accepted) return undefined;
  const score =
    0.4 * likeness +
    0.3 * share +
    0.15 * special +
    0.1 * Math.min(1, covers) +
    (one.unique ? 0.05 : 0) -
    (many.home ? 0.03 : 0);
  return { ...pair, score };
}

/** Values that two tables say of their rows alike (addresses, towns): not all met, and no name of a thing. */
const isAttribute = ({ share, one }: Pair, likeness: number): boolean =>
  share < 0.95 || (likeness < 0.85 && !(one.unique && share >= 0.99 && isNumbered(one)));

/** Values that are numbers of documents, each of one word with its prefix: `S00042`, `#1001`. */
const isNumbered = ({ profile }: KeyColumn): boolean =>
  (profile.shapes ?? []).length > 0 &&
  (profile.shapes ?? []).every(({ shape }) => /^[#\p{L}]{1,4}[-/]?9{3,}$/u.test(shape));

/** A table whose rows are under other rows of it: fewer are named than there are, and the name says so. */
function above({ many, one, share }: Pair): JudgedPair | undefined {
  if (!one.unique || many.unique || share < 0.9 || many.profile.distinctCount > 0.8 * one.profile.distinctCount)
    return undefined;
  return saysAbove(many.name) ? { many, one, share, score: 0.55 + 0.3 * share } : undefined;
}
