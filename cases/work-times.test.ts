import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Query } from '@aval/core/ledger';
import { COMPANY_CALENDAR, joinSlot, workingSeconds } from '@aval/core/work';
import { describe, expect, it } from 'vitest';
import { importCase, isThere } from './run-case.ts';
import type { Imported } from './run-case.ts';

/**
 * METHODS §10: recorded starts are taken away, work times are estimated from completions, and compared with what was recorded.
 * `error`: the error of the mean by activity as a factor, weighted by acts; the table of METHODS says 1.22 of the loans, 4.2 of the
 * purchases and 1.41 of the bank, and 3.2, 55 and 233 of the naive gap.
 */
const LOGS = [
  { log: 'LoanApp', state: 'identified', error: 1.25, gap: 3 },
  { log: 'PurchasingExample', state: 'unidentified', error: 4.2, gap: 30 },
  { log: 'BPIC_2012_W', state: 'unidentified', error: 1.41, gap: 100 },
] as const;

/** The columns of a log without quotes, but for those named. */
function withoutColumns(csv: string, names: readonly string[]): string {
  const lines = csv
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const left = (lines[0] ?? []).flatMap((name, i) => (names.includes(name) ? [] : [i]));
  return lines.map((cells) => left.map((i) => cells[i]).join(',')).join('\n');
}

async function importLog(log: string, left: readonly string[]): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-times-'));
  const path = join(import.meta.dirname, '..', '..', 'shared', 'data', 'simulation', `${log}.csv.gz`);
  writeFileSync(join(folder, 'log.csv'), withoutColumns(gunzipSync(readFileSync(path)).toString('utf8'), left));
  try {
    return await importCase(folder, { story: log, facts: 'log.csv' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of all activities, also those of too few people to be told. */
const ESTIMATES = `
SELECT a.name AS activity, e.state, e.mean_seconds AS seconds, e.gap_seconds AS gap FROM service_estimate e
JOIN activity a ON a.activity_id = e.activity_id WHERE e.mean_seconds IS NOT NULL`;

/** Mean working time of each activity, in seconds, as recorded. */
async function recordedTimes(query: Query): Promise<ReadonlyMap<string, { mean: number; acts: number }>> {
  const { dialect } = query;
  const rows = await query.rows<{ activity: string; mean: number; acts: number }>(`
    SELECT a.name AS activity, avg(greatest(w.worked, least(w.lasted, 60))) AS mean, count(*) AS acts FROM (
      SELECT s.activity_id, ${dialect.secondsBetween('s.started_at', 's.at')} AS lasted,
        ${workingSeconds(dialect, 'b', 's.at')} - ${workingSeconds(dialect, 'a', 's.started_at')} AS worked
      FROM step s ${joinSlot(dialect, 'a', String(COMPANY_CALENDAR), 's.started_at')}
      ${joinSlot(dialect, 'b', String(COMPANY_CALENDAR), 's.at')} WHERE s.is_work) w
    JOIN activity a ON a.activity_id = w.activity_id GROUP BY a.name`);
  return new Map(rows.map((row) => [row.activity, row]));
}

const errorOf = (
  pairs: readonly { readonly estimate: number; readonly truth: number; readonly acts: number }[],
): number => {
  const acts = pairs.reduce((sum, pair) => sum + pair.acts, 0);
  return Math.exp(
    pairs.reduce((sum, pair) => sum + (pair.acts / acts) * Math.abs(Math.log(pair.estimate / pair.truth)), 0),
  );
};

describe('work times where only completions are recorded', () => {
  it.skipIf(!isThere('', 'shared:simulation/LoanApp.csv.gz')).each(LOGS)('$log', async ({ log, state, error, gap }) => {
    const whole = await importLog(log, []);
    const stripped = await importLog(log, ['start_time', 'variant', 'variant_index', 'creator']);
    try {
      const truth = await recordedTimes(whole.ledger);
      const estimates = await stripped.ledger.rows<{ activity: string; state: string; seconds: number; gap: number }>(
        ESTIMATES,
      );
      const pairs = estimates.flatMap((one) => {
        const known = truth.get(one.activity);
        return known === undefined || known.mean < 1
          ? []
          : [{ estimate: one.seconds, gap: one.gap, truth: known.mean, acts: known.acts }];
      });
      const naive = errorOf(pairs.map((pair) => ({ ...pair, estimate: pair.gap })));
      expect(new Set(estimates.map((one) => one.state))).toEqual(new Set([state]));
      expect(errorOf(pairs)).toBeLessThan(error);
      expect(naive).toBeGreaterThan(gap);
    } finally {
      whole.close();
      stripped.close();
    }
  });
});
