import type { Figure, Quantity } from '@aval/core/explain';

/** The bounds of an estimate as values of the figure's own unit; null for an exact or unknown figure. */
export function boundsOf(figure: Figure): { low: Quantity; high: Quantity; coverage: number } | null {
  if (!figure.known || figure.interval === undefined) return null;
  const { low, high, coverage } = figure.interval;
  return { low: withNumber(figure.quantity, low), high: withNumber(figure.quantity, high), coverage };
}

function withNumber(quantity: Quantity, value: number): Quantity {
  if (quantity.unit === 'money') return { ...quantity, minor: value };
  return quantity.unit === 'instant' || typeof quantity.value !== 'number'
    ? quantity
    : ({ ...quantity, value } as Quantity);
}
