import type { AnswerRow, AnswerTable, Quantity } from '../explain/index.ts';
import type { Instant, Money } from '../ledger/index.ts';
import type { LensReport } from '../lens.ts';
import type { CashAnswer, CashPeriod } from './answers.ts';
import { count, money, name, share } from './claim.ts';

/** The cash as sentences and tables: by week, by month, by customer, open demand by age, work that reached none. */
export const reportCash = (answer: CashAnswer): LensReport => ({
  claims: answer.claims,
  tables: [
    periods('week', answer.weeks),
    periods('month', answer.months),
    customers(answer),
    openByAge(answer),
    unpaid(answer),
  ].filter(({ rows }) => rows.length > 0),
});

const text = (code: string) => ({ code: `cash.column.${code}`, kind: 'text' }) as const;
const figure = (code: string) => ({ code: `cash.column.${code}`, kind: 'figure' }) as const;

const amount = (value: Money | null): Quantity | null => (value === null ? null : money(value));

function table(
  code: string,
  columns: AnswerTable['columns'],
  rows: readonly AnswerRow[],
  rowCount?: number,
): AnswerTable {
  return { code: `cash.table.${code}`, columns, rows, rowCount: rowCount ?? rows.length };
}

const PRECISION = { week: 'day', month: 'month' } as const;

const periods = (unit: 'week' | 'month', found: readonly CashPeriod[]): AnswerTable =>
  table(
    unit,
    [text(unit), figure('amount'), figure('receipts')],
    found.map((period) => ({
      cells: [
        { unit: 'instant', value: Date.parse(`${period.start}T00:00:00Z`) as Instant, precision: PRECISION[unit] },
        money(period.amount),
        count(period.receiptCount),
      ],
      claim: period.claim,
    })),
  );

const customers = (answer: CashAnswer): AnswerTable =>
  table(
    'customer',
    [text('customer'), figure('amount'), figure('share'), figure('receipts')],
    answer.customers.map((row) => ({
      cells: [name(row.customer), money(row.cash), share(row.share), count(row.receiptCount)],
      claim: row.claim,
    })),
    answer.customers.length + (answer.otherCustomers?.count ?? 0),
  );

const openByAge = ({ open }: CashAnswer): AnswerTable =>
  table(
    'open',
    [text('age'), figure('requests'), figure('value')],
    open.objectCount === 0
      ? []
      : open.ages.map(({ upToDays, objectCount, value }) => ({
          cells: [{ unit: 'word', value: `cash-age-${upToDays ?? 'older'}` }, count(objectCount), amount(value)],
        })),
  );

const unpaid = (answer: CashAnswer): AnswerTable =>
  table(
    'unpaid',
    [text('reason'), figure('requests'), figure('value'), figure('acts'), figure('hours')],
    answer.unpaid.map((row) => ({
      cells: [
        { unit: 'word', value: `cash-${row.reason}` },
        count(row.objectCount),
        amount(row.value),
        count(row.actCount),
        row.workHours === null ? null : { unit: 'work', value: row.workHours },
      ],
      claim: row.claim,
    })),
  );
