import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { AnswerRow, AnswerTable, Quantity } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import { DIMENSIONS } from './answers.ts';
import type { ClockTable, ClockUnit, Dimension, FacingName, OrientationAnswer } from './answers.ts';
import { count, named, share, word, worded } from './claim.ts';

const text = (code: string) => ({ code: `orientation.column.${code}`, kind: 'text' as const });
const figure = (code: string) => ({ code: `orientation.column.${code}`, kind: 'figure' as const });

/** The tables of the answer: shares on each clock, each clock by link, team and month, what to act on. */
export const answerTables = (answer: OrientationAnswer): AnswerTable[] =>
  [
    sharesTable(answer),
    ...DIMENSIONS.flatMap((dimension) => answer.tables[dimension].map((table) => clockTable(dimension, table))),
    needsTable(answer),
    tracedTable(answer),
  ].filter(({ rows }) => rows.length > 0);

const tableOf = (code: string, columns: AnswerTable['columns'], rows: readonly AnswerRow[], rowCount?: number) => ({
  code: `orientation.table.${code}`,
  columns,
  rows,
  rowCount: rowCount ?? rows.length,
});

const sharesTable = ({ clocks, causes }: OrientationAnswer): AnswerTable =>
  tableOf(
    'shares',
    [text('clock'), text('facing'), figure('amount'), text('unit'), figure('share'), figure('low'), figure('high')],
    [...clocks, ...(causes === null ? [] : [causes])].flatMap(({ clock, unit, parts }) =>
      parts.map((part) => ({
        cells: [
          word(`facing-clock-${clock}`),
          word(`facing-${part.name}`),
          amountOf(unit, part.amount),
          word(`facing-unit-${unit}`),
          share(part.share),
          part.range && share(part.range.low),
          part.range && share(part.range.high),
        ],
        claim: part.claim,
      })),
    ),
  );

function clockTable(dimension: Dimension, { clock, unit, rows }: ClockTable): AnswerTable {
  const names = [...new Set(rows.flatMap(({ cells }) => cells.map(({ name }) => name)))];
  const cellOf = (row: ClockTable['rows'][number], name: FacingName): Quantity | null => {
    const cell = row.cells.find((one) => one.name === name);
    if (cell === undefined) return count(0);
    return cell.amount === null ? null : amountOf(unit, cell.amount);
  };
  return tableOf(
    `${clock}.${dimension}`,
    [text(dimension), figure(`amount.${unit}`), ...names.map((name) => figure(name))],
    rows.map((row) => ({
      cells: [rowName(row.name), amountOf(unit, row.amount), ...names.map((name) => cellOf(row, name))],
      claim: row.claim,
    })),
  );
}

/** Hours of work, days of waiting, a count; small ones as durations. */
const amountOf = (unit: ClockUnit, amount: number): Quantity =>
  amount === 0 ? count(0) : (Object.values(worded(unit, amount))[0] ?? count(0));

function rowName(name: string): Quantity {
  if (/^\d{4}-\d{2}-01$/.test(name))
    return { unit: 'instant', value: Date.parse(`${name}T00:00:00Z`) as Instant, precision: 'month' };
  if (name === SMALL_LINK) return word('facing-small');
  return name === UNKNOWN_LINK ? word('facing-unknown-place') : named(name);
}

const needsTable = ({ needs }: OrientationAnswer): AnswerTable =>
  tableOf(
    'needs',
    [text('object'), text('reason'), text('asked'), figure('waited')],
    needs.listed.map(({ object, reason, askedAt, waitedHours }) => ({
      cells: [
        named(object),
        word(`facing-${reason}`),
        { unit: 'instant', value: askedAt, precision: 'day' },
        { unit: 'hours', value: waitedHours },
      ],
    })),
    needs.count,
  );

const tracedTable = ({ traced }: OrientationAnswer): AnswerTable =>
  tableOf(
    'traced',
    [text('act'), figure('traced'), figure('untraced')],
    traced.rows.map((row) => ({
      cells: [named(row.activity), count(row.traced), count(row.untraced)],
      claim: row.claim,
    })),
  );
