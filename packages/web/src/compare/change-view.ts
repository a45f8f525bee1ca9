import type { Change, ComparedRow } from '@aval/core/compare';
import type { Quantity } from '@aval/core/explain';
import type { Formats } from '../shared/use-formats.ts';

/** How a change is said beside its two figures. */
export interface SaidChange {
  /** `+12 %`, `−3,4 points`; `=` when nothing changed. */
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same';
  /** The intervals of two estimates overlap: the change may be chance. */
  readonly isUnsure: boolean;
}

/** The change of a row in words of figures; null when it is not known. */
export function sayChange(
  { change }: ComparedRow,
  formats: Formats,
  points: (size: number) => string,
): SaidChange | null {
  if (change === null) return null;
  const moved = amountOf(change.difference);
  const direction = moved > 0 ? 'up' : moved < 0 ? 'down' : 'same';
  const text = direction === 'same' ? '=' : `${SIGN[direction]}${sizeOf(change, formats, points)}`;
  return { text, direction, isUnsure: change.isApart === false };
}

const SIGN = { up: '+', down: '−' } as const;

const amountOf = (quantity: Quantity): number => {
  if (quantity.unit === 'money') return quantity.minor;
  return typeof quantity.value === 'number' ? quantity.value : 0;
};

/** A change of shares in points, others as a share of what was; from zero, the difference itself. */
function sizeOf({ difference, ratio }: Change, formats: Formats, points: (size: number) => string): string {
  const size = Math.abs(amountOf(difference));
  if (difference.unit === 'share') return `${formats.number(size * 100)} ${points(size * 100)}`;
  if (ratio !== null) return formats.share(Math.abs(ratio));
  if (difference.unit === 'money') return formats.money({ ...difference, minor: size });
  if (difference.unit === 'work' || difference.unit === 'hours')
    return formats.quantity({ ...difference, value: size });
  return formats.count(size);
}

/** Rows by lens, in the order of the lenses. */
export const byLens = (rows: readonly ComparedRow[]): readonly (readonly [string, readonly ComparedRow[]])[] => [
  ...Map.groupBy(rows, ({ lens }) => lens),
];
