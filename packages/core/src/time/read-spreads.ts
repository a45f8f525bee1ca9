import type { Query } from '../ledger/index.ts';
import type { LeadEnd } from './answers.ts';
import { actFacts, actSpread, leadFacts, leadSpread } from './figure.sql.ts';
import type { Activities, Kept } from './figure.sql.ts';

/** How long something lasts, in seconds; NULL on shift where no calendar is known. `facts`: the records it rests on. */
export interface SpreadRow {
  readonly acts: number;
  readonly clockMedian: number | null;
  readonly clockP90: number | null;
  readonly workingMedian: number | null;
  readonly workingP90: number | null;
}

export interface ActSpreadRow extends SpreadRow {
  readonly activity: number;
}

/** `time_figure`: how long things last over everything recorded. `activity` NULL: all acts; `facts` NULL: not counted. */
export const FIGURE_TABLE = `
CREATE OR REPLACE TABLE time_figure (
  "of" VARCHAR, activity INTEGER, acts BIGINT, clock_median DOUBLE, clock_p90 DOUBLE, working_median DOUBLE, working_p90 DOUBLE, facts BIGINT)`;

const STORED = `
SELECT f.acts, f.clock_median AS "clockMedian", f.clock_p90 AS "clockP90", f.working_median AS "workingMedian",
  f.working_p90 AS "workingP90", f.activity, f.facts FROM time_figure f WHERE f."of" = $of`;

/** Answers how long things last in a part of the records; of everything recorded from what was derived before. */
export interface Spreads {
  readonly lead: (end: LeadEnd) => Promise<SpreadRow | undefined>;
  /** All acts, or these together. */
  readonly acts: (of: 'work' | 'wait', activities: Activities) => Promise<SpreadRow | undefined>;
  readonly byActivity: (of: 'work' | 'wait') => Promise<readonly ActSpreadRow[]>;
  readonly leadFactCount: (end: LeadEnd) => Promise<number>;
  readonly actFactCount: (of: 'work' | 'wait', activities: Activities) => Promise<number>;
}

export const spreadsOf = (query: Query, kept: Kept): Spreads => ({
  lead: async (end) => first(await query.rows<SpreadRow>(leadSpread(query.dialect, kept.part, end))),
  acts: async (of, activities) => first(await query.rows<SpreadRow>(actSpread(of, kept, activities, false))),
  byActivity: (of) => query.rows<ActSpreadRow>(actSpread(of, kept, null, true)),
  leadFactCount: (end) => countOf(query, leadFacts(kept, end)),
  actFactCount: (of, activities) => countOf(query, actFacts(of, kept, activities)),
});

/** The same of everything recorded. */
export function storedSpreads(query: Query, kept: Kept): Spreads {
  const live = spreadsOf(query, kept);
  const stored = (of: string) =>
    query.rows<SpreadRow & { activity: number | null; facts: number | null }>(STORED, { of });
  const whole = async (of: string) => (await stored(of)).find(({ activity }) => activity === null);
  return {
    lead: async (end) => whole(end),
    acts: async (of, activities) => {
      if (activities === null) return whole(of);
      if (activities.length !== 1) return live.acts(of, activities);
      return (await stored(of)).find(({ activity }) => activity === activities[0]);
    },
    byActivity: async (of) =>
      (await stored(of)).flatMap((row) => (row.activity === null ? [] : [{ ...row, activity: row.activity }])),
    leadFactCount: async (end) => (await whole(end))?.facts ?? 0,
    actFactCount: async (of, activities) =>
      activities === null ? ((await whole(of))?.facts ?? 0) : live.actFactCount(of, activities),
  };
}

const first = (rows: readonly SpreadRow[]): SpreadRow | undefined => rows.find(({ acts }) => acts > 0);

async function countOf(query: Query, facts: string): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${facts}) f`);
  return row?.n ?? 0;
}
