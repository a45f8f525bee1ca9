import { describe, expect, it } from 'vitest';
import { openGiven } from '../chain/given-ledger.test-kit.ts';
import { sayText } from '../explain/index.ts';
import { deriveWork } from '../work/index.ts';
import type { ConstraintEvidence } from './answers.ts';
import { deriveConstraint } from './derive-constraint.ts';
import { faster, PQ, runLine } from './line.test-kit.ts';
import type { Line } from './line.test-kit.ts';
import { measureConstraint } from './measure-constraint.ts';
import { CONSTRAINT_WORDS } from './words.ts';

async function ask(line: Line): Promise<ConstraintEvidence & { readonly cash: number }> {
  const { log } = await openGiven(runLine(line));
  await deriveWork(log);
  await deriveConstraint(log);
  const [cash] = await log.rows<{ n: number }>('SELECT coalesce(sum(c.amount_minor), 0) AS n FROM cash c');
  const answer = await measureConstraint(log);
  log.close();
  return { ...answer, cash: cash?.n ?? 0 };
}

const loadOf = (answer: ConstraintEvidence, name: string): number =>
  answer.pools.find((pool) => pool.name === name)?.load?.value ?? Number.NaN;
const shareOf = (answer: ConstraintEvidence, name: string | null, bucket = 'pool'): number =>
  answer.pacing.find((one) => one.name === name && one.bucket === bucket)?.share ?? Number.NaN;
const namedBy = (answer: ConstraintEvidence, method: string) =>
  answer.methods.find((one) => one.method === method)?.names;

describe('the P-Q picture', () => {
  it('B is asked for 125 % of its hours, the others for less than they have', async () => {
    const answer = await ask(PQ);
    const loads = ['A', 'B', 'C', 'D'].map((name) => loadOf(answer, name));
    expect(loads.map((load) => Math.round(load * 20) / 20)).toEqual([0.85, 1.25, 0.75, 0.75]);
    expect(namedBy(answer, 'load')).toEqual({ kind: 'pool', name: 'B' });
    expect(answer.pointsTo).toEqual({ kind: 'pool', name: 'B' });
    expect(answer.agreeing).toBeGreaterThanOrEqual(3);
    expect(answer.verdict).toEqual({ known: false, because: 'not-tried' });
  }, 60_000);

  it.each(['A', 'C', 'D'])(
    '%s a fifth faster changes neither the cash nor what is pointed to',
    async (name) => {
      const [before, after] = [await ask(PQ), await ask(faster(PQ, name))];
      expect(after.pointsTo).toEqual({ kind: 'pool', name: 'B' });
      expect(loadOf(after, 'B')).toBeCloseTo(loadOf(before, 'B'), 2);
      expect(Math.abs(after.cash / before.cash - 1)).toBeLessThan(0.01);
    },
    60_000,
  );

  it('B a fifth faster is asked for 104 %, and more cash comes', async () => {
    const [before, after] = [await ask(PQ), await ask(faster(PQ, 'B'))];
    expect(loadOf(after, 'B')).toBeCloseTo(loadOf(before, 'B') / 1.2, 1);
    expect(after.cash).toBeGreaterThan(before.cash * 1.1);
  }, 60_000);
});

const essay: Line = {
  stations: [
    { name: 'upstream', people: 5, minutes: { X: 60 } },
    { name: 'slower', people: 5, minutes: { X: 100 } },
  ],
  demands: [{ kind: 'X', aWeek: 180, pays: 1000 }],
  weeks: 6,
};

describe('the pictures of the essay', () => {
  it('a fifth more upstream of a slower station: the evidence stays at the slower one, the cash stays where it was', async () => {
    const [before, after] = [await ask(essay), await ask(faster(essay, 'upstream'))];
    for (const answer of [before, after]) {
      expect(answer.pointsTo).toEqual({ kind: 'pool', name: 'slower' });
      expect(shareOf(answer, 'slower')).toBeGreaterThan(0.8);
    }
    expect(Math.abs(after.cash / before.cash - 1)).toBeLessThan(0.01);
  }, 60_000);

  it('a production that does not sell: the market holds the cash back, and more capacity changes nothing', async () => {
    const unsold: Line = { ...essay, demands: [{ kind: 'X', aWeek: 80, pays: 1000, refusedEvery: 3 }] };
    const [before, after] = [await ask(unsold), await ask(faster(unsold, 'slower'))];
    for (const answer of [before, after]) {
      expect(answer.pointsTo).toEqual({ kind: 'market', name: null });
      expect(shareOf(answer, null, 'market')).toBeGreaterThan(0.9);
    }
    expect(after.cash).toBe(before.cash);
  }, 60_000);

  it('says that only a trial can confirm it, in both languages', async () => {
    const { claims } = await ask(essay);
    const [points] = claims;
    expect(points && sayText(points.statement, CONSTRAINT_WORDS, 'en')).toMatch(/points to slower.*Only a trial/);
    expect(points && sayText(points.statement, CONSTRAINT_WORDS, 'fr')).toMatch(
      /désignent «\u00a0slower\u00a0».*Seul un essai/,
    );
  }, 60_000);
});
