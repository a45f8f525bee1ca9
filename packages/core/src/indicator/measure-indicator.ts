import type { Claim, Quantity, Statement } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { NO_CURRENCY } from '../ledger/index.ts';
import { claimAddress } from '../lens.ts';
import type { IndicatorAnswer, IndicatorRow } from './answers.ts';
import { auditIndicators, FEWEST_WEEKS } from './audit.ts';
import type { Audited } from './audit.ts';
import { mondayOf, readWeeks } from './read-series.ts';
import type { Series, WeeklyRecord } from './read-series.ts';
import { FACTS } from './series.sql.ts';

/** Chance is drawn from this seed, told with every verdict: same records, same answer. */
const SEED = 1;

/** Which indicators lead the cash, follow it, have nothing to do with it, or do harm (METHODS §8). */
export async function measureIndicator(query: Query): Promise<IndicatorAnswer> {
  const record = await readWeeks(query);
  const weeks = Math.max(record.last - record.first + 1, 0);
  const rows = auditRecord(record, weeks);
  const say: Saying = { record, weeks };
  return {
    weeks,
    firstWeek: weeks === 0 ? null : mondayOf(record.first),
    cash:
      record.cash === null
        ? null
        : { unit: record.cash.unit, values: [...record.cash.values], currency: record.currency ?? NO_CURRENCY },
    indicators: rows,
    claims: [claimAll(say, rows), ...rows.map((row) => claimOne(say, row))],
  };
}

/** The records under all claims of this lens. */
export const indicatorFacts = async (query: Query): Promise<{ sql: string; parameters: Record<string, number> }> => {
  const { first, last } = await readWeeks(query);
  return { sql: FACTS(query.dialect), parameters: { first, last } };
};

function auditRecord({ cash, series }: WeeklyRecord, weeks: number): readonly IndicatorRow[] {
  const tried = cash === null || weeks < FEWEST_WEEKS ? [] : series.filter(({ lacking }) => lacking === null);
  const audited = cash === null ? [] : auditIndicators(cash.values, tried, SEED);
  return series.map((one) => rowOf(one, audited[tried.indexOf(one)]));
}

function rowOf(series: Series, audited: Audited | undefined): IndicatorRow {
  const told = audited?.standing === 'follows' ? audited.behind : audited?.ahead;
  return {
    name: series.name,
    isTold: series.isTold,
    wanted: series.wanted,
    lacking: series.lacking,
    standing: audited?.standing ?? null,
    lag: told?.lag ?? null,
    correlation: told?.correlation ?? null,
    p: told?.p ?? null,
    gainShare: audited?.gainShare ?? null,
    values: [...series.values],
    claim: claimAddress('indicator.one', { name: series.name }),
  };
}

interface Saying {
  readonly record: WeeklyRecord;
  readonly weeks: number;
}

const statement = (code: string, values: Statement['values'] = {}): Statement => ({ code, values });
const count = (value: number): Quantity => ({ unit: 'count', value });

const claimBase = ({
  record,
}: Saying): Pick<Claim, 'basis' | 'asOf' | 'method' | 'limits' | 'refutedBy' | 'factCount'> => ({
  basis: null,
  asOf: record.asOf,
  method: statement('indicator.method', { seed: count(SEED) }),
  limits: [statement('indicator.limit.chance'), statement('indicator.limit.cause'), statement('indicator.limit.weeks')],
  refutedBy: statement('indicator.refuted'),
  factCount: record.factCount,
});

/** Why nothing can be held against the cash; undefined when it can. */
function whyNot({ record, weeks }: Saying): Statement | undefined {
  if (record.cash === null) return statement('indicator.unknown.nobody');
  return weeks < FEWEST_WEEKS
    ? statement('indicator.unknown.weeks', { weeks: count(weeks), fewest: count(FEWEST_WEEKS) })
    : undefined;
}

function claimAll(say: Saying, rows: readonly IndicatorRow[]): Claim {
  const of = (standing: IndicatorRow['standing']): number => rows.filter((row) => row.standing === standing).length;
  const because = whyNot(say);
  const tried = rows.filter(({ standing }) => standing !== null);
  const values = {
    tried: count(tried.length),
    leads: count(of('leads')),
    harmful: count(of('harmful')),
    follows: count(of('follows')),
    unrelated: count(of('unrelated')),
  };
  return {
    ...claimBase(say),
    id: 'indicator.all',
    statement: because === undefined ? statement('indicator.all', values) : statement('indicator.all.unknown'),
    figure: because === undefined ? { known: true, quantity: count(of('leads')) } : { known: false, because },
    because: rows.map(({ claim }) => claim),
  };
}

function claimOne(say: Saying, row: IndicatorRow): Claim {
  const named: Quantity = row.isTold
    ? { unit: 'name', value: row.name }
    : { unit: 'word', value: `indicator-${row.name}` };
  const lacking = row.lacking === null ? undefined : statement(`indicator.unknown.${row.lacking}`);
  const because = whyNot(say) ?? lacking;
  const known = because === undefined && row.standing !== null && row.correlation !== null;
  return {
    ...claimBase(say),
    id: row.claim,
    statement: known
      ? statement(`indicator.one.${row.standing}`, {
          indicator: named,
          lag: count(row.lag ?? 0),
          gain: { unit: 'share', value: Math.max(row.gainShare ?? 0, 0) },
        })
      : statement('indicator.one.unknown', { indicator: named }),
    figure: known
      ? { known: true, quantity: { unit: 'share', value: row.correlation ?? 0 } }
      : { known: false, because: because ?? statement('indicator.unknown.none') },
    because: [],
  };
}
