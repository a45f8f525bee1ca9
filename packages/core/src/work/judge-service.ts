import type { ServiceByRule, ServiceRule } from './estimate-service.ts';

/** Whether completions tell how long an act takes, or why they do not. */
export const SERVICE_STATES = [
  /** They do, within IDENTIFIED_FACTOR. */
  'identified',
  /** People do much besides what is recorded: an order of magnitude, within UNIDENTIFIED_FACTOR. */
  'unidentified',
  /** Fewer than twenty acts. */
  'few',
  /** Nobody is recorded to have done them: when who did it was free is not known. */
  'nobody',
  /** Half of the acts are recorded at the same instant as another: they are written down together. */
  'at-once',
] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/**
 * By how much a mean may be wrong. Where identified, 11 of the 12 activities of a simulated loan process lay within; on generated
 * processes the mean error is 1.04 (METHODS §10). Where not, 6 of 6 activities of a bank and 10 of 17 of a purchasing log did.
 */
const IDENTIFIED_FACTOR = 1.7;
const UNIDENTIFIED_FACTOR = 3;

/** What completions say of the work time of an activity; `mean` null: nothing that may be used. Seconds. */
export interface JudgedService {
  readonly state: ServiceState;
  readonly mean: number | null;
  readonly factor: number | null;
  readonly acts: number;
}

const FEWEST_ACTS = 20;
/** A few seconds between two completions are one moment of writing down. */
const AT_ONCE_SECONDS = 10;
/**
 * Where work follows work, a mean without its far values is 1.1 to 1.5 of them; where people also do what is not recorded, the far
 * ones are that, and the mean is several times the trimmed one.
 */
const UNLOGGED_RATIO = 2;

/** The mean with its far values over the mean without, of the usual act. Null when no activity tells. */
export function unloggedRatio(services: Iterable<ServiceByRule>): number | null {
  const ratios = [...services].flatMap((rules) => {
    const [whole, trimmed] = [rules['back-to-back'], rules.trimmed];
    if (whole === undefined || trimmed === undefined || whole.acts < FEWEST_ACTS) return [];
    return [{ ratio: trimmed.mean > 0 ? whole.mean / trimmed.mean : Infinity, acts: rules['on-shift']?.acts ?? 0 }];
  });
  const sorted = ratios.toSorted((a, b) => a.ratio - b.ratio);
  const half = sorted.reduce((sum, { acts }) => sum + acts, 0) / 2;
  let passed = 0;
  for (const { ratio, acts } of sorted) {
    passed += acts;
    if (passed >= half) return ratio;
  }
  return null;
}

/**
 * The estimate that may be told of one activity: the mean of acts done back to back (METHODS: E4) where the records hold all work,
 * without the far values (E5) and marked where they do not. `named`: the share of its acts that name who did them.
 */
export function judgeService(rules: ServiceByRule, ratio: number | null, named: number): JudgedService {
  const acts = rules['on-shift']?.acts ?? 0;
  const refused = (state: ServiceState): JudgedService => ({ state, mean: null, factor: null, acts });
  if (named < 0.5) return refused('nobody');
  if (acts < FEWEST_ACTS) return refused('few');
  if ((rules['back-to-back']?.median ?? 0) <= AT_ONCE_SECONDS) return refused('at-once');
  const isIdentified = ratio !== null && ratio < UNLOGGED_RATIO;
  const rule: ServiceRule = isIdentified ? 'back-to-back' : 'trimmed';
  const mean = rules[rule]?.mean ?? 0;
  if (mean <= AT_ONCE_SECONDS) return refused('at-once');
  return {
    state: isIdentified ? 'identified' : 'unidentified',
    mean,
    factor: isIdentified ? IDENTIFIED_FACTOR : UNIDENTIFIED_FACTOR,
    acts,
  };
}
