import { expect, test } from 'vitest';
import { viewProgress } from './progress-view.ts';

test('the time left follows from what was done so far', () => {
  const view = viewProgress({ step: 'reading', bytesDone: 25, bytesTotal: 100, rows: 1000, seconds: 2 });
  expect(view).toEqual({ share: 0.25, rowsPerSecond: 500, secondsLeft: 6 });
});

test('nothing is promised before there is something to judge by', () => {
  const view = viewProgress({ step: 'reading', bytesDone: 50, bytesTotal: 100, rows: 10, seconds: 0.1 });
  expect(view).toEqual({ share: 0.5, rowsPerSecond: null, secondsLeft: null });
});

test('a size that is not known has no share', () => {
  expect(viewProgress({ step: 'linking', bytesDone: 0, bytesTotal: 0, rows: 0, seconds: 3 }).share).toBeNull();
});
