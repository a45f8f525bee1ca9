import { expect, it } from 'vitest';
import { bpmnFile, reportFile, tableFile } from './share-paths.ts';

it('files are asked for of the part that the page shows, and named after it', () => {
  expect(reportFile('acme', { from: '2026-01', to: '2026-03' }, 'pdf', 'fr')).toEqual({
    path: '/companies/acme/report?from=2026-01&to=2026-03&format=pdf&lang=fr',
    name: 'aval-acme-2026-01-2026-03.pdf',
  });
  expect(tableFile('acme', { customer: 'Œuf & fils/2' }, 'cash.table.month', 'xlsx', 'en')).toEqual({
    path: '/companies/acme/tables/cash.table.month?customer=%C5%92uf+%26+fils%2F2&format=xlsx&lang=en',
    name: 'aval-acme-cash.table.month-Œuf-fils-2.xlsx',
  });
  expect(bpmnFile('acme', 'en')).toEqual({ path: '/companies/acme/bpmn?lang=en', name: 'aval-acme.bpmn' });
});
