import { EXPORT_FORMATS, exportLedger } from '@aval/store';
import type { ExportFormat } from '@aval/store';
import type { Instant } from '@aval/core/ledger';
import { EXIT } from '../effects.ts';
import type { Effects } from '../effects.ts';
import { Refusal, sayCli, sayStatement } from '../problem.ts';
import { progressBar } from '../terminal/progress.ts';
import { withCompany } from './company.ts';
import type { CommonOptions } from './options.ts';

export interface ExportOptions extends CommonOptions {
  readonly format?: ExportFormat;
  readonly objectType?: string;
  readonly from?: string;
  readonly to?: string;
  readonly customer?: string;
}

/** `aval export FILE`: the facts, or a part of them, in another tool's format; what it does not carry is said. */
export async function runExport(path: string, options: ExportOptions, effects: Effects): Promise<number> {
  const format = options.format ?? formatOf(path);
  const { objectType, customer } = options;
  const [from, to] = [instantOf(options.from), instantOf(options.to)];
  return withCompany(options, effects, async (ledger) => {
    const bar = progressBar(effects);
    const request = {
      format,
      path,
      ...(objectType === undefined ? {} : { objectType }),
      ...(customer === undefined ? {} : { customer }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const written = { signal: effects.signal, onProgress: bar.show };
    const result = await exportLedger(ledger, request, written).finally(bar.done);
    const lines = [
      ...result.files.map((file) => sayCli('export.done', { ...file }, effects)),
      ...(result.left.length === 0 ? [] : [sayCli('export.left', {}, effects)]),
      ...result.left.map(({ what, count }) => `  · ${sayLeft(what, count, effects)}`),
    ];
    effects.print(options.json === true ? `${JSON.stringify(result)}\n` : `${lines.join('\n')}\n`);
    return EXIT.done;
  });
}

const sayLeft = (what: string, count: number, effects: Effects): string =>
  sayStatement({ code: `export.left.${what}`, values: { count: { unit: 'count', value: count } } }, effects);

const ENDINGS: readonly (readonly [ending: RegExp, format: ExportFormat])[] = [
  [/\.(jsonocel|json)$/i, 'ocel2-json'],
  [/\.(xmlocel|xml)$/i, 'ocel2-xml'],
  [/\.(sqlite|db)$/i, 'ocel2-sqlite'],
  [/\.xes$/i, 'xes'],
  [/\.(csv|zip)$/i, 'csv'],
  [/\.parquet$/i, 'parquet'],
  [/\.xlsx$/i, 'xlsx'],
];

function formatOf(path: string): ExportFormat {
  const found = ENDINGS.find(([ending]) => ending.test(path));
  if (found !== undefined) return found[1];
  throw new Refusal('export.format', { path, formats: EXPORT_FORMATS.join(', ') }, 'usage');
}

function instantOf(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(instant)) throw new Refusal('export.date', { value: text }, 'usage');
  return instant as Instant;
}
