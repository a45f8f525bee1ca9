// npm run bench:readers: what each reader needs for one and the same log, beside its peers, in one run. See README.md.
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS, generateFormat } from './generate-formats.ts';
import type { Format } from './generate-formats.ts';
import { hasModule, run } from './process.ts';
import type { Measured } from './process.ts';

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    formats: { type: 'string', default: FORMATS.join(',') },
    folder: { type: 'string', default: join(tmpdir(), 'aval-bench') },
    'skip-peer': { type: 'boolean', default: false },
  },
});
const events = Number(options.events);
const python = process.env['AVAL_BENCH_PYTHON'] ?? 'python3';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Who reads what besides Aval: the engine alone, pandas or PM4Py, and the Rust crate through its Python form. */
const PEERS: Readonly<Record<Format, readonly string[]>> = {
  csv: ['duckdb', 'pandas'],
  tsv: ['duckdb', 'pandas'],
  jsonl: ['duckdb', 'pandas'],
  json: ['duckdb', 'pandas'],
  parquet: ['duckdb', 'pandas'],
  xes: ['pm4py', 'rust'],
  'ocel.json': ['pm4py', 'rust'],
  'ocel.xml': ['pm4py', 'rust'],
  sqlite: ['pandas'],
  duckdb: [],
};

mkdirSync(options.folder, { recursive: true });
say(`${events.toLocaleString('en')} events in each format; reading alone, into columns that can be asked`);
for (const format of options.formats.split(',') as Format[]) {
  const path = await generateFormat(options.folder, events, format);
  const megabytes = statSync(path).size / 1e6;
  say(`\n${format} (${Math.round(megabytes)} MB)`);
  report('Aval', await run(process.execPath, [join(import.meta.dirname, 'measure.ts'), 'read', path]), megabytes);
  for (const peer of options['skip-peer'] ? [] : PEERS[format]) {
    const measured = await measurePeer(peer, format, path);
    if (measured === undefined) say(`  ${peer.padEnd(8)} not there, or cannot read it`);
    else report(peer, measured, megabytes);
  }
}

async function measurePeer(peer: string, format: Format, path: string): Promise<Measured | undefined> {
  if (peer === 'duckdb') return run(process.execPath, [join(import.meta.dirname, 'measure.ts'), 'engine', path]);
  const module = { pandas: 'pandas', pm4py: 'pm4py', rust: 'r4pm' }[peer] ?? peer;
  if (!hasModule(python, module)) return undefined;
  return run(python, [join(import.meta.dirname, 'peer_readers.py'), peer, format, path]).catch(() => undefined);
}

function report(
  name: string,
  { seconds, peakMiB, rows = events }: Measured & { rows?: number },
  megabytes: number,
): void {
  say(
    `  ${name.padEnd(8)} ${seconds.toFixed(2)} s  ${Math.round(rows / seconds).toLocaleString('en')} rows/s  ${Math.round(megabytes / seconds)} MB/s  peak ${peakMiB} MiB`,
  );
}
