import type { Claim, ClaimId } from '@aval/core/explain';
import type {
  Clock,
  ClockShares,
  ClockTable,
  ClockUnit,
  Dimension,
  FacingName,
  OrientationAnswer,
} from '@aval/core/orientation';

/** The claim of a family: `orientation.work` for `work`, whatever part of the records it is about. */
export const claimOf = (answer: OrientationAnswer, family: string): Claim | undefined =>
  answer.claims.find(({ id }) => familyOf(id) === family && !/[?&]name=/.test(id));

const familyOf = (id: ClaimId): string => (id.split('?')[0] ?? '').replace('orientation.', '');

/** How a row's causes are drawn: widths in shares of the widest row, the row's own parts one after the other. */
export interface StackedRow {
  readonly name: string;
  readonly amount: number;
  readonly claim: ClaimId;
  readonly parts: readonly StackedPart[];
}

interface StackedPart {
  readonly name: FacingName | 'hidden';
  readonly amount: number;
  /** Of the widest row, 0 to 1. */
  readonly width: number;
  /** Of its own row, 0 to 1. */
  readonly share: number;
  readonly claim: ClaimId;
}

/** The rows of a table as stacked bars, in the order of the table; what may not be told each is one part, `hidden`. */
export function stackRows(table: ClockTable): readonly StackedRow[] {
  const most = Math.max(...table.rows.map(({ amount }) => amount), 0);
  return table.rows.map((row) => {
    const told = row.cells.filter((cell) => cell.amount !== null && cell.amount > 0);
    const seen = told.reduce((sum, cell) => sum + (cell.amount ?? 0), 0);
    const part = (name: StackedPart['name'], amount: number, claim: ClaimId): StackedPart => ({
      name,
      amount,
      width: most === 0 ? 0 : amount / most,
      share: row.amount === 0 ? 0 : amount / row.amount,
      claim,
    });
    const isWhole = row.cells.every((cell) => cell.amount !== null);
    return {
      name: row.name,
      amount: row.amount,
      claim: row.claim,
      parts: [
        ...told.map((cell) => part(cell.name, cell.amount ?? 0, cell.claim)),
        ...(isWhole ? [] : [part('hidden', Math.max(row.amount - seen, 0), row.claim)]),
      ],
    };
  });
}

/** One place: how much of it faces the hierarchy, on each clock; null where it is not told or not recorded. */
export interface FacingPlace {
  readonly name: string;
  readonly upward: Readonly<Partial<Record<Clock, { readonly share: number; readonly claim: ClaimId }>>>;
  readonly amount: number;
}

/** What the hierarchy is called on each clock that has rows. */
const UPWARD: Readonly<Partial<Record<Clock, FacingName>>> = {
  work: 'hierarchy',
  'hand-off': 'hierarchy',
  cause: 'approval',
};

/** All clocks of a dimension side by side; places in the order of the first clock that knows them, months as they went. */
export function facingPlaces(tables: readonly ClockTable[], dimension: Dimension): readonly FacingPlace[] {
  const names = [...new Set(tables.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  const places = names.map((name): FacingPlace => {
    const rows = tables.flatMap(({ clock, rows: all }) =>
      all.filter((row) => row.name === name).map((row) => ({ clock, row })),
    );
    return {
      name,
      amount: rows[0]?.row.amount ?? 0,
      upward: Object.fromEntries(
        rows.flatMap(({ clock, row }) => {
          const cell = row.cells.find((one) => one.name === UPWARD[clock]);
          if (cell?.amount === null || row.amount === 0) return [];
          if (cell === undefined && row.cells.some((one) => one.amount === null || one.name === 'gathered')) return [];
          return [[clock, { share: (cell?.amount ?? 0) / row.amount, claim: cell?.claim ?? row.claim }] as const];
        }),
      ),
    };
  });
  return dimension === 'month' ? places.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : places;
}

/** Parts that are drawn, the largest ones labelled inside: a label needs room. */
export const labelled = (share: number): boolean => share >= 0.12;

/** Causes that occur anywhere in the answer, in their order. */
export const causesSeen = (causes: ClockShares | null): readonly FacingName[] =>
  causes?.parts.map(({ name }) => name) ?? [];

/** Amounts of a clock in the unit that a person reads: hours of work, days of waiting, or a count. */
export const readableAmount = (unit: ClockUnit, amount: number): number =>
  unit === 'minutes' ? amount / 60 : unit === 'case-seconds' ? amount / 86_400 : amount;
