import { defineConfig } from 'vitest/config';

/** Tiers by suffix: `.test.ts` pure, `.db.test.ts` in the engine, `cases/` golden, `.e2e.test.ts` in a real browser. */
const exclude = ['**/node_modules/**', '**/dist/**'];
export default defineConfig({
  test: {
    exclude,
    projects: [
      {
        test: {
          name: 'pure',
          include: ['packages/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: [...exclude, '**/*.{db,e2e}.test.ts'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['packages/**/*.db.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'cases', include: ['cases/**/*.test.ts'], exclude, testTimeout: 180_000, hookTimeout: 180_000 } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
