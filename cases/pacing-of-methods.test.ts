import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClock } from '../packages/core/src/constraint/clock.ts';
import { readExecutions } from '../packages/core/src/constraint/executions.ts';
import { paceOf } from '../packages/core/src/constraint/paces.ts';
import { readPools } from '../packages/core/src/constraint/pools.ts';
import { runPass } from '../packages/core/src/constraint/run-pass.ts';
import { measureConstraint } from '@aval/core/constraint';
import { importCase, isThere } from './run-case.ts';
import type { Imported } from './run-case.ts';

const SHARED = 'shared:simulation/';

async function withLog<T>(facts: string, ask: (imported: Imported) => Promise<T>): Promise<T> {
  const imported = await importCase(join(import.meta.dirname, 'sim-loans'), { story: '', facts });
  try {
    return await ask(imported);
  } finally {
    imported.close();
  }
}

/** Demand that ended before four fifths of the ends, and the acts on it, as METHODS §5.1 splits a log for training. */
async function paceOfTraining({ ledger }: Imported) {
  const [clock, executions, pools] = [await readClock(ledger), await readExecutions(ledger), await readPools(ledger)];
  const ends = await ledger.rows<{ at: number }>(
    'SELECT epoch_us(s."at") / 1e6 AS at FROM step s WHERE s.is_work ORDER BY 1',
  );
  const cut = ends[Math.round(ends.length * 0.8) - 1]?.at ?? Number.NaN;
  executions.placeOf.forEach((place, leading) => {
    if (place < 0 || (executions.cashAt[place] ?? 0) <= cut) return;
    executions.placeOf[leading] = -1;
    executions.cashAt[place] = Number.NaN;
    executions.arrivedAt[place] = Infinity;
  });
  const { pacing } = await runPass(ledger, clock, executions, pools, () => true);
  const shares = paceOf({ clock, executions, pacing }, cut) ?? [];
  return { market: shares[pacing.market], delay: shares[pacing.delay], sum: shares.reduce((a, b) => a + b, 0) };
}

/**
 * METHODS §4.3. Loans and purchases come out to the digit. The bank's work items are a slightly different file there (59,408 events
 * against 59,302 here) under a calendar by the hour instead of the quarter: within .012.
 */
describe.each([
  ['LoanApp.csv.gz', 0.991, undefined, 0.001],
  ['PurchasingExample.csv.gz', 0.869, 0.12, 0.001],
  ['BPIC_2012_W.csv.gz', 0.912, 0.087, 0.012],
] as const)('the pacing of %s', (file, market, delay, tolerance) => {
  it.skipIf(!isThere('', SHARED + file))('is what METHODS measured', async () => {
    const found = await withLog(SHARED + file, paceOfTraining);
    expect(Math.abs((found.market ?? Number.NaN) - market)).toBeLessThan(tolerance);
    if (delay !== undefined) expect(Math.abs((found.delay ?? Number.NaN) - delay)).toBeLessThan(tolerance);
    expect(found.sum).toBeCloseTo(1, 9);
  });
});

/**
 * METHODS §5.5 ii, on the whole log of the bank. Within .05, but for the call-backs of incomplete files (.04 there): the interval
 * holds it, and both say that the delay comes from outside.
 */
describe('the queue-law of a bank', () => {
  it.skipIf(!isThere('', 'shared:bpic2012/bpic2012.xes.gz'))('is what METHODS measured', async () => {
    const { laws } = await withLog('shared:bpic2012/bpic2012.xes.gz', ({ ledger }) => measureConstraint(ledger));
    const of = (activity: string) => laws.find((law) => law.activity === activity);
    expect(of('W_Valideren aanvraag')?.kind).toBe('capacity');
    expect(of('W_Valideren aanvraag')?.kappa).toBeCloseTo(0.54, 1);
    expect(of('W_Nabellen offertes')?.kind).toBe('outside');
    expect(of('W_Nabellen offertes')?.kappa).toBeCloseTo(0.07, 1);
    expect(of('W_Completeren aanvraag')?.kind).toBe('undecided');
    expect(of('W_Completeren aanvraag')?.kappa).toBeCloseTo(0.31, 1);
    const incomplete = of('W_Nabellen incomplete dossiers');
    expect(incomplete?.kind).toBe('outside');
    expect(incomplete?.low).toBeLessThanOrEqual(0.04);
  });
});

describe.each([
  'o2c_ibm/o2c.csv.gz',
  'bpic2012/bpic2012.xes.gz',
  'production/production.csv',
  'simulation/AcademicCredentials.csv.gz',
  'ocel2_p2p/ocel2-p2p.json.gz',
  'ocel2_logistics/logistics.sqlite',
])('on %s', (file) => {
  it.skipIf(!isThere('', `shared:${file}`))('the shares add up to 1, and no verdict is given', async () => {
    const answer = await withLog(`shared:${file}`, ({ ledger }) => measureConstraint(ledger));
    if (answer.pacing.length > 0) expect(answer.pacing.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const { shares } of answer.axis.periods)
      if (shares.length > 0) expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(answer.verdict.known).toBe(false);
  });
});
