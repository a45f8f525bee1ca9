import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../import/read-source.ts';
import { openStaging } from '../import/staging.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { exportLedger } from './export-ledger.ts';
import type { ExportFormat } from './export.types.ts';
import { SHOP } from './shop.test-kit.ts';
import { writeGiven } from './write-given.test-kit.ts';

const PYTHON = process.env['AVAL_BENCH_PYTHON'];
const absent = PYTHON === undefined ? ' (skipped: AVAL_BENCH_PYTHON names no Python with pm4py)' : '';

/** Reads a file with PM4Py, says what it holds, writes it again. */
const SCRIPT = `
import sys, json, warnings
warnings.filterwarnings('ignore')
import pm4py
kind, path, back = sys.argv[1:4]
if kind == 'xes':
    log = pm4py.read_xes(path)
    said = [len(log), int(log['case:concept:name'].nunique()), float(log['cost:total'].sum())]
    pm4py.write_xes(log, back)
else:
    read = {'json': pm4py.read_ocel2_json, 'xml': pm4py.read_ocel2_xml, 'sqlite': pm4py.read_ocel2_sqlite}[kind]
    log = read(path)
    named = log.objects[~log.objects['ocel:type'].str.startswith('aval:')]
    said = [len(log.events), len(named), len(log.relations), len(log.o2o), int(log.objects['aval:value_minor'].dropna().astype(int).sum())]
    pm4py.write_ocel2(log, back)
    if kind == 'sqlite':
        from pm4py.objects.ocel.validation import ocel20_rel_validation
        said.append(len(ocel20_rel_validation.apply(path)[1]))
print('said ' + json.dumps(said))
`;

describe.skipIf(PYTHON === undefined)(`PM4Py${absent}`, () => {
  let folder: string;
  let ledger: Ledger;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aval-pm4py-'));
    ledger = await openLedger(join(folder, 'shop'), {
      create: { company: 'shop', world: { kind: 'real' }, zone: 'UTC' },
    });
    await writeGiven(ledger, SHOP);
  });
  afterAll(async () => {
    ledger.close();
    await rm(folder, { recursive: true, force: true });
  });

  const events = SHOP.acts.length;
  it.each([
    ['ocel2-json', 'json', '.jsonocel', [events, 5, 11, 1, 150_099]],
    ['ocel2-xml', 'xml', '.xmlocel', [events, 5, 11, 1, 150_099]],
    ['ocel2-sqlite', 'sqlite', '.sqlite', [events, 5, 11, 1, 150_099, 0]],
    ['xes', 'xes', '.xes', [events, 2, 1500]],
  ] as const)(
    'reads what is written as %s, and what it writes then is read',
    async (format, kind, ending, expected) => {
      const path = join(folder, `shop.${kind}`);
      const back = join(folder, `back${ending}`);
      await exportLedger(ledger, { format: format satisfies ExportFormat, path });
      const { stdout } = await promisify(execFile)(PYTHON ?? '', ['-c', SCRIPT, kind, path, back]);
      expect(JSON.parse(/said (.*)/.exec(stdout)?.[1] ?? 'null')).toEqual(expected);
      const staging = await openStaging(join(folder, `staging-${kind}`));
      expect(await readSource(back, staging, {})).toMatchObject({ format });
      expect((await staging.previews()).find(({ table }) => table === 'events')?.rowCount).toBe(events);
      await staging.discard();
    },
  );
});
