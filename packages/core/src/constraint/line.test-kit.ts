import type { GivenAct, GivenLedger } from '../chain/given-ledger.test-kit.ts';

/** A station: so many people, and minutes of work by kind of job. */
export interface Station {
  readonly name: string;
  readonly people: number;
  readonly minutes: Readonly<Record<string, number>>;
}

/** Jobs of a kind that customers ask for each week, and what each pays; `refused`: every n-th is refused at the end. */
export interface Demand {
  readonly kind: string;
  readonly aWeek: number;
  readonly pays: number;
  readonly refusedEvery?: number;
}

export interface Line {
  readonly stations: readonly Station[];
  readonly demands: readonly Demand[];
  readonly weeks: number;
}

const DAY = 24 * 60;
const SHIFT = { from: 8 * 60, until: 16 * 60 };
const SHIFT_MINUTES = SHIFT.until - SHIFT.from;

/** A worked minute of the week (40 hours) as minutes since Monday 00:00. */
const wall = (worked: number): number => {
  const day = Math.floor(worked / SHIFT_MINUTES);
  return (Math.floor(day / 5) * 7 + (day % 5)) * DAY + SHIFT.from + (worked - day * SHIFT_MINUTES);
};

/** What ends with the shift ends in the evening, not the next morning. */
const wallEnd = (worked: number): number => wall(worked - 1) + 1;

interface Job {
  readonly name: string;
  readonly demand: Demand;
  readonly isRefused: boolean;
  ready: number;
}

/**
 * An imagined line, deterministic: jobs come evenly, each station takes them first come first served, and goes on with what
 * is not ended in the evening the next morning. Every person is recorded, in a team of the station's name; a job pays when it leaves.
 */
export function runLine({ stations, demands, weeks }: Line): GivenLedger {
  const jobs = demands.flatMap((demand) =>
    Array.from({ length: demand.aWeek * weeks }, (_, i): Job => {
      const ready = ((i + 0.5) / demand.aWeek) * 5 * SHIFT_MINUTES;
      const isRefused = demand.refusedEvery !== undefined && i % demand.refusedEvery === 0;
      return { name: `job ${demand.kind}${i}`, demand, isRefused, ready };
    }),
  );
  const horizon = weeks * 5 * SHIFT_MINUTES;
  const asked = jobs.map((job): GivenAct => ({
    activity: 'asked',
    kind: 'customer',
    touches: [job.name],
    at: wall(job.ready) / 60,
  }));
  const acts = stations.flatMap((station, nth) => {
    const done = runStation(
      station,
      jobs.toSorted((a, b) => a.ready - b.ready),
      horizon,
    );
    return done.map(({ job, begun, ended, person }): GivenAct => {
      const isLast = nth === stations.length - 1;
      return {
        activity: station.name,
        team: station.name,
        actor: `${station.name}${person}`,
        touches: [job.name],
        start: wall(begun) / 60,
        at: wallEnd(ended) / 60,
        ...(isLast && !job.isRefused ? { cash: [{ amount: job.demand.pays, of: job.name, by: 'customer C' }] } : {}),
      };
    });
  });
  return { types: { customer: 'party' }, leading: 'job', resolutionMs: 1000, acts: [...asked, ...acts] };
}

function runStation({ people, minutes }: Station, jobs: readonly Job[], horizon: number) {
  const free = Array.from({ length: people }, () => 0);
  const done: { job: Job; begun: number; ended: number; person: number }[] = [];
  for (const job of jobs) {
    const person = free.indexOf(Math.min(...free));
    const lasts = minutes[job.demand.kind] ?? 0;
    const begun = Math.max(job.ready, free[person] ?? 0);
    job.ready = begun + lasts;
    if (begun + lasts > horizon) job.ready = Infinity;
    if (!Number.isFinite(job.ready)) continue;
    free[person] = job.ready;
    done.push({ job, begun, ended: job.ready, person });
  }
  return done;
}

/** The P-Q picture (STANDARDS §8), each station five people and five times the minutes: B is asked for 125 % of its hours. */
export const PQ: Line = {
  stations: [
    { name: 'A', people: 5, minutes: { P: 75, Q: 50 } },
    { name: 'B', people: 5, minutes: { P: 75, Q: 150 } },
    { name: 'C', people: 5, minutes: { P: 75, Q: 25 } },
    { name: 'D', people: 5, minutes: { P: 75, Q: 25 } },
  ],
  demands: [
    { kind: 'P', aWeek: 100, pays: 4500 },
    { kind: 'Q', aWeek: 50, pays: 6000 },
  ],
  weeks: 8,
};

/** The same line with one station a fifth faster. */
export const faster = (line: Line, name: string): Line => ({
  ...line,
  stations: line.stations.map((station) =>
    station.name === name
      ? {
          ...station,
          minutes: Object.fromEntries(Object.entries(station.minutes).map(([kind, one]) => [kind, one / 1.2])),
        }
      : station,
  ),
});
