import type { Instant, Money, Query } from '../ledger/index.ts';
import type { Claim } from '../explain/index.ts';
import { claimAddress } from '../lens.ts';
import type { CashAnswer } from './answers.ts';
import { claim, count, day, known, money, share, shareOf, statement, unknown } from './claim.ts';
import { AGES_IN_DAYS, valueFacts, countOf, openByAge, openFacts } from './demand.sql.ts';
import type { CashScope } from './scope.ts';

export interface OpenRow {
  readonly ageClass: number;
  readonly objectCount: number;
  readonly valuedCount: number;
  readonly value: number;
  readonly firstAt: Instant | null;
}

/** What the queries of open demand are asked with; `ageClass` -1 is all ages. */
export const openParameters = (scope: CashScope, ageClass = -1) => ({
  namesCustomers: scope.namesCustomers,
  currency: scope.currency,
  asOf: scope.asOf ?? 0,
  ageClass,
});

/** Open demand by age, youngest first; classes without demand are left out. */
export const findOpen = (query: Query, scope: CashScope): Promise<OpenRow[]> =>
  query.rows<OpenRow>(openByAge(query.dialect, scope.part), openParameters(scope));

const valueOf = (scope: CashScope, rows: readonly Pick<OpenRow, 'value' | 'valuedCount'>[]): Money | null =>
  rows.some((row) => row.valuedCount > 0)
    ? { minor: rows.reduce((sum, row) => sum + row.value, 0), currency: scope.currency }
    : null;

const sumObjects = (rows: readonly OpenRow[]): number => rows.reduce((sum, row) => sum + row.objectCount, 0);

export function answerOpen(scope: CashScope, rows: readonly OpenRow[]): CashAnswer['open'] {
  return {
    objectCount: sumObjects(rows),
    value: valueOf(scope, rows),
    ages: [...AGES_IN_DAYS, null].map((upToDays, ageClass) => {
      const row = rows.filter((found) => found.ageClass === ageClass);
      return { upToDays, objectCount: sumObjects(row), value: valueOf(scope, row) };
    }),
  };
}

const AGE_NAMES: readonly string[] = [...AGES_IN_DAYS.map(String), 'older'];

/** The age class of an address: an upper bound in days or `older`; -1 when none is asked, undefined when there is no such class. */
export function readAge(age: string | undefined): number | undefined {
  if (age === undefined) return -1;
  const ageClass = AGE_NAMES.indexOf(age);
  return ageClass < 0 ? undefined : ageClass;
}
const ageAddress = (ageClass: number): string => claimAddress('cash.open', { age: AGE_NAMES[ageClass] ?? 'older' });

/** What was asked for and is neither paid nor ended; of one age class, or of all (-1). */
export async function claimOpen(
  query: Query,
  scope: CashScope,
  rows: readonly OpenRow[],
  ageClass: number,
): Promise<Claim> {
  const asked = ageClass < 0 ? rows : rows.filter((row) => row.ageClass === ageClass);
  const [objects, value] = [count(sumObjects(asked)), valueOf(scope, asked)];
  const [facts] = await query.rows<{ factCount: number }>(
    countOf(openFacts(query.dialect, scope.part)),
    openParameters(scope, ageClass),
  );
  const since = asked
    .map((row) => row.firstAt)
    .filter((at) => at !== null)
    .toSorted((a, b) => a - b)[0];
  const part = ageClass < 0 ? 'cash.open' : ageClass < AGES_IN_DAYS.length ? 'cash.open.age' : 'cash.open.older';
  return claim(scope, {
    id: ageClass < 0 ? 'cash.open' : ageAddress(ageClass),
    statement: statement(sumObjects(asked) === 0 ? 'cash.open.none' : part, {
      objects,
      ...(value ? { value: money(value) } : {}),
      ...(since === undefined ? {} : { since: day(since) }),
      days: count(AGES_IN_DAYS[ageClass] ?? AGES_IN_DAYS.at(-1)!),
      after: count(AGES_IN_DAYS[ageClass - 1] ?? 0),
    }),
    figure: known(value ? money(value) : objects),
    method: statement('cash.open.method'),
    limits: [statement('cash.open.limit')],
    refutedBy: statement('cash.open.refuted'),
    because: ageClass < 0 ? rows.map((row) => ageAddress(row.ageClass)) : [],
    factCount: facts?.factCount ?? 0,
  });
}

/** The value customers asked for, sold or not. "Not known" when no leading object carries one. */
export async function claimValue(query: Query, scope: CashScope): Promise<Claim> {
  const valued = scope.demand.filter((group) => group.currency === scope.currency && group.valuedCount > 0);
  const sum = (groups: typeof valued): number => groups.reduce((total, group) => total + group.value, 0);
  const [facts] = await query.rows<{ factCount: number }>(countOf(valueFacts(scope.part)), {
    currency: scope.currency,
  });
  const value = { minor: sum(valued), currency: scope.currency };
  const objects = count(valued.reduce((total, group) => total + group.valuedCount, 0));
  const sold = shareOf(sum(valued.filter((group) => group.fate === 'sold')), value.minor);
  const code = scope.inflow ? 'cash.value' : 'cash.value.asked';
  return claim(scope, {
    id: 'cash.value',
    ...(valued.length > 0
      ? {
          statement: statement(code, { value: money(value), objects, share: share(sold) }),
          figure: known(money(value)),
        }
      : { statement: statement('cash.value.none'), figure: unknown('cash.value.missing') }),
    method: statement('cash.value.method'),
    limits: [statement('cash.value.limit')],
    refutedBy: statement('cash.value.refuted'),
    because: scope.inflow ? ['cash.total', ...(scope.part.isWhole ? ['cash.unpaid'] : []), 'cash.open'] : [],
    factCount: facts?.factCount ?? 0,
  });
}
