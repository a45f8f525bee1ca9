import { isWorkKind } from '../ledger/index.ts';
import type { Fate } from '../ledger/index.ts';
import type { GivenAct, GivenCash, GivenLedger } from './given-ledger.test-kit.ts';

/** The chain written a second time, with plain arrays and graph walks and no care for speed. */

export interface NaiveStep {
  readonly act: number;
  readonly startAct: number;
  readonly activity: string;
  readonly leading: string;
  readonly start: number;
  readonly end: number;
  readonly isTimed: boolean;
  readonly isWork: boolean;
}

const typeOf = (name: string): string => name.slice(0, name.indexOf(' '));
const isThere = (name: string): boolean => !name.endsWith('?');
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** Objects that stand together: related, or touched by one act. */
function neighboursOf(given: GivenLedger): (name: string) => string[] {
  const isFlow = (name: string): boolean => isThere(name) && (given.types?.[typeOf(name)] ?? 'flow') === 'flow';
  const groups = [...(given.related ?? []), ...given.acts.map((act) => act.touches)].map((group) =>
    group.filter(isFlow),
  );
  return (name) => unique(groups.filter((group) => group.includes(name)).flat()).filter((other) => other !== name);
}

function distancesOf(given: GivenLedger, objects: readonly string[]): Map<string, number> {
  const neighbours = neighboursOf(given);
  const distances = new Map([[given.leading, 0]]);
  for (let distance = 0; distance < 10; distance += 1)
    for (const name of objects.filter((object) => distances.get(typeOf(object)) === distance))
      for (const other of neighbours(name))
        if (!distances.has(typeOf(other))) distances.set(typeOf(other), distance + 1);
  return distances;
}

export const objectsOf = (given: GivenLedger): string[] =>
  unique([
    ...given.acts.flatMap((act) => [...act.touches, ...(act.cash ?? []).flatMap((cash) => cash.of ?? [])]),
    ...(given.related ?? []).flat(),
    ...(given.untouched ?? []),
    ...Object.keys(given.values ?? {}),
  ]).filter(isThere);

/** The members of each execution: from the leading object outwards, never to a type at the same or a smaller distance. */
export function naiveMembers(given: GivenLedger): Map<string, string[]> {
  const objects = objectsOf(given);
  const distances = distancesOf(given, objects);
  const neighbours = neighboursOf(given);
  const far = (name: string): number => distances.get(typeOf(name)) ?? Number.POSITIVE_INFINITY;
  const walk = (members: string[]): string[] => {
    const next = unique(
      members.flatMap((member) =>
        neighbours(member).filter(
          (other) => far(other) > far(member) && far(other) < Number.POSITIVE_INFINITY && !members.includes(other),
        ),
      ),
    );
    return next.length === 0 ? members : walk([...members, ...next]);
  };
  return new Map(objects.filter((name) => far(name) === 0).map((name) => [name, walk([name])]));
}

/** Leading objects each act belongs to. */
export function naiveTouches(given: GivenLedger): string[][] {
  const members = naiveMembers(given);
  return given.acts.map((act) => {
    const direct = unique(act.touches.filter((name) => members.has(name)));
    return direct.length > 0
      ? direct
      : [...members].filter(([, all]) => act.touches.some((name) => all.includes(name))).map(([name]) => name);
  });
}

/** Leading objects a receipt pays. */
export function naivePays(given: GivenLedger, act: number, cash: GivenCash): string[] {
  const members = naiveMembers(given);
  if (cash.of !== undefined && members.has(cash.of)) return [cash.of];
  const byAct = naiveTouches(given)[act] ?? [];
  const byObject = [...members]
    .filter(([, all]) => cash.of !== undefined && all.includes(cash.of))
    .map(([name]) => name);
  const both = byAct.filter((name) => byObject.includes(name));
  return both.length > 0 ? both : byObject.length > 0 ? byObject : byAct;
}

/** Steps in the order of each execution, by leading object. Acts have no phases here. */
export function naiveSteps(given: GivenLedger): Map<string, NaiveStep[]> {
  const touches = naiveTouches(given);
  const steps = given.acts.flatMap((act, i) => (touches[i] ?? []).map((leading) => step(act, i, leading)));
  const byLeading = Map.groupBy(steps, (one) => one.leading);
  return new Map(
    [...byLeading].map(([leading, all]) => [
      leading,
      all.toSorted((a, b) => a.start - b.start || a.end - b.end || a.act - b.act),
    ]),
  );
}

const step = (act: GivenAct, i: number, leading: string): NaiveStep => ({
  act: i + 1,
  startAct: i + 1,
  activity: act.activity,
  leading,
  start: act.start ?? act.at,
  end: act.at,
  isTimed: act.start !== undefined && act.at > act.start,
  isWork: isWorkKind(act.kind ?? 'work'),
});

export function naiveFate(given: GivenLedger, leading: string): 'sold' | Fate {
  const paid = given.acts.some((act, i) =>
    (act.cash ?? []).some((cash) => (cash.direction ?? 'in') === 'in' && naivePays(given, i, cash).includes(leading)),
  );
  return paid ? 'sold' : 'open';
}

export interface NaivePassage {
  readonly from: string;
  readonly to: string;
  readonly wait: number | null;
  readonly isReturn: boolean;
}

/** Hand-offs and ends of all executions at the level of activities. */
export function naivePassages(given: GivenLedger): NaivePassage[] {
  const executions = [...naiveSteps(given)].map(([leading, steps]) => ({
    leading,
    steps: steps.filter((one) => one.isWork),
  }));
  const concurrent = naiveConcurrency(executions.map((one) => one.steps));
  return executions.flatMap(({ leading, steps }) => {
    const end = naiveFate(given, leading) === 'sold' ? 'end:customer' : 'end:open';
    const sideBySide = steps.some((a) => steps.some((b) => concurrent(a.activity, b.activity)));
    return sideBySide ? besideEachOther(steps, concurrent, end) : oneAfterTheOther(steps, end);
  });
}

function naiveConcurrency(executions: readonly (readonly NaiveStep[])[]): (a: string, b: string) => boolean {
  const activities = unique(executions.flat().map((one) => one.activity));
  const pairs = new Set<string>();
  for (const a of activities)
    for (const b of activities.filter((other) => other !== a)) {
      const both = executions.filter(
        (steps) => steps.some((x) => x.activity === a) && steps.some((y) => y.activity === b),
      );
      const overlapping = both.filter((steps) =>
        steps.some(
          (x) =>
            x.activity === a &&
            x.isTimed &&
            steps.some((y) => y.activity === b && y.isTimed && x.start < y.end && y.start < x.end),
        ),
      );
      if (overlapping.length > 0 && overlapping.length >= 0.1 * both.length) pairs.add(`${a}/${b}`);
    }
  return (a, b) => pairs.has(`${a}/${b}`);
}

function oneAfterTheOther(steps: readonly NaiveStep[], end: string): NaivePassage[] {
  const runs: { link: string; start: number; end: number }[] = [];
  for (const one of steps) {
    const last = runs.at(-1);
    if (last?.link === one.activity) last.end = Math.max(last.end, one.end);
    else runs.push({ link: one.activity, start: one.start, end: one.end });
  }
  return runs.map((run, i) => {
    const next = runs[i + 1];
    return next === undefined
      ? { from: run.link, to: end, wait: null, isReturn: false }
      : {
          from: run.link,
          to: next.link,
          wait: Math.max(0, next.start - run.end),
          isReturn: runs.slice(0, i + 1).some((before) => before.link === next.link),
        };
  });
}

function besideEachOther(
  steps: readonly NaiveStep[],
  concurrent: (a: string, b: string) => boolean,
  end: string,
): NaivePassage[] {
  const mayFollow = (i: number, j: number): boolean => i < j && !concurrent(steps[i]!.activity, steps[j]!.activity);
  const all = steps.map((_, i) => i);
  const giverOf = (j: number): number | undefined => {
    const before = all.filter((i) => mayFollow(i, j));
    const ended = before.filter((i) => steps[i]!.end <= steps[j]!.start);
    return ended.toSorted((a, b) => steps[b]!.end - steps[a]!.end || b - a)[0] ?? before.at(-1);
  };
  const takerOf = (i: number): number | undefined => {
    const after = all.filter((j) => mayFollow(i, j));
    return after.find((j) => steps[j]!.start >= steps[i]!.end) ?? after[0];
  };
  const edges = new Set<string>();
  for (const k of all) {
    const [giver, taker] = [giverOf(k), takerOf(k)];
    if (giver !== undefined) edges.add(`${giver}>${k}`);
    if (taker !== undefined) edges.add(`${k}>${taker}`);
  }
  const pairs = [...edges].map((edge) => edge.split('>').map(Number) as [number, number]);
  const continues = (j: number): boolean =>
    pairs.some(([i, to]) => to === j && steps[i]!.activity === steps[j]!.activity);
  return [
    ...pairs
      .filter(([i, j]) => steps[i]!.activity !== steps[j]!.activity)
      .map(([i, j]) => ({
        from: steps[i]!.activity,
        to: steps[j]!.activity,
        wait: Math.max(0, steps[j]!.start - steps[i]!.end),
        isReturn: !continues(j) && steps.slice(0, j).some((before) => before.activity === steps[j]!.activity),
      })),
    ...all
      .filter((i) => !pairs.some(([from]) => from === i))
      .map((i) => ({ from: steps[i]!.activity, to: end, wait: null, isReturn: false })),
  ];
}

/** Exact continuous quantile, linear between neighbours. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}
