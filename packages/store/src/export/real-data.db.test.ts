import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mapping } from '@aval/core/mapping';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import { importStaged } from '../ledger/import-staged.ts';
import { KNOWN } from '../ledger/known-mappings.test-kit.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { exportLedger } from './export-ledger.ts';
import { contentFor, contentOf } from './ledger-content.test-kit.ts';

const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const absent = existsSync(DATA) ? '' : ' (skipped: ../shared/data is absent)';

describe.skipIf(absent !== '')(`the order-to-cash extract written out and read back${absent}`, () => {
  let folder: string;
  let there: Ledger;
  const into = async (name: string, path: string, mapping: Mapping): Promise<Ledger> => {
    const staging = await openStaging(join(folder, `staging-${name}`));
    const read = await readSource(path, staging, {});
    const ledger = await openLedger(join(folder, name), {
      create: { company: name, world: { kind: 'real' }, zone: mapping.zone },
    });
    await importStaged(ledger, staging, mapping, read, { now: () => 0 });
    return ledger;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aval-real-export-'));
    there = await into('there', DATA + KNOWN.o2c.path, KNOWN.o2c.mapping);
  });
  afterAll(async () => {
    there?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['ocel2-json', 'csv', 'xes'] as const)('as %s says the same, to the cent', async (format) => {
    const { files } = await exportLedger(there, { format, path: join(folder, `o2c-${format}`) });
    const back = await into(
      `back-${format}`,
      files[0]?.path ?? '',
      JSON.parse(await readFile(files[1]?.path ?? '', 'utf8')) as Mapping,
    );
    try {
      const [cash] = await back.rows('SELECT count(*) AS facts, CAST(sum(amount_minor) AS BIGINT) AS minor FROM cash');
      expect(cash).toEqual({ facts: 18_671, minor: 17_926_060_475 });
      const [expected, found] = [await contentFor(there, back), await contentOf(back)];
      for (const part of ['acts', 'cash', 'outcomes', 'kinds'] as const) expect(found[part]).toEqual(expected[part]);
    } finally {
      back.close();
    }
  });
});
