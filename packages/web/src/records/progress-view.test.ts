import { expect, test } from 'vitest';
import { viewProgress } from './progress-view.ts';

test('the time left follows from what was done so far', () => {
  const view = viewProgress({ step: 'reading', bytesDone: 25, bytesTotal: 100, rows: 1000, seconds: 2 });
  expect(view).toEqual({ step: 'reading', share: 0.25, rowsPerSecond: 500, secondsLeft: 6 });
});

test('nothing is promised before there is something to judge by', () => {
  const view = viewProgress({ step: 'reading', bytesDone: 50, bytesTotal: 100, rows: 10, seconds: 0.1 });
  expect(view).toEqual({ step: 'reading', share: 0.5, rowsPerSecond: null, secondsLeft: null });
});

test('a size that is not known has no share', () => {
  expect(viewProgress({ step: 'linking', bytesDone: 0, bytesTotal: 0, rows: 0, seconds: 3 }).share).toBeNull();
});

test('once all is read, its columns are examined, for a time that is not known', () => {
  const read = { step: 'reading' as const, bytesDone: 100, bytesTotal: 100, rows: 10, seconds: 4 };
  expect(viewProgress(read)).toEqual({ step: 'profiling', share: null, rowsPerSecond: null, secondsLeft: null });
});
