import type { Claim } from '@aval/core/explain';
import type { VainAnswer, VainClass, VainName, VainRow, VainTable } from '@aval/core/vain';

/** From what reached the customer to what nobody asked for: the order of the parts of each bar. */
const ORDER: readonly VainName[] = [
  'reached-cash',
  'in-flight',
  'throttled',
  'refused',
  'cancelled',
  'abandoned',
  'declined',
  'rework',
  'no-client',
  'upward',
  'gathered',
  'not-known',
];

const place = (name: VainName): number => ORDER.indexOf(name);

export const inOrder = <T extends { readonly name: VainName }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => place(a.name) - place(b.name));

/** One part of a bar: where it begins and how long it is, as parts of the whole bar. */
export interface BarPart {
  readonly name: VainName;
  readonly start: number;
  readonly length: number;
  readonly amount: number;
  readonly claim: string;
}

/** The classes as parts of one bar, in their order; none where nothing is recorded. */
export function classParts(classes: readonly VainClass[]): readonly BarPart[] {
  return partsOf(inOrder(classes).map(({ name, amount, claim }) => ({ name, amount, claim })));
}

/** A row as parts of its bar: what may not be told each is one part at the end, told by the row. */
export function rowParts(row: VainRow): readonly BarPart[] {
  const told = inOrder(row.cells).flatMap(({ name, amount, claim }) =>
    amount === null ? [] : [{ name, amount, claim }],
  );
  const rest = row.together === null ? [] : [{ name: 'gathered' as const, amount: row.together, claim: row.claim }];
  return partsOf([...told, ...rest]);
}

function partsOf(all: readonly Pick<BarPart, 'name' | 'amount' | 'claim'>[]): readonly BarPart[] {
  const shown = all.filter(({ amount }) => amount > 0);
  const total = shown.reduce((sum, { amount }) => sum + amount, 0);
  let start = 0;
  return shown.map((part) => {
    const length = part.amount / total;
    const made = { ...part, start, length };
    start += length;
    return made;
  });
}

/** The classes that a table speaks of, in the order of the bars; `gathered` too where cells are told together. */
export function namesIn({ rows }: VainTable): readonly VainName[] {
  const used = new Set(rows.flatMap((row) => row.cells.map(({ name }) => name)));
  return ORDER.filter(
    (name) => used.has(name) || (name === 'gathered' && rows.some(({ together }) => together !== null)),
  );
}

/** What work can be looked at by, in the order offered. */
export const CUTS = ['link', 'team', 'month', 'size', 'custom', 'product'] as const;
export type Cut = (typeof CUTS)[number];

export const tableBy = (answer: VainAnswer, cut: Cut): VainTable | null =>
  ({
    link: answer.links,
    team: answer.teams,
    month: answer.months,
    size: answer.sizes,
    custom: answer.customs,
    product: answer.products,
  })[cut];

/** The cut asked for in the address when it is told, else the first that is; undefined when none is. */
export function cutOf(answer: VainAnswer, asked: string | undefined): Cut | undefined {
  const told = CUTS.filter((cut) => tableBy(answer, cut) !== null);
  return told.find((cut) => cut === asked) ?? told[0];
}

/** Most work first; months, quarters of value and requests in their own order; rows of no name of their own last. */
export function rowsInOrder({ rows }: VainTable, cut: Cut): readonly VainRow[] {
  const isApart = ({ name }: VainRow): boolean => ['…small', '…unknown', '…rest'].includes(name);
  const own = rows.filter((row) => !isApart(row));
  const isSorted = cut === 'month' || cut === 'size' || cut === 'custom';
  const sorted = isSorted
    ? own.toSorted((a, b) => (a.name < b.name ? -1 : 1) * (cut === 'custom' ? -1 : 1))
    : own.toSorted((a, b) => b.amount - a.amount);
  return [...sorted, ...rows.filter(isApart)];
}

/** The claim of a family: `total`, `by?what=link`. */
export const claimIn = ({ claims }: Pick<VainAnswer, 'claims'>, family: string, what?: string): Claim | undefined =>
  claims.find(({ id }) => {
    const [name, values = ''] = id.split('?');
    return name === `vain.${family}` && (what === undefined || new URLSearchParams(values).get('what') === what);
  });

/** A claim whose sentence says its range already; the mark of an interval beside it would say it again. */
export const saidOnce = (claim: Claim): Claim =>
  claim.figure.known && claim.statement.values['low'] !== undefined
    ? { ...claim, figure: { known: true, quantity: claim.figure.quantity } }
    : claim;
