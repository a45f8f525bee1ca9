import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { wilson } from '../statistics/index.ts';
import type { OpenChance, OpenWork } from './answers.ts';
import { countFacts } from './claim-class.ts';
import { factsWhere } from './cell.sql.ts';
import { addressIn, claim, count, named, share, sharedWords, statement } from './claim.ts';
import { chanceFacts, FEWEST_COMPARABLE, readChances } from './open-chance.sql.ts';
import type { VainScope } from './scope.ts';

interface ChanceRow {
  readonly link: number;
  readonly name: string;
  readonly comparable: number;
  readonly sold: number;
  readonly n: number;
}

const COVERAGE = 0.95;

/** Open demand and how likely it is to be sold, as a whole and by the link where it stands. Null: none is open. */
export async function findOpenWork(query: Query, scope: VainScope): Promise<OpenWork | null> {
  const rows = await chancesOf(query, scope);
  if (rows.length === 0) return null;
  const links = [...Map.groupBy(rows, ({ name }) => name)].map(([name, all]) => ({
    link: name,
    ...chanceOf(all),
    claim: addressIn(scope, 'open', { activity: name }),
  }));
  return {
    ...chanceOf(rows),
    claim: addressIn(scope, 'open'),
    links: links.toSorted((a, b) => b.objectCount - a.objectCount || (a.link < b.link ? -1 : 1)),
  };
}

const chancesOf = async (query: Query, { demand, pays }: VainScope): Promise<ChanceRow[]> =>
  demand === null || !pays ? [] : query.rows<ChanceRow>(readChances(demand));

/**
 * The mean chance of those with enough comparable past ones, and between the means of the bounds of their Wilson intervals: their
 * errors go the same way, for they are often judged by the same past ones.
 */
function chanceOf(rows: readonly ChanceRow[]): OpenChance {
  const sum = (all: readonly ChanceRow[], pick: (row: ChanceRow) => number): number =>
    all.reduce((total, row) => total + row.n * pick(row), 0);
  const judged = rows.filter(({ comparable }) => comparable >= FEWEST_COMPARABLE);
  const judgedCount = sum(judged, () => 1);
  const mean = (pick: (row: ChanceRow) => number): number => sum(judged, pick) / judgedCount;
  return {
    objectCount: sum(rows, () => 1),
    judgedCount,
    comparableCount: judged.length === 0 ? 0 : Math.min(...judged.map(({ comparable }) => comparable)),
    chance:
      judgedCount === 0
        ? null
        : {
            share: mean(({ sold, comparable }) => sold / comparable),
            low: mean(({ sold, comparable }) => wilson(sold, comparable, COVERAGE).low),
            high: mean(({ sold, comparable }) => wilson(sold, comparable, COVERAGE).high),
          },
  };
}

/** How likely open demand is to be sold: all of it, or what stands at one link. Undefined: none is open there, or nobody pays. */
export async function claimOpen(query: Query, scope: VainScope, link?: string): Promise<Claim | undefined> {
  const rows = (await chancesOf(query, scope)).filter(({ name }) => link === undefined || name === link);
  if (rows.length === 0) return undefined;
  const { objectCount, judgedCount, comparableCount, chance } = chanceOf(rows);
  const about = {
    id: addressIn(scope, 'open', link === undefined ? {} : { activity: link }),
    method: statement('vain.open.method'),
    limits: [statement('vain.open.limit'), statement('vain.open.limit.market'), statement('vain.limit.recorded')],
    refutedBy: statement('vain.open.refuted'),
    because:
      link === undefined
        ? [...new Set(rows.map(({ name }) => name))].map((name) => addressIn(scope, 'open', { activity: name }))
        : [],
  };
  const values = { objects: count(objectCount), ...(link === undefined ? {} : { name: named(link) }) };
  const at = link === undefined ? 'vain.open' : 'vain.open.link';
  if (chance === null)
    return claim(scope, {
      ...about,
      statement: statement(`${at}.unknown`, values),
      figure: { known: false, because: statement('vain.open.few', { least: count(FEWEST_COMPARABLE) }) },
      factCount: 0,
    });
  return claim(scope, {
    ...about,
    statement: statement(at, {
      ...values,
      ...sharedWords(chance.share, chance),
      comparable: count(comparableCount),
      ...(judgedCount < objectCount ? { judged: count(judgedCount) } : {}),
    }),
    figure: {
      known: true,
      quantity: share(chance.share),
      interval: { low: chance.low, high: chance.high, coverage: COVERAGE },
    },
    factCount: await countFacts(query, await openFacts(query, scope, link)),
  });
}

/** The latest work of the open demand that is judged. */
export async function openFacts(query: Query, scope: VainScope, link?: string): Promise<string> {
  if (scope.demand === null) return factsWhere('FALSE');
  if (link === undefined) return chanceFacts(scope.demand, null);
  const found = (await chancesOf(query, scope)).find(({ name }) => name === link);
  return found === undefined ? factsWhere('FALSE') : chanceFacts(scope.demand, found.link);
}
