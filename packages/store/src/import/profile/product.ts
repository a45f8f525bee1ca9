/** Columns that are multiplied, and one that holds the share that is taken off: 0.05, or 5 where any value is above 1. */
export interface Product<Column extends { readonly max: number }> {
  readonly factors: readonly Column[];
  readonly discount?: Column;
}

/** Half a cent, and what binary fractions add to it. */
const CENT = 0.0051;

/** The product of a row; null when a value is missing. */
export function productOf<C extends { readonly max: number }>(
  { factors, discount }: Product<C>,
  value: (column: C) => number | null,
): number | null {
  let product = 1;
  for (const factor of factors) {
    const one = value(factor);
    if (one === null) return null;
    product *= one;
  }
  if (discount === undefined) return product;
  const off = value(discount);
  return off === null ? null : product * (1 - off / (discount.max > 1 ? 100 : 1));
}

/**
 * Whether an amount is the product of its row to half a cent; undefined where the row tells nothing: a value is missing, the
 * amount is nothing, or it is a factor itself (times one, or without a discount).
 */
export function isProductOf<C extends { readonly max: number }>(
  amount: number | null,
  product: Product<C>,
  value: (column: C) => number | null,
): boolean | undefined {
  const computed = productOf(product, value);
  if (amount === null || computed === null || amount === 0) return undefined;
  if (product.factors.some((factor) => value(factor) === amount)) {
    return near(computed, amount) ? undefined : false;
  }
  return near(computed, amount);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= CENT + Math.abs(b) * 1e-9;

/** The product as SQL, of factors and a discount that are SQL. */
export const productValue = (
  factors: readonly string[],
  discount: { readonly value: string; readonly max: number } | undefined,
): string => [...factors, ...(discount ? [`(1 - ${discount.value} / ${discount.max > 1 ? 100 : 1})`] : [])].join(' * ');
