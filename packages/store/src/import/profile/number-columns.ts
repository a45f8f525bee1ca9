import type { ColumnProfile } from '@aval/core/mapping';

/** A column of numbers, as figures are looked for in it. */
export interface NumberColumn {
  readonly c: number;
  readonly name: string;
  readonly mark: '.' | ',';
  readonly distinct: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** The decimal mark that reads nearly all of a column; undefined when it is none of numbers. */
export function decimalMark({ numberShare }: ColumnProfile): '.' | ',' | undefined {
  const mark = numberShare[','] > numberShare['.'] ? ',' : '.';
  return numberShare[mark] >= 0.85 ? mark : undefined;
}

const IDENTIFIES = /(?:^|[^\p{L}])(?:id|nr|no|num|number|code|key|zip|plz|phone|tel)$|(?:ID|Id|Nr|Code|Key)$|nummer$/u;

/** Columns of numbers that may count or cost, decimals before whole numbers; keys and dates are none. */
export function numberColumns(columns: readonly ColumnProfile[]): readonly NumberColumn[] {
  const found = columns.flatMap((column, c): NumberColumn[] => {
    const mark = decimalMark(column);
    const whole = (column.wholeShare ?? 0) === 1;
    if (mark === undefined || column.date !== null || column.minNumber === null || column.maxNumber === null) return [];
    if (whole && IDENTIFIES.test(column.name)) return [];
    const { name, distinctCount, minNumber, maxNumber } = column;
    return [{ c, name, mark, distinct: distinctCount, min: minNumber, max: maxNumber, whole }];
  });
  return found.toSorted((a, b) => Number(a.whole) - Number(b.whole));
}
