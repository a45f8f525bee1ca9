import { weighted } from './column-facts.ts';
import type { ColumnFacts } from './column-facts.ts';
import { because, bounded, free, give, named, ranked, shared } from './draft.ts';
import type { Candidate, Draft } from './draft.ts';
import { amountCandidate, assignCurrency, markOf, tableMark } from './guess-money.ts';
import { QUANTITY_NAMES, UNIT_PRICE_NAMES } from './lexicon/column-names.ts';
import {
  DISCOUNT_AMOUNTS,
  DISCOUNT_NAMES,
  GROSS_NAMES,
  MINOR_NAMES,
  NET_NAMES,
  PAID_NAMES,
  PIECE_PRICES,
  SIDE_MONEY,
  TAX_NAMES,
} from './lexicon/money-names.ts';
import { findTerm } from './lexicon/term.ts';
import type { AmountRole } from './mapping.ts';

/** What an amount of a record is of, and whether the rows hold parts of it. */
export interface MoneyOwner {
  readonly of: string;
  readonly parts: boolean;
  /** Money of the row is received or settled: what the customer pays counts. Else what is booked: without tax. */
  readonly paid: boolean;
}

/** An amount chosen for a table, and those that say the same money otherwise. */
export interface MoneyFound {
  readonly chosen: ColumnFacts;
  readonly others: readonly ColumnFacts[];
  /** The chosen one is before tax and another with it, or the other way round. */
  readonly taxed: 'net' | 'gross' | undefined;
}

/** Gives the value of a row, or of what its rows are parts of. At most one amount: the others say it again, or say something else. */
export function assignRecordMoney(draft: Draft, owner: MoneyOwner): MoneyFound | undefined {
  assignCurrency(draft);
  if ([...draft.roles.values()].some((guess) => guess.value.role === 'amount')) return undefined;
  const quantity = quantityOf(draft);
  const piece = quantity && pieceOf(draft, quantity);
  const totals = ranked(
    free(draft).map((column) =>
      column === piece || column === quantity ? undefined : totalCandidate(draft, column, owner),
    ),
    0.45,
  );
  const best = totals[0] ?? (piece ? undefined : byValues(draft));
  draft.rivals.set('amount', totals.slice(1));
  if (best) return giveTotal(draft, best, totals, owner, piece);
  return piece && quantity ? giveProduct(draft, piece, quantity, owner) : undefined;
}

const isSide = (column: ColumnFacts): boolean => {
  const side = findTerm(column.words, SIDE_MONEY);
  const paid = findTerm(column.words, PAID_NAMES);
  return side !== undefined && (paid === undefined || side.score > paid.score);
};

function totalCandidate(draft: Draft, column: ColumnFacts, owner: MoneyOwner): Candidate | undefined {
  if (isSide(column)) return undefined;
  const kind = taxKind(column);
  if (kind === 'tax') return undefined;
  const plain = amountCandidate(draft, column) ?? paidCandidate(column) ?? grossCandidate(column, kind);
  if (!plain) return undefined;
  const wished = owner.paid ? 'gross' : 'net';
  const fit = kind === undefined ? 0 : kind === wished ? 0.12 : -0.06;
  const paid = findTerm(column.words, PAID_NAMES) === undefined ? 0 : owner.paid ? 0.1 : -0.1;
  const once = owner.parts && isOnFirstRows(draft, column);
  const sparse = !once && column.filled < 0.5 ? 0.2 : 0;
  return { ...plain, score: bounded(plain.score + fit + paid - sparse + (once ? 0.1 : 0)) };
}

/** True for a column that only one row of each thing fills: what is said of the whole is written on its first row. */
function isOnFirstRows(draft: Draft, column: ColumnFacts): boolean {
  const key = draft.facts.find((one) => one.name === draft.key);
  const filled = column.profile.rowCount - column.profile.emptyCount;
  return key !== undefined && key.repeats >= 1.3 && Math.abs(filled - key.distinct) <= 0.02 * key.distinct;
}

/** `Paid`, `TTC`, `Netto`: names of money that do not say amount. */
const paidCandidate = (column: ColumnFacts): Candidate | undefined =>
  column.isNumber && !column.isConstant && !column.namesIdentifier && findTerm(column.words, PAID_NAMES) !== undefined
    ? plainly(column, 0.62)
    : undefined;
const grossCandidate = (column: ColumnFacts, kind: ReturnType<typeof taxKind>): Candidate | undefined =>
  column.isNumber && !column.isConstant && kind !== undefined && !column.isWhole ? plainly(column, 0.6) : undefined;
const plainly = (column: ColumnFacts, score: number): Candidate => ({
  column,
  score,
  reasons: [because('reason.name', { word: named(column.name) })],
});

/** Whether an amount is before tax, with it, or the tax. `Total HT` is net, `TVA` the tax, `Total incl. BTW` gross. */
export function taxKind(column: ColumnFacts): 'net' | 'gross' | 'tax' | undefined {
  const [net, gross, tax] = [NET_NAMES, GROSS_NAMES, TAX_NAMES].map(
    (names) => findTerm(column.words, names)?.score ?? 0,
  );
  if ((net ?? 0) === 0 && (gross ?? 0) === 0) return (tax ?? 0) > 0 ? 'tax' : undefined;
  return (gross ?? 0) > (net ?? 0) ? 'gross' : 'net';
}

/** Without a name that says money: the one number with decimals of a table whose names say nothing. */
function byValues(draft: Draft): Candidate | undefined {
  const nameless = draft.facts.filter(
    (column) => column.thing.length === 0 || column.thing.every((word) => word.length <= 3),
  );
  if (nameless.length < 0.8 * draft.facts.length) return undefined;
  const decimals = free(draft).filter((column) => column.isNumber && !column.isWhole && !column.isConstant);
  const one = decimals[0];
  if (decimals.length !== 1 || !one) return undefined;
  const share = Math.max(one.profile.numberShare['.'], one.profile.numberShare[',']);
  return {
    column: one,
    score: 0.5,
    reasons: [
      because('reason.only-decimals'),
      because('reason.number', { share: shared(share), example: named(one.profile.examples[0] ?? '') }),
    ],
  };
}

function giveTotal(
  draft: Draft,
  best: Candidate,
  totals: readonly Candidate[],
  owner: MoneyOwner,
  piece: ColumnFacts | undefined,
): MoneyFound {
  const product = draft.table.products?.find((one) => one.amount === best.column.name && one.share >= 0.9);
  const reason = owner.parts
    ? because('reason.part-of', { object: named(owner.of) })
    : because('reason.of-row', { object: named(owner.of) });
  const why = product
    ? [because('reason.product', { factors: named(product.factors.join(' × ')), share: shared(product.share) })]
    : [];
  const role: AmountRole = {
    role: 'amount',
    of: owner.of,
    decimal: markOf(best.column, tableMark(draft)),
    ...(owner.parts ? { rows: 'parts' } : {}),
    ...(isMinor(draft, best.column) ? { unit: 'minor' } : {}),
  };
  give(
    draft,
    {
      ...best,
      reasons: [...(isMinor(draft, best.column) ? [because('reason.minor')] : []), ...best.reasons, ...why, reason],
    },
    role,
  );
  const own = taxKind(best.column);
  const others = totals.slice(1).map((one) => one.column);
  const counter = others.find(
    (one) => [own === 'net' ? 'gross' : 'net', undefined].includes(taxKind(one)) && taxKind(one) !== own,
  );
  return {
    chosen: best.column,
    others: piece && product === undefined ? [...others, piece] : others,
    taxed: counter && own !== undefined && own !== 'tax' ? own : undefined,
  };
}

function giveProduct(draft: Draft, piece: ColumnFacts, quantity: ColumnFacts, owner: MoneyOwner): MoneyFound {
  const discount = discountOf(draft);
  const role: AmountRole = {
    role: 'amount',
    of: owner.of,
    decimal: markOf(piece, tableMark(draft)),
    ...(owner.parts ? { rows: 'parts' } : {}),
    times: [quantity.name],
    ...(discount ? { discount: discount.name } : {}),
    ...(isMinor(draft, piece) ? { unit: 'minor' } : {}),
  };
  const factors = `${quantity.name} × ${piece.name}${discount ? ` × (1 − ${discount.name})` : ''}`;
  give(
    draft,
    {
      column: piece,
      score: 0.85,
      reasons: [
        because('reason.name', { word: named(piece.name) }),
        because('reason.times', { factors: named(factors) }),
        because(owner.parts ? 'reason.part-of' : 'reason.of-row', { object: named(owner.of) }),
      ],
    },
    role,
  );
  return { chosen: piece, others: [], taxed: undefined };
}

/**
 * Whole numbers whose name says cents, or beside currencies written in small letters (`eur`), as the interfaces of payment services
 * tell money: all without decimals, and no round sums.
 */
function isMinor(draft: Draft, column: ColumnFacts): boolean {
  if (!column.isWhole) return false;
  if (findTerm(column.words, MINOR_NAMES)) return true;
  const currency = draft.facts.find((one) => draft.roles.get(one.name)?.value.role === 'currency');
  if (!currency || weighted(currency.profile, (value) => /^[a-z]{3}$/.test(value)) < 0.9) return false;
  const written = weighted(column.profile, (value) => /^-?\d+$/.test(value.trim()));
  return written === 1 && weighted(column.profile, (value) => Math.abs(Number(value)) >= 50) >= 0.9;
}

function quantityOf(draft: Draft): ColumnFacts | undefined {
  return draft.facts
    .filter((one) => one.isNumber && !one.namesIdentifier && findTerm(one.words, QUANTITY_NAMES) !== undefined)
    .toSorted(
      (a, b) => (findTerm(b.words, QUANTITY_NAMES)?.score ?? 0) - (findTerm(a.words, QUANTITY_NAMES)?.score ?? 0),
    )[0];
}

/** The price of one: its name says so, and where the products of the table were measured they do not speak against it. */
function pieceOf(draft: Draft, quantity: ColumnFacts): ColumnFacts | undefined {
  const measured = draft.table.products?.find((one) => one.share >= 0.9 && one.factors.includes(quantity.name));
  const factor = measured?.factors.find((name) => name !== quantity.name);
  const open = free(draft).filter((one) => one.isNumber && !one.namesIdentifier && one !== quantity);
  const said = open
    .map((column) => ({
      column,
      score: Math.max(
        findTerm(column.words, UNIT_PRICE_NAMES)?.score ?? 0,
        0.9 * (findTerm(column.words, PIECE_PRICES)?.score ?? 0),
      ),
    }))
    .filter(
      ({ column, score }) =>
        score >= 0.5 &&
        taxKind(column) !== 'tax' &&
        !/total|line|ligne|gesamt|position|riga/.test(column.words.join(' ')),
    )
    .toSorted((a, b) => b.score - a.score);
  return open.find((one) => one.name === factor) ?? said[0]?.column;
}

/** A column of shares between none and all, or of per cents, that its name says is taken off. */
function discountOf(draft: Draft): ColumnFacts | undefined {
  return draft.facts.find((column) => {
    const { minNumber, maxNumber } = column.profile;
    const share = column.isNumber || Math.max(...Object.values(column.profile.numberShare)) >= 0.9;
    return (
      share &&
      findTerm(column.words, DISCOUNT_NAMES) !== undefined &&
      findTerm(column.words, DISCOUNT_AMOUNTS) === undefined &&
      (minNumber ?? -1) >= 0 &&
      (maxNumber ?? 101) <= 100
    );
  });
}
