import type { ColumnFacts } from './column-facts.ts';
import type { TableProfile } from './guess.types.ts';
import { flowRank, isNumberedName, nounOf } from './guess-key.ts';
import { ROW_NUMBERS } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Links } from './relate-tables.ts';
import { singular, tableWords } from './type-name.ts';

/** The column that names each row: declared, or different on every row and named or referenced as a key. */
export function findOwnKey(table: TableProfile, facts: readonly ColumnFacts[], links: Links): ColumnFacts | undefined {
  const declared = table.primaryKey?.length === 1 ? facts.find((one) => one.name === table.primaryKey?.[0]) : undefined;
  if (declared) return declared;
  if (table.primaryKey !== undefined && table.primaryKey.length > 1) return undefined;
  const words = tableWords(table.table).map(singular);
  const scored = facts
    .map((column, place) => ({ column, score: ownKeyScore(table, column, place, words, links) }))
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score);
  return scored[0]?.column;
}

/** A name that only numbers the rows of a file names nothing. */
const ROW_WORDS = /^(row|line|index|seq|sequence|rownum|unnamed|ligne|zeile|fila|riga|linha|rij)$/;

function ownKeyScore(
  table: TableProfile,
  column: ColumnFacts,
  place: number,
  words: readonly string[],
  { links }: Links,
): number {
  if (findTerm(column.words, ROW_NUMBERS) && column.thing.every((word) => ROW_WORDS.test(word))) return 0;
  const unique = column.distinct >= 0.995 * table.rowCount && column.filled >= 0.995 && table.rowCount > 1;
  if (!unique || column.isDate || (column.isNumber && !column.isWhole)) return 0;
  const here = (end: 'many' | 'one'): boolean =>
    links.some(
      ({ relation }) =>
        relation[end].table === table.table &&
        relation[end].column === column.name &&
        relation.many.table !== relation.one.table,
    );
  const thing = column.thing.map(singular);
  const rank = flowRank(nounOf(column));
  const name = column.namesIdentifier
    ? thing.join(' ') === words.join(' ')
      ? 1
      : rank > 0
        ? 0.9 + 0.01 * rank
        : thing.length === 0
          ? column.words.length === 1 && column.words[0] === 'id'
            ? 0.75
            : 0.6
          : 0.7
    : rank > 0
      ? 0.6
      : isNumberedName(column) && here('one')
        ? 0.7
        : 0;
  const title = !column.isCode && column.profile.meanLength > 12 ? 0.4 : 0;
  return (
    name +
    (here('one') ? 0.6 : 0) +
    (place === 0 ? 0.25 : 0) +
    (column.isCode ? 0.25 : 0) -
    (here('many') ? 0.5 : 0) -
    title
  );
}
