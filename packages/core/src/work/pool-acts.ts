/** Acts of one activity by one worker of one team. */
export interface PoolActs {
  readonly activity: number;
  readonly team: number | null;
  readonly actor: number | null;
  readonly isMachine: boolean;
  readonly acts: number;
}

export type PoolBasis = 'team' | 'skill' | 'activity';

/** A pool before it has an id: what it is made of, and who worked in it. */
export interface PoolDraft {
  readonly name: string;
  readonly sources: readonly number[];
  readonly people: ReadonlySet<number>;
  readonly isMachine: boolean;
  readonly acts: number;
}

/** Distinct people in acts; machines are none. */
export const peopleIn = (rows: readonly PoolActs[]): Set<number> =>
  new Set(rows.flatMap(({ actor, isMachine }) => (actor === null || isMachine ? [] : [actor])));

export const actsIn = (rows: readonly PoolActs[]): number => rows.reduce((sum, { acts }) => sum + acts, 0);

/** Acts by activity. */
export function actsByActivity(rows: readonly PoolActs[]): Map<number, number> {
  const acts = new Map<number, number>();
  for (const row of rows) acts.set(row.activity, (acts.get(row.activity) ?? 0) + row.acts);
  return acts;
}
