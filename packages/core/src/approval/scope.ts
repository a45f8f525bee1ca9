import { gatherSmall, SMALL_LINK, together } from '../chain/index.ts';
import type { Doers } from '../chain/index.ts';
import type { Statement } from '../explain/index.ts';
import { findPart, workWithin } from '../filter/index.ts';
import type { Filter, ToldPart } from '../filter/index.ts';
import type { Instant, Query } from '../ledger/index.ts';
import type { GateShape } from './gates.ts';
import { maySplit } from './may-split.ts';

interface GateRow {
  readonly id: number;
  readonly name: string;
  readonly level: string | null;
  readonly shape: GateShape;
}

/** A gate as it may be told: one, or several at which fewer than five people decide, together. */
export interface Told {
  /** The gate's name, or SMALL_LINK. */
  readonly name: string;
  readonly gates: readonly GateRow[];
  /** Whether somebody who decided is recorded by name. */
  readonly namesPeople: boolean;
}

/** What every answer starts from. */
export interface ApprovalScope {
  readonly filter: Filter;
  readonly asOf: Instant | null;
  readonly gates: readonly GateRow[];
  /** Gates of which something may be told, here and by difference with the whole; empty when there is none. */
  readonly told: readonly Told[];
  /** Gates that may be told of all records, but not of this part. */
  readonly hidden: readonly Told[];
  /** Why nothing is told; null when something is. */
  readonly because: Statement | null;
  /** SQL condition on a visit `v`: it lies in the part. */
  readonly within: string;
  /** The currency of most values. */
  readonly currency: string | null;
  readonly pays: boolean;
}

const WITHIN_COLUMNS = { at: 'coalesce(v.answered_at, v.since_at)', leadingId: 'v.leading_id', teamId: 'v.team_id' };

/** Reads the scope of a part from what `deriveApproval` made. */
export async function readScope(query: Query, filter: Filter): Promise<ApprovalScope> {
  const part = await findPart(query, filter);
  const gates = await query.rows<GateRow>(
    'SELECT g.gate_id AS id, g.name, g.level, g.shape FROM approval_gate g ORDER BY g.gate_id',
  );
  const [facts] = await query.rows<{ asOf: Instant | null; currency: string | null; paid: number }>(
    `SELECT (SELECT max(d.as_of) FROM derived_state d) AS "asOf",
      (SELECT c.currency FROM (SELECT v.currency, count(*) AS n FROM approval_visit v WHERE v.value_minor IS NOT NULL
        GROUP BY v.currency ORDER BY n DESC, v.currency LIMIT 1) c) AS currency,
      (SELECT count(*) FROM execution x WHERE x.fate = 'sold') AS paid`,
  );
  const groups = gates.length === 0 ? [] : await gatherGates(query, gates);
  const { told, hidden } = part.told ? await tellWithin(query, groups, part, filter) : { told: [], hidden: groups };
  return {
    filter,
    asOf: facts?.asOf ?? null,
    gates,
    told,
    hidden,
    because: part.told ? whyNone(gates, groups, told) : part.because,
    within: part.told ? workWithin(query.dialect, part, WITHIN_COLUMNS) : 'FALSE',
    currency: facts?.currency ?? null,
    pays: (facts?.paid ?? 0) > 0,
  };
}

function whyNone(gates: readonly GateRow[], groups: readonly Told[], told: readonly Told[]): Statement | null {
  if (told.length > 0) return null;
  const code = gates.length === 0 ? 'none' : groups.length === 0 ? 'few' : 'few-here';
  return { code: `approval.unknown.${code}`, values: {} };
}

interface GatePart extends Doers {
  readonly gate: GateRow;
}

/**
 * Five who decided, or nobody recorded by name at all. `unnamed` stands for a gate where nobody decided yet and too few people
 * set the holds.
 */
const mayTell = ({ people, unnamed }: Doers): boolean => people.size >= 5 || (people.size === 0 && !unnamed);

/** Always of all records, so that a part is never told beside another gathering. */
async function gatherGates(query: Query, gates: readonly GateRow[]): Promise<Told[]> {
  const rows = await query.rows<{ id: number; people: readonly number[]; setters: number }>(`
    SELECT f.gate_id AS id, coalesce(list(DISTINCT e.actor_id) FILTER (WHERE f.decides AND k.kind <> 'robot'), []) AS people,
      count(DISTINCT CASE WHEN k.kind <> 'robot' THEN e.actor_id END) AS setters
    FROM approval_fact f JOIN event e ON e.event_id = f.event_id LEFT JOIN actor k ON k.actor_id = e.actor_id
    GROUP BY f.gate_id`);
  const parts = gates.flatMap((gate): GatePart[] => {
    const row = rows.find(({ id }) => id === gate.id);
    if (row === undefined) return [];
    return [
      { gate, people: new Set(row.people), unnamed: row.people.length === 0 && row.setters > 0 && row.setters < 5 },
    ];
  });
  const found = gatherSmall(parts, mayTell);
  if (found === undefined) return [];
  const own = found.own.map(({ gate, people }) => ({ name: gate.name, gates: [gate], namesPeople: people.size > 0 }));
  if (found.gathered.length === 0) return own;
  const all = together(found.gathered);
  return [
    ...own,
    {
      name: SMALL_LINK,
      gates: found.gathered.map(({ gate }) => gate).toSorted((a, b) => a.id - b.id),
      namesPeople: all.people.size > 0,
    },
  ];
}

async function tellWithin(
  query: Query,
  groups: readonly Told[],
  part: ToldPart,
  filter: Filter,
): Promise<{ told: Told[]; hidden: Told[] }> {
  if (Object.keys(filter).length === 0) return { told: [...groups], hidden: [] };
  const within = workWithin(query.dialect, part, WITHIN_COLUMNS);
  const split = await Promise.all(groups.map((group) => maySplit(query, visitsOf(group), within, filter)));
  return { told: groups.filter((_, i) => split[i]), hidden: groups.filter((_, i) => !split[i]) };
}

/** SQL condition on a visit `v`: it is at one of these gates. */
export const visitsOf = ({ gates }: Pick<Told, 'gates'>): string =>
  `v.gate_id IN (${gates.map(({ id }) => Math.trunc(id)).join(', ')})`;
