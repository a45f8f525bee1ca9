import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerCase, countUncutWaits, importCase, isThere } from './run-case.ts';
import type { Case } from './run-case.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map((entry) => entry.name))('%s', (name) => {
  const folder = join(import.meta.dirname, name);
  const story = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;
  const { story: title, facts, mapping: _mapping, confirmed: _confirmed, ...expected } = story;

  it.skipIf(!isThere(folder, facts))(title, async () => {
    const imported = await importCase(folder, story);
    try {
      expect(await answerCase(imported, story)).toMatchObject(expected);
      expect(await countUncutWaits(imported), 'waits whose causes do not add up').toBe(0);
    } finally {
      imported.close();
    }
  });
});
