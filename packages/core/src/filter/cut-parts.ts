import { gatherMonths } from './gather-months.ts';
import type { MonthSpan } from './gather-months.ts';
import { FEWEST_PEOPLE, findLoose } from './hold-together.ts';
import type { Deed } from './hold-together.ts';

/** What one person did in one month, for one customer, in one team; null: no customer, or no team, is recorded. */
export interface Done {
  readonly customer: number | null;
  readonly team: number | null;
  /** `YYYY-MM-DD`, the first of the month. */
  readonly month: string;
  readonly person: number;
}

/** The parts that may be told each; all others of a kind are told with the rest of it only. */
export interface CutParts {
  readonly customers: ReadonlySet<number>;
  readonly teams: ReadonlySet<number>;
  readonly months: readonly MonthSpan[];
}

/** What a kind of part is cut into: `groupOf` of what is recorded; `REST` is told by nothing but the whole. */
const REST = -1;
type GroupOf = Map<number | null, number>;

/**
 * Cuts everything done into customers, teams and months that may be told each by themselves: five people in each, five in what
 * is left of a kind when all told parts are taken from the whole, and all of them hanging together (`findLoose`), so that
 * no answers put together tell what one to four people did. A customer or team that would is left to the rest; a month is joined with
 * its neighbours. Parts in which nobody is recorded are not in here.
 */
export function cutParts(done: readonly Done[]): CutParts {
  const customers = groupsOf(done, ({ customer }) => customer);
  const teams = groupsOf(done, ({ team }) => team);
  let months = spansOf(done);
  for (let loose = looseOf(done, customers, teams, months); loose !== undefined;) {
    if (loose.kind === 'customer') leave(customers, loose.groups);
    else if (loose.kind === 'team') leave(teams, loose.groups);
    else months = joined(months, loose.groups);
    loose = looseOf(done, customers, teams, months);
  }
  return {
    customers: toldOf(customers),
    teams: toldOf(teams),
    months: months.map(({ first, last }) => ({ first, last })),
  };
}

interface Loose {
  readonly kind: 'customer' | 'team' | 'month';
  readonly groups: ReadonlySet<number>;
}

/** The kind of which the fewest parts do not hang together with the others, and these parts; undefined when all do. */
function looseOf(
  done: readonly Done[],
  customers: GroupOf,
  teams: GroupOf,
  months: readonly Span[],
): Loose | undefined {
  const numbers = new Map<string, number>();
  const numberOf = (kind: Loose['kind'], group: number): number => {
    const name = `${kind} ${group}`;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const spanOf = new Map(months.flatMap((span, i) => span.months.map((month) => [month, i] as const)));
  const cells = findLoose(
    done.map(({ customer, team, month, person }): Deed => ({
      parts: [
        numberOf('customer', customers.get(customer) ?? REST),
        numberOf('team', teams.get(team) ?? REST),
        numberOf('month', spanOf.get(month) ?? 0),
      ],
      person,
    })),
  );
  const loose = new Set(cells.flat());
  const of = (kind: Loose['kind'], groups: Iterable<number>): Loose => ({
    kind,
    groups: new Set([...new Set(groups)].filter((group) => loose.has(numberOf(kind, group)))),
  });
  const found = [
    of('customer', toldOf(customers)),
    of('team', toldOf(teams)),
    of('month', months.length > 1 ? months.keys() : []),
  ];
  return found.filter(({ groups }) => groups.size > 0).toSorted((a, b) => a.groups.size - b.groups.size)[0];
}

const toldOf = (groups: GroupOf): ReadonlySet<number> =>
  new Set([...groups].flatMap(([id, group]) => (id === null || group === REST ? [] : [id])));

/** Each part of five people by itself; the others, and what names none, are the rest, joined by the next smallest until it is five. */
function groupsOf(done: readonly Done[], partOf: (one: Done) => number | null): GroupOf {
  const people = new Map<number | null, Set<number>>();
  for (const one of done) {
    const found = people.get(partOf(one)) ?? new Set();
    people.set(partOf(one), found.add(one.person));
  }
  const groups: GroupOf = new Map();
  for (const [id, { size }] of people) groups.set(id, id === null || size < FEWEST_PEOPLE ? REST : id);
  const rest = new Set([...people].flatMap(([id, found]) => (groups.get(id) === REST ? [...found] : [])));
  const told = [...people].filter(([id]) => groups.get(id) !== REST).toSorted(([, a], [, b]) => a.size - b.size);
  const [smallest] = told;
  if (rest.size > 0 && rest.size < FEWEST_PEOPLE && smallest !== undefined) groups.set(smallest[0], REST);
  return groups;
}

interface Span extends MonthSpan {
  readonly months: readonly string[];
}

function spansOf(done: readonly Done[]): Span[] {
  const people = Map.groupBy(done, ({ month }) => month);
  const months = [...people.keys()].toSorted();
  const cut = gatherMonths(
    months.map((month) => ({ month, people: (people.get(month) ?? []).map(({ person }) => person) })),
    FEWEST_PEOPLE,
  );
  return cut.map(({ first, last }) => ({ first, last, months: months.filter((one) => one >= first && one <= last) }));
}

/** Leaves parts to the rest. */
function leave(groups: GroupOf, gone: ReadonlySet<number>): void {
  for (const [id, group] of groups) if (gone.has(group)) groups.set(id, REST);
}

/** Each of these spans joined with the one before it; the first with the second. */
function joined(spans: readonly Span[], gone: ReadonlySet<number>): Span[] {
  const kept: Span[] = [];
  for (const [i, span] of spans.entries()) {
    const before = gone.has(i) || (i === 1 && gone.has(0)) ? kept.pop() : undefined;
    kept.push(
      before === undefined
        ? span
        : { first: before.first, last: span.last, months: [...before.months, ...span.months] },
    );
  }
  return kept;
}
