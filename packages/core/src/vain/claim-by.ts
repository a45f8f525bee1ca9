import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { Claim } from '../explain/index.ts';
import type { Query } from '../ledger/index.ts';
import { countClassFacts } from './claim-class.ts';
import { nameOf } from './claim-row.ts';
import { addressIn, claim, known, share, statement, unknown } from './claim.ts';
import { readTable } from './part-table.ts';
import { amountOf } from './scope.ts';
import type { Row, VainScope } from './scope.ts';
import { REST_ROW } from './table.ts';

const PLACES = ['link', 'team', 'month'] as const;
const SEGMENTS = ['size', 'custom', 'product'] as const;
type Split = (typeof PLACES)[number] | (typeof SEGMENTS)[number];

export const isSplit = (text: string): text is Split => [...PLACES, ...SEGMENTS].some((split) => split === text);

/** Rows with less of the work than this are not compared: they say little. */
const RARE = 0.01;

/**
 * Where work reaches the customer least and where most, among the rows of a table. Segments and products that are not recorded are
 * said to be not known; undefined where a table is not told for another reason, and where nobody pays.
 */
export async function claimBy(query: Query, scope: VainScope, split: Split): Promise<Claim | undefined> {
  const isSegment = (SEGMENTS as readonly string[]).includes(split);
  if (scope.columns === null || !scope.pays || (isSegment && scope.axis !== null)) return undefined;
  const rows = await readTable(query, scope, split);
  const about = { id: addressIn(scope, 'by', { what: split }), method: statement(`vain.by.${split}.method`) };
  const ranked = rows.flatMap((row) => reachOf(scope, row)).toSorted((a, b) => a.reach - b.reach);
  const [least, most] = [ranked[0], ranked.at(-1)];
  if (least === undefined || most === undefined || least === most)
    return isSegment
      ? claim(scope, {
          ...about,
          statement: statement(`vain.by.${split}.unknown`),
          figure: unknown(rows.length === 0 ? `vain.unknown.${split}` : 'vain.unknown.few'),
          factCount: 0,
        })
      : undefined;
  const isAlike = most.reach - least.reach < ALIKE;
  return claim(scope, {
    ...about,
    statement: statement(isAlike ? 'vain.by.alike' : `vain.by.${split}`, {
      least: nameOf(scope, least.row.name)['name']!,
      most: nameOf(scope, most.row.name)['name']!,
      leastShare: share(least.reach),
      mostShare: share(most.reach),
      what: { unit: 'word', value: `vain-by-${split}` },
    }),
    figure: known(share(most.reach - least.reach)),
    because: [],
    factCount: await countClassFacts(query, scope, null),
  });
}

/** The claims of all splits; of the two kinds of segments, one that is not recorded is not spoken of beside the other. */
export async function claimSplits(query: Query, scope: VainScope): Promise<(Claim | undefined)[]> {
  const places = await Promise.all(PLACES.map((split) => claimBy(query, scope, split)));
  const [size, custom, product] = await Promise.all(SEGMENTS.map((split) => claimBy(query, scope, split)));
  const isKnown = (one: Claim | undefined): boolean => one?.figure.known === true;
  return [
    ...places,
    isKnown(custom) && !isKnown(size) ? undefined : size,
    isKnown(custom) ? custom : undefined,
    product,
  ];
}

/** Shares nearer to each other than this are told as the same. */
const ALIKE = 0.005;

/** The share of a row's work that reached cash, where it is told. */
function reachOf(scope: VainScope, row: Row): { row: Row; reach: number }[] {
  const amount = amountOf(scope, row);
  const cell = row.cells.find(({ told }) => told.of.includes('reached-cash'));
  const isTold = cell === undefined || (!cell.isHidden && cell.told.name === 'reached-cash');
  const isNamed = ![SMALL_LINK, UNKNOWN_LINK, REST_ROW].includes(row.name);
  return isTold && isNamed && amount > RARE * amountOf(scope, scope.total)
    ? [{ row, reach: cell === undefined ? 0 : amountOf(scope, cell) / amount }]
    : [];
}
