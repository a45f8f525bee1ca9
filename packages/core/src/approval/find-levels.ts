import { gatherSmall, mayTell, SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Doers } from '../chain/index.ts';
import type { Quantity } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { decidedBy } from './measure.sql.ts';
import { visitsOf } from './scope.ts';
import type { ApprovalScope, Told } from './scope.ts';

/** Where it is decided: a role or team, or the level that the names of the steps say; with its share of the decisions. */
export interface Level {
  readonly name: string;
  readonly said: Quantity;
  readonly share: number;
}

interface LevelRow {
  readonly name: string;
  readonly decisions: number;
  readonly people: readonly number[];
}

/**
 * The levels of a gate, most decisions first: as its acts are named, else by role, else by team. Of all records only, those of
 * fewer than five people together; empty when none is recorded, and for gates told together.
 */
export async function findLevels(query: Query, scope: ApprovalScope, told: Told): Promise<readonly Level[]> {
  const [gate] = told.gates;
  if (gate === undefined || told.gates.length > 1) return [];
  if (gate.level !== null) return [levelOf(gate.level, 1)];
  if (Object.keys(scope.filter).length > 0) return [];
  for (const kind of ['role', 'team'] as const) {
    const rows = await query.rows<LevelRow>(decidedBy(kind, visitsOf(told)));
    if (rows.some(({ name }) => name !== '')) return gathered(rows);
  }
  return [];
}

interface LevelPart extends Doers {
  readonly name: string;
  readonly decisions: number;
}

function gathered(rows: readonly LevelRow[]): Level[] {
  const parts = rows.map(({ name, decisions, people }): LevelPart => ({
    name: name || UNKNOWN_LINK,
    decisions,
    people: new Set(people),
    unnamed: false,
  }));
  const found = gatherSmall(parts, mayTell('acts'));
  if (found === undefined) return [];
  const total = rows.reduce((sum, { decisions }) => sum + decisions, 0);
  const small = found.gathered.reduce((sum, { decisions }) => sum + decisions, 0);
  return [
    ...found.own.map(({ name, decisions }) => levelOf(name, decisions / total)),
    ...(found.gathered.length > 0 ? [levelOf(SMALL_LINK, small / total)] : []),
  ].toSorted((a, b) => b.share - a.share);
}

function levelOf(name: string, share: number): Level {
  const word =
    name === SMALL_LINK ? 'approval-roles-few' : name === UNKNOWN_LINK ? 'approval-roles-unknown' : undefined;
  return { name, share, said: word === undefined ? { unit: 'name', value: name } : { unit: 'word', value: word } };
}
