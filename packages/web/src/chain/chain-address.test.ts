import { expect, test } from 'vitest';
import { limitStops, NO_LIMIT, readSettings, USUAL_LIMIT, usualLimit, writeLimit, writeOpen } from './chain-address.ts';

test('an empty address shows activities, on a map where there is room and as a thread where there is not', () => {
  expect(readSettings({}, false)).toMatchObject({
    level: 'activity',
    face: 'map',
    measure: null,
    limit: null,
    link: null,
  });
  expect(readSettings({}, true).face).toBe('flow');
});

test('what is no level, face or limit falls back to the usual', () => {
  expect(readSettings({ level: 'person', view: 'pie', limit: '-3' }, false)).toMatchObject({
    level: 'activity',
    face: 'map',
    limit: null,
  });
});

test('what was chosen is read again as it was written', () => {
  const open = writeOpen(new Set(['prefix A']), 'rare');
  expect(readSettings({ open, limit: writeLimit(NO_LIMIT) }, false)).toMatchObject({
    open: new Set(['prefix A', 'rare']),
    limit: NO_LIMIT,
  });
  expect(writeOpen(new Set(['rare']), 'rare')).toBeUndefined();
});

test('a chain of which the usual limit would hide most is shown whole, folded', () => {
  expect([usualLimit(null), usualLimit({ shownShare: 0.9 }), usualLimit({ shownShare: 0.07 })]).toEqual([
    USUAL_LIMIT,
    USUAL_LIMIT,
    NO_LIMIT,
  ]);
});

test('the slider ends with everything', () => {
  expect(limitStops(380)).toEqual([10, 20, 40, 80, 160, 320, NO_LIMIT]);
  expect(limitStops(4)).toEqual([NO_LIMIT]);
});
