import { expect, test } from 'vitest';
import type { SourceState } from '@aval/server/contract';
import { ignoredOf, nextStep, stepsOf } from './source-view.ts';

const state: SourceState = {
  source: 's',
  file: 'f.csv',
  phase: 'understood',
  progress: null,
  tables: [],
  files: [],
  reused: null,
  ignored: [],
  understanding: null,
  quality: null,
  importId: null,
  problem: null,
};

test('what is missing is known only after the import', () => {
  expect(
    stepsOf(state)
      .filter(({ isOpen }) => isOpen)
      .map(({ name }) => name),
  ).toEqual(['in', 'means', 'ask']);
});

test('once imported, what a file means is settled', () => {
  expect(
    stepsOf({ ...state, phase: 'imported' })
      .filter(({ isOpen }) => isOpen)
      .map(({ name }) => name),
  ).toEqual(['in', 'missing']);
});

test('the steps follow each other up to the import', () => {
  expect([nextStep('in'), nextStep('means'), nextStep('ask')]).toEqual(['means', 'ask', null]);
});

test('what was not read is said once a kind', () => {
  const ignored = (['empty-table', 'binary-column', 'empty-table'] as const).map((what) => ({
    what,
    count: 1,
    name: 'Notes',
  }));
  expect(ignoredOf({ ignored })).toEqual([
    { what: 'empty-table', count: 2, names: ['Notes', 'Notes'] },
    { what: 'binary-column', count: 1, names: ['Notes'] },
  ]);
});
