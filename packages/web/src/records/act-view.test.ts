import { describe, expect, test } from 'vitest';
import type { ActivityGuess, Mapping } from '@aval/core/mapping';
import { actsShown, kindOf, withKinds } from './act-view.ts';

const guess = (activity: string, confidence: number): ActivityGuess => ({
  activity,
  confidence,
  count: 1,
  end: null,
  value: 'work',
  reasons: [],
});
const acts = [guess('Approve order', 0.95), guess('Step 17', 0.3)];
const mapping = { activities: { 'Approve order': 'approval' } } as unknown as Mapping;

describe('the acts of a source', () => {
  test('are found by their name', () => {
    expect(actsShown(acts, { text: ' approve', onlyUnsure: false })).toEqual([acts[0]]);
  });
  test('can be narrowed to those to be checked', () => {
    expect(actsShown(acts, { text: '', onlyUnsure: true })).toEqual([acts[1]]);
  });
  test('are work unless something else was understood', () => {
    expect([kindOf(mapping, 'Approve order'), kindOf(mapping, 'Step 17')]).toEqual(['approval', 'work']);
  });
  test('are corrected together', () => {
    expect(withKinds(mapping, ['Step 17', 'Approve order'], 'report').activities).toEqual({
      'Step 17': 'report',
      'Approve order': 'report',
    });
  });
});
