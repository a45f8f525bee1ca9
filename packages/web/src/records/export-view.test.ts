import { expect, test } from 'vitest';
import { exportPaths } from './export-view.ts';

test('an export is asked for by its format and its period', () => {
  expect(exportPaths('cables martin', { format: 'xes', from: '2026-01-01', to: '' })).toEqual({
    file: '/companies/cables%20martin/export?format=xes&from=2026-01-01',
    limits: '/companies/cables%20martin/export/limits?format=xes&from=2026-01-01',
  });
});
