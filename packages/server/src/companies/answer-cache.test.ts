import { expect, test } from 'vitest';
import { AnswerCache } from './answer-cache.ts';

const answer = (length: number): string => 'x'.repeat(length);

test('an answer is remembered until others push it out, the one asked longest ago first', () => {
  const cache = new AnswerCache(80);
  for (let n = 0; n < 8; n++) cache.set(`q${n}`, answer(10));
  expect(cache.get('q0')).toBe(answer(10));
  cache.set('q8', answer(10));
  expect(cache.get('q0')).toBe(answer(10));
  expect(cache.get('q1')).toBeUndefined();
});

test('an answer that would push out most others is not kept, nor is the older one of its question', () => {
  const cache = new AnswerCache(80);
  cache.set('q', answer(5));
  cache.set('q', answer(11));
  expect(cache.get('q')).toBeUndefined();
});

test('the answers of one company are forgotten together', () => {
  const cache = new AnswerCache(800);
  cache.set('cables\n1\ncash', '{}');
  cache.set('bank\n1\ncash', '{}');
  cache.forget('cables\n');
  expect(cache.get('cables\n1\ncash')).toBeUndefined();
  expect(cache.get('bank\n1\ncash')).toBe('{}');
});
