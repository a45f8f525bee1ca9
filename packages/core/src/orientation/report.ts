import { SMALL_LINK, UNKNOWN_LINK } from '../chain/index.ts';
import type { AnswerRow, AnswerTable, Quantity } from '../explain/index.ts';
import type { Instant } from '../ledger/index.ts';
import { DIMENSIONS } from './answers.ts';
import type { ClockTable, Dimension, FacingName, OrientationAnswer } from './answers.ts';
import { count, figureOf, named, share, word } from './claim.ts';

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
    [text('clock'), text('facing'), figure('amount'), figure('share'), figure('low'), figure('high')],
    [...clocks, ...(causes === null ? [] : [causes])].flatMap(({ clock, unit, parts }) =>
      parts.map((part) => ({
        cells: [
          word(`facing-clock-${clock}`),
          word(`facing-${part.name}`),
          figureOf(unit, part.amount),
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
    if (cell === undefined) return figureOf(unit, 0);
    return cell.amount === null ? null : figureOf(unit, cell.amount);
  };
  return tableOf(
    `${clock}.${dimension}`,
    [text(dimension), figure('amount'), ...names.map((name) => figure(name))],
    rows.map((row) => ({
      cells: [rowName(row.name), figureOf(unit, row.amount), ...names.map((name) => cellOf(row, name))],
      claim: row.claim,
    })),
  );
}

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
