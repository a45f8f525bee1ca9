import { expect, it } from 'vitest';
import { progressLine } from './progress.ts';

it('says step, share, rows, rate and the time left', () => {
  const line = progressLine(
    { step: 'reading', bytesDone: 50, bytesTotal: 100, rows: 2000, seconds: 4 },
    { locale: 'en' },
  );
  expect(line).toMatch(/^reading\s+█{12}░{12}\s+50%\s+2,000 rows\s+500\/s\s+left 4 s$/);
});

it('claims no time left before it has seen any', () => {
  expect(
    progressLine({ step: 'reading', bytesDone: 0, bytesTotal: 100, rows: 0, seconds: 0 }, { locale: 'fr' }),
  ).not.toContain('reste');
});
