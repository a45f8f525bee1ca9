import type { AnswerRow, AnswerTable } from '../explain/index.ts';
import type { Association, CustomerRow, ForecastSpan, LoyaltyAnswer, Retention } from './answers.ts';
import { dayOf } from './calendar-periods.ts';
import { count, day, hours, money, named, share, word } from './claim.ts';

/** Tables of an answer, for documents, downloads and the command line. */
export const tablesOf = (answer: LoyaltyAnswer): AnswerTable[] => [
  ...(answer.retention === null ? [] : [retentionTable(answer.retention)]),
  ...(answer.forecast.spans.length === 0 ? [] : [forecastTable(answer.forecast.spans)]),
  customerTable('loyalty.table.lost', answer.lost.listed, answer.lost.count),
  customerTable('loyalty.table.coming', answer.coming.listed, answer.coming.count),
  associationTable(answer.associations),
];

/** As many periods as a page is wide. */
const MOST_PERIODS = 12;

function retentionTable({ unit, cohorts }: Retention): AnswerTable {
  const periods = Math.min(MOST_PERIODS, Math.max(0, ...cohorts.map(({ shares }) => shares.length)));
  const places = Array.from({ length: periods }, (_, i) => i);
  return {
    code: `loyalty.table.retention.${unit}`,
    columns: [
      { code: 'loyalty.column.cohort', kind: 'text' },
      { code: 'loyalty.column.customers', kind: 'figure' },
      ...places.map((i) => ({ code: `loyalty.column.period.${i + 1}`, kind: 'figure' as const })),
    ],
    rows: cohorts.map(({ start, customers, shares, claim }) => ({
      cells: [
        day(dayOf(start), 'month'),
        count(customers),
        ...places.map((i) => (i < shares.length ? share(shares[i] ?? 0) : null)),
      ],
      claim,
    })),
    rowCount: cohorts.length,
  };
}

const forecastTable = (spans: readonly ForecastSpan[]): AnswerTable => ({
  code: 'loyalty.table.forecast',
  columns: ['weeks', 'purchases', 'low', 'high', 'worth', 'low', 'high'].map((name) => ({
    code: `loyalty.column.${name}`,
    kind: 'figure',
  })),
  rows: spans.map(({ weeks, purchases, value, claim }) => ({
    cells: [
      count(weeks),
      ...[purchases.amount, purchases.low, purchases.high].map(count),
      ...(value === null
        ? [null, null, null]
        : [value.amount, value.low, value.high].map((minor) => money({ minor, currency: value.currency }))),
    ],
    claim,
  })),
  rowCount: spans.length,
});

const customerTable = (code: string, rows: readonly CustomerRow[], rowCount: number): AnswerTable => ({
  code,
  columns: [
    { code: 'loyalty.column.customer', kind: 'text' },
    { code: 'loyalty.column.purchases', kind: 'figure' },
    { code: 'loyalty.column.last', kind: 'figure' },
    { code: 'loyalty.column.cash', kind: 'figure' },
    { code: 'loyalty.column.alive', kind: 'figure' },
    { code: 'loyalty.column.expected', kind: 'figure' },
    { code: 'loyalty.column.value', kind: 'figure' },
  ],
  rows: rows.map((row): AnswerRow => ({
    cells: [
      named(row.customer),
      count(row.purchases),
      day(dayOf(row.lastDay)),
      row.cash && money(row.cash),
      row.alive === null ? null : share(row.alive),
      row.expected === null ? null : count(row.expected),
      row.value && money(row.value),
    ],
    claim: row.claim,
  })),
  rowCount,
});

function associationTable(all: readonly Association[]): AnswerTable {
  const rows = all.flatMap((found) =>
    found.groups.map((group, i): AnswerRow => ({
      cells: [
        word(`loyalty-${found.experience}`),
        word(`loyalty-${found.outcome}`),
        count(i + 1),
        found.unit === 'hours' ? hours(group.mean) : count(found.unit === 'money' ? group.mean / 100 : group.mean),
        count(group.count),
        share(group.rate),
        share(group.interval.low),
        share(group.interval.high),
        share(found.p),
      ],
      claim: found.claim,
    })),
  );
  const column = (code: string, kind: 'text' | 'figure' = 'figure') => ({ code: `loyalty.column.${code}`, kind });
  return {
    code: 'loyalty.table.association',
    columns: [
      column('experience', 'text'),
      column('outcome', 'text'),
      column('quarter'),
      column('mean'),
      column('cases'),
      column('rate'),
      column('low'),
      column('high'),
      column('chance'),
    ],
    rows,
    rowCount: rows.length,
  };
}
