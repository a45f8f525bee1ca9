import { wholeShares } from '../chain/index.ts';
import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { VainClass } from './answers.ts';
import { addressIn, claim, amountFigure, known, sharedWords, statement, unknown, whyNothing, worded } from './claim.ts';
import { factsWhere, oneOf } from './cell.sql.ts';
import { amountOf, placeOf } from './scope.ts';
import type { Column, VainScope } from './scope.ts';
import { rangeOf, spreadOf } from './shares.ts';

export const classAddress = (scope: VainScope, name: string): string => addressIn(scope, 'class', { name });

/** The classes as the answer tells them; none when nothing may be told. */
export function classesOf(scope: VainScope): VainClass[] {
  const columns = scope.columns ?? [];
  const shares = wholeShares(columns.map((column) => amountOf(scope, column)));
  return columns.map((column, i) => ({
    name: column.name,
    of: column.of,
    amount: amountOf(scope, column),
    share: shares[i] ?? 0,
    range: rangeOf(scope, column, scope.total, shares[i] ?? 0),
    claim: classAddress(scope, column.name),
  }));
}

/** The records a class rests on. */
export const classFacts = (scope: VainScope, column: Column): string =>
  factsWhere(`${oneOf('w.class_id', column.of.map(placeOf))} AND ${scope.where}`);

/** How many records a query of facts returns. */
export async function countFacts(query: Query, facts: string): Promise<number> {
  const [row] = await query.rows<{ n: number }>(`SELECT count(*) AS n FROM (${facts}) f`);
  return row?.n ?? 0;
}

/** As counted when the ledger was derived; classes told together are counted anew, for an act may be in several. */
export async function countClassFacts(query: Query, scope: VainScope, column: Column | null): Promise<number> {
  if (scope.axis !== null)
    return countFacts(query, column === null ? factsWhere(scope.where) : classFacts(scope, column));
  if (column !== null && column.of.length > 1) return countFacts(query, classFacts(scope, column));
  const classId = column === null ? -1 : column.of.map(placeOf)[0];
  const rows = await query.rows<{ classId: number; n: number }>(
    'SELECT v.class_id AS "classId", v.fact_count AS n FROM vain_fact v',
  );
  return rows.find((row) => row.classId === classId)?.n ?? 0;
}

/** All work, and how much of it is in what a customer paid. */
export async function claimTotal(query: Query, scope: VainScope): Promise<Claim> {
  const id = addressIn(scope, 'total');
  if (scope.columns === null)
    return claim(scope, { id, statement: statement('vain.total.unknown'), figure: whyNothing(scope), factCount: 0 });
  const classes = classesOf(scope);
  const reached = classes.find(({ name }) => name === 'reached-cash');
  const isApart = reached !== undefined || !classes.some(({ of }) => of.includes('reached-cash'));
  const { amount, low, high } = spreadOf(scope, scope.total);
  const range = scope.unit === 'acts' ? null : { low: low / 60, high: high / 60 };
  const [code, shares] = !scope.pays
    ? ['vain.total.nobody', {}]
    : isApart
      ? ['vain.total', sharedWords(reached?.share ?? 0, reached?.range ?? null)]
      : ['vain.total.plain', {}];
  return claim(scope, {
    id,
    statement: statement(code, { ...worded(scope, scope.total), ...shares }),
    figure: known(amountFigure(scope, amount), range),
    because: classes.map((one) => one.claim),
    factCount: await countClassFacts(query, scope, null),
  });
}

/** One class; undefined when no work is in it. One of too few people is not known, and is in `gathered`. */
export async function claimClass(query: Query, scope: VainScope, name: string): Promise<Claim | undefined> {
  const column = scope.columns?.find((one) => one.name === name);
  if (column === undefined) return claimGathered(scope, name);
  const told = classesOf(scope).find((one) => one.name === name);
  return claim(scope, {
    id: classAddress(scope, name),
    statement: statement(`vain.class.${name}`, {
      ...worded(scope, column),
      ...sharedWords(told?.share ?? 0, told?.range ?? null),
    }),
    figure:
      name === 'not-known'
        ? unknown('vain.unknown.payer')
        : known(sharedWords(told?.share ?? 0, null)['share']!, told?.range),
    factCount: await countClassFacts(query, scope, column),
  });
}

function claimGathered(scope: VainScope, name: string): Claim | undefined {
  const isGathered = scope.columns?.some(({ of }) => of.some((one) => one === name)) === true;
  return isGathered
    ? claim(scope, {
        id: classAddress(scope, name),
        statement: statement('vain.class.few', { class: { unit: 'word', value: `vain-${name}` } }),
        figure: unknown('vain.unknown.few'),
        because: [classAddress(scope, 'gathered')],
        factCount: 0,
      })
    : undefined;
}
