import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureVain } from '@aval/core/vain';
import type { VainAnswer } from '@aval/core/vain';
import { describe, expect, it } from 'vitest';
import { importCase, isThere } from './run-case.ts';
import type { Case } from './run-case.ts';

const here = import.meta.dirname;
const stories = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, story: JSON.parse(readFileSync(join(here, name, 'case.json'), 'utf8')) as Case }));

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const tablesOf = (answer: VainAnswer) =>
  [answer.links, answer.teams, answer.months, answer.sizes, answer.customs, answer.products].filter(
    (one) => one !== null,
  );

describe('vain work adds up on every log', { timeout: 600_000 }, () => {
  for (const { name, story } of stories)
    it.skipIf(!isThere(join(here, name), story.facts))(
      `${name} (skipped where ../shared/data is not there)`,
      async () => {
        const { ledger, close } = await importCase(join(here, name), story);
        try {
          const answer = await measureVain(ledger);
          if (answer.total === null) return expect(answer.classes).toEqual([]);
          const close6 = (told: number, of: number): void =>
            expect(Math.abs(told - of)).toBeLessThan(1e-6 * Math.max(1, of));
          close6(sum(answer.classes.map(({ amount }) => amount)), answer.total);
          if (answer.total > 0) close6(sum(answer.classes.map(({ share }) => share)), 1);
          const column = answer.unit === 'acts' ? 'share' : 'minutes';
          const [recorded] = await ledger.rows<{ n: number }>(
            `SELECT coalesce(sum(w.${column}), 0) AS n FROM work_class w WHERE w.is_counted`,
          );
          close6(answer.total, recorded?.n ?? 0);
          for (const { rows } of tablesOf(answer)) {
            close6(sum(rows.map(({ amount }) => amount)), answer.total);
            for (const row of rows)
              close6(sum(row.cells.map(({ amount }) => amount ?? 0)) + (row.together ?? 0), row.amount);
          }
        } finally {
          close();
        }
      },
    );
});
