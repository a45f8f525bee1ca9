import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { factsWhere } from './cell.sql.ts';
import { countClassFacts } from './claim-class.ts';
import { nameOf } from './claim-row.ts';
import { addressIn, claim, known, share, statement, unknown } from './claim.ts';
import { readTable } from './part-table.ts';
import { amountOf } from './scope.ts';
import type { Row, VainScope } from './scope.ts';

/** What all records are cut by besides links, teams and months. */
const SPLITS = ['size', 'custom', 'product'] as const;
export type Split = (typeof SPLITS)[number];

export const isSplit = (text: string): text is Split => (SPLITS as readonly string[]).includes(text);

/**
 * Where work reaches the customer least and most: by quarter of the value asked for, first or later requests of a customer, or
 * product. Not known where that is not recorded; undefined of a part, which is not cut further.
 */
export async function claimBy(query: Query, scope: VainScope, split: Split): Promise<Claim | undefined> {
  if (Object.keys(scope.filter).length > 0 || scope.columns === null || !scope.pays) return undefined;
  const rows = await readTable(query, scope, split);
  const about = { id: addressIn(scope, 'by', { what: split }), method: statement(`vain.by.${split}.method`) };
  if (rows.length === 0)
    return claim(scope, {
      ...about,
      statement: statement(`vain.by.${split}.unknown`),
      figure: unknown(`vain.unknown.${split}`),
      factCount: 0,
    });
  const told = rows
    .filter(({ name }) => !name.startsWith('…') || split !== 'product')
    .flatMap((row) => reachOf(scope, row));
  const ranked = told
    .filter(({ row }) => !['…small', '…unknown'].includes(row.name))
    .toSorted((a, b) => a.reach - b.reach);
  const [least, most] = [ranked[0], ranked.at(-1)];
  if (least === undefined || most === undefined || least === most)
    return claim(scope, {
      ...about,
      statement: statement(`vain.by.${split}.unknown`),
      figure: unknown('vain.unknown.few'),
      factCount: 0,
    });
  const [low, high] = [nameOf(scope, least.row.name), nameOf(scope, most.row.name)];
  return claim(scope, {
    ...about,
    statement: statement(`vain.by.${split}`, {
      least: low['name']!,
      most: high['name']!,
      leastShare: share(least.reach),
      mostShare: share(most.reach),
    }),
    figure: known(share(most.reach - least.reach)),
    because: [],
    factCount: await countClassFacts(query, scope, null),
  });
}

/** The claims of all splits; of the two kinds of segments, one that is not recorded is not spoken of beside the other. */
export async function claimSplits(query: Query, scope: VainScope): Promise<(Claim | undefined)[]> {
  const [size, custom, product] = await Promise.all(SPLITS.map((split) => claimBy(query, scope, split)));
  const isKnown = (one: Claim | undefined): boolean => one?.figure.known === true;
  return [isKnown(custom) && !isKnown(size) ? undefined : size, isKnown(custom) ? custom : undefined, product];
}

/** The share of a row's work that reached cash, where it is told. */
function reachOf(scope: VainScope, row: Row): { row: Row; reach: number }[] {
  const amount = amountOf(scope, row);
  const cell = row.cells.find(({ told }) => told.name === 'reached-cash');
  if (amount <= 0 || cell?.isHidden === true) return [];
  return [{ row, reach: cell === undefined ? 0 : amountOf(scope, cell) / amount }];
}

/** The records of it: all counted work. */
export const splitFacts = (scope: VainScope): string => factsWhere(scope.where);
