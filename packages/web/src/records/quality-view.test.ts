import { expect, test } from 'vitest';
import { canBeCorrected, findingsOf, recordText } from './quality-view.ts';

const clean = {
  rowsRead: 200,
  rowsKept: 200,
  rowsRefused: 0,
  refusedByRule: [],
  eventCount: 200,
  objectCount: 40,
  withoutActor: 0,
  withoutObject: 0,
  withoutTime: 0,
  duplicates: 0,
  impossibleOrder: 0,
  danglingReferences: 0,
  amountsUnreadable: 0,
  amountsDiffering: 0,
  period: null,
};

test('an import without fault has no finding', () => {
  expect(findingsOf(clean)).toEqual([]);
});

test('findings come with most rows first, each with its share of what was read', () => {
  expect(findingsOf({ ...clean, duplicates: 2, withoutActor: 50 })).toEqual([
    { what: 'withoutActor', rows: 50, share: 0.25 },
    { what: 'duplicates', rows: 2, share: 0.01 },
  ]);
});

test('what is said of acts is a share of the acts, also where one row tells several', () => {
  const [found] = findingsOf({ ...clean, eventCount: 500, withoutActor: 500 });
  expect(found?.share).toBe(1);
});

test('a record set aside reads as a line, empty columns left out', () => {
  expect(recordText('{"Order":"12","Date":"soon","Team":null}')).toBe('Order 12 · Date soon');
  expect(recordText('12;soon;"')).toBe('12;soon;"');
  expect(recordText('[1]')).toBe('[1]');
});

test('rows known already or added by a tool are settled; an unreadable date can be corrected', () => {
  expect(canBeCorrected({ refusedByRule: [{ rule: 'artificial', rows: 3 }] })).toBe(false);
  expect(canBeCorrected({ refusedByRule: [{ rule: 'end-unreadable', rows: 1 }] })).toBe(true);
});
