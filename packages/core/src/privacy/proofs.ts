/** What is promised, and the test that proves it on every version: `proof.<name>` in the words, the file in the source of Aval. */
export const PROOFS = [
  { name: 'difference', test: 'packages/core/src/told-by-difference.db.test.ts' },
  { name: 'pseudonyms', test: 'packages/store/src/ledger/import-staged.db.test.ts' },
  { name: 'small-groups', test: 'packages/store/src/ledger/small-groups.db.test.ts' },
  { name: 'two-people', test: 'packages/store/src/privacy/reidentify.db.test.ts' },
  { name: 'erasure', test: 'packages/store/src/privacy/erase.db.test.ts' },
  { name: 'killed', test: 'packages/store/src/ledger/kill.db.test.ts' },
  { name: 'retention', test: 'packages/store/src/privacy/retain.db.test.ts' },
  { name: 'access', test: 'packages/store/src/privacy/access-log.test.ts' },
] as const;
