import { importStaged } from './import-staged.ts';
import { mappingOf, orders } from './given-ledger.test-kit.ts';
import { openLedger } from './open-ledger.ts';

/** Imports the staged file of a folder into its ledger, in a process that somebody else may kill: `node kill.test-kit.ts FOLDER`. */
const [folder = ''] = process.argv.slice(2);
const ledger = await openLedger(`${folder}/ateliers`, { limits: { memoryMiB: 256, threads: 2 } });
const source = { file: 'orders.csv', format: 'csv', bytes: 1, sha256: 'of the second file' };
const mapping = mappingOf([orders([])], {
  cash: [{ activities: ['Paid'], direction: 'in', basis: 'received', amount: 'orders.Value' }],
});
process.stdout.write('importing\n');
await importStaged(ledger, { path: `${folder}/staging.duckdb`, close: () => undefined }, mapping, source, {
  now: Date.now,
});
process.stdout.write('imported\n');
ledger.close();
