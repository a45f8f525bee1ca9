import { wholeShares } from '../chain/index.ts';
import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { ClockShares, FacingName, FacingPart } from './answers.ts';
import { addressOf, claim, countFacts, known, limitsOf, share, sharedWords, statement, unknown } from './claim.ts';
import { whyNothing, word, worded } from './claim.ts';
import { causesOf, factsOf } from './clock.sql.ts';
import { amountOf, rangeOf } from './scope.ts';
import type { ClockScope, Column, Scope } from './scope.ts';
import { WAIT_CAUSES } from '../work/index.ts';
import { DIRECTIONS } from './answers.ts';
import type { Clock, Direction } from './answers.ts';

/** The clock as the answer tells it; null when nothing may be told. */
export function sharesOf(scope: Scope, clock: Clock): ClockShares | null {
  const { columns, unit, total } = scope.clocks[clock];
  if (columns === null) return null;
  const shares = wholeShares(columns.map(amountOf));
  return {
    clock,
    unit,
    total: amountOf(total),
    parts: columns.map((column, i): FacingPart => {
      const told = shares[i] ?? 0;
      return {
        name: column.name,
        of: column.of,
        amount: amountOf(column),
        share: told,
        range: rangeOf(unit, column, total, told),
        claim: addressOf(scope, clock, { name: column.name }),
      };
    }),
  };
}

/** The names in the source that make up what is told: waits are kept by cause. */
export const sourceNames = (clock: Clock, of: readonly FacingName[]): readonly string[] =>
  clock === 'wait' ? of.flatMap((name) => causesOf(name as Direction)) : of;

const allNames = (clock: Clock): readonly string[] =>
  clock === 'wait' || clock === 'cause' ? WAIT_CAUSES : DIRECTIONS;

/** The records of a clock, or of one part of it. Undefined: nothing may be told. */
export function clockFacts(query: Query, scope: Scope, clock: Clock, column?: Column): string | undefined {
  const { source, columns } = scope.clocks[clock];
  if (scope.part === null || columns === null) return undefined;
  const names = column === undefined ? allNames(clock) : sourceNames(clock, column.of);
  return factsOf(source, query.dialect, scope.part, scope.facts, { names });
}

/** How many records a clock, or one part of it, rests on; parts told together are counted anew, for an act may be in several. */
async function counted(query: Query, scope: Scope, clock: Clock, column?: Column): Promise<number> {
  const facts = clockFacts(query, scope, clock, column);
  if (facts === undefined) return 0;
  if (column !== undefined && column.of.length > 1) return countFacts(query, facts);
  const name = column?.of[0] ?? null;
  const [inName, inDirection] = clock === 'wait' ? [null, name] : [name, null];
  const { source } = scope.clocks[clock];
  return (
    scope.counts.find((one) => one.source === source && one.name === inName && one.direction === inDirection)?.n ?? 0
  );
}

/** All of a clock; or one part of it by name. Undefined when there is no such part. */
export async function claimClock(query: Query, scope: Scope, clock: Clock, name?: string): Promise<Claim | undefined> {
  return name === undefined ? claimWhole(query, scope, clock) : claimPart(query, scope, clock, name);
}

async function claimWhole(query: Query, scope: Scope, clock: Clock): Promise<Claim> {
  const told = sharesOf(scope, clock);
  const method = statement(`orientation.${clock}.method`);
  const common = { id: addressOf(scope, clock), method, limits: limitsOf(scope, clock), refutedBy: refuted(clock) };
  if (told === null)
    return claim(scope, {
      ...common,
      statement: statement(`orientation.${clock}.unknown`),
      figure: whyNothing(scope, scope.clocks[clock]),
      factCount: 0,
    });
  const main = mainPart(told, scope.knowsHierarchy);
  const values = { ...worded(told.unit, told.total), ...sharedWords(main?.share ?? 0, main?.range ?? null) };
  const most = told.clock === 'cause' && main !== undefined ? { most: word(`facing-${main.name}`) } : {};
  return claim(scope, {
    ...common,
    statement: statement(`orientation.${clock}.whole${main === undefined ? '.plain' : ''}`, { ...values, ...most }),
    figure:
      main === undefined
        ? unknown(scope.knowsHierarchy ? 'orientation.unknown.few' : 'orientation.limit.no-hierarchy')
        : known(share(main.share), main.range),
    because: told.parts.map((part) => part.claim),
    factCount: await counted(query, scope, clock),
  });
}

/** What the sentence over a clock is about: what faces the hierarchy; of causes the largest. */
function mainPart(
  { clock, parts }: ClockShares,
  knowsHierarchy: boolean,
): Pick<FacingPart, 'name' | 'share' | 'range'> | undefined {
  if (clock === 'cause') return parts.toSorted((a, b) => b.share - a.share)[0];
  const found = parts.find(({ name }) => name === 'hierarchy');
  if (found !== undefined) return found;
  const isGathered = parts.some(({ of }) => of.includes('hierarchy'));
  return isGathered || !knowsHierarchy ? undefined : { name: 'hierarchy', share: 0, range: null };
}

const refuted = (clock: Clock) => statement(clock === 'cause' ? 'orientation.cause.refuted' : 'orientation.refuted');

async function claimPart(query: Query, scope: Scope, clock: Clock, name: string): Promise<Claim | undefined> {
  const { columns } = scope.clocks[clock];
  const column = columns?.find((one) => one.name === name);
  const told = sharesOf(scope, clock)?.parts.find((one) => one.name === name);
  const common = {
    id: addressOf(scope, clock, { name }),
    method: statement(`orientation.${clock}.method`),
    limits: limitsOf(scope, clock),
    refutedBy: refuted(clock),
  };
  if (column === undefined || told === undefined) return claimGathered(scope, clock, name, common);
  return claim(scope, {
    ...common,
    statement: statement(`orientation.${clock}.${name}`, {
      ...worded(scope.clocks[clock].unit, told.amount),
      ...sharedWords(told.share, told.range),
    }),
    figure: known(share(told.share), told.range),
    factCount: await counted(query, scope, clock, column),
  });
}

function claimGathered(
  scope: Scope,
  clock: Clock,
  name: string,
  common: Pick<Claim, 'id' | 'method' | 'limits' | 'refutedBy'>,
): Claim | undefined {
  const { columns }: Pick<ClockScope, 'columns'> = scope.clocks[clock];
  const isGathered = columns?.some(({ of }) => of.some((one) => one === name)) === true;
  if (!isGathered) return undefined;
  return claim(scope, {
    ...common,
    statement: statement('orientation.part.few', { name: word(`facing-${name}`) }),
    figure: unknown('orientation.unknown.few'),
    because: [addressOf(scope, clock, { name: 'gathered' })],
    factCount: 0,
  });
}
