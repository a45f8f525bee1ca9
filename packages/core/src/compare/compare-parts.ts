import type { Claim, ClaimId, Figure, Quantity } from '../explain/index.ts';
import { FILTER_NAMES } from '../filter/index.ts';
import type { Filter } from '../filter/index.ts';
import { claimAddress, readAddress } from '../lens.ts';
import type { Lens, LensReport } from '../lens.ts';

/** Two parts of the same records, question by question. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
}

/** What one question answers about each part. */
export interface ComparedRow {
  readonly lens: string;
  /** The question, without the part that it is asked of: `cash.total`. */
  readonly question: ClaimId;
  readonly left: Claim;
  readonly right: Claim;
  /** From left to right; null when either is not known, or they are not of one unit. */
  readonly change: Change | null;
}

export interface Change {
  /** Right minus left, in the figure's unit: of shares, the difference of the shares. */
  readonly difference: Quantity;
  /** The difference as a share of the left figure; null of shares, and of a left figure of zero. */
  readonly ratio: number | null;
  /** Whether the intervals of two estimates leave each other; null when the figures are no estimates. */
  readonly isApart: boolean | null;
}

/** How a lens is asked about a part: of the ledger itself, or of what it answered before. */
export type AskLens = (lens: Lens, filter: Filter) => Promise<LensReport>;

/** Asks each lens that knows this kind of parts about both, and puts the answers to the same question side by side. */
export async function compareParts(
  ask: AskLens,
  lenses: readonly Lens[],
  left: Filter,
  right: Filter,
): Promise<Comparison> {
  const rows: ComparedRow[] = [];
  for (const lens of lenses.filter((one) => honours(one, left) && honours(one, right))) {
    const before = await ask(lens, left);
    const after = await ask(lens, right);
    rows.push(...matchClaims(lens.name, before.claims, after.claims));
  }
  return { rows };
}

/** A lens is asked about everything recorded, or about a part of a kind that it knows. */
const honours = (lens: Lens, filter: Filter): boolean =>
  lens.filters.length > 0 && FILTER_NAMES.every((name) => filter[name] === undefined || lens.filters.includes(name));

/** Claims that answer the same question, in the order of the left ones. */
export function matchClaims(lens: string, left: readonly Claim[], right: readonly Claim[]): readonly ComparedRow[] {
  const answers = new Map(right.map((claim) => [questionOf(claim.id), claim]));
  return left.flatMap((claim): ComparedRow[] => {
    const question = questionOf(claim.id);
    const answer = answers.get(question);
    if (answer === undefined) return [];
    return [{ lens, question, left: claim, right: answer, change: changeOf(claim.figure, answer.figure) }];
  });
}

function questionOf(id: ClaimId): ClaimId {
  const address = readAddress(id);
  if (address === undefined) return id;
  const rest = Object.entries(address.values).filter(([name]) => !FILTER_NAMES.some((one) => one === name));
  return claimAddress(address.family, Object.fromEntries(rest));
}

/** What changed between two figures of one unit. */
export function changeOf(left: Figure, right: Figure): Change | null {
  if (!left.known || !right.known) return null;
  const difference = subtract(left.quantity, right.quantity);
  if (difference === null) return null;
  const [before, moved] = [amountOf(left.quantity), amountOf(difference)];
  return {
    difference,
    ratio:
      left.quantity.unit === 'share' || before === 0 || before === null || moved === null
        ? null
        : moved / Math.abs(before),
    isApart:
      left.interval === undefined || right.interval === undefined
        ? null
        : left.interval.high < right.interval.low || right.interval.high < left.interval.low,
  };
}

function subtract(left: Quantity, right: Quantity): Quantity | null {
  if (left.unit === 'money' && right.unit === 'money')
    return left.currency === right.currency ? { ...right, minor: right.minor - left.minor } : null;
  if (left.unit === 'count' && right.unit === 'count') return { ...right, value: right.value - left.value };
  if (left.unit === 'share' && right.unit === 'share') return { ...right, value: right.value - left.value };
  if (left.unit === 'work' && right.unit === 'work') return { ...right, value: right.value - left.value };
  if (left.unit === 'hours' && right.unit === 'hours') return { ...right, value: right.value - left.value };
  return null;
}

const amountOf = (quantity: Quantity): number | null => {
  if (quantity.unit === 'money') return quantity.minor;
  return typeof quantity.value === 'number' ? quantity.value : null;
};
