import type { Instant, Query } from '../ledger/index.ts';
import { TOLD_SERIES } from './series.sql.ts';

/** Indicators that the ledger tells, and which way of each is called better. */
const OWN_INDICATORS = {
  volume: 'up',
  'lead-time': 'down',
  'response-time': 'down',
  'first-time-right': 'up',
  'open-work': 'down',
  utilisation: 'up',
} as const satisfies Record<string, 'up' | 'down'>;

/** Why an indicator is not held against the cash. */
export type Lacking = 'none' | 'gaps' | 'few-people' | 'still';

/** A figure a week, of the weeks of the cash. */
export interface Series {
  readonly name: string;
  /** Told by a person, or read from the records. */
  readonly isTold: boolean;
  readonly wanted: 'up' | 'down';
  /** NaN: nothing that week. Empty when it is lacking. */
  readonly values: Float64Array;
  readonly lacking: Lacking | null;
}

/** The whole weeks of a ledger, and what each indicator was in them. */
export interface WeeklyRecord {
  readonly asOf: Instant | null;
  /** Weeks since the Monday 5 January 1970, both counted; none when the records hold no whole week. */
  readonly first: number;
  readonly last: number;
  readonly currency: string | null;
  readonly basis: string | null;
  /** Minor units a week, or receipts where none says how much; null when nobody pays. */
  readonly cash: { readonly values: Float64Array; readonly unit: 'money' | 'receipts' } | null;
  readonly series: readonly Series[];
  /** How many records the weeks rest on. */
  readonly factCount: number;
}

/** Most weeks without a figure before an indicator is lacking, as a share. */
const MOST_GAPS = 0.1;
const FEWEST_PEOPLE = 5;
/** These tell of the work of people; the others of demands and of money. */
const OF_PEOPLE: readonly string[] = ['response-time', 'first-time-right', 'utilisation'];
/** A week without a record is a week of nothing. */
const COUNTED: readonly string[] = ['volume'];

interface Span {
  readonly first: number | null;
  readonly last: number | null;
  readonly basis: string | null;
  readonly currency: string | null;
  readonly asOf: Instant | null;
  readonly hasDurations: boolean | null;
}

interface WeekRow {
  readonly week: number;
  readonly value: number;
}

/** A row of `indicator_week`. */
interface KeptRow extends WeekRow {
  readonly name: string;
  readonly receipts: number | null;
}

/** Reads the weeks between the first and the last, which are seldom whole, from what `deriveIndicator` made. */
export async function readWeeks(query: Query): Promise<WeeklyRecord> {
  const [span] = await query.rows<Span>('SELECT * FROM indicator_span');
  const [first, last] = [(span?.first ?? 0) + 1, (span?.last ?? 0) - 1];
  const frame = {
    asOf: span?.asOf ?? null,
    first,
    last,
    currency: span?.currency ?? null,
    basis: span?.basis ?? null,
  };
  if (span?.first == null || last < first) return { ...frame, cash: null, series: [], factCount: 0 };
  const weeks = { first, count: last - first + 1 };
  const kept = Map.groupBy(
    await query.rows<KeptRow>('SELECT w.name, w.week, w.value, w.receipts FROM indicator_week w'),
    ({ name }) => name,
  );
  const cash = kept.get('cash') ?? [];
  const priced = cash.some(({ value }) => value !== 0);
  return {
    ...frame,
    cash:
      cash.length === 0
        ? null
        : {
            unit: priced ? 'money' : 'receipts',
            values: onWeeks(
              priced ? cash : cash.map(({ week, receipts }) => ({ week, value: receipts ?? 0 })),
              weeks,
              0,
            ),
          },
    series: [...ownSeries(kept, weeks), ...(await toldSeries(query, weeks))],
    factCount: onWeeks(kept.get('facts') ?? [], weeks, 0).reduce((sum, n) => sum + n, 0),
  };
}

interface Weeks {
  readonly first: number;
  readonly count: number;
}

function ownSeries(kept: ReadonlyMap<string, readonly KeptRow[]>, weeks: Weeks): Series[] {
  const people = onWeeks(kept.get('people') ?? [], weeks, 0);
  const isFew = people.some((count) => count > 0 && count < FEWEST_PEOPLE);
  return Object.entries(OWN_INDICATORS).map(([name, wanted]) => {
    const rows = kept.get(name) ?? [];
    const values =
      name === 'open-work' ? carried(rows, weeks) : onWeeks(rows, weeks, COUNTED.includes(name) ? 0 : Number.NaN);
    const few = isFew && OF_PEOPLE.includes(name) && rows.length > 0;
    return judged({ name, isTold: false, wanted, values, lacking: few ? 'few-people' : null });
  });
}

async function toldSeries(query: Query, weeks: Weeks): Promise<Series[]> {
  const rows = await query.rows<WeekRow & { name: string; wanted: 'up' | 'down' }>(TOLD_SERIES(query.dialect));
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, of]) =>
    judged({
      name,
      isTold: true,
      wanted: of[0]?.wanted ?? 'up',
      values: onWeeks(of, weeks, Number.NaN),
      lacking: null,
    }),
  );
}

/** Says what an indicator lacks; small gaps take the figure of the week before. */
function judged(series: Series): Series {
  const known = series.values.filter((value) => !Number.isNaN(value));
  const lacking =
    series.lacking ??
    (known.length === 0
      ? 'none'
      : known.length < series.values.length * (1 - MOST_GAPS)
        ? 'gaps'
        : known.every((value) => value === known[0])
          ? 'still'
          : null);
  if (lacking !== null) return { ...series, lacking, values: new Float64Array() };
  let before = known[0] ?? 0;
  return { ...series, values: series.values.map((value) => (before = Number.isNaN(value) ? before : value)) };
}

function onWeeks(rows: readonly WeekRow[], { first, count }: Weeks, empty: number): Float64Array {
  const values = new Float64Array(count).fill(empty);
  for (const { week, value } of rows) if (week >= first && week < first + count) values[week - first] = value;
  return values;
}

/** A level: it stays until it moves, also from before the first week. */
function carried(rows: readonly WeekRow[], { first, count }: Weeks): Float64Array {
  const byWeek = new Map(rows.map(({ week, value }) => [week, value]));
  let level = rows
    .filter(({ week }) => week < first)
    .reduce((latest, row) => (row.week > latest.week ? row : latest), {
      week: -Infinity,
      value: 0,
    }).value;
  return Float64Array.from({ length: count }, (_, i) => (level = byWeek.get(first + i) ?? level));
}

/** The Monday a week begins with, `YYYY-MM-DD`. */
export const mondayOf = (week: number): string => new Date((week * 7 + 4) * 86_400_000).toISOString().slice(0, 10);
