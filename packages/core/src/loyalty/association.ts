import type { ToldPart } from '../filter/index.ts';
import type { Query } from '../ledger/index.ts';
import { trendTest } from '../statistics/index.ts';
import type { TrendRow } from '../statistics/index.ts';
import type { Association, Experience, Outcome } from './answers.ts';
import { claimLoyalty } from './address.ts';
import type { Filter } from '../filter/index.ts';
import { readDemandCases, readReturnCases } from './cases.ts';
import type { CaseRow } from './cases.ts';
import { isOfFewPeople } from './few-people.ts';
import { quintiles } from './quintiles.ts';

/** Fewest cases that a trend is looked for in. */
const FEWEST_CASES = 60;
const LEVEL = 0.05;
const PERMUTATIONS = 400;

/** What is tested: price and delay promised on what was asked for, response on both, lateness and rework on coming back. */
const TESTED: readonly (readonly [Experience, Outcome])[] = [
  ['response', 'sold'],
  ['price', 'sold'],
  ['promised', 'sold'],
  ['response', 'returns'],
  ['lateness', 'returns'],
  ['rework', 'returns'],
];

const UNIT: Readonly<Record<Experience, Association['unit']>> = {
  response: 'hours',
  price: 'money',
  promised: 'hours',
  lateness: 'hours',
  rework: 'times',
};

/** Acts of somebody: figures about them need five people. */
const IS_OF_PEOPLE: readonly Experience[] = ['response', 'lateness', 'rework'];

/**
 * Whether what customers went through goes with what they did then (METHODS §6.4): a rank trend among like cases. Tests that
 * cannot be made (not recorded, always the same, too few cases, or quarters of fewer than five people) are left out; those that
 * are made are corrected for how many they are.
 */
export async function findAssociations(
  query: Query,
  part: ToldPart,
  filter: Filter,
  offers: boolean,
): Promise<Association[]> {
  const cases = { sold: await readDemandCases(query, part, offers), returns: await readReturnCases(query, part) };
  const tested: Omit<Association, 'q' | 'isAssociated'>[] = [];
  for (const [experience, outcome] of TESTED) {
    const one = await testOne(query, cases[outcome], experience, outcome, filter);
    if (one !== undefined) tested.push(one);
  }
  return corrected(tested);
}

async function testOne(
  query: Query,
  cases: readonly CaseRow[],
  experience: Experience,
  outcome: Outcome,
  filter: Filter,
): Promise<Omit<Association, 'q' | 'isAssociated'> | undefined> {
  const seen = cases.filter((one) => Number.isFinite(one[experience]));
  if (seen.length < FEWEST_CASES) return undefined;
  const rows = trendRows(seen, experience);
  const trend = trendTest(rows, { permutations: PERMUTATIONS, seed: 1 });
  if (trend.compared < FEWEST_CASES || trend.groups.length < 2) return undefined;
  if (IS_OF_PEOPLE.includes(experience) && (await isOfFewPeople(query, seen, rows))) return undefined;
  return {
    experience,
    outcome,
    unit: UNIT[experience],
    direction: trend.direction,
    p: trend.p,
    caseCount: seen.length,
    groups: trend.groups,
    claim: claimLoyalty('association', filter, { experience, outcome }),
  };
}

/** Like cases: of one customer where that customer bought often enough, else of one fifth of amounts and one kind of moment. */
function trendRows(cases: readonly CaseRow[], experience: Experience): TrendRow[] {
  const fifths = quintiles(cases.map(({ amount }) => amount));
  return cases.map((one, i) => ({
    exposure: one[experience],
    outcome: one.outcome,
    stratum: one.stratum ?? `${experience === 'price' ? '' : fifths[i]} ${one.moment}`,
  }));
}

/** Benjamini & Hochberg 1995: the share of false finds to expect when all as strong are called finds. */
function corrected(tested: readonly Omit<Association, 'q' | 'isAssociated'>[]): Association[] {
  const rising = tested.toSorted((one, other) => one.p - other.p);
  const bounds = rising.map(({ p }, i) => (p * rising.length) / (i + 1));
  return tested.map((one) => {
    const q = Math.min(1, ...bounds.slice(rising.indexOf(one)));
    return { ...one, q, isAssociated: q < LEVEL && one.direction !== 'none' };
  });
}
