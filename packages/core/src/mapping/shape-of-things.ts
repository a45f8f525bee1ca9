import { because, listed, named } from './draft.ts';
import type { DatesFound } from './guess-dates-of-records.ts';
import { flowRank, namedKind } from './guess-key.ts';
import { QUANTITY_NAMES } from './lexicon/column-names.ts';
import { SUMMARY_TABLES, SYSTEM_TABLES } from './lexicon/table-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { Seen, Verdict } from './seen-table.ts';
import { singular } from './type-name.ts';

/** A table without rows, beside others that have some. */
export function readEmpty({ table, alone }: Seen): Verdict | undefined {
  if (table.rowCount > 0 || alone) return undefined;
  return { kind: 'ignore', row: 'ignore', confidence: 0.97, reasons: [because('table.empty')] };
}

/** Two references and hardly anything else. */
export function readRelation(
  { table, facts, references, referenced, ownKey }: Seen,
  dates: DatesFound,
): Verdict | undefined {
  const columns = new Set(references.map(({ relation: { many } }) => many.column));
  if (columns.size < 2 || dates.moments.length > 0 || (ownKey !== undefined && referenced)) return undefined;
  const rest = facts.filter(
    (column) => !columns.has(column.name) && column !== ownKey && !column.isEmpty && !column.isConstant,
  );
  if (rest.length > 1 || rest.some((column) => column.isNumber && !column.isWhole)) return undefined;
  if (rest.some((column) => findTerm(column.words, QUANTITY_NAMES))) return undefined;
  return {
    kind: 'relation',
    row: 'object-object',
    confidence: 0.9,
    reasons: [because('table.relation', { columns: listed([...columns]), table: named(table.table) })],
  };
}

/** A table that a system keeps for itself, or that sums others up. */
export function readSystem({ table, words, referenced, references, alone }: Seen): Verdict | undefined {
  if (alone || referenced) return undefined;
  const last = words.slice(-2);
  if (findTerm(words, SUMMARY_TABLES))
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.85,
      reasons: [because('table.summary', { table: named(table.table) })],
    };
  if (findTerm(last, SYSTEM_TABLES) && references.length === 0)
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.85,
      reasons: [because('table.system', { table: named(table.table) })],
    };
  return undefined;
}

/** Things and what is known of them. */
export function readObjects({ table, ownKey, referenced, references, words, alone, facts }: Seen): Verdict | undefined {
  if (alone || ownKey === undefined) return undefined;
  const kind = namedKind(words.map(singular));
  if (!referenced && references.length === 0 && kind === undefined && flowRank(words.map(singular)) === 0)
    return undefined;
  if (facts.length === 1 && !referenced) return undefined;
  return {
    kind: 'objects',
    row: 'object',
    confidence: referenced || kind !== undefined ? 0.92 : 0.75,
    reasons: [because('table.objects', { column: named(ownKey.name), table: named(table.table) })],
  };
}

/** Without a date, or tied to nothing: no fact can be made of it. A source of one such table says what it lacks. */
export function readNothing({ table, alone, ownKey, facts, references }: Seen): Verdict {
  const numbers = facts.filter((one) => one.isNumber && one !== ownKey).length;
  const summed = !facts.some((one) => one.isDate) && ownKey !== undefined && numbers >= 2;
  if (summed)
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.8,
      reasons: [because('table.summary', { table: named(table.table) })],
    };
  if (alone) return { kind: 'dated', row: 'event', confidence: 0.4, reasons: [because('table.unclear')] };
  if (references.length > 0 && ownKey === undefined)
    return {
      kind: 'ignore',
      row: 'ignore',
      confidence: 0.6,
      reasons: [because('table.no-key', { table: named(table.table) })],
    };
  return {
    kind: 'ignore',
    row: 'ignore',
    confidence: 0.7,
    reasons: [because('table.tied-to-nothing', { table: named(table.table) })],
  };
}
