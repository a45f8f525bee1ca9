import type { PersonShift } from './person-shift.ts';

/**
 * Acts of which only the completion is recorded, one place an act in each array; seconds of the wall clock. `before`: the previous
 * completion of who did it (NaN: none, or nobody is named); `enabled`: the previous completion in the demand (NaN: it is the first).
 */
export interface CompletedActs {
  readonly activity: Float64Array;
  readonly performer: Float64Array;
  readonly enabled: Float64Array;
  readonly before: Float64Array;
  readonly ended: Float64Array;
}

/** How the work time of an act is read from completions alone (METHODS §10), the crudest first. */
const SERVICE_RULES = ['gap', 'free', 'on-shift', 'back-to-back', 'trimmed'] as const;
export type ServiceRule = (typeof SERVICE_RULES)[number];

/** What a rule makes of one activity, in seconds of work. */
interface ServiceEstimate {
  readonly mean: number;
  readonly median: number;
  readonly acts: number;
}

export type ServiceByRule = Readonly<Record<ServiceRule, ServiceEstimate | undefined>>;

/** Fewer acts done back to back than this tell nothing: then all acts count. */
const FEWEST_BACK_TO_BACK = 20;
/** What lies further from the median than so many median deviations is left out. */
const TRIM = 5;

type Collected = Readonly<Record<Exclude<ServiceRule, 'trimmed'>, number[]>>;

/**
 * The work time of each activity by every rule. `gap`: since the previous completion of the demand; `free`: since the later of that
 * and the previous completion of who did it; `on-shift`: the same in the working time of who did it; `back-to-back`: only acts
 * that waited when who did it became free, so that they can have begun at once (all acts, where these are too few); `trimmed`:
 * those without the far ones.
 */
export function estimateService(
  acts: CompletedActs,
  shiftOf: (performer: number) => PersonShift | undefined,
): ReadonlyMap<number, ServiceByRule> {
  const collected = new Map<number, Collected>();
  for (let i = 0; i < acts.ended.length; i += 1) {
    const [enabled, before, ended] = [acts.enabled[i] ?? NaN, acts.before[i] ?? NaN, acts.ended[i] ?? 0];
    if (Number.isNaN(enabled)) continue;
    const activity = acts.activity[i] ?? -1;
    const mine = collected.get(activity) ?? { gap: [], free: [], 'on-shift': [], 'back-to-back': [] };
    collected.set(activity, mine);
    const begun = Number.isNaN(before) ? enabled : Math.max(enabled, before);
    const shift = shiftOf(acts.performer[i] ?? -1);
    const worked = shift === undefined ? ended - begun : Math.max(0, shift.until(ended) - shift.until(begun));
    mine.gap.push(ended - enabled);
    mine.free.push(ended - begun);
    mine['on-shift'].push(worked);
    if (before >= enabled) mine['back-to-back'].push(worked);
  }
  return new Map([...collected].map(([activity, rules]) => [activity, byRule(rules)] as const));
}

function byRule(rules: Collected): ServiceByRule {
  const near = rules['back-to-back'].length < FEWEST_BACK_TO_BACK ? rules['on-shift'] : rules['back-to-back'];
  const sorted = Float64Array.from(near).toSorted();
  const middle = medianOf(sorted);
  const spread = medianOf(sorted.map((one) => Math.abs(one - middle)).toSorted()) || middle;
  return {
    gap: summed(Float64Array.from(rules.gap).toSorted()),
    free: summed(Float64Array.from(rules.free).toSorted()),
    'on-shift': summed(Float64Array.from(rules['on-shift']).toSorted()),
    'back-to-back': summed(sorted),
    trimmed: summed(sorted.filter((one) => one <= middle + TRIM * spread)),
  };
}

const medianOf = (sorted: Float64Array): number => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

const summed = (sorted: Float64Array): ServiceEstimate | undefined =>
  sorted.length === 0
    ? undefined
    : {
        mean: sorted.reduce((sum, one) => sum + one, 0) / sorted.length,
        median: medianOf(sorted),
        acts: sorted.length,
      };
