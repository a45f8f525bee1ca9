/** What one worker did: acts by activity. */
export interface Skill {
  readonly id: number;
  readonly acts: ReadonlyMap<number, number>;
}

/** Workers whose acts are spread over the activities in much the same way. */
export interface SkillPool {
  readonly workers: readonly number[];
  readonly acts: ReadonlyMap<number, number>;
}

/** Two workers do the same when the cosine of their acts is at least this; 0.7 as role discovery commonly takes it. */
const ALIKE = 0.7;

/**
 * Pools workers by what they do: each joins the first pool whose sum of acts is alike to its own, the busiest worker first, else
 * opens a pool. Deterministic; a worker who does two things in equal parts may join either.
 */
export function poolBySkill(skills: readonly Skill[]): readonly SkillPool[] {
  const pools: { workers: number[]; acts: Map<number, number> }[] = [];
  const busiest = skills
    .map((skill) => ({ skill, size: total(skill.acts) }))
    .toSorted((a, b) => b.size - a.size || a.skill.id - b.skill.id);
  for (const { skill } of busiest) {
    let best: { pool: (typeof pools)[number]; alike: number } | undefined;
    for (const pool of pools) {
      const alike = cosine(skill.acts, pool.acts);
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { pool, alike };
    }
    const pool = best?.pool ?? { workers: [], acts: new Map<number, number>() };
    if (best === undefined) pools.push(pool);
    pool.workers.push(skill.id);
    for (const [activity, acts] of skill.acts) pool.acts.set(activity, (pool.acts.get(activity) ?? 0) + acts);
  }
  return pools;
}

const total = (acts: ReadonlyMap<number, number>): number => [...acts.values()].reduce((sum, one) => sum + one, 0);

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let product = 0;
  for (const [activity, acts] of a) product += acts * (b.get(activity) ?? 0);
  return product === 0 ? 0 : product / (length(a) * length(b));
}

const length = (acts: ReadonlyMap<number, number>): number =>
  Math.sqrt([...acts.values()].reduce((sum, one) => sum + one * one, 0));
