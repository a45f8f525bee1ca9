import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { readServiceTimes } from '../work/index.ts';
import type { ServiceTime } from '../work/index.ts';
import type { EstimatedTime } from './answers.ts';
import { addressOf, claim, count, known, named, statement, unknown, work } from './claim.ts';
import type { Scope } from './scope.ts';

/** How often the band held where the truth was recorded (METHODS §10). */
const COVERAGE = { identified: 0.9, unidentified: 0.55 } as const;

const whole = (scope: Scope): Scope => ({ ...scope, filter: {} });

/** How long acts take where only completions are recorded; of everything recorded, whatever part is asked about. */
export async function findEstimates(query: Query, scope: Scope): Promise<readonly EstimatedTime[]> {
  return (await readServiceTimes(query)).map((one) => ({
    activity: one.activity,
    state: one.state,
    hours: one.seconds === null ? null : one.seconds / 3600,
    low: one.low === null ? null : one.low / 3600,
    high: one.high === null ? null : one.high / 3600,
    acts: one.acts,
    claim: addressOf(whole(scope), 'estimate', { activity: one.activity }),
  }));
}

/** Whether the records tell how long acts take, and how well. */
export async function claimEstimates(query: Query, scope: Scope): Promise<Claim> {
  const times = await readServiceTimes(query);
  const told = times.filter(({ seconds }) => seconds !== null);
  const state = told[0]?.state;
  const code = !scope.holdsWork ? 'recorded' : (state ?? 'refused');
  return claim(scope, {
    id: addressOf(whole(scope), 'estimates'),
    statement: statement(`time.estimates.${code}`, { activities: count(told.length), all: count(times.length) }),
    figure: { known: true, quantity: count(told.length) },
    method: statement('time.estimate.method'),
    limits: [statement('time.limit.estimate'), statement('time.limit.recorded')],
    refutedBy: statement('time.refuted.estimate'),
    because: told.map(({ activity }) => addressOf(whole(scope), 'estimate', { activity })),
    factCount: 0,
  });
}

/** How long acts of one activity take, estimated; or why that is refused. Undefined when nothing is estimated of it. */
export async function claimEstimate(query: Query, scope: Scope, activity: string): Promise<Claim | undefined> {
  const time = (await readServiceTimes(query)).find((one) => one.activity === activity);
  if (time === undefined) return undefined;
  const { seconds, low, high } = time;
  const common = {
    id: addressOf(whole(scope), 'estimate', { activity }),
    method: statement('time.estimate.method'),
    limits: [statement(`time.limit.${limitOf(time)}`), statement('time.limit.recorded')],
    refutedBy: statement('time.refuted.estimate'),
  };
  if (seconds === null || low === null || high === null)
    return claim(scope, {
      ...common,
      statement: statement('time.estimate.unknown', { activity: named(activity) }),
      figure: unknown(`time.unknown.${time.state}`),
      factCount: 0,
    });
  const coverage = time.state === 'identified' ? COVERAGE.identified : COVERAGE.unidentified;
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${estimateFacts(activity)}) f`, {
    activity,
  });
  return claim(scope, {
    ...common,
    statement: statement(`time.estimate.${time.state}`, {
      activity: named(activity),
      mean: work(seconds / 3600),
      low: work(low / 3600),
      high: work(high / 3600),
    }),
    figure: known(work(seconds / 3600), { low: low / 3600, high: high / 3600, coverage }),
    factCount: row?.n ?? 0,
  });
}

const limitOf = ({ state }: ServiceTime): string => (state === 'identified' ? 'estimate' : 'unlogged');

/** The completions of an activity; parameter $activity. */
export const estimateFacts = (_activity: string): string => `
SELECT DISTINCT s.event_id FROM step s JOIN activity a ON a.activity_id = s.activity_id WHERE s.is_work AND a.name = $activity`;
