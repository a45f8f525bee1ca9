import { afterEach, describe, expect, it } from 'vitest';
import { openGiven } from './chain/given-ledger.test-kit.ts';
import { deriveLedger } from './derive.ts';
import { findExposed } from './filter/by-elimination.test-kit.ts';
import type { Grain } from './filter/by-elimination.test-kit.ts';
import type { Filter } from './filter/index.ts';
import type { Query } from './ledger/index.ts';
import { LENSES } from './lenses.ts';
import type { Lens } from './lens.ts';
import { smallTeams } from './small-teams.test-kit.ts';
import { figuresOf, partsOf } from './told-figures.test-kit.ts';
import type { ToldFigure } from './told-figures.test-kit.ts';

/** More with AVAL_DIFFERENCES: each is a company of its own. */
const COMPANIES = Number(process.env['AVAL_DIFFERENCES'] ?? 1);
const seeds = Array.from({ length: COMPANIES }, (_, i) => i + 1);
const TIMEOUT = 600_000;

/** Figures that add up worked time, of all lenses: what could tell how much somebody worked. Others count what passes. */
const WORKED: readonly RegExp[] = [
  /^vain\.(total|class|link|team|month|custom)\b/,
  /^chain\.work-hours\b/,
  /^orientation\.work\b/,
  /^orientation\.(link|team|month)\?clock=work\b/,
];

interface Given {
  readonly log: Query & { close(): void };
  readonly personOf: ReadonlyMap<number, number | null>;
}

let given: Given;
afterEach(() => given.log.close());

async function givenCompany(seed: number): Promise<Given> {
  const { log } = await openGiven(smallTeams(seed));
  await deriveLedger(log);
  const acts = await log.rows<{ event_id: number; actor_id: number | null }>('SELECT event_id, actor_id FROM event');
  return { log, personOf: new Map(acts.map((act) => [act.event_id, act.actor_id])) };
}

const worked = (figures: readonly ToldFigure[]): ToldFigure[] =>
  figures.filter(({ id, acts }) => acts.size > 0 && WORKED.some((family) => family.test(decodeURIComponent(id))));

/** The acts as grains of the figures; figures of the same acts are one. */
function grainsOf(figures: readonly ToldFigure[]): { readonly grains: readonly Grain[]; readonly count: number } {
  const distinct = [
    ...new Map(figures.map((figure) => [[...figure.acts].toSorted((a, b) => a - b).join(' '), figure])).values(),
  ];
  const counted = new Map<number, number[]>();
  distinct.forEach(({ acts }, n) => {
    for (const act of acts) counted.set(act, [...(counted.get(act) ?? []), n]);
  });
  const grains = [...counted].map(([act, told]): Grain => ({ person: given.personOf.get(act) ?? null, figures: told }));
  return { grains, count: distinct.length };
}

function expectNobodyExposed(figures: readonly ToldFigure[]): void {
  const { grains, count } = grainsOf(figures);
  expect(findExposed(grains, count)).toBeUndefined();
}

const peopleIn = ({ acts }: ToldFigure): number =>
  new Set([...acts].map((act) => given.personOf.get(act)).filter((person) => person != null)).size;

async function toldBy(lenses: readonly Lens[], parts: readonly Filter[]): Promise<ToldFigure[]> {
  const told: ToldFigure[] = [];
  for (const lens of lenses) for (const part of parts) told.push(...(await figuresOf(given.log, lens, part)));
  return worked(told);
}

/** The parts that this ledger can be asked about, of one kind: each of them; of months, each and all from the first on. */
async function partsOfKind(kind: 'team' | 'customer' | 'from'): Promise<readonly Filter[]> {
  const all = (await partsOf(given.log)).filter((part) => part[kind] !== undefined);
  return all.filter(({ from, to }) => from === to || from === all[0]?.from);
}

/** Months beside customers are two kinds of parts, whose finer figures are not cut together (docs/why/023). */
const isByMonth = ({ id }: ToldFigure): boolean => /^\w+\.month\b/.test(id);

const lensOf = (name: string): Lens[] => LENSES.filter((lens) => lens.name === name);

describe.each(seeds)('what is told of worked time in a company of small teams (%i)', { timeout: TIMEOUT }, (seed) => {
  it.each(['vain', 'orientation', 'chain'])('%s, of the whole: nobody by a sum or difference', async (name) => {
    given = await givenCompany(seed);
    const told = await toldBy(lensOf(name), [{}]);
    expect(told.filter((figure) => peopleIn(figure) > 0 && peopleIn(figure) < 5).map(({ id }) => id)).toEqual([]);
    expectNobodyExposed(told);
  });

  it.each([
    ['vain', 'team'],
    ['vain', 'customer'],
    ['vain', 'from'],
    ['orientation', 'team'],
    ['orientation', 'customer'],
    ['orientation', 'from'],
  ] as const)('%s, of parts by %s beside the whole: nobody by a sum or difference', async (name, kind) => {
    given = await givenCompany(seed);
    const all = await toldBy(lensOf(name), [{}, ...(await partsOfKind(kind))]);
    const told = all.filter((figure) => kind !== 'customer' || !isByMonth(figure));
    expect(told.filter((figure) => peopleIn(figure) > 0 && peopleIn(figure) < 5).map(({ id }) => id)).toEqual([]);
    expectNobodyExposed(told);
  });
});
