import { tableActs } from '../little-log.test-kit.ts';
import type { LogWriter } from '../little-log.test-kit.ts';
import { keepsReaderContract } from '../reader-contract.test-kit.ts';
import { fixedWidthReader } from './fixed-width-reader.ts';

const FIELDS = ['event', 'order', 'activity', 'time', 'who', 'amount'] as const;
const WIDTHS = { event: 12, order: 10, activity: 28, time: 26, who: 14, amount: 12 } as const;

/** The last column stands at the right and never is blank: a cut line is then seen to be cut. */
const asFixedWidth: LogWriter = (log) => {
  const lines = log.map((act) =>
    FIELDS.map((field) =>
      field === 'amount' ? (act[field] ?? '').padStart(WIDTHS[field]) : (act[field] ?? '').padEnd(WIDTHS[field]),
    ).join(''),
  );
  const header = FIELDS.map((field) =>
    field === 'amount' ? field.padStart(WIDTHS[field]) : field.padEnd(WIDTHS[field]),
  ).join('');
  return Buffer.from(`${[header, ...lines].join('\r\n')}\r\n`, 'utf8');
};

keepsReaderContract({
  reader: fixedWidthReader,
  format: 'fixed-width',
  name: 'log.txt',
  write: asFixedWidth,
  cut: 'nothing',
  acts: tableActs,
});
