import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { lawFacts, QUEUE_LAW_COVERAGE, readLaws } from '../work/index.ts';
import type { KeptLaw } from '../work/index.ts';
import { addressOf, claim, countFacts, limitsOf, named, share, statement, worded } from './claim.ts';
import { amountOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { readTable } from './table.ts';

/** With less of its waiting unexplained, an activity needs no second look. */
const LARGE_SHARE = 0.2;

/** What nothing recorded explains of the waiting before an activity, and whether that waiting behaves like a queue. */
interface Unexplained {
  readonly seconds: number;
  readonly share: number;
  readonly law: KeptLaw;
}

/** The most first; of everything recorded only, for the law is measured on all waits of an activity. */
async function findUnexplained(query: Query, scope: Scope): Promise<Unexplained[]> {
  if (scope.part === null || Object.values(scope.filter).some((value) => value !== undefined)) return [];
  const laws = new Map((await readLaws(query)).map((law) => [law.activity, law]));
  const rows = await readTable(query, scope.clocks.cause, 'link');
  return rows
    .flatMap((row): Unexplained[] => {
      const law = laws.get(row.name);
      const cell = row.cells.find(({ told }) => told.name === 'unexplained');
      if (law === undefined || cell === undefined || cell.isHidden) return [];
      const seconds = amountOf(cell);
      return [{ seconds, share: seconds / amountOf(row), law }];
    })
    .filter((one) => one.share >= LARGE_SHARE)
    .toSorted((a, b) => b.seconds - a.seconds);
}

const unexplainedAddress = (scope: Scope, activity: string): string => addressOf(scope, 'unexplained', { activity });

/** A claim an activity whose waiting is largely unexplained, and often enough waited for to be told from. */
export async function claimsUnexplained(query: Query, scope: Scope): Promise<Claim[]> {
  const found = await findUnexplained(query, scope);
  return Promise.all(found.map((one) => claimOf(query, scope, one)));
}

/** Undefined when nothing is told of the activity. */
export async function claimUnexplained(query: Query, scope: Scope, activity = ''): Promise<Claim | undefined> {
  const found = (await findUnexplained(query, scope)).find(({ law }) => law.activity === activity);
  return found && claimOf(query, scope, found);
}

/** The acts whose waits the law was measured on. */
export async function unexplainedFacts(query: Query, scope: Scope, activity = ''): Promise<string | undefined> {
  const found = (await findUnexplained(query, scope)).find(({ law }) => law.activity === activity);
  return found && lawFacts(found.law.activityId);
}

async function claimOf(query: Query, scope: Scope, { seconds, share: part, law }: Unexplained): Promise<Claim> {
  const { activity, kind, kappa, low, high } = law;
  return claim(scope, {
    id: unexplainedAddress(scope, activity),
    statement: statement(`orientation.unexplained.${kind}`, {
      name: named(activity),
      ...worded('case-seconds', seconds),
      part: share(part),
      share: share(kappa),
      low: share(low),
      high: share(high),
    }),
    figure: { known: true, quantity: share(kappa), interval: { low, high, coverage: QUEUE_LAW_COVERAGE } },
    method: statement('orientation.unexplained.method'),
    limits: [statement('orientation.limit.law'), ...limitsOf(scope, 'cause')],
    refutedBy: statement('orientation.unexplained.refuted'),
    because: [addressOf(scope, 'link', { clock: 'cause', activity, name: 'unexplained' })],
    factCount: await countFacts(query, lawFacts(law.activityId)),
  });
}
