import { minorDigits } from '@aval/core/explain';
import type { AnswerTable, Locale, Quantity } from '@aval/core/explain';
import { NO_CURRENCY } from '@aval/core/ledger';
import { sayIn } from '@aval/core/report';
import { csvLine } from '../export/csv-text.ts';

/**
 * A table as CSV (RFC 4180, UTF-8 with its mark): headings and words in a language, figures as plain numbers with a point, days as
 * ISO 8601, money with its currency in a column of its own. The last column is the address of the claim behind each row.
 */
export function tableCsv(table: AnswerTable, locale: Locale): string {
  const { code, quantity } = sayIn(locale, 'UTC');
  const isMoney = table.columns.map((_, i) => table.rows.some(({ cells }) => cells[i]?.unit === 'money'));
  const header = table.columns.flatMap((column, i) => {
    const title = code(column.code);
    return isMoney[i] === true ? [title, `${title} (${CURRENCY[locale]})`] : [title];
  });
  const lines = table.rows.map(({ cells, claim }) => [
    ...table.columns.flatMap((_, i) => {
      const cell = cells[i] ?? null;
      return isMoney[i] === true ? [plainOf(cell, quantity), currencyOf(cell)] : [plainOf(cell, quantity)];
    }),
    claim ?? '',
  ]);
  return `\uFEFF${[[...header, CLAIM[locale]], ...lines].map((line) => csvLine(line)).join('')}`;
}

const CURRENCY = { fr: 'devise', en: 'currency' } as const;
const CLAIM = { fr: 'affirmation', en: 'claim' } as const;

const ISO_LENGTH = { month: 7, day: 10, minute: 16 } as const;

const currencyOf = (cell: Quantity | null): string =>
  cell?.unit === 'money' && cell.currency !== NO_CURRENCY ? cell.currency : '';

function plainOf(cell: Quantity | null, say: (value: Quantity) => string): string {
  if (cell === null) return '';
  switch (cell.unit) {
    case 'money': {
      const digits = minorDigits(cell.currency);
      return (cell.minor / 10 ** digits).toFixed(digits);
    }
    case 'count':
    case 'share':
    case 'hours':
    case 'work':
      return String(cell.value);
    case 'instant':
      return new Date(cell.value).toISOString().slice(0, ISO_LENGTH[cell.precision]);
    case 'name':
    case 'word':
      return say(cell);
  }
}
