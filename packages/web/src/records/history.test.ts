import { expect, test } from 'vitest';
import { begin, did, redone, undone } from './history.ts';

test('corrections can be taken back one by one, and done again', () => {
  const history = did(did(begin<string>(), 'as guessed'), 'once corrected');
  const back = undone(history, 'twice corrected');
  expect(back?.value).toBe('once corrected');
  const further = back && undone(back.history, back.value);
  expect(further?.value).toBe('as guessed');
  expect(further && undone(further.history, further.value)).toBeUndefined();
  const forth = further && redone(further.history, further.value);
  expect(forth?.value).toBe('once corrected');
  expect(forth && redone(forth.history, forth.value)?.value).toBe('twice corrected');
});

test('a new correction forgets what had been taken back', () => {
  const back = undone(did(begin<string>(), 'a'), 'b');
  expect(redone(did(back?.history ?? begin(), 'a'), 'c')).toBeUndefined();
});
