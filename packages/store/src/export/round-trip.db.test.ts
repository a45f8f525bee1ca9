import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '@aval/core/mapping';
import { validateMapping } from '@aval/core/mapping';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import { importStaged } from '../ledger/import-staged.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { exportLedger } from './export-ledger.ts';
import { EXPORT_FORMATS } from './export.types.ts';
import type { ExportFormat, ExportResult } from './export.types.ts';
import { givenFacts } from './given-facts.test-kit.ts';
import { writeGiven } from './write-given.test-kit.ts';
import type { GivenFacts } from './write-given.test-kit.ts';
import { contentFor, contentOf } from './ledger-content.test-kit.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  'ocel2-json': 'json',
  'ocel2-xml': 'xml',
  'ocel2-sqlite': 'sqlite',
  xes: 'xes',
  csv: 'csv',
  parquet: 'parquet',
  xlsx: 'xlsx',
};
const LIMITS = { memoryMiB: 512, threads: 1 };

const company = (folder: string, name: string): Promise<Ledger> =>
  openLedger(join(folder, name), {
    create: { company: name, world: { kind: 'real' }, zone: 'Europe/Paris' },
    limits: LIMITS,
  });

/** Writes given facts out, reads the file into another company by the mapping beside it, and hands both over. */
async function thereAndBack(
  given: GivenFacts,
  format: ExportFormat,
  check: (there: Ledger, back: Ledger, result: ExportResult) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'aval-round-'));
  const [there, back] = [await company(folder, 'there'), await company(folder, 'back')];
  try {
    await writeGiven(there, given);
    const result = await exportLedger(there, { format, path: join(folder, `facts.${ENDINGS[format]}`) });
    const [file, beside] = result.files.map(({ path }) => path);
    const read = validateMapping(JSON.parse(await readFile(beside ?? '', 'utf8')));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    await importFile(folder, file ?? '', back, read.mapping);
    await check(there, back, result);
  } finally {
    there.close();
    back.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFile(folder: string, file: string, ledger: Ledger, mapping: Mapping): Promise<void> {
  const staging = await openStaging(join(folder, 'staging'), LIMITS);
  const read = await readSource(file, staging, {});
  const { quality } = await importStaged(ledger, staging, mapping, read, { now: () => 0 });
  expect(quality.refusedByRule).toEqual([]);
}

/** Each run makes two companies; a counterexample is printed as it was found, since shrinking it would take minutes. */
const RUNS = { numRuns: 6, endOnFailure: true };

const LOSSES = [
  'object',
  'relation',
  'qualifier',
  'cash',
  'party',
  'outcome',
  'expectation',
  'organisation',
  'repeated-act',
  'act-elsewhere',
];

describe('an export read back', () => {
  describe.each(EXPORT_FORMATS.filter((format) => format !== 'xes'))('as %s', (format) => {
    it('says all that the ledger said', () =>
      fc.assert(
        fc.asyncProperty(fc.boolean().chain(givenFacts), (given) =>
          thereAndBack(given, format, async (there, back) => {
            expect(await contentOf(back)).toEqual(await contentFor(there, back));
          }),
        ),
        RUNS,
      ));
  });

  it('as xes says all that the traces can tell, and what they cannot is counted', () =>
    fc.assert(
      fc.asyncProperty(fc.boolean().chain(givenFacts), (given) =>
        thereAndBack(given, 'xes', async (there, back, { left }) => {
          const lost = left.filter(({ what }) => LOSSES.includes(what));
          const [expected, found] = [await contentFor(there, back), await contentOf(back)];
          if (lost.length === 0) expect(found).toEqual(expected);
          else expect(found.acts.length).toBeGreaterThan(0);
        }),
      ),
      RUNS,
    ));
});
