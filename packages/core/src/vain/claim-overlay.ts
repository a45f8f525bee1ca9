import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { VainAnswer } from './answers.ts';
import { factsWhere, FORGOTTEN_SECONDS } from './cell.sql.ts';
import { classAddress, classFacts, countClassFacts, countFacts } from './claim-class.ts';
import {
  addressIn,
  amountFigure,
  claim,
  count,
  figureOf,
  known,
  share,
  statement,
  unknown,
  whyNothing,
  worded,
} from './claim.ts';
import type { Overlays } from './overlay.ts';
import { amountOf } from './scope.ts';
import type { Column, VainScope } from './scope.ts';
import { spreadOf } from './shares.ts';

export const FORGOTTEN_FACTS = factsWhere(`w.seconds > ${FORGOTTEN_SECONDS} * w.share`);

/** Sessions over 8 hours. Undefined where no hours are counted, and of a part of the records. */
export async function claimForgotten(query: Query, scope: VainScope, found: Overlays): Promise<Claim | undefined> {
  if (scope.unit === 'acts' || Object.keys(scope.filter).length > 0) return undefined;
  const about = { id: 'vain.forgotten', method: statement('vain.forgotten.method'), limits: [] };
  if (found.forgotten === null) {
    const figure = scope.columns === null ? whyNothing(scope) : unknown('vain.unknown.few');
    return claim(scope, { ...about, statement: statement('vain.forgotten.unknown'), figure, factCount: 0 });
  }
  const { count: sessions, rawShare } = found.forgotten;
  return claim(scope, {
    ...about,
    statement: statement(sessions === 0 ? 'vain.forgotten.none' : 'vain.forgotten', {
      count: count(sessions),
      share: share(rawShare),
    }),
    figure: known(count(sessions)),
    refutedBy: statement('vain.forgotten.refuted'),
    factCount: await countFacts(query, FORGOTTEN_FACTS),
  });
}

export function perSoldOf(scope: VainScope, { sold }: Overlays): VainAnswer['perSold'] {
  if (sold === null) return null;
  const by = sold.objectCount;
  return { soldCount: by, onIt: spreadOf(scope, sold, by), withRest: spreadOf(scope, scope.total, by) };
}

/** Work for one sold case. Undefined when nothing is sold, or it may not be told. */
export async function claimSold(query: Query, scope: VainScope, found: Overlays): Promise<Claim | undefined> {
  const told = perSoldOf(scope, found);
  if (told === null) return undefined;
  const { onIt, withRest } = told;
  return claim(scope, {
    id: 'vain.sold',
    statement: statement(scope.unit === 'acts' ? 'vain.sold.acts' : 'vain.sold', {
      objects: count(told.soldCount),
      on: figureOf(scope, onIt.amount),
      all: figureOf(scope, withRest.amount),
    }),
    figure: known(
      figureOf(scope, withRest.amount),
      scope.unit === 'acts' ? null : { low: withRest.low / 60, high: withRest.high / 60 },
    ),
    method: statement('vain.sold.method'),
    because: ['vain.total'],
    factCount: await countClassFacts(query, scope, null),
  });
}

const declinedOf = (scope: VainScope): Column | undefined => scope.columns?.find(({ name }) => name === 'declined');

/** The price of selection: work on what the company declined itself. Undefined when it declined nothing, or nobody pays. */
export async function claimSelection(query: Query, scope: VainScope, found: Overlays): Promise<Claim | undefined> {
  if (found.declinedCount === 0 || !scope.pays) return undefined;
  const about = {
    id: addressIn(scope, 'selection'),
    method: statement('vain.selection.method'),
    refutedBy: statement('vain.selection.refuted'),
  };
  const column = declinedOf(scope);
  const objects = count(found.declinedCount);
  if (column === undefined) {
    const figure = scope.columns === null ? whyNothing(scope) : unknown('vain.unknown.few');
    return claim(scope, {
      ...about,
      statement: statement('vain.selection.unknown', { objects }),
      figure,
      factCount: 0,
    });
  }
  const { low, high } = spreadOf(scope, column);
  return claim(scope, {
    ...about,
    statement: statement('vain.selection', { ...worded(scope, column), objects }),
    figure: known(
      amountFigure(scope, amountOf(scope, column)),
      scope.unit === 'acts' ? null : { low: low / 60, high: high / 60 },
    ),
    because: [classAddress(scope, 'declined')],
    factCount: await countClassFacts(query, scope, column),
  });
}

/** The records of the price of selection; none when it may not be told. */
export const selectionFacts = (scope: VainScope): string => {
  const column = declinedOf(scope);
  return column === undefined ? factsWhere('FALSE') : classFacts(scope, column);
};
